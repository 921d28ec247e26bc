/** Records in plain words, for hovers and pages. */

import { releases, valueIn } from './releases.ts';
import type { Directive, EnumValue, Lifetime, Release, Unit, ValueType, Versioned } from './types.ts';

/** `'a, b or c'` */
export function either(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The line as one writes it: `'WSGIScriptAlias url-path script [option=value …]'`. */
export function syntaxOf({ name, parameters, options }: Directive): string {
	const words = [
		name,
		...parameters.map(({ name, optional, repeated }) => {
			const word = repeated ? `${name} …` : name;
			return optional ? `[${word}]` : word;
		}),
		...(options?.length
			? [options.length > 2 ? '[option=value …]' : options.map((option) => `[${option.name}=value]`).join(' ')]
			: []),
	];
	return words.join(' ') + (name.startsWith('<') ? '>' : '');
}

/** `'since 4.1.0'`, `'4.1.0 to 5.0.2'`, or nothing if it was always there. */
export function lifetimeWords({ since, until }: Partial<Lifetime>): string | undefined {
	if (until !== undefined) return since === until ? `${until} only` : `${since ?? releases[0]} to ${until}`;
	return since === undefined || since === releases[0] ? undefined : `since ${since}`;
}

/** What a value is in one release, or `'0 (to 4.8.0); 15 (since 4.9.0)'` without one. */
export function versionedWords(versions: Versioned<string>, release?: Release): string | undefined {
	if (release !== undefined) return valueIn(versions, release);
	return versions
		.map(({ value, since, until }) => {
			const when =
				since === undefined && until !== undefined
					? `to ${until}`
					: lifetimeWords({ ...(since && { since }), ...(until && { until }) });
			return when === undefined ? value : `${value} (${when})`;
		})
		.join('; ');
}

/** What may be written: `'whole number of seconds, at least 0'`. The release tells the range where that changed. */
export function valueWords(value: ValueType, release?: Release): string {
	switch (value.kind) {
		case 'flag':
			return either(['On', 'Off', ...names(value.extra)]);
		case 'enum':
			return (value.open ? 'such as ' : '') + either(names(value.values));
		case 'flags':
			return `any of ${names(value.values).join(', ')}`;
		case 'integer': {
			const range = release === undefined ? value.range?.at(-1)?.value : valueIn(value.range, release);
			const words = names(value.values).filter((name) => !/^\d+$/.test(name));
			const number = `whole number${unitWords(value.unit)}${rangeWords(range)}`;
			return [either([...words, number]), ...(value.zero === undefined ? [] : [`0: ${value.zero}`])].join('; ');
		}
		case 'number':
			return `number${unitWords(value.unit)}${value.above === undefined ? rangeWords(value) : `, greater than ${value.above}`}`;
		case 'octal':
			return 'octal number';
		case 'path': {
			const what = {
				file: 'file',
				directory: 'directory',
				'python-home': 'directory',
				'socket-prefix': 'beginning of file names',
			};
			if (value.list) return 'absolute paths of directories, joined by :';
			return `${value.absolute ? 'absolute ' : ''}path of a ${what[value.of]}`;
		}
		case 'text':
			return value.prefix === undefined ? 'text' : `text that begins with ${value.prefix}`;
		case 'group':
			return value.list ? 'names of groups, joined by commas' : 'name of a group or #number';
		default:
			return PLAIN[value.kind];
	}
}

const PLAIN = {
	format: 'format',
	expression: 'expression',
	'url-path': 'URL path',
	regex: 'regular expression',
	'process-group': 'name of a daemon process group',
	'application-group': 'name of an application group',
	callable: 'name of a Python object',
	handler: 'name of a handler',
	user: 'name of a user or #number',
	address: 'IP address or subnet',
	header: 'name of a header',
	locale: 'locale, such as C.UTF-8',
} as const;

const names = (values: readonly EnumValue[] = []): string[] => values.map(({ name }) => name);

function unitWords(unit: Unit | undefined): string {
	return unit === undefined || unit === 'count' || unit === 'nice' ? '' : ` of ${unit}`;
}

function rangeWords({ min, max }: { readonly min?: number; readonly max?: number } = {}): string {
	// Numbers are read as counts: that they are not negative goes without saying.
	if (max === undefined) return min === undefined || min === 0 ? '' : `, at least ${min}`;
	return min === undefined ? `, at most ${max}` : `, from ${min} to ${max}`;
}
