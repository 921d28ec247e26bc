/** The directives that decide where applications run, by virtual host and by name. */

import { findDirective } from '../knowledge/index.ts';
import { byHost } from './by-host.ts';
import { memo } from './memo.ts';
import type { Section } from './section.ts';
import type { Server, VirtualHost } from './server.ts';
import type { OrderedStatement, Sorted, StatementIndex } from './statement-index.ts';

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

/** Whether a directive, named in lower case, decides where applications run. */
function isSetting(key: string): boolean {
	return others.has(key) || findDirective(key)?.module === 'mod_wsgi';
}

/** The settings of a server; made once. */
export const settingsOf = memo((server: Server) => new Settings(server));

export class Settings {
	readonly #server: Server;
	readonly #index: StatementIndex;
	/** Of each directive that matters, the statements by virtual host. */
	#byHost: readonly Sorted<Section | 'main'>[] | undefined;
	readonly #ofHosts = new Map<Section | undefined, readonly Setting[]>();
	readonly #named = new Map<string, readonly Setting[]>();
	readonly #inVirtualHosts = new Map<string, readonly Setting[]>();
	readonly #placed = new Map<number, Setting>();

	constructor(server: Server) {
		this.#server = server;
		this.#index = server.evaluation.index;
	}

	/** Those of a virtual host, or of the main server, in reading order. */
	ofHost({ section }: VirtualHost): readonly Setting[] {
		let list = this.#ofHosts.get(section);
		if (!list) {
			list = this.#directives
				.flatMap((hosts) => hosts.get(section ?? 'main') ?? [])
				.sort((a, b) => a.order - b.order)
				.map((placed) => this.#place(placed));
			this.#ofHosts.set(section, list);
		}
		return list;
	}

	/** Those of a directive, named in lower case, in reading order. */
	named(key: string): readonly Setting[] {
		let list = this.#named.get(key);
		if (!list) {
			list = this.#index.named(key).map((placed) => this.#place(placed));
			this.#named.set(key, list);
		}
		return list;
	}

	/** Those of a directive that stand in virtual hosts, in reading order. */
	inVirtualHosts(key: string): readonly Setting[] {
		let list = this.#inVirtualHosts.get(key);
		if (!list) {
			list = this.named(key).filter(({ host }) => host.section);
			this.#inVirtualHosts.set(key, list);
		}
		return list;
	}

	/** Those of a directive that stand in some virtual hosts, or the main server; in no certain order. */
	namedIn(key: string, hosts: ReadonlySet<Section | undefined>): Setting[] {
		const all = this.#index.by(byHost(key));
		return [...hosts].flatMap((host) => all.get(host ?? 'main') ?? []).map((placed) => this.#place(placed));
	}

	/** Whether there is any virtual host that says something. */
	get hasVirtualHosts(): boolean {
		return this.#directives.some((hosts) => hosts.size > (hosts.has('main') ? 1 : 0));
	}

	get #directives(): readonly Sorted<Section | 'main'>[] {
		this.#byHost ??= [...this.#index.keys].filter(isSetting).map((key) => this.#index.by(byHost(key)));
		return this.#byHost;
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
