/** What surrounds an evaluation: fixed while it runs, and the same object as long as nothing of it changes. */
import type { SourceDocument } from '../syntax/source-document.ts';
import type { Target } from './target.ts';

/**
 * What a document is to Apache: what it starts from, something included by who knows what, or an `.htaccess` file.
 */
export type Role = 'main' | 'fragment' | 'htaccess';

/** A file that an Include names. */
export interface IncludedFile {
	/** The path under which Apache opens it. */
	readonly path: string;
	readonly document: SourceDocument;
}

/** What an Include stands for, or why that is not known. */
export type IncludeResult =
	| { readonly kind: 'files'; readonly files: readonly IncludedFile[] }
	/** Apache stops: the text is what it prints, as far as it does not name the machine. */
	| { readonly kind: 'refused'; readonly apache: string }
	/** Not readable from here, or not loaded yet. */
	| { readonly kind: 'unknown' };

/** What stands at a path of the machine that Apache runs on; `at` is where it was looked for. */
export type TargetFile =
	| { readonly kind: 'missing'; readonly at: string }
	| { readonly kind: 'file'; readonly at: string; readonly text: string }
	| { readonly kind: 'directory'; readonly at: string; readonly names: readonly string[] };

export interface Environment {
	readonly role: Role;
	readonly target: Target;
	/** Environment variables that a file beside the configuration gives Apache; there may be others. */
	readonly variables?: Readonly<Record<string, string>>;
	/** Finds the files of an Include; synchronous, over what has been loaded. */
	readonly include: (path: string, serverRoot: string | undefined, optional: boolean) => IncludeResult;
	/** Whether a path exists, for `<IfFile>`; undefined if that is not known. */
	readonly exists: (path: string, serverRoot: string | undefined) => boolean | undefined;
	/**
	 * Looks at an absolute path of Apache's machine; gives undefined if that path cannot be seen from here, or not yet. Missing where nothing
	 * of that machine can be seen.
	 */
	readonly onTarget?: ((path: string) => TargetFile | undefined) | undefined;
}
