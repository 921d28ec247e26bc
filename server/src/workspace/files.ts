/**
 * The files beside the open documents, as far as they were looked at. Evaluation asks synchronously; what is not there
 * yet is noted as wanted, and the host brings it.
 */

import { parentOf } from '../model/paths.ts';
import type { PositionEncoding } from '../syntax/position-encoding.ts';
import { SourceDocument } from '../syntax/source-document.ts';
import { MAX_TEXT } from './limits.ts';

export interface DirectoryEntry {
	readonly name: string;
	readonly kind: 'file' | 'directory' | 'link' | 'other';
}

/** What a path is: nothing, a regular file's text, a directory's entries, or something that is not looked into. */
export type FileContent =
	| { readonly kind: 'missing'; readonly behindLink?: boolean }
	| { readonly kind: 'file'; readonly text: string /** The path after all links. */; readonly realPath: string }
	| {
			readonly kind: 'directory';
			readonly entries: readonly DirectoryEntry[];
			/** The path after all links, if it goes through one: what changes there is told of under that. */
			readonly realPath?: string;
	  }
	/** Outside what may be read, not readable, a device, too large. */
	| { readonly kind: 'unknown' };

/** How a host reads that can do so at once. */
export type ReadNow = (path: string) => FileContent;

type Known = Exclude<FileContent, { kind: 'file' }> | { readonly kind: 'file'; readonly realPath: string };

export class Files {
	readonly #known = new Map<string, Known>();
	/** One document for each real file, however many paths lead to it: the disk's. */
	readonly #documents = new Map<string, SourceDocument>();
	/** How long they were when they were read, and all together. */
	readonly #lengths = new Map<string, number>();
	#length = 0;
	/** What editors have open, by the path under which they do, and by the real path: the last one counts. */
	readonly #open = new Map<string, { readonly document: SourceDocument; readonly realPath: string }>();
	readonly #openReal = new Map<string, SourceDocument[]>();
	readonly #readNow: ReadNow | undefined;
	readonly #paths = new WeakMap<SourceDocument, string>();
	/** Directories and missing files that symbolic links lead to. */
	readonly #behindLinks = new Set<string>();
	/** By the real path of a file the other paths that lead to it. */
	readonly #linksTo = new Map<string, Set<string>>();
	/** Asked for and not there. */
	readonly wanted = new Set<string>();
	/** How positions in its documents are counted. */
	encoding: PositionEncoding = 'utf-16';
	#version = 0;

	constructor(readNow?: ReadNow) {
		this.#readNow = readNow;
	}

	/** Another number whenever something else is known than before. */
	get version(): number {
		return this.#version;
	}

