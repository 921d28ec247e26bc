import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EnumValue, ValueType } from '../types.ts';
import { decodeDirectives } from './decode.ts';
import { httpdDirectives } from './index.ts';
import { modules } from './modules.ts';
import { wordType, wordTypeNames } from './values/index.ts';

const FACTS = resolve('../shared/facts/httpd-2.4-directives.json');

interface Fact {
	readonly name: string;
	readonly module: string;
	readonly args: string;
	readonly contexts: readonly string[];
	readonly allowOverride: string | null;
	readonly refusedIn: readonly string[];
}

const byName = new Map(httpdDirectives.map((directive) => [directive.name, directive]));

/** The families that real mod_wsgi configurations use most. */
const FAMILIES =
	/^<?(Alias|AliasMatch|allow|AllowOverride|AuthType|AuthName|Auth\w*Provider|BrowserMatch\w*|CustomLog|Define|deny|Directory\w*|DocumentRoot|ErrorDocument|ErrorLog|Expires\w*|Files\w*|ForceType|Header|(Else)?If\w*|Else|Include\w*|KeepAlive\w*|Limit\w*|Listen|LoadModule|Location\w*|LogFormat|LogLevel|MultiviewsMatch|Options|order|Proxy\w*|Redirect\w*|RequestHeader|Require\w*|Rewrite\w*|Satisfy|Script\w*|Server\w*|Set\w*|SSL\w*|Timeout|TraceEnable|User|Group|VirtualHost)$/;

describe('the stock directives', () => {
	it('are those of the facts, with the same form and contexts', function () {
		if (!existsSync(FACTS)) {
			console.log(`      ${FACTS} is not there: nothing compared`);
			this.skip();
		}
		const facts: Fact[] = JSON.parse(readFileSync(FACTS, 'utf8')).directives;
		for (const fact of facts) {
			const directive = byName.get(fact.name);
			assert.ok(directive, fact.name);
			const form = directive.forms[0]!;
			const classes = fact.allowOverride === 'any' ? 'All' : (fact.allowOverride ?? undefined);
			assert.equal(form.args, fact.args, fact.name);
			assert.equal(form.allowOverride, classes, fact.name);
			assert.deepEqual([...(form.refusedIn ?? [])].sort(), [...fact.refusedIn].sort(), fact.name);
			// mod_lua's hooks are right in <Location>, which the facts tell in a note.
			if (fact.module !== 'mod_lua') assert.deepEqual(form.contexts, fact.contexts, fact.name);
			const modulesOfIt = [directive.module, ...(directive.providers ?? [])];
			assert.ok(modulesOfIt.includes(fact.module), `${fact.name} of ${fact.module}`);
		}
	});

	it('have unique names, whatever their case', () => {
		const names = httpdDirectives.map(({ name }) => name.toLowerCase());
		assert.equal(new Set(names).size, names.length);
	});

	it('have a summary of one line without a full stop, and a page', () => {
		for (const { name, summary, url } of httpdDirectives) {
			assert.match(summary, /^\S.{7,119}$/, name);
			assert.doesNotMatch(summary, /[^.…]\.$|\t/, name);
			assert.match(url, /^https:\/\/httpd\.apache\.org\/docs\/2\.4\/mod\/\w+\.html#\w+$/, name);
		}
	});

	it('belong to modules that are known', () => {
		const sources = new Set(modules.map(({ source }) => source.replace(/\.c$/, '')));
		for (const { name, module, providers = [module] } of httpdDirectives) {
			for (const provider of providers) assert.ok(sources.has(provider), `${name} of ${provider}`);
		}
	});

	it('have names for their arguments, if they take any', () => {
		const without = new Set(['<Else', '<RequireAll', '<RequireAny', '<RequireNone', 'SSLRequireSSL']);
		for (const { name, parameters, forms } of httpdDirectives) {
			if (forms[0]!.args !== 'RAW_ARGS') assert.notEqual(parameters.length, 0, name);
			if (without.has(name)) assert.equal(parameters.length, 0, name);
			for (const parameter of parameters) {
				assert.match(parameter.summary, /^\S.*[^.]$|…$/, `${name} ${parameter.name}`);
				assert.doesNotMatch(parameter.name, /^\[[^\]]*\]$/, name);
			}
		}
	});

	it('have as many arguments as their form says', () => {
		const counts: Record<string, [least: number, most: number]> = {
			TAKE1: [1, 1],
			TAKE2: [2, 2],
			TAKE3: [3, 3],
			TAKE12: [1, 2],
			TAKE23: [2, 3],
			TAKE123: [1, 3],
			FLAG: [1, 1],
		};
		for (const { name, parameters, forms } of httpdDirectives) {
			if (forms[0]!.args.startsWith('ITERATE')) assert.ok(parameters.at(-1)?.repeated, name);
			const [least, most] = counts[forms[0]!.args] ?? [];
			// The third argument of <IfVersion is the `>`.
			if (least === undefined || name === '<IfVersion') continue;
			assert.equal(parameters.filter(({ optional }) => !optional).length, least, name);
			assert.equal(parameters.length, most, name);
			assert.ok(!parameters.some(({ repeated }) => repeated), name);
		}
	});

	it('of the families most used have prose', () => {
		const family = httpdDirectives.filter(({ name }) => FAMILIES.test(name));
		assert.ok(family.length > 200);
		for (const { name, description } of family) assert.match(description ?? '', /^\S.{20,}\.$/s, name);
	});

	it('name what took their place by its name, where that is a directive', () => {
		for (const { name, replacement } of httpdDirectives) {
			if (replacement && /^<?\w+$/.test(replacement)) assert.ok(byName.has(replacement), `${name}: ${replacement}`);
		}
	});

	it('have options of one meaning where they have any', () => {
		for (const name of ['ProxyPass', 'ProxyPassMatch', 'ProxySet', 'BalancerMember']) {
			const options = byName.get(name)?.options ?? [];
			assert.ok(options.length > 20, name);
			assert.equal(new Set(options.map((option) => option.name)).size, options.length, name);
			for (const option of options) wordsHaveSummaries(option.value, option.name);
		}
	});

	it('change their defaults where Apache did', () => {
		assert.deepEqual(byName.get('LimitRequestBody')?.default, [
			{ value: '0', until: '2.4.53' },
			{ value: '1073741824', since: '2.4.54' },
		]);
	});

	it('are decoded when they are asked for, not before', () => {
		let decoded = 0;
		const prose = new Proxy({}, { has: () => ++decoded < 0 });
		const [directive] = decodeDirectives('# core\nName TAKE1 server', () => [prose]);
		assert.equal(directive?.name, 'Name');
		assert.equal(decoded, 0);
		assert.equal(directive.forms, directive.forms);
		assert.equal(directive.parameters, directive.parameters);
		assert.equal(decoded, 0);
		assert.equal(directive.description, directive.example);
		assert.equal(decoded, 1);
	});
});

