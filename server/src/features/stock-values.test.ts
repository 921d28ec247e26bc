/** The words that the arguments of the directives most used may hold: each is completed, explained, and shown while it is typed. */
import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { findDirective } from '../knowledge/index.ts';
import type { Directive, EnumValue, Parameter } from '../knowledge/types.ts';
import { completions } from './completion.ts';
import { wordWithSyntax } from './describe.ts';
import { hover } from './hover.ts';
import { plain } from './prose.ts';
import { signatureHelp } from './signature-help.ts';
import { fullClient, open } from './testing.ts';

/** The arguments, and words that must be among those they may hold. */
const complete: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	Options: { '[+|-]option': ['Indexes', 'FollowSymLinks', 'ExecCGI', 'MultiViews', 'SymLinksIfOwnerMatch', 'None'] },
	AllowOverride: { class: ['AuthConfig', 'FileInfo', 'Indexes', 'Limit', 'Options', 'None', 'All'] },
	Require: {
		provider: [
			'all',
			'ip',
			'host',
			'forward-dns',
			'local',
			'user',
			'valid-user',
			'group',
			'env',
			'method',
			'expr',
			'ssl',
		],
	},
	LogLevel: { '[module:]level': ['emerg', 'error', 'warn', 'info', 'debug', 'trace1', 'trace8'] },
	SSLProtocol: { '[+|-]protocol': ['all', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] },
	AuthType: { type: ['Basic', 'Digest', 'Form', 'None'] },
	RewriteRule: { flags: ['L', 'R', 'PT', 'P', 'QSA', 'NC', 'NE', 'E', 'F', 'G', 'END', 'H', 'T', 'CO', 'S', 'C', 'B'] },
	RewriteCond: {
		'test-string': [
			'%{HTTP_HOST}',
			'%{HTTPS}',
			'%{REQUEST_URI}',
			'%{REQUEST_FILENAME}',
			'%{HTTP:header}',
			'%{SSL:variable}',
		],
		pattern: ['-f', '-d', '=', '<', '-eq'],
		flags: ['NC', 'OR', 'NV'],
	},
	Header: {
		condition: ['always', 'onsuccess'],
		action: ['set', 'append', 'merge', 'add', 'unset', 'edit', 'edit*', 'echo', 'note', 'setifempty'],
		value: ['%t', '%D', '%{variable}e', '%{variable}s'],
	},
	RequestHeader: { action: ['set', 'append', 'merge', 'add', 'unset', 'edit', 'edit*', 'setifempty'] },
	LogFormat: {
		format: ['%h', '%a', '%l', '%u', '%t', '%r', '%>s', '%b', '%D', '%{header}i', '%{cookie}C', '%O', '%P'],
	},
	CustomLog: { 'format|nickname': ['%h', '%>s', '%{header}i'] },
	ErrorLogFormat: { format: ['%M', '%{u}t', '%L', '%a', '%P', '%T', '%E', '%F', '%m', '%l'] },
};

/** The line up to an argument: a word for each that must be there before. */
function lineBefore({ name, parameters }: Directive, parameter: Parameter): string {
	const before = parameters.slice(0, parameters.indexOf(parameter)).filter(({ optional }) => !optional);
	return [name, ...before.map(({ value }) => (value.kind === 'enum' ? value.values[0]?.name : 'x')), ''].join(' ');
}

function wordsOf({ value }: Parameter): readonly EnumValue[] {
	return 'tokens' in value ? value.tokens : 'values' in value ? (value.values ?? []) : [];
}

const told = (text: string) => {
	const { service, opened, position } = open(text);
	return (hover(service, opened, position, fullClient)?.contents as MarkupContent | undefined)?.value ?? '';
};

/** The word as it stands in an argument, with the cursor in it. */
function written({ value }: Parameter, { name }: EnumValue): string {
	const marked = name.length > 1 ? `${name.slice(0, 1)}│${name.slice(1)}` : `│${name}`;
	if (value.kind === 'flags') return `[${marked}]`;
	return value.kind === 'format' ? `"${marked}"` : marked;
}

