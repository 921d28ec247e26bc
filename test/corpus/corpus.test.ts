/**
 * Real configurations, that lie outside of the project: what Apache accepts is not called refused, and of templates nothing is said that
 * depends on what fills them.
 */
import assert from 'node:assert/strict';
import type { Role } from '../../server/src/model/environment.ts';
import type { Kind } from '../../server/src/rules/types.ts';
import { type Entry, entriesOrSkip, findingsOf, targets } from './corpus.ts';

describe('the corpus', () => {
	let entries: Entry[] = [];

	before(function () {
		entries = entriesOrSkip(this);
	});

	for (const version of targets) {
		it(`has no file that Apache accepts and we call refused, with mod_wsgi ${version}`, () => {
			const accepted = entries.filter(({ apache }) => apache[version] === 'ok');
			assert(accepted.length > 100, `only ${accepted.length} files`);
			assertNone(accepted.flatMap(({ file }) => reports(file, version, 'main', ['refused'])));
		});

		it(`is judged as Apache does where it refuses, with mod_wsgi ${version}`, () => {
			const refused = entries.filter(({ apache }) => apache[version] === 'error');
			assert(refused.length > 0);
			for (const { file, message } of refused) {
				if (isAside(message[version] ?? '')) continue;
				const [, line, says] = /^line (\d+): (.*)$/.exec(message[version] ?? '') ?? [];
				const found = reports(file, version, 'main', ['refused']);
				assert(
					found.some((report) => report.startsWith(`${file}:${line} `) && report.includes(says ?? '')),
					`${file}, Apache: ${message[version]}\n${found.join('\n')}`,
				);
			}
		});

		it(`has no fragment or .htaccess that we call refused by itself, with mod_wsgi ${version}`, () => {
			const accepted = entries.filter(({ apache }) => apache[version] === 'ok');
			assertNone(accepted.flatMap(({ file }) => reports(file, version, 'fragment', ['refused', 'broken'])));
		});

		it(`has no template that we call refused or broken, with mod_wsgi ${version}`, () => {
			const templates = entries.filter(({ file }) => file.startsWith('templates/'));
			assert(templates.length > 10, `only ${templates.length} files`);
			for (const role of ['main', 'fragment'] as const)
				assertNone(templates.flatMap(({ file }) => reports(file, version, role, ['refused', 'broken'])));
		});
	}
});

/** What is not about mod_wsgi, nor about sections. */
function isAside(message: string): boolean {
	return /ip address '.*' appears to be invalid/.test(message);
}

/** `plain/0001.conf:12 rule-id: message (what Apache prints)` */
function reports(file: string, version: string, role: Role, kinds: readonly Kind[]): string[] {
	return findingsOf(file, version, role)
		.filter(({ finding: { kind } }) => kinds.includes(kind))
		.map(({ finding: { rule, message, apache }, line }) => `${file}:${line} ${rule.id}: ${message} (${apache})`);
}

function assertNone(found: readonly string[]): void {
	if (found.length > 0) assert.fail(`${found.length} reports\n${found.join('\n')}`);
}
