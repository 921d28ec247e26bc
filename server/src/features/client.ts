/** What the client can show, read once from what it says of itself. */

export interface ClientFeatures {
	/** Completions may hold placeholders. */
	readonly snippets: boolean;
	/** Hovers may be Markdown. */
	readonly markdown: boolean;
	/** The documentation of completions may be. */
	readonly markdownCompletion: boolean;
	/** The documentation of signatures may be. */
	readonly markdownSignature: boolean;
	/** A line of its own beside a completion's label. */
	readonly labelDetails: boolean;
	/** Completions can be marked as deprecated. */
	readonly deprecatedTag: boolean;
	/** Further lines of a completion can be told to be indented as the first is. */
	readonly adjustsIndentation: boolean;
	/** Parameters of a signature may be given by where they stand in it. */
	readonly labelOffsets: boolean;
	/** Edits may wait for the user to confirm them. */
	readonly annotatedEdits: boolean;
}

type Formats = readonly string[] | undefined;

/** Those of the protocol's ClientCapabilities that are looked at. */
export interface TextCapabilities {
	readonly workspace?: {
		readonly workspaceEdit?: { readonly documentChanges?: boolean; readonly changeAnnotationSupport?: object };
	};
	readonly textDocument?: {
		readonly hover?: { readonly contentFormat?: Formats };
		readonly completion?: {
			readonly completionItem?: {
				readonly snippetSupport?: boolean;
				readonly documentationFormat?: Formats;
				readonly labelDetailsSupport?: boolean;
				readonly tagSupport?: { readonly valueSet: readonly number[] };
				readonly insertTextModeSupport?: { readonly valueSet: readonly number[] };
			};
		};
		readonly signatureHelp?: {
			readonly signatureInformation?: {
				readonly documentationFormat?: Formats;
				readonly parameterInformation?: { readonly labelOffsetSupport?: boolean };
			};
		};
	};
}

const DEPRECATED = 1;
const ADJUST_INDENTATION = 2;

/** Reads what a client says it can; what it does not say it cannot. */
export function readClient({ textDocument, workspace }: TextCapabilities): ClientFeatures {
	const item = textDocument?.completion?.completionItem;
	const signature = textDocument?.signatureHelp?.signatureInformation;
	return {
		snippets: item?.snippetSupport === true,
		markdown: prefersMarkdown(textDocument?.hover?.contentFormat),
		markdownCompletion: prefersMarkdown(item?.documentationFormat),
		markdownSignature: prefersMarkdown(signature?.documentationFormat),
		labelDetails: item?.labelDetailsSupport === true,
		deprecatedTag: item?.tagSupport?.valueSet.includes(DEPRECATED) === true,
		adjustsIndentation: item?.insertTextModeSupport?.valueSet.includes(ADJUST_INDENTATION) === true,
		labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
		annotatedEdits:
			workspace?.workspaceEdit?.documentChanges === true &&
			workspace.workspaceEdit.changeAnnotationSupport !== undefined,
	};
}

/** Formats come in the client's order of preference. */
function prefersMarkdown(formats: Formats): boolean {
	return formats?.[0] === 'markdown';
}
