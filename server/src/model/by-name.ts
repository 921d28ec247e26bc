/** A table by names that stand in files. An object is none: all objects have a `constructor`, and a file may say that, too. */
export function byName<V>(things: Readonly<Record<string, V>>): ReadonlyMap<string, V> {
	return new Map(Object.entries(things));
}
