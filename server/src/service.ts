/**
 * The façade: documents and settings go in, findings come out. No editor, no process, no disk: those are the entry
 * points' business. Everything is synchronous; files that are wanted are named by `wanted` and brought by `provide`.
 */
import { Analysis } from './analysis.ts';
import type { Role } from './model/environment.ts';
import { evaluate } from './model/evaluate.ts';
import { remembered } from './model/memo.ts';
import { isBelow, parentOf, withoutSlash } from './model/paths.ts';
import type { Finding, Rule } from './rules/types.ts';
import type { PositionEncoding } from './syntax/position-encoding.ts';
import { type Range, SourceDocument } from './syntax/source-document.ts';
import { configurationsBelow } from './workspace/configurations.ts';
import { ENVVARS_FILE, Environments } from './workspace/environments.ts';
import { type FileContent, Files, type ReadNow } from './workspace/files.ts';
import { Kept } from './workspace/kept.ts';
import { isApaches, roleByName, roleInSettings, roleOf } from './workspace/roles.ts';
import { defaultSettings, localPath, readSettings, type Settings } from './workspace/settings.ts';
import { applySettings, silencer, unheardRules } from './workspace/silence.ts';

/** A document that an editor has open, or a command was given; or a file of the workspace that nobody has open. */
export interface OpenDocument {
	/** As the client names it. */
	readonly uri: string;
	/** With slashes, absolute where it is a file's; a text that only identifies it where it is not. */
	readonly path: string;
	readonly document: SourceDocument;
	/** Its role, where it was told and not found. */
	readonly role: Role | undefined;
}

/** The name of the project's own settings file. */
export const SETTINGS_FILE = 'mod-wsgi.json';

/** Main configurations by the name under which distributions have them, seen from a folder above what they include. */
const MAIN_NAMES = ['apache2.conf', 'httpd.conf', 'conf/httpd.conf'];

interface Remembered {
	/** When it was last found to be right. */
	at: number;
	readonly analysis: Analysis;
}

export class Service {
	readonly #open = new Map<string, OpenDocument>();
	readonly #files: Files;
	#settings: Settings = defaultSettings;
	/** Settings that hold whatever any file says. */
	#insisted: unknown;
	readonly #unreadSettings = new Set<string>();
	/** Settings of single workspace folders, the innermost folder first. */
	#folderSettings: readonly { readonly folder: string; readonly settings: Settings }[] = [];
	readonly #environments: Environments;
	readonly #analyses = new WeakMap<SourceDocument, Map<string, Remembered>>();
	#folders: readonly string[] = [];
	/** Goes up with everything that may change what is found. */
	#generation = 0;
	/** The last change that was more than an edit of a configuration. */
	#beyondEdits = 0;
	/** When each document was edited since then. */
	#edits = new Map<SourceDocument, number>();
	#roles = new WeakMap<SourceDocument, Role>();
	#alone = new WeakMap<SourceDocument, boolean>();
	/** The rules that nobody wants to hear, by the document whose lines they would look at. */
	#unheard = new WeakMap<SourceDocument, ReadonlySet<Rule>>();
	readonly #unopenedFiles = new Kept<readonly OpenDocument[]>();
	/** The files that nobody has open, when all that they are read with was last looked at. */
	#looked: readonly OpenDocument[] | undefined;
	/** What holds until something beyond edits changes, and what an edit may change too; by what it is. */
	#untilChange = new Map<string, unknown>();
	#untilEdit = new Map<string, unknown>();

	readonly #fileUri: (path: string) => string;

	/**
	 * @param fileUri makes a file's address of its path
	 * @param readNow reads a file at once; without it, files are wanted and provided
	 */
	constructor(fileUri: (path: string) => string, readNow?: ReadNow) {
		this.#fileUri = fileUri;
		this.#files = new Files(readNow);
		// who reads at once was told what to read
		this.#environments = new Environments(this.#files, readNow !== undefined);
	}

	/** Says how the client counts positions, before there is any document. */
	countIn(encoding: PositionEncoding): void {
		this.#files.encoding = encoding;
	}

	// --- what changes ---

