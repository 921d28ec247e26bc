/** What a completion proposes, before it becomes the protocol's item. */
import {
	type CompletionItem,
	type CompletionItemKind,
	CompletionItemTag,
	InsertTextFormat,
	InsertTextMode,
	type Range,
} from 'vscode-languageserver-types';
import { visible } from '../rules/message.ts';
import type { ClientFeatures } from './client.ts';
import { type Cursor, rangeOnLine } from './cursor.ts';
import type { ItemData } from './item-data.ts';
import type { Token } from './slot.ts';
import { literal } from './snippet.ts';

export interface Proposal {
	readonly label: string;
	/** Beside the label: the module, where it is declared. */
	readonly note?: string;
	/** One line that tells what it is. */
	readonly detail?: string;
	readonly kind: CompletionItemKind;
	/** What is put in. */
	readonly text: string;
	/** The same with placeholders, if the client can. */
	readonly snippet?: string;
	/** What is typed is compared with this; the label, if left out. */
	readonly filter?: string;
	/** Groups of proposals, the first of which comes first. Within a group they keep their order. */
	readonly rank?: number;
	readonly isFading?: boolean;
	/** How much of what is typed stays: only what follows is replaced. */
	readonly keep?: number;
	/** How much of what stands behind the cursor is replaced; all that belongs to the word, if left out. */
	readonly take?: number;
	readonly data?: ItemData;
}

/** Of those with the same label the first. */
export function withoutRepeated(proposals: readonly Proposal[]): Proposal[] {
	const labels = new Set<string>();
	return proposals.filter(({ label }) => {
		const isNew = !labels.has(label);
		labels.add(label);
		return isNew;
	});
}

/** Proposals as items that replace the token, or the part of it that each names. */
export function toItems(
	proposals: readonly Proposal[],
	{ placed, rawOffset }: Cursor,
	token: Token,
	client: ClientFeatures,
): CompletionItem[] {
	const { raw } = placed.line;
	// what is typed may go over a line end, but an edit may not
	if (/[\r\n]/.test(raw.slice(token.start, rawOffset))) return [];
	const restOfLine = /^[^\r\n]*?(?=\\?(?:[\r\n]|$))/.exec(raw.slice(rawOffset))?.[0].length ?? 0;
	const ranges = new Map<string, Range>();
	const rangeOf = (keep: number, take: number) => {
		const key = `${keep} ${take}`;
		let range = ranges.get(key);
		if (!range) {
			const end = rawOffset + Math.min(take, restOfLine);
			range = rangeOnLine({ placed }, token.start + keep, end);
			ranges.set(key, range);
		}
		return range;
	};
	return proposals.map((proposal, i) => {
		const { keep = 0, take = token.rest.length } = proposal;
		const snippet = client.snippets ? withPlaces(proposal) : undefined;
		const label = visible(proposal.label);
		const filter = filterText(proposal.filter ?? proposal.label, token.typed.slice(keep));
		return {
			label,
			kind: proposal.kind,
			sortText: `${proposal.rank ?? 5}${String(i).padStart(4, '0')}`,
			...(filter !== label && { filterText: filter }),
			...(proposal.detail !== undefined && { detail: proposal.detail }),
			...(proposal.note !== undefined && client.labelDetails && { labelDetails: { description: proposal.note } }),
			...(proposal.isFading && client.deprecatedTag && { tags: [CompletionItemTag.Deprecated] }),
			textEdit: { range: rangeOf(keep, take), newText: snippet ?? proposal.text },
			...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
			...(snippet?.includes('\n') && client.adjustsIndentation && { insertTextMode: InsertTextMode.adjustIndentation }),
			...(proposal.data && { data: proposal.data }),
		};
	});
}

/** A snippet in which nothing is to be filled in is none. */
function withPlaces({ text, snippet }: Proposal): string | undefined {
	return snippet === literal(text) ? undefined : snippet;
}

/** Clients that compare by case find the name too: it begins as it was typed. */
function filterText(name: string, typed: string): string {
	const isSame = name.startsWith(typed);
	return !isSame && name.toLowerCase().startsWith(typed.toLowerCase()) ? typed + name.slice(typed.length) : name;
}
