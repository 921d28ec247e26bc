/** Things by the URL path that each names, to find those on the way to a path, and those below it. */

import { lowerBound } from '../syntax/lower-bound.ts';
import { addTo } from './add-to.ts';

export class PathIndex<T> {
	readonly #byPath = new Map<string, T[]>();
	#sorted: readonly string[] | undefined;

	add(path: string, thing: T): void {
		if (!this.#byPath.has(path)) this.#sorted = undefined;
		addTo(this.#byPath, path, thing);
	}

	/** Adds something unless its path has something already. */
	addFirst(path: string, thing: T): void {
		if (!this.#byPath.has(path)) this.add(path, thing);
	}

	all(): T[] {
		return [...this.#byPath.values()].flat();
	}

	/** Those whose path is the beginning of another, up to a slash or its end: for `/a/b` those of ``, `/`, `/a`, `/a/` and `/a/b`. */
	around(path: string): T[] {
		const found = [...(this.#byPath.get('') ?? [])];
		for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			// of doubled slashes the first has been looked at
			if (slash > 0 && path[slash - 1] !== '/') found.push(...(this.#byPath.get(path.slice(0, slash)) ?? []));
			found.push(...(this.#byPath.get(path.slice(0, slash + 1)) ?? []));
		}
		if (path !== '' && !path.endsWith('/')) found.push(...(this.#byPath.get(path) ?? []));
		return found;
	}

	/** Those whose path goes on behind another and a slash. */
	below(path: string): T[] {
		const beginning = path.endsWith('/') ? path : `${path}/`;
		this.#sorted ??= [...this.#byPath.keys()].sort();
		const found: T[] = [];
		for (let at = lowerBound(this.#sorted, (name) => name < beginning); at < this.#sorted.length; at++) {
			const name = this.#sorted[at] as string;
			if (!name.startsWith(beginning)) break;
			// with the slash it is on the way
			if (name !== path) found.push(...(this.#byPath.get(name) ?? []));
		}
		return found;
	}
}
