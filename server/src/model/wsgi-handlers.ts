/**
 * What mod_wsgi's own handlers refuse: `wsgi_add_daemon_process`, `wsgi_add_script_alias` and the others, in the order
 * in which they look. The messages stand in the knowledge.
 */
import { findOption } from '../knowledge/index.ts';
import { isIn, valueIn } from '../knowledge/releases.ts';
import type { Directive, Option, Platform, Release, ValueType } from '../knowledge/types.ts';
import { checkRegex } from '../syntax/pcre.ts';
import { readWords, type Word } from '../syntax/words.ts';
import { isProxyAddress } from './addresses.ts';
import {
	argumentsOf,
	hasSplitOptions,
	isOption,
	type OptionUse,
	optionOf,
	optionOfWord,
	positionalCount,
	type Span,
} from './arguments.ts';
import { byName } from './by-name.ts';
import { atof, atoi, atoi64, isOctal, strtod } from './numbers.ts';
import { isComment, isOptionIn, noRefusals, type Refusal } from './refusals.ts';
import { rawArguments, type Statement } from './statement.ts';

/** The refusals of a directive's handler. Only mod_wsgi's are known this well. */
export function handlerRefusals(
	statement: Statement,
	directive: Directive,
	release: Release,
	platform: Platform | undefined,
): readonly Refusal[] {
	if (directive.module !== 'mod_wsgi') return noRefusals;
	const special = handlers.get(statement.command.key);
	if (special) return special(statement, directive, release, platform);
	if (directive.options) return optionRefusals(statement, directive, release, platform);
	return valueRefusals(statement, directive, release);
}

type Handler = (
	statement: Statement,
	directive: Directive,
	release: Release,
	platform: Platform | undefined,
) => readonly Refusal[];

const handlers = byName<Handler>({
	wsgiscriptaliasmatch(statement, directive, release, platform) {
		const refusals = optionRefusals(statement, directive, release, platform);
		const pattern = argumentsOf(statement).positional[0];
		const problem = pattern && checkRegex(pattern.value);
		if (!problem) return refusals;
		const apache = 'Regular expression could not be compiled.';
		return [...refusals, { cause: 'invalid-regex', at: pattern, apache, name: problem }];
	},
	wsgiimportscript(statement, directive, release, platform) {
		const refusals = [...optionRefusals(statement, directive, release, platform)];
		for (const name of ['application-group', 'process-group']) {
			const option = findOption(directive, name);
			if (!option || !isOptionIn(option, release, platform)) continue;
			if (argumentsOf(statement).rest.some((item) => isOption(item) && item.name === name)) continue;
			const apache = `Name of WSGI ${name.replace('-', ' ')} required.`;
			refusals.push({ cause: 'missing-option', at: statement.command.word, apache, name });
		}
		return refusals;
	},
	wsgidaemonprocess(statement, directive, release, platform) {
		const refusals = optionRefusals(statement, directive, release, platform);
		const group = optionOf(statement, 'script-group');
		if (!group || !optionOf(statement, 'script-user')) return refusals;
		const apache = 'Only one of script-user and script-group allowed.';
		return [...refusals, { cause: 'conflicting-options', at: group, apache, item: group, name: 'script-user' }];
	},
	wsgitelemetryservice(statement) {
		const [target, interval] = statement.text.args;
		const refusals: Refusal[] = [];
		if (target && !target.value.startsWith('unix:')) {
			const apache =
				"WSGITelemetryService target must be 'unix:/path' (remote 'udp:host:port' targets are no longer supported)";
			refusals.push({ cause: 'invalid-value', at: target, apache });
		}
		if (interval?.value && !interval.value.startsWith('interval=')) {
			const item = optionOfWord(interval);
			const apache = "WSGITelemetryService second argument must be 'interval=N'";
			refusals.push(
				isOption(item)
					? { cause: 'unknown-option', at: item.nameSpan, apache, item }
					: { cause: isComment(interval) ? 'comment' : 'stray-word', at: item, apache, item },
			);
		} else if (interval?.value && !(atof(interval.value.slice('interval='.length)) >= 0.5)) {
			refusals.push({
				cause: 'invalid-value',
				at: interval,
				apache: 'WSGITelemetryService interval must be at least 0.5 seconds',
			});
		}
		return refusals;
	},
	wsgitelemetryoptions: telemetryOptions,
	wsgislowrequests(statement) {
		const word = statement.text.args[0];
		if (!word || !(atof(word.value) < 0)) return [];
		return [{ cause: 'invalid-value', at: word, apache: 'WSGISlowRequests threshold must be non-negative' }];
	},
	'<wsgiinterpreteroptions': interpreterOptions,
	wsgitrustedproxies(statement) {
		const { args, text } = statement.text;
		const refusals: Refusal[] = [];
		for (const word of args) {
			if (isProxyAddress(word.value)) continue;
			const apache = `Unable to parse trusted proxy IP address/subnet of "${word.value}".`;
			if (isComment(word))
				return [...refusals, { cause: 'comment', at: { start: word.start, end: text.length }, apache }];
			refusals.push({ cause: 'invalid-value', at: word, apache });
		}
		return refusals;
	},
	// `PyOS_strtoul` knows no signs
	wsgipythonhashseed(statement, directive) {
		const word = statement.text.args[0];
		const number = word && /^[\t-\r ]*\d+$/.test(word.value) ? BigInt(word.value.trim()) : undefined;
		if (!word || word.value === 'random' || (number !== undefined && number <= 4294967295n)) return [];
		return [{ cause: 'invalid-value', at: word, apache: directive.refusals?.value ?? '' }];
	},
});