describe('the words of arguments', () => {
	for (const name of wordTypeNames()) {
		it(name, () => {
			const type = wordType(name);
			assert.ok(type, 'there is no such type');
			wordsHaveSummaries(type, name);
		});
	}

	it('are all used by a parameter', () => {
		const used = new Set(httpdDirectives.flatMap(({ parameters }) => parameters.map(({ value }) => value)));
		const unused = wordTypeNames().filter((name) => !used.has(wordType(name)!));
		assert.deepEqual(unused, []);
	});
});

function wordsHaveSummaries(type: ValueType, of: string): void {
	const words: readonly EnumValue[] = 'tokens' in type ? type.tokens : 'values' in type ? (type.values ?? []) : [];
	const names = words.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
	assert.equal(new Set(names).size, names.length, `${of}: a word twice`);
	for (const { name, summary } of words) assert.match(summary, /^\S.*[^.]$|…$/, `${of}: ${name}`);
}

describe('the modules', () => {
	it('have two names, a summary and a page each', () => {
		for (const { identifier, source, summary, url } of modules) {
			assert.match(identifier, /^\w+_module$/);
			assert.match(source, /^\w+\.c$/);
			assert.match(summary, /^\S.*[^.]$/, identifier);
			assert.match(url, /^https:/, identifier);
		}
	});

	it('are loaded from a file unless compiled in everywhere', () => {
		for (const { identifier, file, debian, rhel } of modules) {
			assert.equal(file === undefined, debian === 'built-in' && rhel === 'built-in', identifier);
		}
	});
});
