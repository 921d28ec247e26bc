/** Everything mod_wsgi ever understood is completed and explained where it is right, and only there. */
import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import {
	allDirectives,
	type Context,
	type Directive,
	formIn,
	isIn,
	type Release,
	releases,
} from '../knowledge/index.ts';
import { modWsgiDirectives } from '../knowledge/mod_wsgi/index.ts';
import type { Role } from '../model/environment.ts';
import { completions } from './completion.ts';
import { hover } from './hover.ts';
import { writtenName } from './syntax-line.ts';
import { fullClient, open, type Setting } from './testing.ts';

const places: readonly {
	readonly context: Context;
	readonly role: Role;
	readonly path: string;
	readonly text: string;
}[] = [
	{ context: 'server config', role: 'main', path: '/etc/httpd/httpd.conf', text: '│' },
	{
		context: 'virtual host',
		role: 'main',
		path: '/etc/httpd/httpd.conf',
		text: '<VirtualHost *:80>\n│\n</VirtualHost>\n',
	},
	{ context: 'directory', role: 'main', path: '/etc/httpd/httpd.conf', text: '<Directory /srv>\n│\n</Directory>\n' },
	{ context: '.htaccess', role: 'htaccess', path: '/srv/.htaccess', text: '│' },
];

const offered = (text: string, setting: Setting): Set<string> => {
	const { service, opened, position } = open(text, setting);
	return new Set(completions(service, opened, position, fullClient).items.map(({ label }) => label));
};

const isThere = (directive: Directive, release: Release, context: Context) =>
	formIn(directive, release)?.contexts.includes(context) === true;

const explained = (text: string, setting: Setting = {}): string => {
	const { service, opened, position } = open(text, setting);
	return (hover(service, opened, position, fullClient)?.contents as MarkupContent | undefined)?.value ?? '';
};

/** The directive with as many words as it must have. */
function exampleOf({ name, parameters }: Directive): string {
	const words = parameters.map(({ value }) => (value.kind === 'flag' ? 'On' : '/x'));
	return [name, ...words].join(' ') + (name.startsWith('<') ? '>' : '');
}

describe('all of mod_wsgi', () => {
	for (const { context, role, path, text } of places) {
		it(`completes the directives of each release in ${context}, and no others`, () => {
			for (const version of releases) {
				const names = offered(text, { role, path, version });
				for (const directive of modWsgiDirectives) {
					const name = writtenName(directive);
					assert.equal(names.has(name), isThere(directive, version, context), `${name} in ${version}`);
				}
			}
		}).timeout(60_000);
	}

	it('completes no directive on a platform without it', () => {
		const names = offered('│', { version: '6.0.5', target: { platform: 'windows' } });
		for (const directive of modWsgiDirectives) {
			const form = formIn(directive, '6.0.5');
			if (form?.platform === 'unix') assert(!names.has(writtenName(directive)), directive.name);
		}
	});

	for (const directive of modWsgiDirectives.filter(({ options }) => options)) {
		it(`completes the options of ${writtenName(directive)} that each release has, and no others`, () => {
			for (const version of releases) {
				const words = directive.parameters.map(() => '/x').join(' ');
				const end = directive.name.startsWith('<') ? '>' : '';
				const names = offered(`${directive.name} ${words} │${end}`, { version });
				const wanted = directive.options?.filter((option) => isIn(option, version)).map(({ name }) => name);
				assert.deepEqual([...names], wanted, version);
			}
		});
	}

	it('completes what Apache takes there, and nothing that it refuses', () => {
		const rules = ['wrong-context', 'server-config-only', 'directive-not-in-release', 'not-on-platform'];
		for (const version of ['4.9.4', '6.0.5']) {
			for (const { role, path, text } of places) {
				const names = offered(text, { role, path, version, target: { platform: 'unix' } });
				for (const directive of modWsgiDirectives) {
					// some builds of the release have it
					if (formIn(directive, version)?.condition) continue;
					const name = writtenName(directive);
					const { service, opened } = open(text.replace('│', `${exampleOf(directive)}│\n`), {
						role,
						path,
						version,
						target: { platform: 'unix' },
					});
					const refused = service.findingsIn(opened).some(({ rule, location }) => {
						return rules.includes(rule.id) && location.line.command?.key === directive.name.toLowerCase();
					});
					assert.equal(names.has(name), !refused, `${name} in ${path} ${text} for ${version}`);
				}
			}
		}
	}).timeout(60_000);

	for (const directive of modWsgiDirectives) {
		const name = writtenName(directive);
		const half = `${directive.name.slice(0, 6)}│${directive.name.slice(6)}`;

		it(`explains ${name}`, () => {
			const text = explained(half);
			assert(text.length > 250, text);
			assert(text.includes(directive.url), text);
			const paragraph = directive.description?.split('\n')[0]?.slice(0, 40).split('<')[0] as string;
			assert(text.includes(paragraph), text);
			assert(explained(`</${directive.name.slice(1)}│>`) !== '' || !directive.name.startsWith('<'));
			for (const version of releases) {
				const isMissing = explained(half, { version }).includes(`Not in your target ${version}`);
				assert.equal(isMissing, formIn(directive, version) === undefined, version);
			}
		}).timeout(20_000);

		for (const option of directive.options ?? []) {
			it(`explains ${name} ${option.name}=`, () => {
				const words = directive.parameters.map(() => '/x').join(' ');
				const line = `${directive.name} ${words} ${option.name}│=1`;
				const text = explained(line);
				assert(text.length > 200, text);
				assert(text.includes(option.description.split('\n')[0]?.split('<')[0]?.slice(0, 40) as string), text);
				for (const version of [option.since, releases.at(-1) as Release, releases[0] as Release]) {
					const isMissing = explained(line, { version }).includes(`Not in your target ${version}`);
					assert.equal(isMissing, !isIn(option, version), version);
				}
				if (option.suggestion === undefined) return;
				const value = explained(line.replace('│', '').replace('=1', `=│${option.suggestion}`));
				assert(value.includes(option.name), value);
			});
		}
	}
});

describe('all of httpd', () => {
	const stock = allDirectives.filter(({ module }) => module !== 'mod_wsgi');

	it('is completed somewhere', () => {
		const names = new Set(places.flatMap(({ role, path, text }) => [...offered(text, { role, path })]));
		const inProxy = offered('<Proxy *>\n│\n</Proxy>\n', {});
		for (const directive of stock) {
			const name = writtenName(directive);
			assert(names.has(name) || inProxy.has(name), name);
		}
	});

	it('is explained, each argument too', () => {
		for (const directive of stock) {
			const { name, url, parameters, options } = directive;
			const text = explained(`${name.slice(0, 2)}│${name.slice(2)}`);
			assert(text.includes(url), name);
			assert(parameters.length === 0 || options || explained(`${name} │x`).length > 10, `${name} x`);
		}
	});
});
