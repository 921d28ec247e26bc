/** The requests about one open document, each with the feature that answers it. */
import { ErrorCodes, type MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type {
	CodeActionRequest,
	CodeLensRequest,
	CompletionItem,
	CompletionRequest,
	DefinitionRequest,
	DocumentFormattingRequest,
	DocumentHighlightRequest,
	DocumentLinkRequest,
	DocumentOnTypeFormattingRequest,
	DocumentRangeFormattingRequest,
	DocumentSymbolRequest,
	FoldingRangeRequest,
	HoverRequest,
	InlayHintRequest,
	LinkedEditingRangeRequest,
	PrepareRenameRequest,
	ProtocolRequestType,
	ReferencesRequest,
	RenameRequest,
	SelectionRangeRequest,
	SemanticTokensDeltaRequest,
	SemanticTokensRangeRequest,
	SemanticTokensRequest,
	SignatureHelpRequest,
	WorkspaceSymbolParams,
} from 'vscode-languageserver-protocol';
import { codeLenses } from './features/applications/code-lenses.ts';
import { inlayHints } from './features/applications/inlay-hints.ts';
import { applications } from './features/applications/request.ts';
import type { ClientFeatures } from './features/client.ts';
import { codeActions } from './features/code-actions.ts';
import { completions, resolveCompletion } from './features/completion.ts';
import { documentLinks } from './features/document-links.ts';
import { documentSymbols } from './features/document-symbols.ts';
import { foldingRanges } from './features/folding.ts';
import { formatDocument, formatOnType, formatRange } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import {
	definition,
	nameHighlights,
	prepareRename,
	references,
	rename,
	useLenses,
	workspaceSymbols,
} from './features/references.ts';
import { selectionRanges } from './features/selection-ranges.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensIn } from './features/semantic-tokens.ts';
import { signatureHelp } from './features/signature-help.ts';
import { status } from './features/status.ts';
import { linkedEditing, tagHighlights } from './features/tags.ts';
import { releases } from './knowledge/releases.ts';
import { APPLICATIONS_REQUEST, type DocumentParams, RELEASES_REQUEST, STATUS_REQUEST } from './protocol.ts';
import type { OpenDocument, Service } from './service.ts';

/** What the protocol lets a client ask about a document. */
interface Requests {
	'textDocument/completion': typeof CompletionRequest.type;
	'textDocument/hover': typeof HoverRequest.type;
	'textDocument/signatureHelp': typeof SignatureHelpRequest.type;
	'textDocument/documentSymbol': typeof DocumentSymbolRequest.type;
	'textDocument/foldingRange': typeof FoldingRangeRequest.type;
	'textDocument/selectionRange': typeof SelectionRangeRequest.type;
	'textDocument/documentLink': typeof DocumentLinkRequest.type;
	'textDocument/definition': typeof DefinitionRequest.type;
	'textDocument/references': typeof ReferencesRequest.type;
	'textDocument/documentHighlight': typeof DocumentHighlightRequest.type;
	'textDocument/prepareRename': typeof PrepareRenameRequest.type;
	'textDocument/rename': typeof RenameRequest.type;
	'textDocument/linkedEditingRange': typeof LinkedEditingRangeRequest.type;
	'textDocument/formatting': typeof DocumentFormattingRequest.type;
	'textDocument/rangeFormatting': typeof DocumentRangeFormattingRequest.type;
	'textDocument/onTypeFormatting': typeof DocumentOnTypeFormattingRequest.type;
	'textDocument/semanticTokens/full': typeof SemanticTokensRequest.type;
	'textDocument/semanticTokens/range': typeof SemanticTokensRangeRequest.type;
	'textDocument/semanticTokens/full/delta': typeof SemanticTokensDeltaRequest.type;
	'textDocument/codeLens': typeof CodeLensRequest.type;
	'textDocument/inlayHint': typeof InlayHintRequest.type;
	'textDocument/codeAction': typeof CodeActionRequest.type;
}

type Answer<Type> =
	Type extends ProtocolRequestType<infer Params, infer Result, infer _, infer _, infer _>
		? (opened: OpenDocument, params: Params) => Result | ResponseError<unknown> | undefined
		: never;

/** Each with the feature that answers it. */
function answers(service: Service, client: ClientFeatures): { [Method in keyof Requests]: Answer<Requests[Method]> } {
	return {
		'textDocument/completion': (opened, { position }) => completions(service, opened, position, client),
		'textDocument/hover': (opened, { position }) => hover(service, opened, position, client),
		'textDocument/signatureHelp': (opened, { position }) => signatureHelp(service, opened, position, client),
		'textDocument/documentSymbol': documentSymbols,
		'textDocument/foldingRange': foldingRanges,
		'textDocument/selectionRange': (opened, { positions }) => selectionRanges(opened, positions),
		'textDocument/documentLink': (opened) => documentLinks(service, opened),
		'textDocument/definition': (opened, { position }) => definition(service, opened, position),
		'textDocument/references': (opened, { position, context }) =>
			references(service, opened, position, context.includeDeclaration),
		'textDocument/documentHighlight': (opened, { position }) => [
			...tagHighlights(opened, position),
			...nameHighlights(opened, position),
		],
		'textDocument/prepareRename': (opened, { position }) => prepareRename(opened, position),
		'textDocument/rename': (opened, { position, newName }) => {
			const edit = rename(service, opened, position, newName, client);
			return typeof edit === 'string' ? new ResponseError(ErrorCodes.InvalidParams, edit) : edit;
		},
		'textDocument/linkedEditingRange': (opened, { position }) => linkedEditing(opened, position),
		'textDocument/formatting': (opened, { options }) => formatDocument(opened, options),
		'textDocument/rangeFormatting': (opened, { range, options }) => formatRange(opened, range, options),
		'textDocument/onTypeFormatting': (opened, { position, ch }) => formatOnType(opened, position, ch),
		'textDocument/semanticTokens/full': (opened) => semanticTokens(service, opened),
		'textDocument/semanticTokens/range': (opened, { range }) => semanticTokensIn(service, opened, range),
		'textDocument/semanticTokens/full/delta': (opened, { previousResultId }) =>
			semanticTokensDelta(service, opened, previousResultId),
		'textDocument/codeLens': (opened) => [...codeLenses(service, opened), ...useLenses(service, opened)],
		'textDocument/inlayHint': (opened, { range }) =>
			service.settingsFor(opened.path).inlayHints ? inlayHints(service, opened, range) : [],
		'textDocument/codeAction': (opened, params) => codeActions(service, opened, params),
	};
}

/**
 * Has the connection answer them.
 *
 * @param client what the client can show
 * @param on gives an answer about an open document, once the files it depends on are there; null if it is not open
 * @param settled waits until all files are there
 */
export function answerRequests(
	connection: MessageConnection,
	service: Service,
	client: ClientFeatures,
	on: <T>(uri: string, answer: (opened: OpenDocument) => T) => Promise<T | null>,
	settled: () => Promise<void>,
): void {
	const answerAbout = (method: string, answer: (opened: OpenDocument, params: never) => unknown) =>
		connection.onRequest(method, (params: DocumentParams) =>
			on(params.textDocument.uri, (opened) => answer(opened, params as never)),
		);
	for (const [method, answer] of Object.entries(answers(service, client))) answerAbout(method, answer);
	answerAbout(APPLICATIONS_REQUEST, (opened) => applications(service, opened));
	answerAbout(STATUS_REQUEST, (opened) => status(service, opened));
	connection.onRequest('completionItem/resolve', (item: CompletionItem) => resolveCompletion(item));
	connection.onRequest('workspace/symbol', async ({ query }: WorkspaceSymbolParams) => {
		await settled();
		return workspaceSymbols(service, query);
	});
	connection.onRequest(RELEASES_REQUEST, () => releases);
}
