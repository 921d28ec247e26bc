/** Tests speak in text: a configuration in which `‹` and `›` hold what is selected, or `│` is where the cursor is. */
import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { Service } from '../../service.ts';
import { SourceDocument } from '../../syntax/source-document.ts';
import { refactorings } from '../refactorings.ts';
import { positionAt } from '../testing.ts';

export interface Setting {
	readonly path?: string;
	readonly target?: Readonly<Record<string, unknown>>;
}

/** What is offered, with the text that it makes, by title. */
export function refactored(source: string, setting: Setting = {}): Record<string, string> {
	const { path = '/etc/apache2/apache2.conf', target = {} } = setting;
	const text = source.replace(/[‹›│]/g, '');
	const start = source.search(/[‹│]/);
	const end = source.includes('›') ? source.indexOf('›') - 1 : start;
	assert(start >= 0, 'a selection ‹…› or a cursor │ in the text');
	const service = new Service((file) => `file://${file}`);
	service.configure({ target });
	const opened = service.open(`file://${path}`, path, text);
	const actions = refactorings(service, opened, { start: positionAt(text, start), end: positionAt(text, end) });
	return Object.fromEntries(actions.map((action) => [action.title, after(text, action)]));
}

/** The text after an action; its edits must not touch each other. */
function after(text: string, { title, edit }: CodeAction): string {
	const edits = Object.values(edit?.changes ?? {}).flat();
	assert(edits.length > 0, `${title} does nothing`);
	const document = new SourceDocument(text);
	const inOrder = [...edits].sort((a, b) => compare(a.range.start, b.range.start));
	for (const [i, next] of inOrder.entries()) {
		const before = inOrder[i - 1];
		assert(!before || compare(before.range.end, next.range.start) <= 0, `${title}: edits overlap`);
		assert(!before || isElsewhere(before, next), `${title}: two edits begin at one place`);
	}
	for (const { range, newText } of inOrder.reverse()) document.edit(range, newText);
	return document.text;
}

function isElsewhere(a: TextEdit, b: TextEdit): boolean {
	return compare(a.range.start, b.range.start) !== 0;
}

type Position = TextEdit['range']['start'];
const compare = (a: Position, b: Position) => a.line - b.line || a.character - b.character;
