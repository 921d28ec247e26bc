/** Refactorings: what one would otherwise do by hand over several lines. Each is offered only where it applies. */
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { OpenDocument, Service } from '../service.ts';
import { workspaceEdit } from './code-actions.ts';
import { aliasOptionsToDirectives, directivesToAliasOptions } from './refactor/alias-options.ts';
import { toDaemonMode } from './refactor/daemon-mode.ts';
import { splitIntoHttps } from './refactor/https.ts';
import { arrangeOptions } from './refactor/option-lines.ts';
import { makeSelection } from './refactor/selection.ts';
import { moveToServerLevel } from './refactor/server-level.ts';
import { wrap } from './refactor/wrap.ts';

const all = [
	moveToServerLevel,
	toDaemonMode,
	aliasOptionsToDirectives,
	directivesToAliasOptions,
	splitIntoHttps,
	arrangeOptions,
	wrap,
];

/** What can be done with the selected lines, or the one that the cursor is on. */
export function refactorings(service: Service, opened: OpenDocument, range: Range): CodeAction[] {
	const selection = makeSelection(service, opened, range);
	return all
		.flatMap((find) => find(selection))
		.map(({ title, kind, edits }) => ({ title, kind, edit: workspaceEdit(service, opened, edits) }));
}
