/** Paths as Apache writes them, with slashes. */

/** The last part of a path: what it is called in its directory. */
export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The directory that a path is in, empty for the root; undefined if there is none. */
export function parentOf(path: string): string | undefined {
	const slash = path.lastIndexOf('/');
	return slash < 0 || path === '/' ? undefined : path.slice(0, slash);
}

/** Whether a path is in a directory, however deep. */
export function isBelow(path: string, directory: string): boolean {
	return path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

/** A path without the slashes at its end; the root stays. */
export function withoutSlash(path: string): string {
	let end = path.length;
	while (end > 1 && path[end - 1] === '/') end--;
	return path.slice(0, end);
}