describe('the words of stock directives', () => {
	for (const [name, argumentsOf] of Object.entries(complete)) {
		for (const [argument, some] of Object.entries(argumentsOf)) {
			it(`${name} ${argument}: completed, explained, shown while typed`, () => {
				const directive = findDirective(name) as Directive;
				const parameter = directive.parameters.find((one) => one.name === argument);
				assert(parameter, directive.parameters.map((one) => one.name).join(', '));
				const words = wordsOf(parameter);
				for (const one of some)
					assert(
						words.some((word) => word.name === one),
						`${one} is not known`,
					);
				const before = lineBefore(directive, parameter);

				const { service, opened, position } = open(`${before}│`);
				const labels = completions(service, opened, position, fullClient).items.map(({ label }) => label);
				// a condition may stand in the place of a value
				for (const word of words.filter(({ name }) => parameter.value.kind !== 'format' || name !== 'expr=')) {
					assert(labels.includes(word.name) || labels.includes(wordWithSyntax(word)), `${word.name} is not offered`);
					const text = told(before + written(parameter, word));
					assert(text.includes(plain(word.summary)), `${before}${written(parameter, word)}: ${text}`);
				}

				const help = signatureHelp(service, opened, position, fullClient);
				const active = help?.signatures[0]?.parameters?.[help.activeParameter ?? -1];
				const place = active?.label as [number, number];
				const shown = help?.signatures[0]?.label.slice(...place) ?? '';
				assert(parameter.optional || shown.includes(argument), `${before}: ${shown}`);
			});
		}
	}

	it('are those that Apache knows, for the modules of LogLevel', () => {
		const { service, opened, position } = open('LogLevel │');
		const labels = completions(service, opened, position, fullClient).items.map(({ label }) => label);
		for (const module of ['core:', 'http:', 'mpm_event:', 'ssl:', 'wsgi:', 'proxy_http:', 'authz_host:', 'ldap:'])
			assert(labels.includes(module), module);
		for (const module of ['event:', 'http_core:', 'mpm_common:', 'util_ldap:'])
			assert(!labels.includes(module), module);
	});

	it('say what the next one is', () => {
		const { service, opened, position } = open('Require ip │');
		const help = signatureHelp(service, opened, position, fullClient);
		const { documentation } = help?.signatures[0]?.parameters?.[help.activeParameter ?? -1] ?? {};
		assert.match((documentation as MarkupContent).value, /^`ip address…`: Clients with these addresses/);
		assert.match(told('RewriteCond x !-│f'), /^`-f`/);
		assert.match(told('Header set A b en│v=C'), /^`env=/);
		const redirect = completions(...asked('RewriteRule a b [│]')).items.find(({ label }) => label === 'R');
		assert.match(redirect?.textEdit?.newText ?? '', /^R=\$\{1\|301,302,/);
	});
});

describe('values that other lines make likely', () => {
	const offered = (text: string) => completions(...asked(text)).items;

	it('are the names of log formats', () => {
		const names = offered('LogFormat "%h %u" short\nLogFormat "%h"\nCustomLog logs/access.log s│');
		assert.equal(names.find(({ label }) => label === 'short')?.detail, '%h %u');
	});

	it('are the file of a module, beside the others', () => {
		assert.deepEqual(
			offered('LoadModule ssl_module │').map(({ label }) => label),
			['modules/mod_ssl.so'],
		);
		const beside = offered('LoadModule alias_module /usr/lib/apache2/modules/mod_alias.so\nLoadModule ssl_module │');
		assert.deepEqual(
			beside.map(({ label }) => label),
			['/usr/lib/apache2/modules/mod_ssl.so'],
		);
		assert.deepEqual(offered('LoadModule shop_module │'), []);
	});
});

function asked(text: string): Parameters<typeof completions> {
	const { service, opened, position } = open(text);
	return [service, opened, position, fullClient];
}
