/** What the server tells a client that it can do. */
import { type PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { FIX_ALL } from './features/code-actions.ts';
import { typedCharacters } from './features/formatting.ts';
import { MIGRATE_COMMAND } from './features/migrate-workspace.ts';
import { semanticTokensLegend } from './features/semantic-tokens.ts';

/** @param pulls whether the client asks for diagnostics; else they are sent */
export function capabilitiesOf(positionEncoding: PositionEncodingKind, pulls: boolean): ServerCapabilities {
	return {
		positionEncoding,
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		completionProvider: { triggerCharacters: ['<', '=', ' ', '/', '{', ':', '"'], resolveProvider: true },
		hoverProvider: true,
		signatureHelpProvider: { triggerCharacters: [' ', '='] },
		documentFormattingProvider: true,
		documentRangeFormattingProvider: true,
		documentOnTypeFormattingProvider: {
			...typedCharacters,
			moreTriggerCharacter: [...typedCharacters.moreTriggerCharacter],
		},
		semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
		codeLensProvider: {},
		inlayHintProvider: true,
		documentSymbolProvider: true,
		foldingRangeProvider: true,
		selectionRangeProvider: true,
		documentLinkProvider: {},
		definitionProvider: true,
		referencesProvider: true,
		documentHighlightProvider: true,
		renameProvider: { prepareProvider: true },
		workspaceSymbolProvider: true,
		linkedEditingRangeProvider: true,
		codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', FIX_ALL] },
		executeCommandProvider: { commands: [MIGRATE_COMMAND] },
		...(pulls && {
			diagnosticProvider: { identifier: 'mod_wsgi', interFileDependencies: true, workspaceDiagnostics: true },
		}),
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
}
