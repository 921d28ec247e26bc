/** The knowledge against facts that were read from the C source of every release: they must agree, release by release. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareReleases, findOption, formIn, isIn, releases, valueIn } from './index.ts';
import { modWsgiDirectives } from './mod_wsgi/index.ts';
import type { Directive, Lifetime, Refusal, Release, ValueRefusals, ValueType } from './types.ts';

interface Span {
	readonly since: Release;
	readonly until: Release | null;
}

interface Facts {
	readonly releases: readonly Release[];
	readonly directives: Readonly<
		Record<
			string,
			Span & {
				readonly history: readonly (Span & {
					readonly args: string;
					readonly contexts: readonly string[];
					readonly serverOnly: boolean;
					readonly allowOverride: string | null;
					readonly onlyIf: readonly string[];
				})[];
				readonly options?: Readonly<
					Record<string, Span & { readonly onlyIf?: readonly string[]; readonly range?: string }>
				>;
				readonly values?: readonly string[];
			}
		>
	>;
	readonly refusals: readonly (Span & {
		readonly directives: readonly string[];
		readonly refusedWhen: string;
		readonly apachePrints: string;
	})[];
}

const file = path.resolve(__dirname, '../../../../shared/facts/mod_wsgi-releases.json');

/** Conditions of the build that are no more than a platform. */
const UNIX = new Set(['unix, threads (daemon mode available)', 'not Windows']);

const lifetime = ({ since, until }: Span): Lifetime => (until === null ? { since } : { since, until });

/** Facts write the word that Apache quotes as `'x'` or `…`, and leave out what differs between platforms. */
const normalized = (message: string): string =>
	message
		.replace(/'x'/g, "'…'")
		.replace(/(for this platform are: ).*/, '$1…')
		// The handler prints the name of the directive it was called for.
		.replace(/^WSGIScriptAliasMatch requires/, 'WSGIScriptAlias requires')
		.replace('Map location pattern to', 'Map location to');

function messagesOf(refusals: ValueRefusals | undefined, release?: Release): string[] {
	const other = (refusals?.other ?? []).filter((refusal: Refusal) => release === undefined || isIn(refusal, release));
	return [refusals?.empty, refusals?.invalid, ...other.map(({ message }) => message)].filter(
		(message) => message !== undefined,
	);
}

/** Everything that the handler of a directive may print in a release, or ever. */
function messages(directive: Directive, release?: Release): Set<string> {
	const { missing = [], option, value, other } = directive.refusals ?? {};
	const ofOptions = (directive.options ?? [])
		.filter((one) => release === undefined || isIn(one, release))
		.flatMap((one) => messagesOf(one.refusals, release));
	return new Set(
		[...missing, option, value, ...messagesOf(other ? { other } : undefined, release), ...ofOptions]
			.filter((message) => message !== undefined)
			.map(normalized),
	);
}

/** The words that a value may be, as the facts list them. */
function wordsOf(type: ValueType): string[] {
	return type.kind === 'enum' ? type.values.map(({ name }) => name) : [];
}

