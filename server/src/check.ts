/** `mod-wsgi-language-server check`: findings of files on the command line, for people and for CI. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Analysis } from './analysis.ts';
import { explain } from './features/explain/explain.ts';
import { render } from './features/prose.ts';
import { releases } from './knowledge/releases.ts';
import type { Role } from './model/environment.ts';
import { decode, readerOnce } from './node-files.ts';
import { visible } from './rules/message.ts';
import type { Finding } from './rules/types.ts';
import { Service } from './service.ts';
import { SourceDocument } from './syntax/source-document.ts';
import { usage } from './usage.ts';
import { CONFIGURATION_NAME } from './workspace/configurations.ts';
import { roleByName, roleInSettings, roleOf } from './workspace/roles.ts';

interface Options {
	readonly format: 'text' | 'json';
	readonly target: string | undefined;
	readonly as: Role | undefined;
	/** A message to be explained, in place of a check. */
	readonly explain: string | undefined;
	readonly paths: readonly string[];
}

/** Runs the command. @returns the exit status */
export function check(
	argv: readonly string[],
	write: (text: string) => void,
	complain: (text: string) => void,
): number {
	if (argv.includes('--help')) {
		write(`${usage}\n`);
		return 0;
	}
	const options = readOptions(argv);
	if (typeof options === 'string') {
		complain(`${options}\n\n${usage}\n`);
		return 2;
	}
	const service = new Service((path) => path, readerOnce());
	if (options.target) service.insist({ target: { version: options.target } });
	const analyses: Analysis[] = [];
	for (const path of options.paths) {
		const inputs = inputsOf(path, options.as, service);
		if (typeof inputs === 'string') {
			complain(`${inputs}\n`);
			return 2;
		}
		for (const { path: file, text, role } of inputs)
			analyses.push(service.analyse(service.open(file, file, text, role)));
	}
	for (const file of service.unreadSettings)
		complain(`${visible(shown(file), Infinity)} is no JSON, and is not read.\n`);
	if (options.explain !== undefined) {
		const message = options.explain === '-' ? decode(readFileSync(0)) : options.explain;
		const { blocks, isKnown } = explain(service, analyses, message, shown);
		write(withoutCommands(`${render(blocks, false).value}\n`));
		return isKnown ? 0 : 1;
	}
	const reported = new Map<SourceDocument, { path: string; findings: readonly Finding[] }>();
	for (const analysis of analyses) {
		for (const { path: place, document, findings } of service.report(analysis)) {
			if (!reported.has(document) || findings.length > 0) reported.set(document, { path: place, findings });
		}
	}
	const files = [...reported.values()].map(({ path, findings }) => ({
		path,
		diagnostics: findings.map(describe).sort(byPlace),
	}));
	write(options.format === 'json' ? asJson(files) : asText(files));
	return files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

function readOptions(argv: readonly string[]): Options | string {
	const paths: string[] = [];
	let format = 'text';
	let target: string | undefined;
	let as: string | undefined;
	let message: string | undefined;
	for (let i = 0; i < argv.length; i++) {
		const [name, inline] = (argv[i] as string).startsWith('--')
			? (argv[i] as string).split(/=(.*)/s)
			: [undefined, undefined];
		if (name === undefined) paths.push(argv[i] as string);
		else if (!['--format', '--target', '--as', '--explain'].includes(name)) return `There is no option ${name}.`;
		else {
			const value = inline ?? argv[++i];
			if (value === undefined) return `${name} needs a value.`;
			if (name === '--format') format = value;
			else if (name === '--target') target = value;
			else if (name === '--explain') message = value;
			else as = value;
		}
	}
	if (format !== 'text' && format !== 'json') return `--format is text or json, not ${format}.`;
	if (as !== undefined && as !== 'main' && as !== 'fragment' && as !== 'htaccess')
		return `--as is main, fragment or htaccess, not ${as}.`;
	if (target !== undefined && !isRelease(target)) return `There is no mod_wsgi release ${target}.`;
	if (message !== undefined && format === 'json') return '--explain prints text.';
	if (message !== undefined && message.trim() === '') return '--explain needs a message.';
	if (message === undefined && paths.length === 0) return 'Name at least one file or folder.';
	return { format, target, as, explain: message, paths };
}

/** A release that is known, or a series of them. */
function isRelease(version: string): boolean {
	return releases.some((release) => release === version || release.startsWith(`${version}.`));
}

interface Input {
	readonly path: string;
	readonly text: string;
	readonly role: Role;
}

/** The configurations that a path stands for, or what is wrong with it. */
function inputsOf(path: string, as: Role | undefined, service: Service): Input[] | string {
	// it stands where it is asked for, and the mod-wsgi.json of that folder holds for it
	if (path === '-') return [{ path: resolve(path), text: decode(readFileSync(0)), role: as ?? 'main' }];
	const absolute = resolve(path);
	try {
		if (statSync(absolute).isDirectory()) return inputsBelow(absolute, as, service);
		const role = as ?? roleInSettings(absolute, service.settingsFor(absolute).roles) ?? roleByName(absolute) ?? 'main';
		return [{ path: absolute, text: decode(readFileSync(absolute)), role }];
	} catch (error) {
		return visible(`Cannot read ${path}: ${(error as Error).message}`, Infinity);
	}
}

function inputsBelow(folder: string, as: Role | undefined, service: Service): Input[] {
	const byRealPath = new Map(configurationsBelow(folder).map((file) => [realpathSync(file), file]));
	const found = [...byRealPath.values()].map((file) => {
		const text = decode(readFileSync(file));
		return { path: file, text, role: as ?? roleOf(file, new SourceDocument(text), service.settingsFor(file).roles) };
	});
	const mains = found.filter(({ role }) => role === 'main');
	return mains.length > 0 ? [...mains, ...found.filter(({ role }) => role === 'htaccess')] : found;
}

/** Links to files count, as in sites-enabled; links to folders do not, as they may lead in circles. */
function configurationsBelow(folder: string): string[] {
	const found: string[] = [];
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
			found.push(...configurationsBelow(path));
		else if (CONFIGURATION_NAME.test(entry.name) && isFile(entry, path)) found.push(path);
	}
	return found.sort();
}

