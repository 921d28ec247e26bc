/**
 * The records and the real Apache: examples that pass `apache2 -t`, and messages as it prints them.
 * Other releases than Debian's are asked where MOD_WSGI_BUILDS says `6.0.5=/path/to/mod_wsgi.so`.
 */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { apacheOrSkip } from '../../../test/apache/installed-apache.ts';
import { configTest } from '../../../test/apache/private-apache.ts';
import { formIn, isIn } from './index.ts';
import { modWsgiDirectives } from './mod_wsgi/index.ts';
import type { Directive, Option, Release } from './types.ts';

const installed = '/usr/lib/apache2/modules/mod_wsgi.so';
const builds: readonly (readonly [release: Release, wsgi: string])[] = [
	['4.9.4', installed],
	...(process.env.MOD_WSGI_BUILDS ?? '')
		.split(',')
		.filter((build) => build !== '')
		.map((build) => build.split('=') as [Release, string]),
];

/** Built for Python 3, for Apache 2.4, on Unix. */
const isBuilt = (directive: Directive, release: Release): boolean => {
	const form = formIn(directive, release);
	return form !== undefined && !/Apache 2\.0|Python 2\.6 or 2\.7 only/.test(form.condition ?? '');
};

/** An argument that each kind of value takes. */
const FINE: Readonly<Record<string, string>> = {
	flag: 'On',
	integer: '1',
	number: '1',
	regex: '^/x',
	'url-path': '/x',
	address: '10.0.0.1',
};

/** A use of the directive that Apache takes, with room for more at its end. */
function use({ name, parameters, options = [] }: Directive): string {
	const words = parameters.map(({ value }) => {
		if (value.kind === 'enum') return value.values[0]!.name;
		if (value.kind === 'text') return `${value.prefix ?? ''}/x`;
		return FINE[value.kind] ?? '/x';
	});
	const groups = name === 'WSGIImportScript' ? options.map((option) => `${option.name}=%{GLOBAL}`) : [];
	return [name, ...words, ...groups].join(' ');
}

/** In a section, if that is the only place. */
const placed = (directive: Directive, line: string): string =>
	directive.forms.at(-1)!.contexts.includes('server config') ? line : `<Directory /x>\n${line}\n</Directory>`;

/** A value the option refuses as invalid. */
function wrong({ value }: Option): string | undefined {
	if (value.kind === 'integer') return String((value.range?.at(-1)?.value.min ?? 0) - 1);
	if (value.kind === 'number') return '-1';
	if (value.kind === 'path') return 'relative';
	return { flag: 'maybe', octal: '9' }[value.kind as string];
}

for (const [release, wsgi] of builds) {
	describe(`records and Apache with mod_wsgi ${release}`, function () {
		this.timeout(120_000);
		before(function () {
			apacheOrSkip(this);
			if (existsSync(wsgi)) return;
			console.log(`      skipped: there is no ${wsgi}`);
			this.skip();
		});

		const here = modWsgiDirectives.filter((directive) => isBuilt(directive, release));
		/** A test that says what Apache should print, case by case, and then asks it about all of them. */
		const judged = (say: (expect: (configuration: string, says: string | RegExp) => void) => void) => async () => {
			const cases: [configuration: string, says: string | RegExp][] = [];
			say((configuration, says) => cases.push([configuration, says]));
			assert(cases.length > 0);
			await inTurns(cases, async ([configuration, says]) => {
				const { message } = await configTest(configuration, { wsgi });
				if (typeof says === 'string') assert.equal(message, says, configuration);
				else assert.match(message, says, configuration);
			});
		};

		it(
			'takes every example',
			judged((expect) => {
				for (const directive of here) {
					const options = (directive.options ?? []).filter((option) => isIn(option, release));
					for (const { name, example } of [directive, ...options]) {
						// Refused unless by root.
						if (example && (name !== 'chroot' || process.getuid?.() === 0)) expect(example, '');
					}
				}
			}),
		);

		it(
			'prints the messages about the number of arguments',
			judged((expect) => {
				for (const directive of here) {
					const { args } = formIn(directive, release)!;
					if (args !== 'TAKE1' && args !== 'TAKE12') continue;
					const says = args === 'TAKE1' ? 'takes one argument' : 'takes 1-2 arguments';
					expect(placed(directive, directive.name), `${directive.name} ${says}, ${directive.refusals?.usage}`);
				}
			}),
		);

		it(
			'prints the messages about missing arguments',
			judged((expect) => {
				for (const directive of here) {
					if (formIn(directive, release)?.args !== 'RAW_ARGS') continue;
					for (const [index, missing] of (directive.refusals?.missing ?? []).entries()) {
						const words = use(directive)
							.split(' ')
							.slice(0, index + 1);
						expect(placed(directive, words.join(' ')), missing);
					}
				}
			}),
		);

		it(
			'prints the messages about values',
			judged((expect) => {
				for (const directive of here) {
					const { value } = directive.refusals ?? {};
					if (value === undefined || directive.name === 'WSGISocketPrefix') continue;
					const quoted = directive.name === 'WSGITelemetryOptions' ? '1' : '-1';
					expect(placed(directive, `${directive.name} -1`), value.replace('…', quoted));
				}
			}),
		);

		it(
			'takes every directive, and prints the messages about options',
			judged((expect) => {
				for (const directive of here.filter(({ name }) => !name.startsWith('<'))) {
					expect(placed(directive, use(directive)), '');
					const { option } = directive.refusals ?? {};
					if (option) expect(placed(directive, `${use(directive)} no-such=1`), option);
				}
			}),
		);

		it(
			'prints the messages about values of options',
			judged((expect) => {
				for (const directive of here) {
					for (const option of (directive.options ?? []).filter((one) => isIn(one, release))) {
						const { empty, invalid } = option.refusals ?? {};
						const line = `${use(directive)} ${option.name}=`;
						if (empty) expect(placed(directive, line), empty);
						const value = wrong(option);
						if (invalid && value) expect(placed(directive, line + value), invalid);
					}
				}
			}),
		);

		it(
			'refuses what it does not have',
			judged((expect) => {
				for (const directive of modWsgiDirectives.filter((one) => !here.includes(one))) {
					const section = directive.name.startsWith('<');
					expect(
						section ? `${directive.name}>\n</${directive.name.slice(1)}>` : placed(directive, use(directive)),
						/^Invalid command/,
					);
				}
				const daemon = here.find(({ name }) => name === 'WSGIDaemonProcess')!;
				for (const { name } of daemon.options!.filter((one) => !isIn(one, release))) {
					expect(`WSGIDaemonProcess x ${name}=1`, daemon.refusals!.option!);
				}
			}),
		);
	});
}

/** Does something for each of many, a few at a time. */
async function inTurns<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
	const waiting = items.values();
	const worker = async () => {
		for (const item of waiting) await act(item);
	};
	await Promise.all(Array.from({ length: 8 }, worker));
}
