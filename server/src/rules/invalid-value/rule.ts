import { findOption } from '../../knowledge/index.ts';
import { isIn, valueIn } from '../../knowledge/releases.ts';
import type { Release, ValueType } from '../../knowledge/types.ts';
import { either } from '../../knowledge/wording.ts';
import { isOption } from '../../model/arguments.ts';
import { isAccepted } from '../../model/wsgi-handlers.ts';
import { remove, replace } from '../edits.ts';
import { nearest } from '../nearest.ts';
import type { Fix, Rule } from '../types.ts';
import { plainNumber } from '../units.ts';

export const rule: Rule = {
	id: 'invalid-value',
	kind: 'refused',
	summary: 'A value is not one that mod_wsgi takes',
	messages: {
		wanted: '{name} takes {wanted}: Apache refuses {value}.',
		said: 'Apache refuses {value}: {apache}',
		swallowed:
			'Nothing stands after {name}=, so Apache takes the next word, {value}, for its value, and refuses it. Give {name}= a value, or leave it out.',
	},
	refusal: {
		causes: ['invalid-value'],
		report({ at, option, item, apache }, statement, { target }) {
			const { text, directive } = statement;
			const release = target.releases.at(-1) as Release;
			const value = text.text.slice(at.start, at.end);
			const name = option?.name ?? directive?.name ?? '';
			if (directive && item && isOption(item) && item.isDetached) {
				const [, next = ''] = /^([\w-]+)=/.exec(value) ?? [];
				if (findOption(directive, next)) {
					const empty = { start: item.start, end: item.nameSpan.end + 1 };
					const fix = { title: `Remove ${name}=`, edits: [remove(statement, empty)] };
					return { message: 'swallowed', params: { name, value }, fixes: () => [fix] };
				}
			}
			const type = option?.value ?? (directive?.parameters.length === 1 ? directive.parameters[0]?.value : undefined);
			const wanted = type && describe(type, release);
			const better = type && suggestion(type, item && isOption(item) ? item.value : value, release);
			const fixes: Fix[] = better
				? [{ title: `Change to ${better}`, edits: [replace(statement, at, better)], preferred: true }]
				: [];
			return {
				message: wanted ? 'wanted' : 'said',
				params: { name, value, apache, wanted: wanted ?? '' },
				fixes: () => fixes,
			};
		},
	},
};

/** What a type takes, in words; undefined where what Apache prints says it better. */
function describe(type: ValueType, release: Release): string | undefined {
	switch (type.kind) {
		case 'flag':
			return either(['On', 'Off', ...(type.extra ?? []).map((extra) => extra.name)]);
		case 'integer': {
			const range = valueIn(type.range, release);
			if (!range) return undefined;
			const { min = 0, max } = range;
			const words = (type.values ?? []).map(({ name }) => name).filter((name) => !/^\d+$/.test(name));
			const number = `a whole number ${max === undefined ? `from ${min} on` : `from ${min} to ${max}`}`;
			return either([number, ...(type.zero !== undefined && min > 0 ? ['0'] : []), ...words]);
		}
		case 'octal':
			return 'octal digits, such as 0022';
		case 'path':
			return type.absolute ? 'an absolute path' : undefined;
		case 'number':
			return type.above === undefined ? `a number from ${type.min ?? 0} on` : `a number greater than ${type.above}`;
		case 'enum':
			return type.signs ? undefined : either(namesIn(type, release));
		default:
			return undefined;
	}
}

function namesIn(type: Extract<ValueType, { kind: 'enum' }>, release: Release): string[] {
	return type.values.filter((value) => isIn(value, release)).map((value) => value.name);
}

/** What was probably meant. */
function suggestion(type: ValueType, written: string, release: Release): string | undefined {
	const word = written.replace(/^["']|["']$/g, '');
	if (type.kind === 'flag') {
		if (/^(true|yes|1|enabled?|y|onn|o)$/i.test(word)) return 'On';
		if (/^(false|no|0|none|disabled?|n|of|offf)$/i.test(word)) return 'Off';
		return undefined;
	}
	if (type.kind === 'integer') {
		const plain = plainNumber(written, type);
		if (plain !== undefined && isAccepted(plain, type, release)) return plain;
		// too small: the smallest that is not 0
		const min = valueIn(type.range, release)?.min ?? 0;
		return min > 0 && /^\d+$/.test(word) && Number(word) < min ? String(min) : undefined;
	}
	if (type.kind !== 'enum') return undefined;
	const names = namesIn(type, release);
	const [, sign = '', bare = ''] = (type.signs && /^([+-])(.*)$/.exec(word)) || ['', '', word];
	const same = names.find((name) => name.toLowerCase() === bare.toLowerCase());
	if (same) return sign ? same : undefined;
	const near = nearest(bare, names);
	return near && sign + near;
}
