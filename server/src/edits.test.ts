import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { diagnostics } from './features/diagnostics.ts';
import { type OpenDocument, Service } from './service.ts';

const ROLES = ['main', 'fragment', 'htaccess'] as const;
const SETTINGS = { profile: 'all' };

/** The configurations of the rules' cases: each holds a mistake, or nearly one. */
const cases = readdirSync(resolve(__dirname, 'rules'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.conf'))
	.sort()
	.map((name) => readFileSync(resolve(__dirname, 'rules', name), 'utf8').replace(/^#.*\n/gm, ''));
const lines = cases.flatMap((text) => text.split('\n'));

interface Change {
	/** Where it begins, as a part of all lines. */
	readonly at: number;
	readonly removed: number;
	readonly put: readonly string[];
}

const line = fc.constantFrom(...lines);
const change: fc.Arbitrary<Change> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	// most change a line or two, some much
	removed: fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, fc.nat(150)),
	put: fc.oneof(
		{ weight: 4, arbitrary: fc.array(line, { maxLength: 2 }) },
		fc.constantFrom(...cases).map((text) => text.split('\n')),
	),
});

function open(text: string, role: (typeof ROLES)[number]): [Service, OpenDocument] {
	const service = new Service((path) => path);
	service.configure(SETTINGS);
	return [service, service.open('file:///w/a.conf', '/w/a.conf', text, role)];
}

describe('edits of a large configuration', () => {
	it('lead to what a fresh server finds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...cases), { minLength: 40, maxLength: 80 }),
				fc.array(change, { minLength: 1, maxLength: 12 }),
				fc.constantFrom(...ROLES),
				(texts, changes, role) => {
					const [service, opened] = open(texts.join('\n'), role);
					diagnostics(service, opened);
					for (const { at, removed, put } of changes) {
						const count = opened.document.text.split('\n').length;
						const start = { line: Math.floor(at * count), character: 0 };
						const end = { line: start.line + removed, character: 0 };
						service.edit(opened.uri, { start, end }, put.map((each) => `${each}\n`).join(''));
						const [fresh, same] = open(opened.document.text, role);
						assert.deepEqual(diagnostics(service, opened), diagnostics(fresh, same));
					}
				},
			),
			{ numRuns: 25 },
		);
	}).timeout(60_000);
});