function telemetryOptions(statement: Statement): Refusal[] {
	const { text, command } = statement;
	const refuse = (at: Span, cause: Refusal['cause'], says: string): Refusal => ({
		cause,
		at,
		apache: `WSGITelemetryOptions: ${says}`,
	});
	const [first] = text.args;
	if (!first) return [refuse(command.word, 'missing-argument', 'at least one flag required')];
	const isSigned = (word: Word) => /^[+-]/.test(word.value);
	const refusals: Refusal[] = [];
	for (const word of text.args) {
		if (word.value === '') break;
		if (isComment(word)) {
			const comment = { start: word.start, end: text.text.length };
			return [...refusals, refuse(comment, 'comment', `unknown flag '${word.value}'`)];
		}
		const name = isSigned(word) ? word.value.slice(1) : word.value;
		const special = /^none$/i.test(name) ? 'None' : /^all$/i.test(name) ? 'All' : undefined;
		if (name === '') refusals.push(refuse(word, 'invalid-value', "bare '+' / '-' is not a flag"));
		else if (isSigned(word) !== isSigned(first)) {
			refusals.push(refuse(word, 'invalid-value', 'cannot mix +/- form with absolute names in a single directive'));
		} else if (special && isSigned(word))
			refusals.push(refuse(word, 'invalid-value', `'${special}' may not have a +/- prefix`));
		else if (!special && !/^CaptureUserAgent$/i.test(name))
			refusals.push(refuse(word, 'invalid-value', `unknown flag '${name}'`));
	}
	return refusals;
}

/** Here options are whole words, compared without case (`wsgi_interpreter_options_section`). */
function interpreterOptions(statement: Statement): Refusal[] {
	const args = rawArguments(statement);
	const end = args.lastIndexOf('>');
	if (end < 0) return [];
	const offset = statement.command.argsStart;
	const refuse = (at: Span, cause: Refusal['cause'], says: string): Refusal => ({
		cause,
		at,
		apache: `<WSGIInterpreterOptions>: ${says}`,
	});
	const refusals: Refusal[] = [];
	const seen = new Set<string>();
	for (const word of readWords(args.slice(0, end))) {
		if (word.value === '') break;
		const item = optionOfWord({ ...word, start: word.start + offset, end: word.end + offset });
		if (!isOption(item)) {
			refusals.push(refuse(item, 'stray-word', `argument '${word.value}' is not of the form key=value`));
			continue;
		}
		const selector = item.name.toLowerCase();
		if (selector !== 'process-group' && selector !== 'application-group') {
			const says = `unknown selector '${item.name}', expected process-group or application-group`;
			refusals.push({ ...refuse(item.nameSpan, 'unknown-option', says), item });
		} else if (seen.has(selector)) refusals.push(refuse(item, 'repeated-selector', `${selector} given more than once`));
		else seen.add(selector);
	}
	return refusals;
}

