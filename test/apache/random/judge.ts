import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Evaluation } from '../../../server/src/model/evaluate.ts';
import { conditionsOf } from '../../../server/src/model/section.ts';
import { readNow } from '../../../server/src/node-files.ts';
import { findingsInOrder } from '../../../server/src/rules/engine.ts';
import type { Finding } from '../../../server/src/rules/types.ts';
import { Service } from '../../../server/src/service.ts';
import type { LogicalLine } from '../../../server/src/syntax/logical-line.ts';
import { SourceDocument } from '../../../server/src/syntax/source-document.ts';
import { configTest } from '../private-apache.ts';
import { reasonAside } from './aside.ts';
import { matches } from './messages.ts';
import { type Place, readRefusal, unescaped } from './refusal.ts';
import { type Files, main } from './tree.ts';
import { release } from './values.ts';

/** Something that only Apache can judge. */
export interface Aside {
	readonly reason: string;
	readonly message: string;
}

interface Once {
	/** `aside`: it ended with something that is not compared. */
	readonly verdict: 'accepted' | 'refused' | 'aside';
	/** What Apache printed. */
	readonly message: string;
	readonly aside?: Aside;
	/** Why the two disagree, if they do. */
	readonly disagreement?: string;
	/** The messages that we expected on the line, if Apache's is none of them. */
	readonly expected?: readonly string[];
	readonly evaluation: Evaluation;
	/** What we refuse first. */
	readonly finding: Finding | undefined;
	/** Where Apache stopped. */
	readonly at: Place | undefined;
}

export interface Outcome extends Once {
	/** What was taken out on the way. */
	readonly asides: readonly Aside[];
}

/** So many lines are taken out of one configuration at most. */
const MOST_ASIDES = 20;

/** Compares file trees, one after the other, in a folder of its own. */
export class Judge {
	readonly #root = mkdtempSync(join(tmpdir(), 'judge-'));
	readonly #apache: string;

	/** @param apache the version that is installed */
	constructor(apache: string) {
		this.#apache = apache;
	}

	/** Compares; lines that only Apache can judge are taken out until there are none left. */
	async compare(files: Files): Promise<Outcome> {
		const asides: Aside[] = [];
		let rest = files;
		for (;;) {
			const outcome = await this.#compareOnce(rest);
			const { aside, at } = outcome;
			if (aside) asides.push(aside);
			const next = aside && at && asides.length < MOST_ASIDES ? withoutLine(rest, at) : undefined;
			if (!next) return { ...outcome, asides };
			rest = next;
		}
	}

