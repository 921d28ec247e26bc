/** The settings for other editors, as README.md shows them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** The code below the heading of an editor, e.g. `Emacs (eglot)`. */
export function settingsFor(editor: string): string {
	const section = readme.split('<details><summary>').find((each) => each.startsWith(`${editor}</summary>`));
	const code = section?.match(/```\w+\n(.*?)```/s)?.[1];
	if (code === undefined) throw new Error(`README.md shows no settings for ${editor}`);
	return code;
}
