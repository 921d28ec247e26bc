/** Proposals for the name of a daemon process group. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { virtualHostOf } from '../model/section.ts';
import type { Service } from '../service.ts';
import { inQuotes } from './complete-values.ts';
import type { Cursor } from './cursor.ts';
import { analysesElsewhere, type DeclaredGroup, declaredGroups, optionsSet, placeOfGroup } from './daemon-groups.ts';
import type { Proposal } from './proposal.ts';
import type { Token } from './slot.ts';

/** So many names are sent at once. */
const MOST = 100;
/** A placeholder lets one choose from so many. */
const MOST_IN_PLACEHOLDER = 20;

/** Ranks: of this virtual host, of this configuration, of another one. */
const HERE = 0;
const OURS = 1;
const OTHERS = 4;

/**
 * The groups of this configuration, those of the same virtual host first, then those of other open documents.
 *
 * @param others names that the line has already
 */
export function groupProposals(
	service: Service,
	cursor: Cursor,
	token: Token,
	others: readonly string[],
): { readonly proposals: Proposal[]; readonly isIncomplete: boolean } {
	const { opened, analysis } = cursor;
	const host = virtualHostOf(cursor.section);
	const names = new Set(others);
	const chosen: { readonly group: DeclaredGroup; readonly of: Analysis; readonly rank: number }[] = [];
	let isIncomplete = false;
	const take = (group: DeclaredGroup, of: Analysis, rank: number) => {
		if (chosen.length >= MOST && rank !== HERE) {
			isIncomplete = true;
			if (chosen.length >= 2 * MOST || !group.name.startsWith(token.typed)) return;
		}
		if (names.has(group.name) || /\p{Cc}/u.test(group.name)) return;
		names.add(group.name);
		chosen.push({ group, of, rank });
	};
	for (const group of declaredGroups(analysis)) {
		take(group, analysis, host && virtualHostOf(group.statement.section) === host ? HERE : OURS);
	}
	for (const other of analysesElsewhere(service, opened, analysis)) {
		for (const group of declaredGroups(other)) take(group, other, OTHERS);
	}
	const proposals = chosen.map(({ group, of, rank }): Proposal => {
		const { file, line } = placeOfGroup(group, of, opened);
		const where = [file, line === undefined ? undefined : `line ${line}`].filter((part) => part !== undefined);
		const options = optionsSet(group).join(' ');
		return {
			label: group.name,
			note: where.join(', '),
			detail: rank === OTHERS ? `Declared in another configuration. ${options}`.trimEnd() : options,
			kind: CompletionItemKind.Struct,
			text: inQuotes(group.name, token.quote),
			rank,
		};
	});
	return { proposals, isIncomplete };
}

/** Names that a placeholder lets one choose from. */
export function groupNames({ analysis }: Cursor): string[] {
	const names = new Set<string>();
	for (const { name } of declaredGroups(analysis)) {
		if (/^[\w.-]+$/.test(name)) names.add(name);
		if (names.size >= MOST_IN_PLACEHOLDER) break;
	}
	return [...names];
}