	async #compareOnce(files: Files): Promise<Once> {
		const root = join(this.#root, 'root');
		rmSync(root, { recursive: true, force: true });
		mkdirSync(join(root, 'logs'), { recursive: true });
		for (const [path, text] of files) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text.replaceAll('/ROOT/', `${root}/`));
		}
		const ours = this.#ourselves(root);
		const { evaluation, first } = ours;
		const said = await configTest({ file: join(root, main), serverRoot: root }, { modules: 'none' }).catch((error) => {
			if (error.signal !== 'SIGSEGV') throw error;
		});
		if (!said) {
			const aside = { reason: 'Apache itself dies of it', message: '' };
			return { verdict: 'aside', message: '', aside, evaluation, finding: first, at: undefined };
		}
		if (said.accepted) {
			const disagreement = first && !isLeftOpen(evaluation) && `Apache accepts; we refuse ${describe(first, ours)}`;
			return {
				verdict: 'accepted',
				message: '',
				...(disagreement && { disagreement }),
				evaluation,
				finding: first,
				at: undefined,
			};
		}
		const { places, messages } = readRefusal(said.output, root);
		const at = places[0];
		if (!at)
			return {
				verdict: 'aside',
				message: said.message,
				aside: { reason: 'no line', message: said.message },
				evaluation,
				finding: first,
				at,
			};
		const message = messages[0] ?? said.message;
		const outcome = { verdict: 'refused', message, evaluation, finding: first, at } as const;
		const reason = reasonAside(message, files, root);
		if (reason) return { ...outcome, verdict: 'aside', aside: { reason, message } };
		if (isLeftOpen(evaluation))
			return {
				...outcome,
				verdict: 'aside',
				aside: { reason: 'a section of which nobody knows whether it is taken in', message },
			};
		const where = `Apache refuses ${at.file}:${at.line}: ${message}`;
		if (evaluation.exit.torn)
			return {
				...outcome,
				verdict: 'aside',
				aside: { reason: 'what is nested in what is not certain to us', message },
			};
		if (!first) return { ...outcome, disagreement: `${where}\nwe refuse nothing` };
		if (!places.some((place) => covers(first.location, place, ours)))
			return { ...outcome, disagreement: `${where}\nwe refuse ${describe(first, ours)}` };
		const expected = ours.refused
			.filter(({ location }) => location.line === first.location.line)
			.map(({ apache }) => apache ?? '(nothing)');
		if (
			messages.some((m) => expected.some((e) => matches(m, e) || matches(unescaped(m), e) || isCut(said.output, m, e)))
		)
			return outcome;
		return { ...outcome, expected };
	}

	#ourselves(root: string): Ours {
		const service = new Service((path) => path, readNow);
		service.configure({
			// what is not here is not there
			paths: { '/': '/' },
			target: {
				version: release,
				distribution: 'debian',
				apache: this.#apache,
				defines: [],
				environment: {},
				platform: 'unix',
			},
		});
		const path = join(root, main);
		const text = readFileSync(path, 'utf8');
		const { evaluation, paths } = service.analyse(service.open(path, path, text, 'main'));
		const refused = findingsInOrder(evaluation).filter(({ kind }) => kind === 'refused');
		return { evaluation, refused, first: refused[0], pathOf: (document) => relative(root, paths.get(document) ?? '?') };
	}

	end(): void {
		rmSync(this.#root, { recursive: true, force: true });
	}
}

/** `<IfDirective>` asks for a directive of somebody else. */
function isLeftOpen({ steps }: Evaluation): boolean {
	return steps.some(({ run }) => run.statements.some(({ section }) => conditionsOf(section).length > 0));
}

interface Ours {
	readonly evaluation: Evaluation;
	/** In Apache's order. */
	readonly refused: readonly Finding[];
	readonly first: Finding | undefined;
	readonly pathOf: (document: SourceDocument) => string;
}

/** The physical lines of a finding, from 1, as Apache counts them. */
function linesOf({ document, line: wanted }: { document: SourceDocument; line: LogicalLine }): {
	first: number;
	last: number;
} {
	let first = 1;
	for (const line of document.lines()) {
		if (line === wanted) return { first, last: first + Math.max(physicalLines(line) - 1, 0) };
		first += line.newlines;
	}
	return { first: 0, last: 0 };
}

function physicalLines({ raw, newlines }: LogicalLine): number {
	// at the end of a file Apache counts the line that a backslash asks for
	return /(^|[^\\\r])\r?\n$/.test(raw) ? newlines : newlines + 1;
}

function covers(location: { document: SourceDocument; line: LogicalLine }, place: Place, ours: Ours): boolean {
	const { first, last } = linesOf(location);
	return ours.pathOf(location.document) === place.file && first <= place.line && place.line <= last;
}

/** Apache prints lines of 8 KiB at most. */
function isCut(output: string, message: string, expected: string): boolean {
	return output.length > 8000 && expected.startsWith(message);
}

function describe(finding: Finding, ours: Ours): string {
	const { first } = linesOf(finding.location);
	return `${ours.pathOf(finding.location.document)}:${first}: ${finding.apache} [${finding.rule.id}, ${finding.phase}]`;
}

/** The files with a line emptied; undefined if it is already. */
function withoutLine(files: Files, { file, line }: Place): Files | undefined {
	const document = new SourceDocument(files.get(file) ?? '');
	const lines = [...document.lines()];
	let at = 1;
	for (const [i, { raw, newlines }] of lines.entries()) {
		if (line < at + Math.max(newlines, 1)) {
			if (raw.trim() === '') return undefined;
			const before = lines.slice(0, i).map((l) => l.raw);
			const after = lines.slice(i + 1).map((l) => l.raw);
			return new Map([...files, [file, [...before, '\n'.repeat(newlines), ...after].join('')]]);
		}
		at += newlines;
	}
	return undefined;
}
