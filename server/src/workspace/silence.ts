/** What a user does not want to hear: comments in the file, and settings. */
import { remembered } from '../model/memo.ts';
import { rules } from '../rules/index.ts';
import type { Finding, Rule } from '../rules/types.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { Block, SourceDocument } from '../syntax/source-document.ts';
import type { Settings } from './settings.ts';

/** `# mod_wsgi-ignore rule-id` above a directive, `# mod_wsgi-ignore-file rule-id` anywhere. */
const pattern = /^#\s*mod_wsgi-ignore(-file)?\s+([\w\s,-]+)/;

interface BlockSilence {
	/** Rules that comments silence for the line below, by that line. */
	readonly lines: ReadonlyMap<LogicalLine, readonly string[]>;
	readonly file: readonly string[];
	/** What the last lines of the block silence for the first of the next. */
	readonly carried: readonly string[];
}

const silences = new WeakMap<Block, BlockSilence>();

function silenceIn(block: Block): BlockSilence {
	let known = silences.get(block);
	if (known) return known;
	const lines = new Map<LogicalLine, readonly string[]>();
	const file: string[] = [];
	let waiting: string[] = [];
	for (const line of block.lines) {
		const match = line.kind === 'comment' ? pattern.exec(line.text) : null;
		const ids = match ? (match[2] as string).split(/[\s,]+/).filter(Boolean) : [];
		if (match?.[1]) file.push(...ids);
		else if (match) waiting.push(...ids);
		else if (line.isDirective && waiting.length > 0) {
			lines.set(line, waiting);
			waiting = [];
		} else if (line.kind === 'blank') waiting = [];
	}
	known = { lines, file, carried: waiting };
	silences.set(block, known);
	return known;
}

/** Whether comments in a document silence a finding. Make one for each pass over a document. */
export function silencer(document: SourceDocument): (finding: Finding) => boolean {
	const file = new Set<string>();
	const byLine = new Map<LogicalLine, readonly string[]>();
	let carried: readonly string[] = [];
	for (const block of document.blocks) {
		const silence = silenceIn(block);
		for (const id of silence.file) file.add(id);
		for (const [line, ids] of silence.lines) byLine.set(line, ids);
		const next = carried.length > 0 ? block.lines.find((line) => line.isDirective || line.kind === 'blank') : undefined;
		if (next?.isDirective) byLine.set(next, [...carried, ...(byLine.get(next) ?? [])]);
		// comments only
		const isGoingOn = carried.length > 0 && !next;
		carried = isGoingOn ? [...carried, ...silence.carried] : silence.carried;
	}
	return ({ rule, location }) => file.has(rule.id) || (byLine.get(location.line)?.includes(rule.id) ?? false);
}

/** Whether anything that a rule finds may be told: what is never is not looked for. */
function isHeard({ id, severity }: Rule, { rules: wanted, profile }: Settings): boolean {
	const own = wanted[id];
	if (own !== undefined) return own !== 'off';
	return severity !== 'hint' || profile === 'all';
}

const unheardBy = new WeakMap<Settings, ReadonlySet<Rule>>();
/** By the names of the rules. */
const unheardSets = new Map<string, ReadonlySet<Rule>>();
/** More than there are folders with settings of their own. */
const MOST_SETS = 100;

/** The rules of which nothing is told, whatever they find. For settings that leave out the same it is the same set. */
export function unheardRules(settings: Settings): ReadonlySet<Rule> {
	let unheard = unheardBy.get(settings);
	if (!unheard) {
		const left = rules.filter((rule) => !isHeard(rule, settings));
		if (unheardSets.size >= MOST_SETS) unheardSets.clear();
		unheard = remembered(unheardSets, left.map(({ id }) => id).join(' '), () => new Set(left));
		unheardBy.set(settings, unheard);
	}
	return unheard;
}

/** The finding as the settings want it; undefined if they do not want it. */
export function applySettings(finding: Finding, { rules, profile }: Settings): Finding | undefined {
	const wanted = rules[finding.rule.id];
	if (wanted === 'off') return undefined;
	if (wanted !== undefined && wanted !== 'on') return { ...finding, severity: wanted };
	if (wanted === 'on') return finding;
	if (profile === 'errors' && finding.severity !== 'error') return undefined;
	if (profile === 'recommended' && finding.severity === 'hint') return undefined;
	return finding;
}
