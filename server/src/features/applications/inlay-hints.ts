/** The defaults that nobody wrote, and that decide how applications run. */
import { type InlayHint, InlayHintKind, type Position, type Range } from 'vscode-languageserver-types';
import { type Application, applicationOf, type Decided, mountsWhere, serverOf } from '../../model/applications.ts';
import { optionOf } from '../../model/arguments.ts';
import { defaultOf } from '../../model/process.ts';
import type { PlacedStatement } from '../../model/server.ts';
import { visible } from '../../rules/message.ts';
import type { OpenDocument, Service } from '../../service.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';
import type { SourceDocument } from '../../syntax/source-document.ts';
import { rangeOf } from './places.ts';

/** Those behind aliases and daemon process groups in a range. */
export function inlayHints(service: Service, opened: OpenDocument, range: Range): InlayHint[] {
	const hints = new Map<string, InlayHint>();
	const add = (placed: PlacedStatement, label: string, tooltip: string) => {
		const at = placed.use ? undefined : rangeOf(placed)?.end;
		if (!at || !contains(range, at)) return;
		hints.set(`${at.line} ${at.character} ${label}`, {
			position: at,
			label,
			kind: InlayHintKind.Parameter,
			paddingLeft: true,
			tooltip,
		});
	};
	const { document } = opened;
	const lines = new Set(linesIn(document, range));
	const isIn = (placed: PlacedStatement) => placed.document === document && lines.has(placed.statement.line);
	for (const { evaluation } of service.analysesOf(opened)) {
		const server = serverOf(evaluation);
		for (const mount of mountsWhere(server, isIn))
			for (const [label, tip] of defaultsOf(applicationOf(server, mount))) add(mount.placed, label, tip);
		for (const group of server.groups)
			if (isIn(group)) for (const [label, tip] of daemonDefaults(group.statement)) add(group, label, tip);
	}
	return [...hints.values()];
}

function* linesIn(document: SourceDocument, { start, end }: Range): Iterable<LogicalLine> {
	for (const { line, startLine } of document.placedLines(start.line)) {
		if (startLine > end.line) return;
		yield line;
	}
}

type Hint = readonly [label: string, tooltip: string];

/** What nobody chose, and matters: the mode, and the interpreter where it is not the main one. */
function defaultsOf({ processGroup, applicationGroup, fate }: Application): Hint[] {
	const hints: Hint[] = [];
	const isDefault = ({ by, doubts }: Decided<unknown>) => by === 'default' && doubts.length === 0;
	if (isDefault(processGroup) && fate.kind === 'runs') {
		hints.push([
			'process-group=%{GLOBAL}',
			"Embedded mode: no WSGIProcessGroup holds for this script, so it runs inside Apache's own processes.",
		]);
	}
	if (
		applicationGroup.by === 'default' &&
		applicationGroup.doubts.every(({ kind }) => kind !== 'unseen') &&
		fate.kind === 'runs'
	) {
		hints.push([
			'application-group=%{RESOURCE}',
			`A sub-interpreter of its own: ${visible(applicationGroup.value)}. Extension modules such as NumPy want %{GLOBAL}.`,
		]);
	}
	return hints;
}

function daemonDefaults(statement: PlacedStatement['statement']): Hint[] {
	const tips = {
		processes: 'The default. Saying so would change one thing: wsgi.multiprocess becomes true.',
		threads: 'The default: so many requests at a time in each process.',
	};
	return Object.entries(tips).flatMap(([name, tip]) =>
		optionOf(statement, name) ? [] : [[`${name}=${defaultOf(name)}`, tip] as const],
	);
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
	const isBefore = line < start.line || (line === start.line && character < start.character);
	const isAfter = line > end.line || (line === end.line && character > end.character);
	return !isBefore && !isAfter;
}
