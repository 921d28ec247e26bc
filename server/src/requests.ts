/** The requests about one open document, each with the feature that answers it. */
import {
	type CancellationToken,
	type Connection,
	ErrorCodes,
	LSPErrorCodes,
	ResponseError,
} from 'vscode-languageserver';
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
import { inSlices } from './features/slices.ts';
import { status } from './features/status.ts';
import { linkedEditing, tagHighlights } from './features/tags.ts';
import { releases } from './knowledge/releases.ts';
import { APPLICATIONS_REQUEST, type DocumentParams, RELEASES_REQUEST, STATUS_REQUEST } from './protocol.ts';
import type { OpenDocument, Service } from './service.ts';

/**
 * Has the connection answer them.
 *
 * @param client what the client can show; known once it is initialized
 * @param on gives an answer about an open document, once the files it depends on are there; null if it is not open
 * @param settled waits until all files are there
 */
export function answerRequests(
	connection: Connection,
	service: Service,
	client: () => ClientFeatures,
	on: <T>(uri: string, answer: (opened: OpenDocument) => T | Promise<T>) => Promise<T | null>,
	settled: () => Promise<void>,
): void {
	connection.onCompletion(({ textDocument: { uri }, position }) =>
		on(uri, (opened) => completions(service, opened, position, client())),
	);
	connection.onCompletionResolve((item) => resolveCompletion(item));
	connection.onHover(({ textDocument: { uri }, position }) =>
		on(uri, (opened) => hover(service, opened, position, client())),
	);
	connection.onSignatureHelp(({ textDocument: { uri }, position }) =>
		on(uri, (opened) => signatureHelp(service, opened, position, client())),
	);
	connection.onDocumentSymbol(({ textDocument: { uri } }) => on(uri, documentSymbols));
	connection.onFoldingRanges(({ textDocument: { uri } }) => on(uri, foldingRanges));
	connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
		on(uri, (opened) => selectionRanges(opened, positions)),
	);
	connection.onDocumentLinks(({ textDocument: { uri } }) => on(uri, (opened) => documentLinks(service, opened)));
	connection.onDefinition(({ textDocument: { uri }, position }) =>
		on(uri, (opened) => definition(service, opened, position)),
	);
	connection.onReferences(({ textDocument: { uri }, position, context }) =>
		on(uri, (opened) => references(service, opened, position, context.includeDeclaration)),
	);
	connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
		on(uri, (opened) => [...tagHighlights(opened, position), ...nameHighlights(opened, position)]),
	);
	connection.onPrepareRename(({ textDocument: { uri }, position }) =>
		on(uri, (opened) => prepareRename(opened, position)),
	);
	connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
		const edit = await on(uri, (opened) => rename(service, opened, position, newName, client()));
		return typeof edit === 'string' ? new ResponseError(ErrorCodes.InvalidParams, edit) : edit;
	});
	connection.onWorkspaceSymbol(async ({ query }) => {
		await settled();
		return workspaceSymbols(service, query);
	});
	connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }) =>
		on(uri, (opened) => linkedEditing(opened, position)),
	);
	connection.onDocumentFormatting(({ textDocument: { uri }, options }) =>
		on(uri, (opened) => formatDocument(opened, options)),
	);
	connection.onDocumentRangeFormatting(({ textDocument: { uri }, range, options }) =>
		on(uri, (opened) => formatRange(opened, range, options)),
	);
	connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }) =>
		on(uri, (opened) => formatOnType(opened, position, ch)),
	);
	connection.languages.semanticTokens.on(
		async ({ textDocument: { uri } }) => (await on(uri, (opened) => semanticTokens(service, opened))) ?? { data: [] },
	);
	connection.languages.semanticTokens.onRange(
		async ({ textDocument: { uri }, range }) =>
			(await on(uri, (opened) => semanticTokensIn(service, opened, range))) ?? { data: [] },
	);
	connection.languages.semanticTokens.onDelta(
		async ({ textDocument: { uri }, previousResultId }) =>
			(await on(uri, (opened) => semanticTokensDelta(service, opened, previousResultId))) ?? { data: [] },
	);
	connection.onCodeLens(({ textDocument: { uri } }, token) =>
		on(uri, async (opened) => [...(await gathered(codeLenses(service, opened), token)), ...useLenses(service, opened)]),
	);
	connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
		on(uri, (opened) => (service.settingsFor(opened.path).inlayHints ? inlayHints(service, opened, range) : [])),
	);
	connection.onRequest(APPLICATIONS_REQUEST, ({ textDocument: { uri } }: DocumentParams) =>
		on(uri, (opened) => applications(service, opened)),
	);
	connection.onRequest(STATUS_REQUEST, ({ textDocument: { uri } }: DocumentParams) =>
		on(uri, (opened) => status(service, opened)),
	);
	connection.onRequest(RELEASES_REQUEST, () => releases);
	connection.onCodeAction((params) => on(params.textDocument.uri, (opened) => codeActions(service, opened, params)));
}

/** All that some work brings, a little at a time: what else is asked meanwhile is answered in between. Rejects when nobody asks for it any more. */
async function gathered<T>(work: Iterable<T>, token: CancellationToken): Promise<T[]> {
	const found: T[] = [];
	for await (const piece of inSlices(() => work)) {
		if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
		found.push(piece);
	}
	return found;
}
