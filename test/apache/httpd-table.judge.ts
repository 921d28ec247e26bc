/**
 * Every stock directive in every context with no to four arguments: where Apache's message is about the place or the number of arguments,
 * the table of `knowledge/httpd` and the model (`refusals.ts`) must have foretold it, and what they foretell Apache must say.
 *
 * A directive is tried in a third of the contexts, with a number of arguments, that SEED decides, and a fifth of them with their modules; with
 * JUDGE=all, all in every one with every number. Empty words are tried where handlers count for themselves, with JUDGE=all everywhere.
 */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { httpdDirectives } from '../../server/src/knowledge/httpd/index.ts';
import { findModule } from '../../server/src/knowledge/modules.ts';
import type { Directive } from '../../server/src/knowledge/types.ts';
import type { Environment } from '../../server/src/model/environment.ts';
import { evaluate } from '../../server/src/model/evaluate.ts';
import { refusalsOf } from '../../server/src/model/refusals.ts';
import { makeTarget } from '../../server/src/model/target.ts';
import { SourceDocument } from '../../server/src/syntax/source-document.ts';
import { apacheOrSkip } from './installed-apache.ts';
import { type ApacheOptions, configTest } from './private-apache.ts';
import { matches } from './random/messages.ts';

const CONTEXTS: readonly (readonly string[])[] = [
	[],
	['<VirtualHost *:80>'],
	['<Directory /srv>'],
	['<Location /x>'],
	['<Files x>'],
	['<If "true">'],
	['<Proxy http://backend/>'],
	['<Directory /srv>', '<Limit GET>'],
	['<Location /x>', '<LimitExcept GET>'],
	['<Directory /srv>', '<RequireAll>'],
	['<Directory /srv>', '<If "true">', '<Limit GET>'],
	['<AuthzProviderAlias ip near 10.0.0.1>'],
	['<VirtualHost *:80>', '<Location /x>'],
];
const MOST_ARGUMENTS = 4;
const EMPTY_WORDS = ['""', '"', '"a1"', '"" ""', 'a1 ""', '"" a2', 'a1 "a2"', 'a1 a2 ""'];
const AT_ONCE = 4;
const SEED = Number(process.env.SEED ?? 1);

interface Try {
	readonly directive: Directive;
	readonly sections: readonly string[];
	readonly words: readonly string[];
}

describe('the table of stock directives', () => {
	it('agrees with Apache on contexts and argument counts', async function () {
		apacheOrSkip(this);
		this.timeout(0);
		await agree(tries());
	});

	it('agrees with Apache on empty words', async function () {
		apacheOrSkip(this);
		this.timeout(0);
		await agree(emptyWords());
	});
});

async function agree(todo: Iterator<Try>): Promise<void> {
	const absent = new Set<string>();
	const crashed = new Map<string, number>();
	const wrong: string[] = [];
	const tally = { tried: 0, context: 0, arguments: 0, neither: 0 };
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let next = todo.next(); !next.done; next = todo.next()) {
				const { directive, sections, words } = next.value;
				if (absent.has(directive.name)) continue;
				const tried = [...sections, directive.name, ...words].join(' ');
				const verdict = await configTest(configuration(next.value), setUp(directive)).catch(() => undefined);
				if (!verdict) {
					crashed.set(directive.name, (crashed.get(directive.name) ?? 0) + 1);
					continue;
				}
				const { message } = verdict;
				if (message.startsWith(`Invalid command '${directive.name}'`)) {
					absent.add(directive.name);
					continue;
				}
				const expected = foretold(next.value);
				const kind = kindOf(directive, message);
				const said = kind === 'neither' ? undefined : message;
				tally.tried++;
				tally[kind]++;
				if (said === expected || (said && expected && matches(said, expected))) continue;
				wrong.push(`${tried}\n  apache: ${message || 'accepts'}\n  table:  ${expected ?? 'no refusal'}`);
			}
		}),
	);
	console.log(
		`      ${tally.tried} tried: ${tally.context} refused for their place, ${tally.arguments} for their arguments; ${wrong.length} disagree`,
	);
	for (const [name, times] of crashed) console.log(`      Apache died ${times} times of ${name}`);
	console.log(`      not in this Apache: ${[...absent].sort().join(', ') || 'none'}`);
	assert.equal(wrong.length, 0, wrong.slice(0, 200).join('\n'));
}

