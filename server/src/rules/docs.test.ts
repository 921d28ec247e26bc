/** The pages of the rules: complete, fresh, and with examples that are what they say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from '../../../scripts/docs/pages.ts';
import { MISTAKES } from '../../../scripts/docs/rules.ts';
import { casesOf, findingsIn, openCase, rulesFolder } from '../../../test/cases/case-file.ts';
import type { Role } from '../model/environment.ts';
import { rules } from './index.ts';

describe('docs/rules.md', () => {
	const text = pages['docs/rules.md']!();

	it('is fresh (npx tsx scripts/generate-docs.ts)', () => {
		assert(readFileSync(path.resolve(__dirname, '../../../docs/rules.md'), 'utf8') === text, 'it is stale');
	});

	it('has a heading for each rule, as its diagnostics link to it', () => {
		const headings = [...withoutCode(text).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
		assert.deepEqual(headings, [...rules.map(({ id }) => id), MISTAKES]);
	});

	it('links to rules that exist', () => {
		const ids = [...rules.map(({ id }) => id), MISTAKES.toLowerCase().replaceAll(' ', '-')];
		for (const [, anchor] of text.matchAll(/\]\(#(.*?)\)/g)) assert(ids.includes(anchor!), anchor);
		assert.doesNotMatch(text, /README\.md/);
	});
});

describe('the page of', () => {
	for (const { id } of rules) {
		describe(id, () => {
			const page = readFileSync(path.join(rulesFolder, id, 'README.md'), 'utf8');
			const [bad, good] = [...page.matchAll(/^```apache\n(.*?)^```$/gms)].map(([, code]) => code as string);

			it('begins with what happens, and has no headings', () => {
				assert.doesNotMatch(page, /^(#|```|\s|-)/);
				assert.doesNotMatch(withoutCode(page), /^#/m);
			});

			it('has a bad example that is reported, and a good one that is not', () => {
				assert(bad && good, 'two examples');
				const reporting = surroundings.filter((surrounding) => reports(id, bad, surrounding));
				assert(reporting.length > 0, `not reported:\n${bad}`);
				assert(
					reporting.some((surrounding) => !reports(id, good, surrounding)),
					`reported:\n${good}`,
				);
			});
		});
	}
});

interface Surrounding {
	readonly role: Role;
	readonly release: string | undefined;
	readonly platform: 'unix' | 'windows';
	readonly distribution?: string;
}

const surroundings: readonly Surrounding[] = [
	{ role: 'main', release: '4.9.4', platform: 'unix' },
	{ role: 'main', release: '6.0.5', platform: 'unix' },
	{ role: 'main', release: '4.9.4', platform: 'windows' },
	{ role: 'main', release: undefined, platform: 'unix' },
	{ role: 'main', release: '4.9.4', platform: 'unix', distribution: 'rhel' },
	{ role: 'htaccess', release: '4.9.4', platform: 'unix' },
];

function reports(rule: string, text: string, surrounding: Surrounding): boolean {
	const files = Object.assign({}, ...casesOf(rule).map((one) => one.files));
	return findingsIn(openCase({ rule, ...surrounding, files }, text)).some(({ finding }) => finding.rule.id === rule);
}

function withoutCode(page: string): string {
	return page.replace(/^```.*?^```$/gms, '');
}
