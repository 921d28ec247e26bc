/**
 * The case files of the rules, `server/src/rules/<rule>/cases/*.conf`: configurations that say what is reported of them.
 *
 * ```
 * # What this shows, in a line or some.
 * # apache: refuses — Name duplicates previous WSGI daemon definition.
 * <VirtualHost *:80>
 *     WSGIDaemonProcess shop
 * #                     ^^^^ duplicate-daemon-process
 * </VirtualHost>
 * ```
 *
 * The header is all comment lines up to the last of these:
 * - `# apache: accepts`, or `# apache: refuses — MESSAGE`, in which `…` stands for anything: always there, but for fragments.
 * - `# target: 6.0.5`, `# target: 2.8 windows` or `# target: any` (none is named); else it is DEFAULT_TARGET on Unix.
 * - `# role: fragment` or `# role: htaccess`; else it is `main`.
 * - `# distribution: rhel`; else it is `debian`, and none for a fragment.
 * - `# fix: TITLE`, the fix that `case.fixed.conf` shows; else it is the first.
 * - `# with: /srv/app/wsgi.py`, a file that is there; its lines follow, each behind `# | `. With a slash at its end it is a
 *   directory. Beside what is there, and below `/nowhere`, nothing else is; of all other paths nothing is known.
 *
 * Marks stand in comment lines below what they mark, and may be followed by a severity, if it is not the rule's:
 * - `#     ^^^^ rule-id [warning]` marks these columns of the nearest line above that is no mark;
 * - `#^^^^ rule-id` marks from the first column on, the `#` counts, unless there is a blank;
 * - `# @-2 ^^^^ rule-id` marks these columns of the second line above this one, where no comment may follow (after `\`);
 * - `# @-3:4 @-1:20 rule-id` marks from a line and column (from 0) to another.
 *
 * Where lines are indented by tabs, marks are by as many. Where Apache refuses, warnings of other rules need no marks.
 *
 * Beside `case.conf` stands `case.fixed.conf`: the same without header and marks, after a fix of its first report;
 * `npx mocha server/src/rules/cases.test.ts` with UPDATE_CASES=1 writes it. A `case.ok.conf` has no marks, and nothing
 * may be reported of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../../server/src/model/environment.ts';
import type { Finding, Severity } from '../../server/src/rules/types.ts';
import { type OpenDocument, Service } from '../../server/src/service.ts';
import type { Range } from '../../server/src/syntax/source-document.ts';
import type { FileContent } from '../../server/src/workspace/files.ts';

export const DEFAULT_TARGET = '4.9.4';

export const rulesFolder = path.resolve(__dirname, '../../server/src/rules');

export interface Mark {
	readonly rule: string;
	/** Undefined if it is the rule's own. */
	readonly severity: Severity | undefined;
	readonly range: Range;
}

/** What Apache says. */
export type Saying = { readonly accepts: true } | { readonly accepts: false; readonly message: string };

export interface Case {
	/** The rule whose folder it stands in. */
	readonly rule: string;
	readonly file: string;
	/** `rule/cases/name.conf` */
	readonly name: string;
	readonly text: string;
	/** What it shows. */
	readonly title: string;
	readonly role: Role;
	readonly apache: Saying | undefined;
	/** Undefined: none is named. */
	readonly release: string | undefined;
	readonly platform: 'unix' | 'windows';
	/** Who built Apache; undefined: Debian, and nobody knows for a fragment. */
	readonly distribution?: string | undefined;
	/** The title of the fix that is shown; undefined: the first. */
	readonly fix: string | undefined;
	/** The files that are there, by path. */
	readonly files: Files;
	/** Nothing may be reported. */
	readonly isOk: boolean;
	readonly marks: readonly Mark[];
	/** The file after the fix. */
	readonly fixedFile: string;
}

type Files = Readonly<Record<string, string>>;

