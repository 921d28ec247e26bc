/**
 * The files beside the open documents, as far as they were looked at. Evaluation asks synchronously; what is not there
 * yet is noted as wanted, and the host brings it.
 */
import type { PositionEncoding } from '../syntax/position-encoding.ts';
import { SourceDocument } from '../syntax/source-document.ts';

export interface DirectoryEntry {
	readonly name: string;
	readonly kind: 'file' | 'directory' | 'link' | 'other';
}

/** What a path is: nothing, a regular file's text, a directory's entries, or something that is not looked into. */
export type FileContent =
	| { readonly kind: 'missing' }
	| { readonly kind: 'file'; readonly text: string /** The path after all links. */; readonly realPath: string }
	| { readonly kind: 'directory'; readonly entries: readonly DirectoryEntry[] }
	/** Outside what may be read, not readable, a device, too large. */
	| { readonly kind: 'unknown' };

/** How a host reads that can do so at once. */
export type ReadNow = (path: string) => FileContent;

type Known = Exclude<FileContent, { kind: 'file' }> | { readonly kind: 'file'; readonly realPath: string };

export class Files {
	readonly #known = new Map<string, Known>();
	/** One document for each real file, however many paths lead to it. */
	readonly #documents = new Map<string, SourceDocument>();
	readonly #readNow: ReadNow | undefined;
	readonly #paths = new WeakMap<SourceDocument, string>();
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
		if (known && (known.kind !== 'file' || this.#documents.has(known.realPath))) return known;
		if (!this.#readNow) {
			this.wanted.add(path);
			return undefined;
		}
		this.put(path, this.#readNow(path));
		return this.#known.get(path);
	}

	/** The document of a file that `look` found. */
	document(realPath: string): SourceDocument | undefined {
		return this.#documents.get(realPath);
	}

	/** Tells what a path is. A document that an editor has open stays the editor's. */
	put(path: string, content: FileContent): void {
		this.#version++;
		this.wanted.delete(path);
		if (content.kind !== 'file') {
			this.#known.set(path, content);
			return;
		}
		this.#known.set(path, { kind: 'file', realPath: content.realPath });
		let document = this.#documents.get(content.realPath);
		if (!document) {
			document = new SourceDocument(content.text, this.encoding);
			this.#documents.set(content.realPath, document);
		}
		if (!this.#paths.has(document)) this.#paths.set(document, path);
	}

	/** The path under which a document was found first. */
	pathOf(document: SourceDocument): string | undefined {
		return this.#paths.get(document);
	}

	/** An editor opens a file: its document is what counts from now on. */
	open(realPath: string, document: SourceDocument): void {
		this.#version++;
		this.#documents.set(realPath, document);
	}

	/** What could not be read may be readable now. */
	forgetUnknown(): void {
		this.#version++;
		for (const [path, content] of this.#known) if (content.kind === 'unknown') this.#known.delete(path);
	}

	/** Something changed on the disk: it is looked at anew. An open document stays. @returns whether it was looked at before */
	forget(path: string, isOpen: (realPath: string) => boolean): boolean {
		const known = this.#known.get(path);
		const realPath = known?.kind === 'file' ? known.realPath : path;
		const parent = path.slice(0, path.lastIndexOf('/')) || '/';
		const isGone = [
			!isOpen(realPath) && this.#documents.delete(realPath),
			this.#known.delete(path),
			this.#known.delete(parent),
		].includes(true);
		if (isGone) this.#version++;
		return isGone;
	}

	/** The editor closes a file: the disk counts again. */
	close(path: string, realPath: string): void {
		this.#version++;
		this.#documents.delete(realPath);
		this.#known.delete(path);
	}
}
