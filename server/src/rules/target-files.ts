/** What rules ask of the files on Apache's machine. Where they cannot be seen from here, all is taken to be well. */

import type { Environment, TargetFile } from '../model/environment.ts';
import { parentOf, withoutSlash } from '../model/paths.ts';
import { isConditional } from '../model/section.ts';
import type { PlacedStatement, Server } from '../model/server.ts';
import { placedOf } from './placed.ts';

/** The statements of some directives, named in lower case, that Apache carries out under no condition; none where no files are seen. */
export function carriedOut(server: Server, keys: readonly string[]): PlacedStatement[] {
	if (!server.evaluation.environment.onTarget) return [];
	return keys
		.flatMap((key) => placedOf(server, key))
		.filter(({ statement: { section, isTorn } }) => !isTorn && !isConditional(section));
}

/**
 * Where a path was looked for that leads to nothing; undefined if it leads to something, or that is not known. What stands
 * behind a file's name is no path, but goes to the script: `/srv/app.wsgi/admin`.
 */
export function missingAt(environment: Environment, path: string): string | undefined {
	const { onTarget } = environment;
	if (!onTarget || !isPlain(path)) return undefined;
	const found = onTarget(withoutSlash(path));
	if (found?.kind !== 'missing') return undefined;
	let around: TargetFile | undefined = found;
	for (let parent = path; parent !== '/' && around?.kind === 'missing'; ) {
		parent = parentOf(withoutSlash(parent)) || '/';
		around = onTarget(parent);
	}
	// what is not there at all may not be where it is looked for
	return around?.kind === 'directory' ? found.at : undefined;
}

/** Whether a path is absolute and stands for itself. */
export function isPlain(path: string): boolean {
	return path.startsWith('/') && !/[$\\*?[]|%\{/.test(path);
}
