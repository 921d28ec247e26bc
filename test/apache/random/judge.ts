/**
 * Asks Apache and ourselves about the same files, and compares: accepted by Apache exactly when we report nothing of kind `refused`; else
 * our first refusal, in Apache's order, is on the line that Apache names.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Evaluation } from '../../../server/src/model/evaluate.ts';
import { readNow } from '../../../server/src/node-files.ts';
import { findingsInOrder } from '../../../server/src/rules/engine.ts';
import type { Finding } from '../../../server/src/rules/types.ts';
import { Service } from '../../../server/src/service.ts';
import type { LogicalLine } from '../../../server/src/syntax/logical-line.ts';
import type { SourceDocument } from '../../../server/src/syntax/source-document.ts';
import { type ApacheOptions, configTest } from '../private-apache.ts';
import { type Place as ApachePlace, readRefusal } from './refusal.ts';
import { type Files, main } from './tree.ts';
import { release } from './values.ts';

export interface Outcome {
	readonly verdict: 'accepted' | 'refused' | 'aside';
	/** What Apache printed, or why it is put aside. */
	readonly message: string;
	/** Why the two disagree, if they do. */
	readonly disagreement?: string;
	/** The messages that we expected on the line, if Apache's is none of them. */
	readonly expected?: readonly string[];
	readonly evaluation: Evaluation;
	/** What Apache came to before it stopped: the steps and how far in the last. */
	readonly finding: Finding | undefined;
	/** Where Apache stopped. */
	readonly at: ApachePlace | undefined;
}

export function installedApache(): string | undefined {
	try {
		return /Apache\/([\d.]+)/.exec(execFileSync(process.env.APACHE ?? '/usr/sbin/apache2', ['-v'], { encoding: 'utf8' }))?.[1];
	} catch {
		return undefined;
	}
}

/** Compares file trees, one after the other, in a folder of its own. */
export class Judge {
	readonly #root = mkdtempSync(join(tmpdir(), 'judge-'));
	readonly #apache: string;
	readonly #options: ApacheOptions;

	constructor(apache: string, options: ApacheOptions = {}) {
		this.#apache = apache;
		this.#options = options;
	}

	async compare(files: Files): Promise<Outcome> {
		const root = join(this.#root, 'root');
		rmSync(root, { recursive: true, force: true });
		mkdirSync(root, { recursive: true });
		for (const [path, text] of files) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text);
		}
		const said = await configTest({ file: join(root, main), serverRoot: root }, this.#options);
		const ours = this.#ourselves(root, files.get(main) ?? '');
		const { evaluation, first } = ours;
		if (said.accepted) {
			const disagreement = first && `Apache accepts; we refuse ${describe(first, root, ours)}`;
			return { verdict: 'accepted', message: '', ...(disagreement && { disagreement }), evaluation, finding: first, at: undefined };
		}
		const { places, messages } = readRefusal(said.output, root);
		const message = messages[0] ?? said.message;
		const at = places[0];
		const outcome = { verdict: 'refused', message, evaluation, finding: first, at } as const;
		if (!at) return { ...outcome, verdict: 'aside', message: said.message };
		const where = `${at.file}:${at.line}`;
		if (!first) return { ...outcome, disagreement: `Apache refuses ${where}: ${message}\nwe refuse nothing` };
		const hit = places.some((place) => covers(first, place, ours));
		if (!hit) return { ...outcome, disagreement: `Apache refuses ${where}: ${message}\nwe refuse ${describe(first, root, ours)}` };
		const expected = ours.refused.filter(({ location }) => location.line === first.location.line).map(({ apache }) => apache ?? '(nothing)');
		if (messages.some((m) => expected.some((e) => matches(m, e)))) return outcome;
		return { ...outcome, expected };
	}

	#ourselves(root: string, text: string): Ours {
		const service = new Service((path) => path, readNow);
		service.configure({
			target: { version: release, distribution: 'debian', apache: this.#apache, defines: [], environment: {}, serverRoot: root, platform: 'unix' },
		});
		const path = join(root, main);
		const { evaluation, paths } = service.analyse(service.open(path, path, text, 'main'));
		const refused = findingsInOrder(evaluation).filter(({ kind }) => kind === 'refused');
		return { evaluation, refused, first: refused[0], pathOf: (document) => paths.get(document)?.slice(root.length + 1) ?? '?' };
	}

	end(): void {
		rmSync(this.#root, { recursive: true, force: true });
	}
}

interface Ours {
	readonly evaluation: Evaluation;
	/** In Apache's order. */
	readonly refused: readonly Finding[];
	readonly first: Finding | undefined;
	readonly pathOf: (document: SourceDocument) => string;
}

/** The physical lines of a finding, from 1, as Apache counts them. */
function linesOf({ location }: Finding): { first: number; last: number } {
	let first = 1;
	for (const line of location.document.lines()) {
		if (line === location.line) return { first, last: first + Math.max(physicalLines(line) - 1, 0) };
		first += line.newlines;
	}
	return { first: 0, last: 0 };
}

function physicalLines({ raw, newlines }: LogicalLine): number {
	return raw.endsWith('\n') ? newlines : newlines + 1;
}

function covers(finding: Finding, place: ApachePlace, ours: Ours): boolean {
	const { first, last } = linesOf(finding);
	return ours.pathOf(finding.location.document) === place.file && first <= place.line && place.line <= last;
}

function describe(finding: Finding, _root: string, ours: Ours): string {
	const { first } = linesOf(finding);
	return `${ours.pathOf(finding.location.document)}:${first}: ${finding.apache} [${finding.rule.id}, ${finding.phase}]`;
}

/** Whether a message is the one expected, in which … stands for something. */
export function matches(message: string, expected: string): boolean {
	const pattern = expected.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	return new RegExp(`^${pattern.join('[^]*')}$`).test(message);
}
