/** What every record of mod_wsgi must be like, whatever it says. */

import assert from 'node:assert/strict';
import { compareReleases, findDirective, findOption, isIn, releases, specialValues } from './index.ts';
import { modWsgiDirectives } from './mod_wsgi/index.ts';
import type { Directive, Lifetime, Option, Versioned } from './types.ts';

const options = modWsgiDirectives.flatMap((directive) =>
	(directive.options ?? []).map((option) => ({ directive, option, place: `${directive.name} ${option.name}` })),
);

function assertSummary(summary: string, where: string) {
	assert(summary.length >= 15, `${where}: too short`);
	assert(summary.length <= 120, `${where}: too long for a line: ${summary.length}`);
	assert(!/\.$|\n/.test(summary), `${where}: one line without a full stop`);
	assert(/^[A-Z]/.test(summary), `${where}: begins with a capital`);
}

function assertProse(text: string | undefined, least: number, where: string) {
	assert(text && text.length >= least, `${where}: ${text?.length} characters`);
	assert(!/\]\(/.test(text.replace(/`[^`]*`/g, '')), `${where}: no links in prose`);
	assert.equal((text.match(/`/g)?.length ?? 0) % 2, 0, `${where}: unbalanced backticks`);
	assert(!/\S\n(?!\n|- )/.test(text), `${where}: a paragraph is one line`);
	assert(!text.split('\n').some((line) => line !== line.trimEnd() || line.startsWith('\t')), `${where}: stray blanks`);
}

function assertLifetime({ since, until }: Partial<Lifetime>, where: string) {
	for (const release of [since, until])
		assert(release === undefined || releases.includes(release), `${where}: ${release}`);
	assert(since === undefined || until === undefined || compareReleases(since, until) <= 0, where);
}

/** Each release has at most one entry, and entries are oldest first. */
function assertApart(spans: readonly Partial<Lifetime>[], where: string) {
	for (const span of spans) assertLifetime(span, where);
	for (const [index, span] of spans.slice(1).entries()) {
		const before = spans[index]!;
		assert(before.until !== undefined && span.since !== undefined, `${where}: open in the middle`);
		assert(compareReleases(before.until, span.since) < 0, `${where}: ${span.since} begins too soon`);
	}
}

/** `'WSGIImportScript'`, `'WSGIDaemonProcess threads'`, or, within a directive, the name of a sister option. */
function resolves(name: string, directive?: Directive): boolean {
	const [first, second] = name.split(' ');
	const found = findDirective(first!);
	if (second !== undefined) return found !== undefined && findOption(found, second) !== undefined;
	return found !== undefined || (directive !== undefined && findOption(directive, name) !== undefined);
}

function assertDefault(value: Versioned<string> | undefined, owner: readonly Partial<Lifetime>[], where: string) {
	if (!value) return;
	assertApart(value, where);
	for (const release of releases.filter((one) => owner.some((span) => isIn(span, one)))) {
		assert.equal(value.filter((version) => isIn(version, release)).length, 1, `default of ${where} in ${release}`);
	}
}

describe('records of mod_wsgi', () => {
	for (const directive of modWsgiDirectives) {
		it(`${directive.name} is whole`, () => {
			const { name } = directive;
			assert.equal(directive.module, 'mod_wsgi');
			assertSummary(directive.summary, name);
			assertProse(directive.description, 120, name);
			assertApart(directive.forms, name);
			assertDefault(directive.default, directive.forms, name);
			assert.match(directive.url, /^https:\/\/modwsgi\.readthedocs\.io\//);
			for (const other of directive.related ?? []) assert(resolves(other), `${name}: related ${other}`);
			for (const parameter of directive.parameters) {
				assert(parameter.summary.length > 5 && !parameter.summary.endsWith('.'), `${name} ${parameter.name}`);
			}
			const gone = directive.forms.at(-1)!.until !== undefined;
			assert(!gone || directive.replacement, `${name}: what to write in its place?`);
			assert(gone || directive.example, `${name}: no example`);
			assert(directive.example === undefined || directive.example.includes(name), `${name}: example of something else`);
		});
	}

	for (const { directive, option, place } of options) {
		it(`${place} is whole`, () => {
			assertSummary(option.summary, place);
			assertProse(option.description, 100, place);
			assertLifetime(option, place);
			assertDefault(option.default, [option], place);
			for (const other of option.related ?? []) assert(resolves(other, directive), `${place}: related ${other}`);
			assert(option.replacedBy === undefined || findOption(directive, option.replacedBy), place);
			assert(
				option.example === undefined || option.example.includes(`${option.name}=`),
				`${place}: example of something else`,
			);
			assert(
				releases
					.filter((release) => isIn(option, release))
					.every((release) => directive.forms.some((form) => isIn(form, release))),
				`${place}: lives longer than its directive`,
			);
			assertSuggestion(option, place);
		});
	}

	it('special values are whole', () => {
		for (const value of specialValues) {
			assertSummary(value.summary, value.name);
			assertProse(value.description, 100, value.name);
			assertLifetime(value, value.name);
			assert.match(value.url, /^https:/);
		}
	});

	it('say each thing once', () => {
		for (const records of [modWsgiDirectives, ...modWsgiDirectives.map((directive) => directive.options ?? [])]) {
			const summaries = records.map(({ summary }) => summary);
			assert.equal(new Set(summaries).size, summaries.length, summaries.join('\n'));
		}
	});
});

/** What a snippet starts with must be in range. */
function assertSuggestion({ value, suggestion }: Option, place: string) {
	if (suggestion === undefined) return;
	if (value.kind === 'integer') {
		assert.match(suggestion, /^\d+$/, place);
		const { min = -Infinity, max = Infinity } = value.range?.at(-1)?.value ?? {};
		assert(Number(suggestion) >= min && Number(suggestion) <= max, place);
	}
	if (value.kind === 'flag') assert.match(suggestion, /^(On|Off)$/, place);
	if (value.kind === 'octal') assert.match(suggestion, /^[0-7]+$/, place);
	if (value.kind === 'path' && value.absolute) assert.match(suggestion, /^\//, place);
}
