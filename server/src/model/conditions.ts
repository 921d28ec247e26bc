/**
 * The sections that are decided while reading. Each answers true, false, or undefined: nobody knows.
 */
import { findDirective, formIn } from '../knowledge/index.ts';
import { checkRegex } from '../syntax/pcre.ts';
import { readWord, readWords } from '../syntax/words.ts';
import { byName } from './by-name.ts';
import type { Environment } from './environment.ts';
import { isModuleLoaded } from './loaded-modules.ts';
import { atoi } from './numbers.ts';
import { defined, perhaps, removed, type State } from './state.ts';

export type Truth = boolean | undefined;

/** What a condition's opening line comes to, or what Apache prints of it. */
export type Decision = { readonly truth: Truth } | { readonly refused: string };

/** Sections that Apache decides while it reads. */
const tests = byName<(argument: string, state: State, environment: Environment) => Truth>({
	'<ifmodule': isModuleLoaded,
	'<ifdefine': isDefined,
	'<iffile': (path, state, environment) => environment.exists(path, state.serverRoot),
	'<ifdirective': isDirectiveThere,
	'<ifsection': (name, state, environment) => isDirectiveThere(`<${name}`, state, environment),
});

export function isCondition(key: string): boolean {
	return tests.has(key) || key === '<ifversion';
}

/**
 * Decides an opening line (`server/core.c: start_cond_section`, `modules/metadata/mod_version.c: start_ifversion`).
 *
 * @param name the section's name as written, with `<`, for messages
 * @param args what follows the name
 * @param opaque whether the arguments hold something that nobody knows
 */
export function decide(
	name: string,
	key: string,
	args: string,
	opaque: boolean,
	state: State,
	environment: Environment,
): Decision {
	if (key === '<ifversion') return decideVersion(name, args, opaque, environment);
	const end = args.lastIndexOf('>');
	if (end < 0) return { refused: `${name}> directive missing closing '>'` };
	const not = args.startsWith('!');
	const argument = readWord(args.slice(0, end), not ? 1 : 0)?.value;
	if (!argument) return { refused: `${name}> directive requires additional arguments` };
	const truth = opaque ? undefined : tests.get(key)?.(argument, state, environment);
	return { truth: truth === undefined ? undefined : truth !== not };
}

/** Of a name that is not known here, a module of somebody else may have a directive. */
function isDirectiveThere(name: string, state: State, environment: Environment): Truth {
	const directive = findDirective(name);
	if (!directive) return undefined;
	if (directive.module === 'mod_wsgi') {
		const there = environment.target.releases.filter((release) => formIn(directive, release));
		if (there.length === 0) return false;
		if (there.length < environment.target.releases.length) return undefined;
	}
	const truths = (directive.providers ?? [directive.module]).map((module) =>
		isModuleLoaded(`${module}.c`, state, environment),
	);
	return truths.includes(true) || (truths.includes(undefined) ? undefined : false);
}

function isDefined(name: string, state: State, { role, target }: Environment): Truth {
	const variable = state.variables.get(name);
	if (variable === perhaps) return undefined;
	if (variable === removed) return false;
	if (typeof variable === 'string' || variable === defined) return true;
	if (target.defines?.includes(name)) return true;
	return role === 'main' && state.complete && target.defines ? false : undefined;
}

function decideVersion(name: string, args: string, opaque: boolean, { target }: Environment): Decision {
	const words = readWords(args).map((word) => word.value);
	// that is refused as of any directive
	if (words.length === 0 || words[0] === '' || words.length > 3) return { truth: undefined };
	let [operator, version, bracket] = words as [string, string | undefined, string | undefined];
	if (version === undefined) [operator, version] = ['=', operator];
	if (bracket === undefined && version === '>') [operator, version, bracket] = ['=', operator, '>'];
	if (bracket !== '>') {
		if (!version.endsWith('>')) return { refused: `${name}> directive missing closing '>'` };
		version = version.slice(0, -1);
	} else if (version === '') return { refused: `${name}> directive missing closing '>'` };
	if (opaque) return { truth: undefined };
	const not = operator.startsWith('!') && operator.length > 1;
	const decision = compareVersion(not ? operator.slice(1) : operator, version, target.apache);
	if (decision === 'unrecognized') return { refused: `unrecognized operator '${operator}'` };
	if ('refused' in decision || decision.truth === undefined) return decision;
	return { truth: decision.truth !== not };
}

function compareVersion(operator: string, version: string, apache: string): Decision | 'unrecognized' {
	if (!/^([<>=]=?|~)$/.test(operator)) return 'unrecognized';
	if (operator === '~') return matchVersion(version, apache);
	if (operator.startsWith('=') && version.startsWith('/')) {
		if (version.length < 2 || !version.endsWith('/')) return { refused: 'Missing delimiting / of regular expression.' };
		return matchVersion(version.slice(1, -1), apache);
	}
	// a full stop may come last, and between two of them nothing counts as 0
	const wanted = /^\d[\d.]*$/.test(version) ? version.replace(/\.$/, '').split('.').map(atoi) : undefined;
	if (!wanted || wanted.length > 3) {
		const format = 'major[.minor[.patch]] where major, minor and patch are numbers';
		return { refused: `Version appears to be invalid. It must have the format ${format}.` };
	}
	return { truth: isVersion(operator, wanted, apache.split('.').map(Number)) };
}

function isVersion(operator: string, wanted: readonly number[], target: readonly number[]): Truth {
	for (const i of [0, 1, 2]) {
		const part = wanted[i] ?? 0;
		const have = target[i];
		// the patch level may be left open; it is past 0 in all releases
		if (have === undefined) return i === 2 && part === 0 ? operator.startsWith('>') : undefined;
		if (have !== part) return have > part ? operator.startsWith('>') : operator.startsWith('<');
	}
	return operator !== '<' && operator !== '>';
}

function matchVersion(pattern: string, apache: string): Decision {
	if (checkRegex(pattern)) return { refused: 'Unable to compile regular expression' };
	if (!/^\d+\.\d+\.\d+$/.test(apache)) return { truth: undefined };
	try {
		return { truth: new RegExp(pattern).test(apache) };
	} catch {
		return { truth: undefined }; // PCRE knows more
	}
}
