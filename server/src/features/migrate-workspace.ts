/** The migration of python-path to python-home over the whole workspace, each change to be confirmed. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../rules/types.ts';
import type { OpenDocument, Service } from '../service.ts';
import { workspaceEdit } from './code-actions.ts';

const RULE = 'python-path-in-virtual-environment';

/** The edit for some documents; undefined if there is nothing to migrate. */
export function migrateWorkspace(service: Service, documents: Iterable<OpenDocument>): WorkspaceEdit | undefined {
	const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
	const changeAnnotations: NonNullable<WorkspaceEdit['changeAnnotations']> = {};
	for (const opened of documents) {
		for (const { title, note, edits } of fixesFor(service, opened)) {
			const id = title;
			changeAnnotations[id] = { label: title, needsConfirmation: true, ...(note && { description: note }) };
			for (const change of workspaceEdit(service, opened, edits, { label: title }).documentChanges ?? []) {
				if (!('edits' in change)) continue;
				documentChanges.push({ ...change, edits: change.edits.map((edit) => ({ ...edit, annotationId: id })) });
			}
		}
	}
	return documentChanges.length > 0 ? { documentChanges: merged(documentChanges), changeAnnotations } : undefined;
}

/** What all configurations that a document is part of agree upon, once. */
function fixesFor(service: Service, opened: OpenDocument): Fix[] {
	const byPlace = new Map<string, Fix | undefined>();
	for (const { findings } of service.analysesOf(opened)) {
		for (const finding of findings.get(opened.document) ?? []) {
			if (finding.rule.id !== RULE) continue;
			const { line, start } = finding.location;
			const place = `${opened.document.placeOf(line)?.index} ${start}`;
			const [fix] = finding.fixes();
			const isAgreed = !byPlace.has(place) || textOf(byPlace.get(place)) === textOf(fix);
			byPlace.set(place, isAgreed ? fix : undefined);
		}
	}
	return [...byPlace.values()].filter((fix) => fix !== undefined);
}

function textOf(fix: Fix | undefined): string {
	return JSON.stringify(fix?.edits.map(({ start, end, text }) => [start, end, text]));
}

/** One entry for each document. */
function merged(changes: NonNullable<WorkspaceEdit['documentChanges']>): NonNullable<WorkspaceEdit['documentChanges']> {
	const byUri = new Map<string, (typeof changes)[number]>();
	for (const change of changes) {
		if (!('edits' in change)) continue;
		const same = byUri.get(change.textDocument.uri);
		if (same && 'edits' in same) same.edits.push(...change.edits);
		else byUri.set(change.textDocument.uri, { ...change, edits: [...change.edits] });
	}
	return [...byUri.values()];
}