	/** What a path is; undefined if it has to be loaded first. */
	look(path: string): Known | undefined {
		const known = this.#known.get(path);
		// the text may have been let go under another path that leads to the same file
		if (known && (known.kind !== 'file' || this.document(known.realPath))) return known;
		if (!this.#readNow) {
			this.wanted.add(path);
			return undefined;
		}
		this.put(path, this.#readNow(path));
		return this.#known.get(path);
	}

	/** The document of a file that `look` found: an editor's, where it is open. */
	document(realPath: string): SourceDocument | undefined {
		return this.#openReal.get(realPath)?.at(-1) ?? this.#documents.get(realPath);
	}

	/** The document at a path, if a file is there. */
	documentAt(path: string): SourceDocument | undefined {
		const found = this.look(path);
		return found?.kind === 'file' ? this.document(found.realPath) : undefined;
	}

	/** Tells what a path is. A document that an editor has open stays the editor's. */
	put(path: string, content: FileContent): void {
		this.#version++;
		this.wanted.delete(path);
		const opened = this.#open.get(path);
		if (content.kind !== 'file') {
			this.#known.set(path, content);
			if (isBehindLink(content)) this.#behindLinks.add(path);
			if (opened) this.#place(path, opened.document, path);
			return;
		}
		const { realPath, text } = content;
		const isNew = !opened && !this.document(realPath);
		if (isNew && this.#length + text.length > MAX_TEXT) {
			this.#known.set(path, { kind: 'unknown' });
			return;
		}
		this.#known.set(path, { kind: 'file', realPath });
		if (path !== realPath) this.#linksTo.set(realPath, (this.#linksTo.get(realPath) ?? new Set()).add(path));
		if (opened) this.#place(path, opened.document, realPath);
		if (isNew) {
			this.#documents.set(realPath, new SourceDocument(text, this.encoding));
			this.#lengths.set(realPath, text.length);
			this.#length += text.length;
		}
		const document = this.document(realPath) as SourceDocument;
		if (!this.#paths.has(document)) this.#paths.set(document, path);
	}

	/** The path under which a document was found first. */
	pathOf(document: SourceDocument): string | undefined {
		return this.#paths.get(document);
	}

	/** An editor opens a file: its document is what counts from now on. */
	open(path: string, document: SourceDocument): void {
		this.#version++;
		const known = this.look(path);
		const realPath = known?.kind === 'file' ? known.realPath : path;
		this.#place(path, document, realPath);
	}

	/** The editor closes a file: another editor's document counts, else the disk. */
	close(path: string): void {
		this.#version++;
		this.#displace(path);
		this.#known.delete(path);
	}

	#place(path: string, document: SourceDocument, realPath: string): void {
		const opened = this.#open.get(path);
		if (opened?.document === document && opened.realPath === realPath) return;
		this.#displace(path);
		this.#letGo(realPath);
		this.#open.set(path, { document, realPath });
		this.#openReal.set(realPath, [...(this.#openReal.get(realPath) ?? []), document]);
	}

	/** Lets a text of the disk go; says whether there was one. */
	#letGo(realPath: string): boolean {
		this.#length -= this.#lengths.get(realPath) ?? 0;
		this.#lengths.delete(realPath);
		return this.#documents.delete(realPath);
	}

	#displace(path: string): void {
		const opened = this.#open.get(path);
		if (!opened) return;
		this.#open.delete(path);
		const others = this.#openReal.get(opened.realPath)?.filter((document) => document !== opened.document) ?? [];
		if (others.length > 0) this.#openReal.set(opened.realPath, others);
		else this.#openReal.delete(opened.realPath);
	}

	/** What could not be read may be readable now. */
	forgetUnknown(): void {
		this.#version++;
		for (const [path, content] of [...this.#known]) if (content.kind === 'unknown') this.#forget(path);
	}

	/**
	 * Something changed on the disk: it is looked at anew, and so are the directories above, which may have come or gone
	 * with it, what was in it, and what links lead to: it may have come or gone there. An open document stays.
	 *
	 * @returns whether it may matter to what was found
	 */
	changed(path: string): boolean {
		this.#version++;
		const known = this.#known.get(path);
		if (known?.kind === 'directory') {
			for (const below of [...this.#known.keys()]) if (below.startsWith(`${path}/`)) this.#forget(below);
		}
		let matters = this.#letGo(path) || known !== undefined;
		this.#forget(path);
		if (this.#behindLinks.size > 0) matters = true;
		for (const linked of [...this.#behindLinks, ...(this.#linksTo.get(path) ?? [])]) this.#forget(linked);
		this.#linksTo.delete(path);
		for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) {
			if (this.#known.delete(folder || '/')) matters = true;
		}
		return matters;
	}

	#forget(path: string): void {
		const known = this.#known.get(path);
		if (known?.kind === 'file') this.#letGo(known.realPath);
		this.#known.delete(path);
		this.#behindLinks.delete(path);
		// it may lead to another file than before
		if (this.#open.has(path)) this.look(path);
	}
}

function isBehindLink(content: FileContent): boolean {
	return content.kind === 'directory'
		? content.realPath !== undefined
		: content.kind === 'missing' && content.behindLink === true;
}
