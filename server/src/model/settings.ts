/**
 * The directives that decide where applications run, by virtual host and by name. What a run of lines holds is remembered
 * with it, so that a keystroke costs the lines it changes; the places of the runs are put together for each evaluation.
 */
import type { Evaluation } from './evaluate.ts';
import type { Run } from './reading.ts';
import { type Section, virtualHostOf } from './section.ts';
import type { PlacedStatement, Server, VirtualHost } from './server.ts';
import type { Statement } from './statement.ts';

/** A directive that decides something, in one of the places where it is read. */
export interface Setting extends PlacedStatement {
	readonly host: VirtualHost;
	/** Its place in the order in which Apache comes upon directives; of the same scale as that of a DaemonGroup. */
	readonly order: number;
}

/** What matters beside the directives of mod_wsgi. */
const others = new Set([
	'addhandler',
	'alias',
	'allowoverride',
	'allowoverridelist',
	'browsermatch',
	'browsermatchnocase',
	'documentroot',
	'group',
	'options',
	'passenv',
	'removehandler',
	'rewriterule',
	'scriptalias',
	'servername',
	'setenv',
	'setenvif',
	'setenvifexpr',
	'setenvifnocase',
	'sethandler',
	'unsetenv',
	'user',
]);

interface Noted {
	readonly statement: Statement;
	/** Its place in the run. */
	readonly at: number;
}

interface RunNotes {
	readonly byHost: ReadonlyMap<Section | undefined, readonly Noted[]>;
	readonly byKey: ReadonlyMap<string, readonly Noted[]>;
}

const notes = new WeakMap<Run, RunNotes>();

function notesOf(run: Run): RunNotes {
	let made = notes.get(run);
	if (!made) {
		const byHost = new Map<Section | undefined, Noted[]>();
		const byKey = new Map<string, Noted[]>();
		for (const [at, statement] of run.statements.entries()) {
			const { key } = statement.command;
			if (statement.directive?.module !== 'mod_wsgi' && !others.has(key)) continue;
			const noted = { statement, at };
			push(byHost, virtualHostOf(statement.section), noted);
			push(byKey, key, noted);
		}
		made = { byHost, byKey };
		notes.set(run, made);
	}
	return made;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

const known = new WeakMap<Server, Settings>();

/** The settings of a server; made once. */
export function settingsOf(server: Server): Settings {
	let settings = known.get(server);
	if (!settings) {
		settings = new Settings(server);
		known.set(server, settings);
	}
	return settings;
}

/** More statements than any run has: makes one number of step and place, as `server.ts` does. */
const STEP = 2 ** 20;

export class Settings {
	readonly #server: Server;
	readonly #evaluation: Evaluation;
	/** By the place of the step: in which steps the statements of a host stand. */
	#stepsOfHosts: Map<Section | undefined, number[]> | undefined;
	readonly #ofHosts = new Map<Section | undefined, readonly Setting[]>();
	readonly #named = new Map<string, readonly Setting[]>();
	readonly #placed = new Map<number, Setting>();

	constructor(server: Server) {
		this.#server = server;
		this.#evaluation = server.evaluation;
	}

	/** Those of a virtual host, or of the main server, in reading order. */
	ofHost({ section }: VirtualHost): readonly Setting[] {
		let list = this.#ofHosts.get(section);
		if (!list) {
			const steps = this.#hosts.get(section) ?? [];
			list = steps.flatMap((step) => this.#place(step, ({ byHost }) => byHost.get(section)));
			this.#ofHosts.set(section, list);
		}
		return list;
	}

	/** Those of a directive, named in lower case, in reading order. */
	named(key: string): readonly Setting[] {
		let list = this.#named.get(key);
		if (!list) {
			list = this.#evaluation.steps.flatMap((_, step) => this.#place(step, ({ byKey }) => byKey.get(key)));
			this.#named.set(key, list);
		}
		return list;
	}

	/** Whether there is any virtual host that says something. */
	get hasVirtualHosts(): boolean {
		return this.#hosts.size > (this.#hosts.has(undefined) ? 1 : 0);
	}

	get #hosts(): ReadonlyMap<Section | undefined, readonly number[]> {
		if (!this.#stepsOfHosts) {
			this.#stepsOfHosts = new Map();
			for (const [step, { run }] of this.#evaluation.steps.entries())
				for (const section of notesOf(run).byHost.keys()) push(this.#stepsOfHosts, section, step);
		}
		return this.#stepsOfHosts;
	}

	/** The same object each time. */
	#place(step: number, choose: (of: RunNotes) => readonly Noted[] | undefined): Setting[] {
		const found = this.#evaluation.steps[step];
		if (!found) return [];
		return (choose(notesOf(found.run)) ?? []).map(({ statement, at }) => {
			const order = step * STEP + at;
			let setting = this.#placed.get(order);
			if (!setting) {
				const { document, use } = found;
				const host = this.#server.hostOf(virtualHostOf(statement.section));
				setting = { statement, document, use, step, host, order };
				this.#placed.set(order, setting);
			}
			return setting;
		});
	}
}
