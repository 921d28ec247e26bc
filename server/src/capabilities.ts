/** What the server tells a client that it can do. */
import type { ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver-protocol';
import { FIX_ALL, MIGRATE_COMMAND, typedCharacters } from './features/announced.ts';
import { semanticTokensLegend } from './features/tokens/legend.ts';
import type { PositionEncoding } from './syntax/position-encoding.ts';

const INCREMENTAL: typeof TextDocumentSyncKind.Incremental = 2;

/** @param pulls whether the client asks for diagnostics; else they are sent */
export function capabilitiesOf(positionEncoding: PositionEncoding, pulls: boolean): ServerCapabilities {
	return {
		positionEncoding,
		textDocumentSync: { openClose: true, change: INCREMENTAL },
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
