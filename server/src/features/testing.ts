/** Tests speak in text: a configuration with a cursor `│` in it. */
import assert from 'node:assert/strict';
import type { CompletionItem, Position, TextEdit } from 'vscode-languageserver-types';
import type { Role } from '../model/environment.ts';
import { type OpenDocument, Service } from '../service.ts';
import { SourceDocument } from '../syntax/source-document.ts';
import type { FileContent } from '../workspace/files.ts';
import type { ClientFeatures } from './client.ts';

export const CURSOR = '│';

/** A client that can all. */
export const fullClient: ClientFeatures = {
	snippets: true,
	markdown: true,
	markdownCompletion: true,
	markdownSignature: true,
	labelDetails: true,
	deprecatedTag: true,
	adjustsIndentation: true,
	labelOffsets: true,
	annotatedEdits: true,
};

/** A client that can nothing. */
export const plainClient: ClientFeatures = {
	snippets: false,
	markdown: false,
	markdownCompletion: false,
	markdownSignature: false,
	labelDetails: false,
	deprecatedTag: false,
	adjustsIndentation: false,
	labelOffsets: false,
	annotatedEdits: false,
};

export interface Setting {
	/** What the document is; `main` if it is not told. */
	readonly role?: Role;
	readonly path?: string;
	/** The release of mod_wsgi. */
	readonly version?: string;
	readonly target?: Readonly<Record<string, unknown>>;
	/** Directories by path, with their entries (a slash at the end is a directory's, `@` a link's), and texts of files. */
	readonly files?: Readonly<Record<string, readonly string[] | string>>;
	/** Files come only when they are provided. */
	readonly isSlow?: boolean;
	/** Other documents that are open, by path. */
	readonly others?: Readonly<Record<string, string>>;
}

export interface Opened {
	readonly service: Service;
	readonly opened: OpenDocument;
	readonly position: Position;
}

/** Opens a text at its cursor. */
export function open(text: string, setting: Setting = {}): Opened {
	const { role = 'main', path = '/etc/apache2/apache2.conf', version, target, files = {}, others = {} } = setting;
	const at = text.indexOf(CURSOR);
	assert(at >= 0, 'a cursor │ in the text');
	const service = new Service(
		(path) => `file://${path}`,
		setting.isSlow ? undefined : (path) => contentOf(files[path], path),
	);
	service.configure({ target: { ...(version !== undefined && { version }), ...target } });
	for (const [path, text] of Object.entries(others)) service.open(`file://${path}`, path, text, 'main');
	const source = text.replace(CURSOR, '');
	const opened = service.open(`file://${path}`, path, source, role);
	return { service, opened, position: positionAt(source, at) };
}

function contentOf(file: readonly string[] | string | undefined, path: string): FileContent {
	if (file === undefined) return { kind: 'missing' };
	if (typeof file === 'string') return { kind: 'file', text: file, realPath: path };
	const entries = file.map((name) => {
		if (name.endsWith('/')) return { name: name.slice(0, -1), kind: 'directory' } as const;
		return name.endsWith('@')
			? ({ name: name.slice(0, -1), kind: 'link' } as const)
			: ({ name, kind: 'file' } as const);
	});
	return { kind: 'directory', entries };
}

/** The position of an offset; between a CR and its LF it is before both. */
export function positionAt(source: string, offset: number): Position {
	const at = source.slice(offset - 1, offset + 1) === '\r\n' ? offset - 1 : offset;
	const lines = source.slice(0, at).split(/\r\n|\n|\r/);
	return { line: lines.length - 1, character: (lines.at(-1) as string).length };
}

/** The text after an item was accepted. */
export function accept({ opened }: Opened, item: CompletionItem): string {
	const { range, newText } = item.textEdit as TextEdit;
	const document = new SourceDocument(opened.document.text);
	document.edit(range, newText);
	return document.text;
}
