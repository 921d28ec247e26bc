import assert from 'node:assert/strict';
import type {
	ClientCapabilities,
	CodeAction,
	CompletionItem,
	CompletionList,
	Diagnostic,
	Hover,
	Position,
	Range,
	SemanticTokens,
	TextEdit,
	WorkspaceEdit,
} from 'vscode-languageserver/node';
import { LspClient } from './lsp-client.ts';

type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** What a client can, and what it must therefore get. */
interface AnyClient {
	readonly capabilities: ClientCapabilities;
	readonly encoding?: Encoding;
	readonly pulls?: true;
	readonly markdown?: true;
	readonly snippets?: true;
	readonly registers?: true;
	/** Sends the whole text with each change. */
	readonly wholeTexts?: true;
}

const pulling: ClientCapabilities = {
	workspace: { diagnostics: { refreshSupport: true } },
	textDocument: { diagnostic: {} },
};

const counting = (...positionEncodings: string[]): ClientCapabilities => ({ general: { positionEncodings } });

const clients: Record<string, AnyClient> = {
	'says nothing of itself': { capabilities: {} },
	'sends whole texts': { capabilities: {}, wholeTexts: true },
	'pulls diagnostics': { capabilities: pulling, pulls: true },
	'pulls, and cannot be told to pull again': { capabilities: { textDocument: { diagnostic: {} } } },
	'shows Markdown': { capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } }, markdown: true },
	'prefers plain text': { capabilities: { textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] } } } },
	'takes snippets': {
		capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
		snippets: true,
	},
	'registers at run time': {
		capabilities: { workspace: { didChangeConfiguration: { dynamicRegistration: true } } },
		registers: true,
	},
	'counts in UTF-16': { capabilities: counting('utf-16') },
	'counts in UTF-8': { capabilities: counting('utf-8', 'utf-16'), encoding: 'utf-8' },
	'counts in UTF-8, in whole texts': { capabilities: counting('utf-8'), encoding: 'utf-8', wholeTexts: true },
	'counts in UTF-32': { capabilities: counting('utf-32', 'utf-8', 'utf-16'), encoding: 'utf-32' },
	'counts in UTF-32 and pulls': {
		capabilities: { ...counting('utf-32'), ...pulling },
		encoding: 'utf-32',
		pulls: true,
	},
	'counts in nothing that there is': { capabilities: counting('utf-7') },
};

/** A document as a client keeps it, in its own way to count. */
class Text {
	text: string;
	readonly encoding: Encoding;

	constructor(text: string, encoding: Encoding) {
		this.text = text;
		this.encoding = encoding;
	}

	width(text: string): number {
		if (this.encoding === 'utf-8') return Buffer.byteLength(text);
		return this.encoding === 'utf-16' ? text.length : [...text].length;
	}

	position(word: string, behind = 0): Position {
		const before = this.text.slice(0, this.text.indexOf(word) + behind).split('\n');
		return { line: before.length - 1, character: this.width(before.at(-1) as string) };
	}

	rangeOf(word: string): Range {
		return { start: this.position(word), end: this.position(word, word.length) };
	}

