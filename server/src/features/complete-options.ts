/** Proposals for the options of a WSGI directive. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Option } from '../knowledge/types.ts';
import { lifetimeWords } from '../knowledge/wording.ts';
import type { ClientFeatures } from './client.ts';
import type { Cursor } from './cursor.ts';
import { isOn } from './fitting.ts';
import { itemData } from './item-data.ts';
import type { Proposal } from './proposal.ts';
import type { Slot } from './slot.ts';
import { choice, placeholder } from './snippet.ts';
import { isFading, isThere } from './standing.ts';

export function optionProposals(
	cursor: Cursor,
	{ directive, token, given }: Extract<Slot, { kind: 'option' }>,
	groups: readonly string[],
	client: ClientFeatures,
): Proposal[] {
	const { target } = cursor;
	const isAssigned = token.following.startsWith('=');
	return (directive.options ?? [])
		.filter(
			(option) => isThere(directive, [option], target) && isOn(option, target.platform) && !given.includes(option.name),
		)
		.map((option) => {
			const fading = isFading(directive, option, target);
			const note = target.releases.length > 1 ? lifetimeWords(option) : undefined;
			return {
				label: option.name,
				kind: CompletionItemKind.Property,
				text: isAssigned ? option.name : `${option.name}=`,
				...(!isAssigned && { snippet: `${option.name}=${valueSnippet(option, groups)}` }),
				detail: option.summary,
				...(note !== undefined && { note }),
				rank: fading ? 2 : 1,
				isFading: fading,
				data: itemData(`${directive.name} ${option.name}`, target, client.markdownCompletion),
			};
		});
}

/** A first value, to be typed over. */
function valueSnippet({ value, suggestion }: Option, groups: readonly string[]): string {
	if (value.kind === 'flag') {
		const words = ['On', 'Off', ...(value.extra ?? []).map(({ name }) => name)];
		return choice(1, suggestion === undefined ? words : [suggestion, ...words.filter((word) => word !== suggestion)]);
	}
	if (value.kind === 'enum' && !value.open)
		return choice(
			1,
			value.values.map(({ name }) => name),
		);
	if (value.kind === 'process-group' && groups.length > 0) return choice(1, groups);
	return suggestion === undefined ? '$1' : placeholder(1, suggestion);
}