describe('mod_wsgi knowledge and the facts of every release', () => {
	let facts: Facts;

	before(function () {
		if (existsSync(file)) {
			facts = JSON.parse(readFileSync(file, 'utf8'));
			return;
		}
		console.log(`      skipped: there is no ${file}`);
		this.skip();
	});

	const byName = new Map(modWsgiDirectives.map((directive) => [directive.name, directive]));

	it('has the same releases in the same order', () => {
		assert.deepEqual(releases, facts.releases);
		assert.deepEqual(releases.toSorted(compareReleases), facts.releases);
	});

	it('has one record for each directive', () => {
		assert.equal(byName.size, modWsgiDirectives.length);
		assert.deepEqual([...byName.keys()].toSorted(), Object.keys(facts.directives).toSorted());
	});

	it('has the same directives, forms and options in each release', () => {
		for (const release of releases) {
			for (const [name, fact] of Object.entries(facts.directives)) {
				const directive = byName.get(name)!;
				const where = `${name} in ${release}`;

				const form = formIn(directive, release);
				const factForm = fact.history.find((entry) => isIn(lifetime(entry), release));
				assert.deepEqual(
					form && {
						args: form.args,
						contexts: form.contexts,
						serverOnly: form.refusedIn?.includes('GLOBAL_ONLY') ?? false,
						allowOverride: form.allowOverride ?? null,
						platform: form.platform,
						condition: form.condition,
					},
					factForm && {
						args: factForm.args,
						contexts: factForm.contexts,
						serverOnly: factForm.serverOnly,
						allowOverride: factForm.allowOverride,
						platform: factForm.onlyIf.some((condition) => UNIX.has(condition)) ? 'unix' : undefined,
						condition: factForm.onlyIf.find((condition) => !UNIX.has(condition)),
					},
					where,
				);

				assert.deepEqual(
					(directive.options ?? [])
						.filter((option) => isIn(option, release))
						.map(({ name, platform }) => ({ name, platform }))
						.toSorted((a, b) => a.name.localeCompare(b.name)),
					Object.entries(fact.options ?? {})
						.filter(([, option]) => isIn(lifetime(option), release))
						.map(([name, { onlyIf }]) => ({
							name,
							platform: onlyIf?.some((text) => UNIX.has(text)) ? 'unix' : undefined,
						}))
						.toSorted((a, b) => a.name.localeCompare(b.name)),
					`options of ${where}`,
				);
			}
		}
	});

	it('has the same fixed values', () => {
		for (const [name, { values }] of Object.entries(facts.directives)) {
			const parameter = byName.get(name)!.parameters[0];
			if (!values || !parameter) continue;
			const words = values.filter((value) => !value.startsWith('(')).map((value) => value.replace('[+|-]', ''));
			assert.deepEqual(wordsOf(parameter.value), words, name);
		}
	});

	it('has the same range of threads in each release', () => {
		const { value } = findOption(byName.get('WSGIDaemonProcess')!, 'threads')!;
		assert(value.kind === 'integer');
		assert.match(
			facts.directives.WSGIDaemonProcess!.options!.threads!.range!,
			/^0 to 65533 \(1 to 65533 before 4\.6\.0\)$/,
		);
		for (const release of releases.filter((one) => isIn({ since: '3.0' }, one))) {
			assert.deepEqual(
				valueIn(value.range, release),
				{ min: isIn({ since: '4.6.0' }, release) ? 0 : 1, max: 65533 },
				release,
			);
		}
	});

	it('reads the interval of telemetry in the same way', () => {
		const fact = facts.directives.WSGITelemetryService!.options!.interval as { readonly value?: string };
		assert.equal(fact.value, 'seconds, a number of at least 0.5 (read with atof)');
		const { value } = findOption(byName.get('WSGITelemetryService')!, 'interval')!;
		assert.deepEqual(value, { kind: 'number', min: 0.5, unit: 'seconds', reader: 'atof' });
	});

	it('knows every message of every release', () => {
		for (const release of releases) {
			const known = new Map(modWsgiDirectives.map((directive) => [directive.name, messages(directive, release)]));
			for (const refusal of facts.refusals.filter((one) => isIn(lifetime(one), release))) {
				for (const name of refusal.directives) {
					const message = normalized(refusal.apachePrints);
					assert(known.get(name)?.has(message), `${name} in ${release}, when ${refusal.refusedWhen}: ${message}`);
				}
			}
		}
	});

	it('invents no message', () => {
		for (const directive of modWsgiDirectives) {
			const real = new Set(
				facts.refusals
					.filter(({ directives }) => directives.includes(directive.name))
					.map(({ apachePrints }) => normalized(apachePrints)),
			);
			assert.deepEqual(
				[...messages(directive)].filter((message) => !real.has(message)),
				[],
				directive.name,
			);
		}
	});
});
