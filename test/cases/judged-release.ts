/** Which releases of mod_wsgi can be asked here: Debian's, and the one that MOD_WSGI_SO names. */
import { existsSync, readFileSync } from 'node:fs';
import { releases } from '../../server/src/knowledge/releases.ts';
import type { ApacheOptions } from '../apache/private-apache.ts';
import { DEFAULT_TARGET } from './case-file.ts';

/** Among a module's texts is its release, by itself. */
function releaseOf(file: string): string | undefined {
	return readFileSync(file, 'latin1')
		.split('\0')
		.find((text) => releases.includes(text));
}

const other = process.env.MOD_WSGI_SO;
const otherRelease = other && existsSync(other) ? releaseOf(other) : undefined;

/** How to ask about a release; undefined if it cannot be asked here. */
export function apacheWith(release: string | undefined): Pick<ApacheOptions, 'wsgi'> | undefined {
	if (release === DEFAULT_TARGET) return {};
	return other && release !== undefined && release === otherRelease ? { wsgi: other } : undefined;
}