describe('the modules of stock directives', () => {
	it('bring them, each by itself', async function () {
		apacheOrSkip(this);
		this.timeout(0);
		const absent = new Set<string>();
		const wrong: string[] = [];
		let tried = 0;
		for (const [at, directive] of httpdDirectives.entries()) {
			if (process.env.JUDGE !== 'all' && (at + SEED) % 5 > 0) continue;
			// not compiled in here
			if (directive.forms[0]?.platform === 'windows' || directive.forms[0]?.condition) continue;
			for (const name of directive.providers ?? [directive.module]) {
				const prelude = loadOnly(name);
				if (!prelude) {
					absent.add(name);
					continue;
				}
				const options = { modules: 'none', prelude } as const;
				// where Apache dies, it knows the directive
				const verdict = await configTest(configuration({ directive, sections: [], words: [] }), options).catch(
					() => undefined,
				);
				const message = verdict?.message ?? '';
				tried++;
				if (/^(Invalid command|Cannot load|Can't locate) /.test(message))
					wrong.push(`${directive.name} of ${name}: ${message}`);
			}
		}
		console.log(`      ${tried} tried; modules that are not here: ${[...absent].join(', ') || 'none'}`);
		assert.deepEqual(wrong, []);
	});
});

/** The lines that load a module, what it cannot do without, and a multi-processing module; undefined if it is not here. */
function loadOnly(name: string): string | undefined {
	const module = findModule(`${name}.c`);
	if (!module) return undefined;
	const stem = module.identifier.replace(/_module$/, '');
	const base = /^(cache|dav|proxy|session)_/.exec(stem)?.[1];
	const own = module.debian === 'built-in' ? [] : [...(base ? [base] : []), stem];
	const all = stem.startsWith('mpm_') ? own : ['mpm_event', ...own];
	if (!all.every((one) => existsSync(`${MODULES}/mod_${one}.so`))) return undefined;
	return all.map((one) => `LoadModule ${one}_module ${MODULES}/mod_${one}.so`).join('\n');
}

/** What we say of the place or the number of arguments. */
function foretold(one: Try): string | undefined {
	const { steps } = evaluate(new SourceDocument(configuration(one)), environment);
	const statement = steps.flatMap(({ run }) => run.statements).findLast((s) => s.directive === one.directive);
	const refusals = statement ? refusalsOf(statement, 'main', '4.9.4', 'unix') : [];
	return refusals.map(({ apache }) => apache).find((message) => kindOf(one.directive, message) !== 'neither');
}

const environment: Environment = {
	role: 'main',
	target: makeTarget({ version: '4.9.4', distribution: 'debian', defines: [], environment: {} }),
	include: () => ({ kind: 'unknown' }),
	exists: () => undefined,
	onTarget: () => undefined,
};

function* tries(): Generator<Try> {
	let random = SEED;
	for (const directive of httpdDirectives) {
		for (const sections of CONTEXTS) {
			random = (random * 1103515245 + 12345) % 2147483648;
			const some = Math.floor(random / 65536) % (MOST_ARGUMENTS + 1);
			for (let count = 0; count <= MOST_ARGUMENTS; count++) {
				if (process.env.JUDGE === 'all' || (count === some && random % 3 === 0))
					yield { directive, sections, words: argumentsOf(directive, count) };
			}
		}
	}
}

/** Each where it may stand. */
function* emptyWords(): Generator<Try> {
	for (const directive of httpdDirectives) {
		const [form] = directive.forms;
		if (process.env.JUDGE !== 'all' && form?.args !== 'TAKE_ARGV' && form?.args !== 'RAW_ARGS') continue;
		const sections = form?.contexts.includes('server config') ? [] : ['<Directory /srv>'];
		for (const all of EMPTY_WORDS) yield { directive, sections, words: [all] };
	}
}

/** Words that get past the argument form, so that the handler is asked too. */
function argumentsOf(directive: Directive, count: number): string[] {
	const words = Array.from({ length: count }, (_, index) => `a${index + 1}`);
	if (directive.forms[0]?.args === 'FLAG' && count > 0) words[0] = count % 2 ? 'On' : 'neither';
	return words;
}

function configuration({ directive, sections, words }: Try): string {
	const isSection = directive.name.startsWith('<');
	const line = [directive.name, ...words].join(' ') + (isSection ? '>' : '');
	return [
		...sections,
		line,
		...(isSection ? [closing(directive.name)] : []),
		...sections.map((tag) => closing(tag)).reverse(),
	].join('\n');
}

function closing(tag: string): string {
	return `</${tag.slice(1).replace(/[ >].*/, '')}>`;
}

const MODULES = process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules';

/** Most directives are there with the modules of `private-apache.ts`; a few need one that excludes another. */
function setUp({ module, providers }: Directive): ApacheOptions {
	if (module === 'prefork' || module === 'worker') {
		return {
			modules: 'none',
			prelude: `LoadModule mpm_${module}_module ${MODULES}/mod_mpm_${module}.so\nLoadModule proxy_module ${MODULES}/mod_proxy.so\nLoadModule authz_core_module ${MODULES}/mod_authz_core.so`,
		};
	}
	if (module === 'mod_cgi' && !providers) return { prelude: `LoadModule cgi_module ${MODULES}/mod_cgi.so` };
	return {};
}

function kindOf({ name, refusals }: Directive, message: string): 'context' | 'arguments' | 'neither' {
	if (refusals?.missing?.some((missing) => matches(message, missing))) return 'arguments';
	if (!message.startsWith(name)) return 'neither';
	const rest = message.slice(name.length);
	if (/^>? (not allowed (here|in )|cannot occur within )/.test(rest)) return 'context';
	if (/^ (takes (no|one|two|three|1-2)\b|requires at least (one|two) argument|must be On or Off$)/.test(rest))
		return 'arguments';
	return 'neither';
}
