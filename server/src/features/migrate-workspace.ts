/** The migration of python-path to python-home over the whole workspace, each change to be confirmed. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { OpenDocument, Service } from '../service.ts';
import { workspaceEdit } from './code-actions.ts';

export const MIGRATE_COMMAND = 'modWsgi.migrateToPythonHome';
const RULE = 'python-path-in-virtual-environment';

/** The edit for some documents; undefined if there is nothing to migrate. */
export function migrateWorkspace(service: Service, documents: Iterable<OpenDocument>): WorkspaceEdit | undefined {
	const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
	const changeAnnotations: NonNullable<WorkspaceEdit['changeAnnotations']> = {};
	for (const opened of documents) {
		const fixes = service
			.analysesOf(opened)
			.flatMap(({ findings }) => findings.get(opened.document) ?? [])
			.filter((finding) => finding.rule.id === RULE)
			.flatMap((finding) => finding.fixes());
		for (const { title, note, edits } of fixes) {
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