/** What the handlers of directives with options have in common: the words first, then each option in turn. */
function optionRefusals(
	statement: Statement,
	directive: Directive,
	release: Release,
	platform: Platform | undefined,
): readonly Refusal[] {
	const { command, text } = statement;
	const required = positionalCount(directive);
	const split = hasSplitOptions(release);
	const read = split
		? argumentsOf(statement)
		: { positional: text.args.slice(0, required), rest: text.args.slice(required).map(optionOfWord) };
	const missing = directive.refusals?.missing ?? [];
	for (let i = 0; i < required; i++) {
		if (read.positional[i]?.value) continue;
		const name = directive.parameters[i]?.name ?? '';
		return [
			{
				cause: 'missing-argument',
				at: read.positional[i] ?? command.word,
				apache: missing[i] ?? missing[0] ?? '',
				name,
			},
		];
	}
	const unknown = directive.refusals?.option ?? '';
	const refusals: Refusal[] = [];
	for (const item of read.rest) {
		if (isOption(item) ? item.name.startsWith('#') : isComment(item.word)) {
			refusals.push({ cause: 'comment', at: { start: item.start, end: text.text.length }, apache: unknown });
			break;
		}
		if (!isOption(item)) {
			refusals.push({ cause: 'stray-word', at: item, apache: unknown, item });
			continue;
		}
		const option = findOption(directive, item.name);
		if (!option || !isOptionIn(option, release, platform)) {
			refusals.push({ cause: 'unknown-option', at: item.nameSpan, apache: unknown, item, ...(option && { option }) });
			continue;
		}
		const refusal = optionValueRefusal(item, option, release);
		if (refusal) refusals.push(refusal);
	}
	return refusals;
}

function optionValueRefusal(item: OptionUse, option: Option, release: Release): Refusal | undefined {
	const at = item.valueWord ?? item;
	const { empty, invalid } = option.refusals ?? {};
	if (item.value === '') {
		// a path that must be absolute is none either when it is empty
		const apache = empty ?? (option.value.kind === 'path' && option.value.absolute ? invalid : undefined);
		return apache ? { cause: 'empty-value', at: item, apache, option, item } : undefined;
	}
	if (option.value.kind === 'user' && option.name === 'user' && isRoot(item.value)) {
		return { cause: 'root-user', at, apache: 'WSGI process blocked from running as root.', option, item };
	}
	if (!invalid || isAccepted(item.value, option.value, release)) return undefined;
	return { cause: 'invalid-value', at, apache: invalid, option, item };
}

/** `root`, or its number, which is read by `atoi` (`ap_uname2id`): `#x` is 0. */
function isRoot(user: string): boolean {
	return user === 'root' || (user.startsWith('#') && atoi(user.slice(1)) === 0);
}

/** A directive with a single value: a flag, a word of a list, a number. */
function valueRefusals({ text }: Statement, directive: Directive, release: Release): readonly Refusal[] {
	const word = text.args[0];
	const parameter = directive.parameters[0];
	const { value, other = [] } = directive.refusals ?? {};
	const message = other.find((one) => one.cause === 'value' && isIn(one, release))?.message ?? value;
	if (!word || !parameter || !message || isAccepted(word.value, parameter.value, release)) return noRefusals;
	return [{ cause: 'invalid-value', at: word, apache: message.replace('…', word.value) }];
}

/** Whether mod_wsgi takes a value, as far as the value alone says. */
export function isAccepted(value: string, type: ValueType, release: Release): boolean {
	switch (type.kind) {
		case 'flag':
			return [...(type.extra ?? []).map((extra) => extra.name), 'on', 'off'].some(
				(word) => word.toLowerCase() === value.toLowerCase(),
			);
		case 'enum':
			return (
				type.open === true ||
				type.values
					.filter((one) => isIn(one, release))
					.some(({ name }) => (type.caseSensitive ? name === value : name.toLowerCase() === value.toLowerCase()))
			);
		case 'integer': {
			// numbers and bigints compare as one would think, and few need the longer ones
			const number = type.bits === 64 ? atoi64(value) : atoi(value);
			if (type.zero !== undefined && Number(number) === 0) return true;
			const range = valueIn(type.range, release);
			return !(range?.min !== undefined && number < range.min) && !(range?.max !== undefined && number > range.max);
		}
		case 'number': {
			const number = strtod(value);
			if (type.reader === 'strict' && number?.end !== value.length) return false;
			const amount = number?.value ?? 0;
			return !(type.min !== undefined && amount < type.min) && !(type.above !== undefined && !(amount > type.above));
		}
		case 'octal':
			return isOctal(value);
		case 'path':
			return !type.absolute || value.startsWith('/');
		default:
			return true;
	}
}
