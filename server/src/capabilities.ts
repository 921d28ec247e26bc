/** What the server tells a client that it can do. It is told before anything else is loaded, so that this imports next to nothing. */
import type {
	ClientCapabilities,
	InitializeResult,
	ServerCapabilities,
	TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FIX_ALL, MIGRATE_COMMAND, typedCharacters } from './features/announced.ts';
import { semanticTokensLegend } from './features/tokens/legend.ts';
import { chooseEncoding, type PositionEncoding } from './syntax/position-encoding.ts';

const INCREMENTAL: typeof TextDocumentSyncKind.Incremental = 2;

/** The answer to `initialize`. */
export function initializeResult(client: ClientCapabilities, version: string): InitializeResult {
	return {
		serverInfo: { name: 'mod-wsgi-language-server', version },
		capabilities: capabilitiesOf(chooseEncoding(client.general?.positionEncodings), asksForDiagnostics(client)),
	};
}

/** Whether a client asks for diagnostics; else they are sent. */
export function asksForDiagnostics({ textDocument, workspace }: ClientCapabilities): boolean {
	return Boolean(textDocument?.diagnostic && workspace?.diagnostics?.refreshSupport);
}

function capabilitiesOf(positionEncoding: PositionEncoding, pulls: boolean): ServerCapabilities {
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