function isFile(entry: Dirent, path: string): boolean {
	return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

interface Described {
	readonly rule: string;
	readonly kind: string;
	readonly severity: string;
	readonly message: string;
	readonly range: {
		readonly start: { line: number; character: number };
		readonly end: { line: number; character: number };
	};
	readonly fixes: readonly string[];
}

function describe(finding: Finding): Described {
	const { rule, kind, severity, message, location } = finding;
	const nowhere = { line: 0, character: 0 };
	const range = location.document.rangeOf(location.line, location.start, location.end) ?? {
		start: nowhere,
		end: nowhere,
	};
	return { rule: rule.id, kind, severity, message, range, fixes: finding.fixes().map((fix) => fix.title) };
}

function byPlace(a: Described, b: Described): number {
	return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

/** Relative to the current folder where that is shorter. */
function shown(path: string): string {
	if (!isAbsolute(path)) return path;
	const short = relative(process.cwd(), path);
	return short && !short.startsWith('..') ? short : path;
}

interface File {
	readonly path: string;
	readonly diagnostics: readonly Described[];
}

/** What could act on a terminal or a CI stands as escapes of JSON: whoever parses it gets what was there. */
function asJson(files: readonly File[]): string {
	const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
	const json = JSON.stringify({
		version: 1,
		files: files.map((file) => ({ ...file, path: shown(file.path) })),
	}).replace(/[\p{Cc}\p{Bidi_Control}]|(?<=#)#/gu, escaped);
	return `${json}\n`;
}

/** One line each, as compilers write them, so that editors and CI find the place. */
function asText(files: readonly File[]): string {
	let text = '';
	let count = 0;
	for (const { path, diagnostics } of files) {
		for (const { range, severity, message, rule, fixes } of diagnostics) {
			text += `${visible(shown(path), Infinity)}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${message} [${rule}]\n`;
			for (const fix of fixes) text += `    fix: ${visible(fix)}\n`;
			count++;
		}
	}
	const inFiles = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
	return `${withoutCommands(text)}${count === 0 ? `Nothing to report in ${inFiles}.` : `${count} ${count === 1 ? 'report' : 'reports'} in ${inFiles}.`}\n`;
}

/** Some CI services take commands from a log: `::error` at the beginning of a line, `##vso[…]` and `##teamcity[…]` anywhere. */
function withoutCommands(text: string): string {
	return text.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/##/g, '# #');
}
