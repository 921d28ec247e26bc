/** Documentation as Markdown or as plain text, with all that comes from files made harmless. */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { visible } from '../rules/message.ts';

/** A paragraph or list of the project's own Markdown, a piece of configuration, or a link. */
export type Block = string | { readonly code: string } | { readonly link: string; readonly text: string };

/**
 * A text from a file as a code span: nothing in it is Markdown, HTML or a link, and control characters and marks that
 * turn the writing direction are shown as escapes.
 */
export function quote(text: string): string {
	const shown = visible(text);
	if (shown.trim() === '') return shown === '' ? '(nothing)' : '(blanks)';
	const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	const pad = /^[ `]|[ `]$/.test(shown) ? ' ' : '';
	return fence + pad + shown + pad + fence;
}

/** A text that is no Markdown, though it may hold what looks like it. */
export function plain(text: string): string {
	return text.replace(/[\\`*[\]<>]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&');
}

/** Puts blocks together in the form that the client can show. */
export function render(blocks: readonly Block[], markdown: boolean): MarkupContent {
	const parts = blocks.filter((block) => block !== '').map(markdown ? asMarkdown : asPlainText);
	return { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: parts.join('\n\n') };
}

function asMarkdown(block: Block): string {
	if (typeof block === 'string') return outsideCode(block, (text) => text.replace(/(?<!\\)</g, '\\<'));
	if ('code' in block) return `\`\`\`apacheconf\n${block.code}\n\`\`\``;
	return `[${block.text}](${block.link})`;
}

function asPlainText(block: Block): string {
	if (typeof block === 'string') return withoutMarkdown(block);
	if ('code' in block) return block.code.replace(/^/gm, '    ');
	return `${block.text}: ${block.link}`;
}

/** Code stands aside meanwhile: emphasis may go over it, and a star in it is none. */
function withoutMarkdown(markdown: string): string {
	const codes: string[] = [];
	const text = outsideCode(
		markdown.replaceAll('\0', ''),
		(text) => text,
		(code) => {
			codes.push(code);
			return '\0';
		},
	);
	return withoutEmphasis(text).replace(/\0/g, () => codes.shift() as string);
}

function withoutEmphasis(text: string): string {
	return text.replace(/(?<!\\)(\*{1,2})(?=\S)([^*\n]+?)(?<=\S)\1/g, '$2').replace(/\\([\\`*_[\]<>])/g, '$1');
}

/** Changes a Markdown text outside of its code spans, and what is in those by another way. */
function outsideCode(
	markdown: string,
	change: (text: string) => string,
	changeCode: (code: string, span: string) => string = (_, span) => span,
): string {
	let result = '';
	let at = 0;
	for (const match of markdown.matchAll(/(?<![`\\])(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g)) {
		const [span, , inner = ''] = match;
		// a blank on both sides only keeps backticks apart
		const code = /^ .*[^ ].* $/s.test(inner) ? inner.slice(1, -1) : inner;
		result += change(markdown.slice(at, match.index)) + changeCode(code, span);
		at = match.index + span.length;
	}
	return result + change(markdown.slice(at));
}
