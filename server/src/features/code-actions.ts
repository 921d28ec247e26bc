/** Quick fixes, fix-all, and silencing a rule. */

import {
	type ChangeAnnotation,
	type CodeAction,
	type CodeActionContext,
	CodeActionKind,
	type Diagnostic,
	type Range,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { addTo } from '../model/add-to.ts';
import { insertAbove } from '../rules/edits.ts';
import type { Edit, Finding, Fix } from '../rules/types.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import { FIX_ALL } from './announced.ts';
import { rangeOf, toDiagnostic } from './diagnostics.ts';
import { refactorings } from './refactorings.ts';

/** What can be done about what is reported in a range. */
export function codeActions(
	service: Service,
	opened: OpenDocument,
	{ range, context }: { readonly range: Range; readonly context: CodeActionContext },
): CodeAction[] {
	const wanted = (kind: string) =>
		!context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
	const actions: CodeAction[] = [];
	const found = service.findingsIn(opened);
	if (wanted(CodeActionKind.QuickFix)) {
		for (const finding of found.filter((each) => touches(rangeOf(each), range))) {
			const diagnostic = toDiagnostic(finding, (document) => service.uriOf(document));
			for (const fix of finding.fixes()) actions.push(quickFix(service, opened, fix, diagnostic));
			actions.push(silence(service, opened, finding, diagnostic));
		}
	}
	if (wanted(CodeActionKind.Refactor) || context.only?.some((only) => only.startsWith(CodeActionKind.Refactor))) {
		const offered = refactorings(service, opened, range);
		actions.push(...offered.filter((action) => wanted(action.kind ?? CodeActionKind.Refactor)));
	}
	if (wanted(FIX_ALL)) {
		const edits = fixAllEdits(found);
		if (edits.length > 0) {
			actions.push({
				title: 'Fix all that can be fixed without changing the meaning',
				kind: FIX_ALL,
				edit: workspaceEdit(service, opened, edits),
			});
		}
	}
	return actions;
}

function quickFix(service: Service, opened: OpenDocument, fix: Fix, diagnostic: Diagnostic): CodeAction {
	const action: CodeAction = {
		title: fix.title,
		kind: CodeActionKind.QuickFix,
		diagnostics: [diagnostic],
		edit: workspaceEdit(service, opened, fix.edits),
	};
	if (fix.preferred) action.isPreferred = true;
	return action;
}

function silence(
	service: Service,
	opened: OpenDocument,
	{ rule, location }: Finding,
	diagnostic: Diagnostic,
): CodeAction {
	return {
		title: `Ignore ${rule.id} here`,
		kind: CodeActionKind.QuickFix,
		diagnostics: [diagnostic],
		edit: workspaceEdit(service, opened, [insertAbove(location.line, `# mod_wsgi-ignore ${rule.id}`)]),
	};
}

/** The edits of all safe fixes that do not touch each other; what is left is for the next time. */
function fixAllEdits(found: readonly Finding[]): Edit[] {
	const taken = new Map<LogicalLine, Edit[]>();
	const isFree = ({ line, start, end }: Edit) =>
		!taken.get(line)?.some((other) => start <= other.end && other.start <= end);
	for (const finding of found) {
		const fix = finding.fixes().find((f) => f.safe);
		if (fix?.edits.every(isFree)) for (const edit of fix.edits) addTo(taken, edit.line, edit);
	}
	return [...taken.values()].flat();
}

function touches(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
	const before = (p: Diagnostic['range']['start'], q: Diagnostic['range']['start']) =>
		p.line < q.line || (p.line === q.line && p.character < q.character);
	return !before(a.end, b.start) && !before(b.end, a.start);
}

/** Edits as text edits, by document. */
export function textEdits(opened: OpenDocument, edits: readonly Edit[]): Map<SourceDocument, TextEdit[]> {
	const byDocument = new Map<SourceDocument, TextEdit[]>();
	for (const { document = opened.document, line, start, end, text } of edits) {
		const range = document.rangeOf(line, start, end);
		if (!range) continue;
		addTo(byDocument, document, { range, newText: text });
	}
	return byDocument;
}

/** Edits as a workspace edit; with an annotation, each waits for the user to confirm it. */
export function workspaceEdit(
	service: Service,
	opened: OpenDocument,
	edits: readonly Edit[],
	annotation?: ChangeAnnotation,
): WorkspaceEdit {
	const changes: Record<string, TextEdit[]> = {};
	for (const [document, list] of textEdits(opened, edits)) {
		const uri = document === opened.document ? opened.uri : service.uriOf(document);
		if (uri) changes[uri] = list;
	}
	if (!annotation) return { changes };
	return {
		documentChanges: Object.entries(changes).map(([uri, list]) => ({
			textDocument: { uri, version: null },
			edits: list.map((edit) => ({ ...edit, annotationId: 'change' })),
		})),
		changeAnnotations: { change: annotation },
	};
}