	#offset({ line, character }: Position): number {
		const lines = this.text.split('\n');
		const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
		let length = 0;
		for (const each of lines[line] as string) {
			if (this.width((lines[line] as string).slice(0, length)) >= character) break;
			length += each.length;
		}
		return start + length;
	}

	at({ start, end }: Range): string {
		return this.text.slice(this.#offset(start), this.#offset(end));
	}

	/** Edits are of the text as it was, so the last one goes first. */
	apply(edits: readonly TextEdit[]): void {
		for (const { range, newText } of [...edits].sort(
			(a, b) => this.#offset(b.range.start) - this.#offset(a.range.start),
		))
			this.text = this.text.slice(0, this.#offset(range.start)) + newText + this.text.slice(this.#offset(range.end));
	}
}

const uri = 'file:///w/site.conf';
const textDocument = { uri };
// characters of two, three and four bytes before all that is looked at
const text = `WSGIDaemonProcess café display-name=€😀 thread=5
WSGIProcessGroup café
<VirtualHost *:80>
# 😀 WSGIScriptRel
</VirtualHost>
`;

function editsIn({ changes, documentChanges }: WorkspaceEdit): TextEdit[] {
	return [
		...Object.values(changes ?? {}).flat(),
		...(documentChanges ?? []).flatMap((each) => ('edits' in each ? each.edits : [])),
	] as TextEdit[];
}

describe('a client that', () => {
	for (const [title, kind] of Object.entries(clients)) {
		it(title, async () => {
			const client = new LspClient({ capabilities: kind.capabilities });
			try {
				await useServer(client, kind);
				assert.equal(await client.stop(), 0);
			} finally {
				client.process.kill();
			}
		});
	}
});

async function useServer(client: LspClient, kind: AnyClient): Promise<void> {
	const { capabilities } = await client.initialized;
	assert.equal(capabilities.positionEncoding, kind.encoding ?? 'utf-16');
	assert.equal(capabilities.diagnosticProvider !== undefined, kind.pulls === true);
	const document = new Text(text, kind.encoding ?? 'utf-16');
	await client.open(uri, text);

	let version = 1;
	const change = async (range: Range, newText: string) => {
		document.apply([{ range, newText }]);
		await client.change(uri, [kind.wholeTexts ? { text: document.text } : { range, text: newText }], ++version);
	};
	const diagnosed = async (isRight: (found: readonly Diagnostic[]) => boolean) => {
		if (!kind.pulls) return client.published(uri, isRight);
		const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
		assert.ok(isRight(items), JSON.stringify(items));
		return items;
	};

	const [diagnostic] = await diagnosed((found) => found.length === 1);
	assert.equal(document.at((diagnostic as Diagnostic).range), 'thread');

	const hover = await client.request<Hover>('textDocument/hover', {
		textDocument,
		position: document.position('display-name'),
	});
	const { kind: format, value } = hover.contents as { kind: string; value: string };
	assert.equal(format, kind.markdown ? 'markdown' : 'plaintext');
	assert.match(value, /display-name/);
	assert.equal(document.at(hover.range as Range), 'display-name');

	const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
		textDocument,
		range: document.rangeOf('thread'),
		context: { diagnostics: [diagnostic] },
	});
	const [fix] = editsIn(actions.find(({ title }) => title === 'Change to threads')?.edit ?? {});
	await change((fix as TextEdit).range, (fix as TextEdit).newText);
	assert.ok(document.text.startsWith('WSGIDaemonProcess café display-name=€😀 threads=5\n'), document.text);

	// what follows the emoji becomes a directive
	await change(document.rangeOf('# 😀 '), '\tWSGIProcessGroup 😀 \\\n');
	await diagnosed((found) => found.some(({ code }) => code === 'wrong-number-of-arguments'));
	await change({ start: document.position('\tWSGIProcessGroup 😀'), end: document.position('WSGIScriptRel') }, '\t');
	assert.match(document.text, /\n\tWSGIScriptRel\n/);

	const { items } = await client.request<CompletionList>('textDocument/completion', {
		textDocument,
		position: document.position('WSGIScriptRel', 13),
	});
	const item = items.find(({ label }) => label === 'WSGIScriptReloading') as CompletionItem;
	assert.equal(item.insertTextFormat === 2, kind.snippets === true);
	const { range, newText } = item.textEdit as TextEdit;
	assert.equal(document.at(range), 'WSGIScriptRel');
	assert.equal(/[$\\]/.test(newText), kind.snippets === true, newText);

	const renamed = await client.request<WorkspaceEdit>('textDocument/rename', {
		textDocument,
		position: document.position('café', 2),
		newName: 'thé',
	});
	assert.deepEqual(
		editsIn(renamed).map((edit) => document.at(edit.range)),
		['café', 'café'],
	);

	const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
	assert.ok(tokensIn(document, data).includes('threads'), tokensIn(document, data).join(' | '));

	// both ways to hear of diagnostics would show them twice
	assert.equal(client.publications > 0, kind.pulls !== true);
	assert.equal(client.requests.includes('client/registerCapability'), kind.registers === true);
	assert.equal(client.stderr, '');
}

/** The texts of all tokens. */
function tokensIn(document: Text, data: readonly number[]): string[] {
	const tokens: string[] = [];
	for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
		const [lines, characters, length] = data.slice(i) as [number, number, number];
		character = lines === 0 ? character + characters : characters;
		line += lines;
		tokens.push(document.at({ start: { line, character }, end: { line, character: character + length } }));
	}
	return tokens;
}
