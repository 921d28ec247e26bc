/**
 * The directives that decide where applications run, by virtual host and by name. What a run of lines holds is remembered
 * with it, so that a keystroke costs the lines it changes; the places of the runs are put together for each evaluation.
 */
import { addTo } from './add-to.ts';
import type { Evaluation, Step } from './evaluate.ts';
import type { Run } from './reading.ts';
import { type Section, virtualHostOf } from './section.ts';
import type { Server, VirtualHost } from './server.ts';
import type { Statement } from './statement.ts';
import { type OrderedStatement, orderOf } from './statement-index.ts';

/** A directive that decides something, in one of the places where it is read. */
export interface Setting extends OrderedStatement {
	readonly host: VirtualHost;
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

const notes = new WeakMap<Run, ReadonlyMap<Section | undefined, readonly Noted[]>>();

/** The settings in a run by virtual host. */
function byHost(run: Run): ReadonlyMap<Section | undefined, readonly Noted[]> {
	let made = notes.get(run) as Map<Section | undefined, Noted[]> | undefined;
	if (!made) {
		made = new Map();
		for (const [at, statement] of run.statements.entries()) {
			const { key } = statement.command;
			if (statement.directive?.module !== 'mod_wsgi' && !others.has(key)) continue;
			addTo(made, virtualHostOf(statement.section), { statement, at });
		}
		notes.set(run, made);
	}
	return made;
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

/** So many hosts are looked for one by one: after a keystroke few are asked for, and an index of all costs more. */
const FEW = 8;

export class Settings {
	readonly #server: Server;
	readonly #evaluation: Evaluation;
	/** In which steps the statements of a host stand; made when many are asked for. */
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
			list = this.#stepsOf(section).flatMap((step) => this.#ofStep(step, section));
			this.#ofHosts.set(section, list);
		}
		return list;
	}

	/** Those of a directive, named in lower case, that pass a test, in reading order. */
	named(key: string, test?: (placed: OrderedStatement) => boolean): readonly Setting[] {
		const all = this.#evaluation.index.named(key);
		if (test) return all.filter(test).map((placed) => this.#place(placed));
		let list = this.#named.get(key);
		if (!list) {
			list = all.map((placed) => this.#place(placed));
			this.#named.set(key, list);
		}
		return list;
	}

	/** Whether there is any virtual host that says something. */
	get hasVirtualHosts(): boolean {
		return this.#evaluation.steps.some(({ run }) => {
			const hosts = byHost(run);
			return hosts.size > (hosts.has(undefined) ? 1 : 0);
		});
	}

	#stepsOf(host: Section | undefined): readonly number[] {
		const { steps } = this.#evaluation;
		if (!this.#stepsOfHosts && this.#ofHosts.size < FEW)
			return [...steps.keys()].filter((step) => byHost((steps[step] as Step).run).has(host));
		if (!this.#stepsOfHosts) {
			this.#stepsOfHosts = new Map();
			for (const [step, { run }] of steps.entries())
				for (const section of byHost(run).keys()) addTo(this.#stepsOfHosts, section, step);
		}
		return this.#stepsOfHosts.get(host) ?? [];
	}

	#ofStep(step: number, host: Section | undefined): Setting[] {
		const { document, run, use } = this.#evaluation.steps[step] as Step;
		return (byHost(run).get(host) ?? []).map(({ statement, at }) =>
			this.#place({ statement, document, use, step, order: orderOf(step, at) }),
		);
	}

	/** The same object each time. */
	#place(placed: OrderedStatement): Setting {
		let setting = this.#placed.get(placed.order);
		if (!setting) {
			setting = { ...placed, host: this.#server.hostOf(placed.statement.section) };
			this.#placed.set(placed.order, setting);
		}
		return setting;
	}
}