	open(uri: string, path: string, text: string, role?: Role): OpenDocument {
		const opened = { uri, path, document: new SourceDocument(text, this.#files.encoding), role };
		this.#open.set(uri, opened);
		this.#files.open(path, opened.document);
		this.#changed();
		return opened;
	}

	edit(uri: string, range: Range | undefined, text: string): void {
		const opened = this.#open.get(uri);
		if (!opened) return;
		const { document, path } = opened;
		if (range) document.edit(range, text);
		else document.replaceAll(text);
		if (path.endsWith(`/${SETTINGS_FILE}`) || path.endsWith(`/${ENVVARS_FILE}`)) return this.#changed();
		this.#roles.delete(document);
		this.#edits.set(document, ++this.#generation);
		this.#untilEdit = new Map();
	}

	close(uri: string): void {
		const opened = this.#open.get(uri);
		if (!opened) return;
		this.#open.delete(uri);
		this.#files.close(opened.path);
		this.#changed();
	}

	/** The folders of the workspace, whose configurations are known also when nobody opens them. */
	setFolders(folders: readonly string[]): void {
		this.#folders = folders;
		this.#changed();
	}

	/** Settings of the client, and of each workspace folder where they differ; files named `mod-wsgi.json` go over them. */
	configure(settings: unknown, folders: ReadonlyMap<string, unknown> = new Map()): void {
		this.#settings = readSettings(settings);
		this.#folderSettings = [...folders]
			.map(([folder, own]) => ({ folder, settings: readSettings(own, undefined, folder) }))
			.sort((a, b) => b.folder.length - a.folder.length);
		this.#changed();
	}

	/** Settings that go over those of the files named `mod-wsgi.json` too. */
	insist(settings: unknown): void {
		this.#insisted = settings;
		this.#changed();
	}

	/** Files that an analysis asked for and that are not there yet. */
	get wanted(): ReadonlySet<string> {
		return this.#files.wanted;
	}

	/** Looks at all that will be asked for, so that what is missing of it is wanted. */
	want(): void {
		for (const opened of this.#open.values()) this.analysesOf(opened);
		const { unopened } = this;
		if (unopened === this.#looked) {
			// what is edited is open, and what includes it is looked at anew
			for (const [main, path] of this.#knownMains) this.#analysis(main, path, 'main');
			return;
		}
		for (const _ of this.#judged(unopened));
		this.#looked = unopened;
	}

	provide(path: string, content: FileContent): void {
		this.#files.put(path, content);
		this.#changed();
	}

	/** The files that a configuration names may be looked at from now on. */
	trust(): void {
		this.#environments.isTrusted = true;
		this.forgetUnknown();
	}

	/** More may be read than before. */
	forgetUnknown(): void {
		this.#files.forgetUnknown();
		this.#changed();
	}

	/** A file was changed, made or removed on the disk. */
	fileChanged(path: string): void {
		if (this.#files.changed(path)) this.#changed();
	}

	#changed(): void {
		this.#beyondEdits = ++this.#generation;
		this.#edits.clear();
		this.#roles = new WeakMap();
		this.#alone = new WeakMap();
		this.#unheard = new WeakMap();
		this.#untilChange = new Map();
		this.#untilEdit = new Map();
	}

	// --- what is known ---

	get generation(): number {
		return this.#generation;
	}

	document(uri: string): OpenDocument | undefined {
		return this.#open.get(uri);
	}

	get documents(): Iterable<OpenDocument> {
		return this.#open.values();
	}

	roleOf({ path, document, role }: Omit<OpenDocument, 'uri'>): Role {
		if (role) return role;
		let found = this.#roles.get(document);
		if (!found) {
			found = roleOf(path, document, this.settingsFor(path).roles);
			this.#roles.set(document, found);
		}
		return found;
	}

	/** The settings that hold for a file: the nearest `mod-wsgi.json` above it over those of the client. */
	settingsFor(path: string): Settings {
		return remembered(this.#untilChange, `settings ${parentOf(path)}`, () =>
			readSettings(this.#insisted, this.#readSettings(path)),
		);
	}

	/** The files named `mod-wsgi.json` that were found to be no JSON. */
	get unreadSettings(): ReadonlySet<string> {
		return this.#unreadSettings;
	}

	#readSettings(path: string): Settings {
		for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) {
			const settings = this.#settingsIn(folder, path);
			if (settings) return settings;
		}
		return this.#clientSettings(path);
	}

	#clientSettings(path: string): Settings {
		return this.#folderSettings.find(({ folder }) => path.startsWith(`${folder}/`))?.settings ?? this.#settings;
	}

	#settingsIn(folder: string, path: string): Settings | undefined {
		const place = `${folder}/${SETTINGS_FILE}`;
		const document = this.#files.documentAt(place);
		if (!document) return undefined;
		try {
			return readSettings(JSON.parse(document.text), this.#clientSettings(path), folder);
		} catch {
			this.#unreadSettings.add(place); // half typed; the editor's own JSON support says so
			return undefined;
		}
	}

	/**
	 * The analyses that a document is part of: those of the main configurations that include it, else one of its own. What
	 * looks like a main configuration by its name or text only, and is included by another, is a part of that.
	 */
	analysesOf(opened: OpenDocument): Analysis[] {
		return this.#analysesAmong(this.#standsAlone(opened) ? [] : this.#mains(opened.path), opened);
	}

	/** Of some main configurations those that include a file, else the file by itself. */
	#analysesAmong(mains: readonly Analysis[], file: OpenDocument): Analysis[] {
		const { document, path } = file;
		const including = mains.filter(({ documents, main }) => main !== document && documents.has(document));
		return including.length > 0 ? including : [this.#analysis(document, path, this.roleOf(file))];
	}

	/** Whether a file is judged by itself, whatever includes it. */
	#standsAlone({ document, path, role }: OpenDocument): boolean {
		let alone = this.#alone.get(document);
		if (alone === undefined) {
			const told = role ?? roleInSettings(path, this.settingsFor(path).roles);
			alone = told === 'main' || this.roleOf({ document, path, role }) === 'htaccess';
			this.#alone.set(document, alone);
		}
		return alone;
	}

	/** The analyses that files are part of: of many, as of one by `analysesOf`. */
	*#judged(files: Iterable<OpenDocument>): Iterable<readonly [OpenDocument, readonly Analysis[]]> {
		const mains = new Map<string, readonly Analysis[]>();
		for (const file of files) {
			const around = this.#standsAlone(file)
				? []
				: remembered(mains, parentOf(file.path) ?? '', () => this.#mains(file.path));
			yield [file, this.#analysesAmong(around, file)];
		}
	}

	/** Does the longer part of what `findingsIn` will do, until it is time to stop; says whether it is done. */
	prepare(opened: OpenDocument, isTime: () => boolean): boolean {
		return this.analysesOf(opened).every((analysis) => analysis.lookAhead(isTime));
	}

	/** What is to be told of a document, silenced and weighed as the user wants it; each thing once. */
	findingsIn(opened: OpenDocument): Finding[] {
		const { document, path } = opened;
		const [first, ...others] = this.analysesOf(opened).map(({ findings: found }) =>
			this.#told(document, found.get(document) ?? [], path),
		);
		if (first && others.length === 0) return first;
		const told = new Map<string, Finding>();
		for (const found of [first ?? [], ...others]) {
			for (const finding of found) {
				const { start, end, line } = finding.location;
				const place = document.placeOf(line);
				told.set(`${finding.rule.id} ${place?.index} ${start} ${end} ${finding.message}`, finding);
			}
		}
		return [...told.values()];
	}

	/** An analysis of an open document as a configuration by itself, of the given role. */
	analyse(opened: OpenDocument): Analysis {
		return this.#analysis(opened.document, opened.path, this.roleOf(opened));
	}

	/** Findings as the settings for a path want them, without those that comments silence. */
	#told(document: SourceDocument, found: readonly Finding[], path: string): Finding[] {
		if (found.length === 0) return [];
		const settings = this.settingsFor(path);
		const isSilenced = silencer(document);
		return found.flatMap((finding) => (isSilenced(finding) ? [] : (applySettings(finding, settings) ?? [])));
	}

	/** All that is to be told of an analysis, by path. */
	report(
		analysis: Analysis,
	): { readonly path: string; readonly document: SourceDocument; readonly findings: readonly Finding[] }[] {
		return [...analysis.paths].map(([document, path]) => ({
			path,
			document,
			findings: this.#told(document, analysis.findings.get(document) ?? [], path),
		}));
	}

	/** The main configurations that may include a document: those that are known, and those in the folders above it. */
	#mains(path: string): readonly Analysis[] {
		return remembered(this.#untilEdit, `mains ${parentOf(path)}`, () => {
			const mains = new Map(this.#knownMains);
			for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) {
				for (const name of MAIN_NAMES) {
					const document = this.#files.documentAt(`${folder}/${name}`);
					if (document) mains.set(document, mains.get(document) ?? `${folder}/${name}`);
				}
			}
			return [...mains].map(([document, place]) => this.#analysis(document, place, 'main'));
		});
	}

	/** The main configurations that are open, or in the workspace. */
	get #knownMains(): ReadonlyMap<SourceDocument, string> {
		return remembered(this.#untilEdit, 'known mains', () => {
			const mains = new Map<SourceDocument, string>();
			for (const opened of this.#open.values())
				if (this.roleOf(opened) === 'main') mains.set(opened.document, opened.path);
			for (const [document, path] of this.#unopenedMains) mains.set(document, path);
			return mains;
		});
	}

	/** The main configurations in the workspace that nobody has open: no edit changes what they are. */
	get #unopenedMains(): ReadonlyMap<SourceDocument, string> {
		return remembered(this.#untilChange, 'unopened mains', () => {
			const unopened = new Map(this.#inWorkspace);
			for (const { document } of this.#open.values()) unopened.delete(document);
			return new Map(
				[...unopened].filter(([document, path]) => this.roleOf({ document, path, role: undefined }) === 'main'),
			);
		});
	}

	/** All that is open or in the workspace, and what is included from there. */
	get known(): ReadonlySet<SourceDocument> {
		return remembered(this.#untilEdit, 'known', () => {
			const known = new Set(this.#inWorkspace.keys());
			const take = ({ documents }: Analysis) => {
				for (const document of documents) known.add(document);
			};
			for (const opened of this.#open.values()) this.analysesOf(opened).forEach(take);
			for (const [main, path] of this.#knownMains) take(this.#analysis(main, path, 'main'));
			return known;
		});
	}

	/** All files of the workspace that may be Apache's by their names. */
	get configurations(): readonly string[] {
		return this.#folders.flatMap((folder) => configurationsBelow(this.#files, folder));
	}

	/**
	 * The files of the workspace that are looked into, with their paths: all that are Apache's; those that are main
	 * configurations by their names or the settings only, if the user does not want the others to be judged.
	 */
	get #inWorkspace(): ReadonlyMap<SourceDocument, string> {
		return remembered(this.#untilChange, 'workspace', () => {
			const found = new Map<SourceDocument, string>();
			for (const path of this.configurations) {
				const { roles, workspaceDiagnostics } = this.settingsFor(path);
				const role = roleInSettings(path, roles) ?? roleByName(path);
				if (role !== 'main' && !workspaceDiagnostics) continue;
				const document = this.#files.documentAt(path);
				if (document && (role || isApaches(path, document))) found.set(document, path);
			}
			return found;
		});
	}

	/** The configurations of the workspace that nobody has open: those that are included, and those that stand alone. */
	get unopened(): readonly OpenDocument[] {
		return remembered(this.#untilEdit, 'unopened', () => {
			const mains = [...this.#knownMains].map(([main, path]) => this.#analysis(main, path, 'main'));
			// most edits include nothing else
			return this.#unopenedFiles.get([this.#inWorkspace, ...mains.map(({ paths }) => paths)], () => {
				const files = new Map(this.#inWorkspace);
				for (const { paths } of mains) {
					for (const [document, place] of paths)
						if (!files.has(document) && this.#folders.some((folder) => isBelow(place, folder)))
							files.set(document, place);
				}
				for (const { document } of this.#open.values()) files.delete(document);
				return [...files]
					.filter(([, path]) => this.settingsFor(path).workspaceDiagnostics)
					.map(([document, path]) => this.#unopened(document, path));
			});
		});
	}

	/** Those of them in which something is found; `clean` for each of the others, `unfinished` when it is time for somebody else to have a turn. */
	*unopenedWithFindings(isTime: () => boolean): Iterable<OpenDocument | 'clean' | 'unfinished'> {
		for (const [file, analyses] of this.#judged(this.unopened)) {
			for (const analysis of analyses) while (!analysis.lookAhead(isTime)) yield 'unfinished';
			yield analyses.some(({ findings: found }) => found.has(file.document)) ? file : 'clean';
		}
	}

	#unopened(document: SourceDocument, path: string): OpenDocument {
		return { uri: this.#fileUri(path), path, document, role: undefined };
	}

	#analysis(document: SourceDocument, path: string, role: Role): Analysis {
		let byRole = this.#analyses.get(document);
		if (!byRole) {
			byRole = new Map();
			this.#analyses.set(document, byRole);
		}
		const known = byRole.get(role);
		if (known && this.#isRight(known)) return known.analysis;
		const wantedBefore = this.#files.wanted.size;
		const settings = this.settingsFor(path);
		const evaluation = evaluate(document, this.#environments.of(role, path, settings), known?.analysis.evaluation);
		const pathOf = (read: SourceDocument) => (read === document ? path : (this.#pathOf(read) ?? path));
		const unheardIn = (read: SourceDocument) => this.#unheardIn(read, pathOf);
		const before = known && known.at >= this.#beyondEdits ? known.analysis : undefined;
		const analysis = new Analysis(document, evaluation, pathOf, unheardIn, before);
		if (this.#files.wanted.size === wantedBefore) byRole.set(role, { at: this.#generation, analysis });
		return analysis;
	}

	#unheardIn(document: SourceDocument, pathOf: (document: SourceDocument) => string): ReadonlySet<Rule> {
		let unheard = this.#unheard.get(document);
		if (!unheard) {
			unheard = unheardRules(this.settingsFor(pathOf(document)));
			this.#unheard.set(document, unheard);
		}
		return unheard;
	}

	/** Whether nothing has changed that an analysis depends on. */
	#isRight(known: Remembered): boolean {
		if (known.at < this.#beyondEdits) return false;
		for (const [document, at] of this.#edits) if (at > known.at && known.analysis.documents.has(document)) return false;
		known.at = this.#generation;
		return true;
	}

	/** What a path is, as far as it was looked at; if it was not yet, it is wanted from now on. */
	look(path: string): ReturnType<Files['look']> {
		return this.#files.look(path);
	}

	/** The address of a document: the one under which a client opened it, else its file's. */
	uriOf(document: SourceDocument): string | undefined {
		return this.fileOf(document)?.uri;
	}

	/** A document as a client opened it, else as its file is. */
	fileOf(document: SourceDocument): OpenDocument | undefined {
		const opened = this.#opened.get(document);
		if (opened) return opened;
		const path = this.#pathOf(document);
		return path === undefined ? undefined : this.#unopened(document, path);
	}

	/** Where relative names in a document start: at the ServerRoot of each configuration that it is part of, else where that one is. */
	rootsOf(opened: OpenDocument): readonly string[] {
		return remembered(this.#untilEdit, `roots ${opened.uri}`, () => {
			const folderOf = (main: SourceDocument) => parentOf(this.fileOf(main)?.path ?? opened.path) ?? '';
			const roots = this.analysesOf(opened).map(({ main, evaluation }) => evaluation.exit.serverRoot ?? folderOf(main));
			return [...new Set(roots)];
		});
	}

	/** A file that a configuration names, if it is there. */
	fileNamed(name: string, opened: OpenDocument): { readonly uri: string; readonly text: string } | undefined {
		const { paths } = this.settingsFor(opened.path);
		const named = name.startsWith('/') ? [name] : this.rootsOf(opened).map((root) => `${withoutSlash(root)}/${name}`);
		for (const absolute of named) {
			const local = localPath(absolute, paths) ?? absolute;
			const document = this.#files.documentAt(local);
			if (document) return { uri: this.#fileUri(local), text: document.text };
		}
		return undefined;
	}

	get #opened(): ReadonlyMap<SourceDocument, OpenDocument> {
		return remembered(
			this.#untilChange,
			'open',
			() => new Map([...this.#open.values()].map((opened) => [opened.document, opened])),
		);
	}

	/** The path under which a client opened a document, else where it is in the workspace, else where it was found. */
	#pathOf(document: SourceDocument): string | undefined {
		return this.#opened.get(document)?.path ?? this.#inWorkspace.get(document) ?? this.#files.pathOf(document);
	}
}
