/** What a memory holds under a key; made where it holds nothing yet. */
export function remembered<V, T extends V>(memory: Map<string, V>, key: string, make: () => T): T {
	if (!memory.has(key)) memory.set(key, make());
	return memory.get(key) as T;
}