/** All cases, by rule and name. */
export function allCases(): Case[] {
	return readdirSync(rulesFolder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap((entry) => casesOf(entry.name));
}

export function casesOf(rule: string): Case[] {
	const folder = path.join(rulesFolder, rule, 'cases');
	return listed(folder)
		.filter((name) => name.endsWith('.conf') && !name.endsWith('.fixed.conf'))
		.map((name) => readCase(rule, path.join(folder, name)));
}

/** The `.fixed.conf` files beside the cases of a rule. */
export function fixedFilesOf(rule: string): string[] {
	const folder = path.join(rulesFolder, rule, 'cases');
	return listed(folder)
		.filter((name) => name.endsWith('.fixed.conf'))
		.map((name) => path.join(folder, name));
}

function listed(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}

function readCase(rule: string, file: string): Case {
	const name = path.relative(rulesFolder, file);
	const text = readFileSync(file, 'utf8');
	try {
		return { rule, file, name, text, fixedFile: file.replace(/\.conf$/, '.fixed.conf'), ...readText(text, file) };
	} catch (error) {
		throw new Error(`${name}: ${(error as Error).message}`);
	}
}

type Read = Pick<
	Case,
	'title' | 'role' | 'apache' | 'release' | 'platform' | 'distribution' | 'fix' | 'files' | 'isOk' | 'marks'
>;

function readText(text: string, file: string): Read {
	const lines = text.split('\n');
	const { title, facts } = readHeader(lines);
	const isOk = file.endsWith('.ok.conf');
	const marks = readMarks(lines);
	const role = (facts.role ?? 'main') as Role;
	const apache = readSaying(facts.apache);
	const [release = DEFAULT_TARGET, platform = 'unix'] = facts.target?.split(' ') ?? [];
	if (!title) throw new Error('The first line must say what the case shows.');
	if (!['main', 'fragment', 'htaccess'].includes(role)) throw new Error(`There is no role ${role}.`);
	if (platform !== 'unix' && platform !== 'windows') throw new Error(`There is no platform ${platform}.`);
	if (!apache && role !== 'fragment') throw new Error('The header must say what Apache says: `# apache: accepts`.');
	if (isOk && marks.length > 0) throw new Error('An .ok.conf has no marks.');
	if (!isOk && marks.length === 0) throw new Error('Nothing is marked; a case without reports is called .ok.conf.');
	return {
		title,
		role,
		apache,
		release: release === 'any' ? undefined : release,
		platform,
		distribution: facts.distribution,
		fix: facts.fix,
		files: readFiles(lines),
		isOk,
		marks,
	};
}

function readHeader(lines: readonly string[]): { title: string; facts: Partial<Record<string, string>> } {
	const facts: Partial<Record<string, string>> = {};
	const [first = ''] = lines;
	for (const line of lines.slice(0, headerLength(lines))) {
		const [, key = '', value = ''] = factPattern.exec(line) ?? [];
		if (key) facts[key] = value.trim();
	}
	return { title: factPattern.test(first) ? '' : first.replace(/^#\s*/, ''), facts };
}

const factPattern = /^#\s*(apache|target|role|distribution|fix|with):\s*(.*)$/;
const filePattern = /^# \| ?(.*)$/;

/** Comment lines up to the last that states a fact. */
function headerLength(lines: readonly string[]): number {
	const end = lines.findIndex((line) => !line.startsWith('#') || isMark(line));
	const comments = lines.slice(0, end < 0 ? lines.length : end);
	return comments.findLastIndex((line) => factPattern.test(line) || filePattern.test(line)) + 1;
}

function readFiles(lines: readonly string[]): Files {
	const files: Record<string, string> = {};
	let path = '';
	for (const line of lines.slice(0, headerLength(lines))) {
		const [, key, value = ''] = factPattern.exec(line) ?? [];
		if (key === 'with') {
			path = value.trim();
			files[path] = '';
		} else if (path) files[path] += `${filePattern.exec(line)?.[1] ?? ''}\n`;
	}
	return files;
}

/** What stands at a path, of some files and directories. */
function lookAt(files: Files, path: string): FileContent {
	const text = files[path];
	if (text !== undefined) return { kind: 'file', text, realPath: path };
	const below = (directory: string) => Object.keys(files).filter((file) => file.startsWith(`${directory}/`));
	const inside = below(path);
	if (inside.length > 0) {
		const entries = new Map(
			inside.flatMap((file) => {
				const [name = '', ...rest] = file.slice(path.length + 1).split('/');
				return name === '' ? [] : [[name, { name, kind: rest.length > 0 ? 'directory' : 'file' } as const] as const];
			}),
		);
		return { kind: 'directory', entries: [...entries.values()] };
	}
	const parents = path
		.split('/')
		.slice(0, -1)
		.map((_, i, parts) => parts.slice(0, i + 1).join('/'));
	const isBeside = parents.some((parent) => parent !== '' && (parent in files || below(parent).length > 0));
	return { kind: isBeside || path.startsWith('/nowhere') ? 'missing' : 'unknown' };
}

function readSaying(value: string | undefined): Saying | undefined {
	if (value === undefined) return undefined;
	if (value === 'accepts') return { accepts: true };
	const message = /^refuses — (.+)$/.exec(value)?.[1];
	if (!message) throw new Error(`"apache: ${value}" is neither "accepts" nor "refuses — MESSAGE".`);
	return { accepts: false, message };
}

const columnMark = /^#(\s*)(?:@-(\d+)\s+)?(\^+)\s*([a-z][a-z0-9-]*)(?:\s+(\w+))?\s*$/;
const rangeMark = /^#\s*@-(\d+):(\d+)\s+@-(\d+):(\d+)\s+([a-z][a-z0-9-]*)(?:\s+(\w+))?\s*$/;

function isMark(line: string): boolean {
	return columnMark.test(line) || rangeMark.test(line);
}

function readMarks(lines: readonly string[]): Mark[] {
	const marks: Mark[] = [];
	let marked = -1;
	lines.forEach((line, at) => {
		if (!isMark(line)) {
			marked = at;
			return;
		}
		const above = (lines_: string) => at - Number(lines_);
		const range = rangeMark.exec(line);
		if (range) {
			const [, startLine = '', startColumn, endLine = '', endColumn, rule = '', severity] = range;
			const start = { line: above(startLine), character: Number(startColumn) };
			const end = { line: above(endLine), character: Number(endColumn) };
			marks.push({ rule, severity: severity as Severity | undefined, range: { start, end } });
			return;
		}
		const [, , up, carets = '', rule = '', severity] = columnMark.exec(line) as RegExpExecArray;
		// a tab behind the `#` goes as far as one in its place
		const from = line.indexOf('^') - (line[1] === '\t' ? 1 : 0);
		const on = up === undefined ? marked : above(up);
		const character = from === 1 && !/^\s/.test(lines[on] ?? '') ? 0 : from;
		const start = { line: on, character };
		const end = { line: on, character: from + carets.length };
		marks.push({ rule, severity: severity as Severity | undefined, range: { start, end } });
	});
	return marks;
}

/** A text without its header and its marks: what a `.fixed.conf` holds. */
export function withoutComments(text: string): string {
	const lines = text.split('\n');
	return lines
		.slice(headerLength(lines))
		.filter((line) => !isMark(line))
		.join('\n');
}

/** A service that sees a text under the target of a case, in the way of users, but for the case's own rule: it is on. */
export function openCase(
	{
		rule,
		role,
		release,
		platform,
		distribution = role === 'fragment' ? undefined : 'debian',
		files = {},
	}: Pick<Case, 'rule' | 'role' | 'release' | 'platform' | 'distribution'> & Partial<Case>,
	text: string,
): { service: Service; opened: OpenDocument } {
	const service = new Service(
		(file) => `file://${file}`,
		(path) => lookAt({ ...files, '/etc/apache2/test.conf': '' }, path),
	);
	const target = { version: release, platform, distribution, defines: [], environment: {} };
	service.configure({ target, rules: { [rule]: 'on' } });
	const file = '/etc/apache2/test.conf';
	return { service, opened: service.open(`file://${file}`, file, text, role) };
}

/** What is reported, in the order of the text. */
export function findingsIn({ service, opened }: ReturnType<typeof openCase>): { finding: Finding; range: Range }[] {
	return service
		.findingsIn(opened)
		.map((finding) => {
			const { document, line, start, end } = finding.location;
			return { finding, range: document.rangeOf(line, start, end) as Range };
		})
		.sort((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end));
}

function compare(a: Range['start'], b: Range['start']): number {
	return a.line - b.line || a.character - b.character;
}

/** Whether Apache's words are these; `…` stands for anything. */
export function saysTheSame(wanted: string, said: string): boolean {
	const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
	const pattern = inOneLine(wanted)
		.split('…')
		.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
		.join('.*');
	return new RegExp(`^${pattern}$`).test(inOneLine(said));
}
