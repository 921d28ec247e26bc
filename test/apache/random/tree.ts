/** A configuration in the making: lines and sections, in several files. */

/** Where lines stand, as far as it decides what may stand there. */
export const places = [
	'server',
	'VirtualHost',
	'Directory',
	'DirectoryMatch',
	'Location',
	'LocationMatch',
	'Files',
	'FilesMatch',
	'If',
	'Proxy',
	'Limit',
	'LimitExcept',
	'RequireAll',
	'RequireAny',
	'RequireNone',
] as const;
export type Place = (typeof places)[number];

/** The places of one context of Apache's documentation. */
export const contextOf: Readonly<Record<Place, 'server config' | 'virtual host' | 'directory' | 'authorization'>> = {
	server: 'server config',
	VirtualHost: 'virtual host',
	Directory: 'directory',
	DirectoryMatch: 'directory',
	Location: 'directory',
	LocationMatch: 'directory',
	Files: 'directory',
	FilesMatch: 'directory',
	If: 'directory',
	Proxy: 'directory',
	Limit: 'directory',
	LimitExcept: 'directory',
	RequireAll: 'authorization',
	RequireAny: 'authorization',
	RequireNone: 'authorization',
};

/** One physical line, or several that continue each other, without the last line end. */
export interface Line {
	readonly kind: 'line';
	text: string;
}

export interface Section {
	readonly kind: 'section';
	open: string;
	close: string;
	readonly body: Body;
}

export type Node = Line | Section;

/** A run of lines: of a file, a section, a macro. */
export interface Body {
	readonly place: Place;
	readonly nodes: Node[];
	/** Apache does not carry these lines out where they stand: a section left out, a macro's body. */
	readonly isIdle: boolean;
}

/** Paths below the ServerRoot and what stands there; Apache starts from `main`. */
export type Files = ReadonlyMap<string, string>;

/** The file that Apache starts from; `configTest` calls it so. */
export const main = 'test.conf';

export function line(text: string): Line {
	return { kind: 'line', text };
}

export function makeBody(place: Place, isIdle = false): Body {
	return { place, nodes: [], isIdle };
}

/** All lines of a body, one string each, tags included. */
export function* linesOf(body: Body): Iterable<string> {
	for (const node of body.nodes) {
		if (node.kind === 'line') yield node.text;
		else {
			yield node.open;
			yield* linesOf(node.body);
			yield node.close;
		}
	}
}

/** A body and all bodies in it. */
export function* bodiesIn(body: Body): Iterable<Body> {
	yield body;
	for (const node of body.nodes) if (node.kind === 'section') yield* bodiesIn(node.body);
}
