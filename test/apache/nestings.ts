/**
 * Random nestings of what decides where an application runs: aliases with options, virtual hosts, sections of all kinds,
 * daemon process groups at server level and in virtual hosts. Many nestings stand in one configuration, each with
 * virtual hosts, paths and URLs of its own, so that one Apache answers for all of them.
 */

/** A directive, or a section with what stands in it. */
export type Node = string | { readonly open: string; readonly children: readonly Node[] };

/** One nesting: what it adds to the main server, and its virtual hosts. */
export interface Nesting {
	readonly id: number;
	readonly main: readonly Node[];
	readonly hosts: readonly (readonly Node[])[];
	readonly requests: readonly NestingRequest[];
}

export interface NestingRequest {
	/** Which virtual host it goes to. */
	readonly host: number;
	readonly url: string;
}

/** Numbers that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** The scripts of a nesting, relative to its folder. */
export const SCRIPTS = ['app/wsgi.py', 'app/main.wsgi', 'app/sub/deep.wsgi', 'other/wsgi.py'];

/** The callables that each script holds. */
export const CALLABLES = ['application', 'app', 'other_app', 'handle_request'];

/** Daemon process groups of the main server, in every configuration. */
const SHARED_GROUPS = [
	'WSGIDaemonProcess shared-a threads=3',
	'WSGIDaemonProcess shared-b processes=1 threads=1 python-path=/tmp',
];

const SHARED = ['shared-a', 'shared-b'];

class Generator {
	readonly #random: () => number;
	readonly #id: number;
	/** Groups of this nesting, by the virtual host that declares them. */
	readonly #groups: string[] = [];

	constructor(random: () => number, id: number) {
		this.#random = random;
		this.#id = id;
	}

	nesting(): Nesting {
		const hosts = Array.from({ length: 1 + this.#below(3) }, (_, i) => this.#hostHead(i));
		const main: Node[] = this.#some(0, 3, () => this.#sectionOf('main'));
		if (this.#chance(0.3)) main.push(this.#alias(`/n${this.#id}`));
		const bodies = hosts.map((head) => [...head, ...this.#hostBody()]);
		if (this.#chance(0.15)) main.push(...this.#handlerScript());
		return { id: this.#id, main, hosts: bodies, requests: this.#requests(bodies, main) };
	}

	#below(n: number): number {
		return Math.floor(this.#random() * n);
	}

	#chance(p: number): boolean {
		return this.#random() < p;
	}

	#pick<T>(of: readonly T[]): T {
		return of[this.#below(of.length)] as T;
	}

	#some<T>(least: number, most: number, make: () => T): T[] {
		return Array.from({ length: least + this.#below(most - least + 1) }, make);
	}

	get #folder(): string {
		return `\${ROOT}/n${this.#id}`;
	}

	#hostHead(i: number): Node[] {
		const head: Node[] = [];
		const name = this.#pick([
			`s${this.#id}.test`,
			`s${this.#id}.test`,
			`h${this.#id}-${i}.test`,
			`H${this.#id}-${i}.test:8080`,
			undefined,
		]);
		if (name) head.push(`ServerName ${this.#chance(0.1) ? 'https://' : ''}${name}`);
		head.push(`ServerAlias ${hostHeader(this.#id, i)}`);
		if (this.#chance(0.3)) {
			const group = `g${this.#id}-${i}`;
			this.#groups.push(group);
			head.push(
				`WSGIDaemonProcess ${group}${this.#pick(['', ' threads=2', ' processes=1', ' processes=1 threads=1', ' display-name=%{GROUP}', ' user=daemon threads=1'])}`,
			);
		}
		return head;
	}

	#hostBody(): Node[] {
		const body: Node[] = [];
		const mounts = ['/', '/app', '/app/sub', '/App/X', '/app/', '/scripts/', '/scripts', `/n${this.#id}`, '//two'];
		for (let n = 1 + this.#below(3); n > 0; n--)
			body.push(this.#chance(0.2) ? this.#aliasMatch() : this.#alias(this.#pick(mounts)));
		body.push(...this.#some(0, 3, () => this.#setting()));
		body.push(...this.#some(0, 4, () => this.#sectionOf('host')));
		if (this.#chance(0.1))
			body.push(`Alias ${this.#pick(['/h', '/app'])} ${this.#folder}/app/${this.#pick(['main.wsgi', 'wsgi.py'])}`);
		if (this.#chance(0.1))
			body.push(
				`AddHandler ${this.#pick(['wsgi-script', 'wsgi-script', 'WSGI-Script', 'send-as-is'])} ${this.#pick(['.wsgi', 'py', '.wsgi .py'])}`,
			);
		if (this.#chance(0.1))
			body.push(`Options ${this.#pick(['+ExecCGI', 'ExecCGI', 'All', '-ExecCGI', 'FollowSymLinks', 'None'])}`);
		return this.#shuffled(body);
	}

	#shuffled<T>(list: readonly T[]): T[] {
		return list
			.map((item) => ({ item, at: this.#random() }))
			.sort((a, b) => a.at - b.at)
			.map(({ item }) => item);
	}

	#target(url: string): string {
		if (url.startsWith('/scripts')) return `${this.#folder}/app${url.endsWith('/') ? '/' : ''}`;
		const script = `${this.#folder}/${this.#pick(SCRIPTS)}`;
		return url.endsWith('/') && this.#chance(0.3) ? `${script}/` : script;
	}

	#alias(url: string): Node {
		return `WSGIScriptAlias ${url} ${this.#target(url)}${this.#options()}`;
	}

	#aliasMatch(): Node {
		const script = `${this.#folder}/${this.#pick(SCRIPTS)}`;
		const [regex, target] = this.#pick([
			['^/app(/.*)?$', `${script}$1`],
			['^/app', script],
			['/sub(.*)', `${script}$1`],
			['^/', script],
			['^/(app|other)/(wsgi\\.py|main\\.wsgi)', `${this.#folder}/$1/$2`],
			['^/[a-z]+/sub', script],
		] as const);
		return `WSGIScriptAliasMatch "${regex}" ${target}${this.#options()}`;
	}

	#options(): string {
		let options = '';
		// a group of a later line, together with an application group, is refused while reading
		const application = this.#chance(0.25);
		if (this.#chance(0.25))
			options += ` process-group=${application ? this.#pick([...SHARED, '%{GLOBAL}']) : this.#processGroup()}`;
		if (application) options += ` application-group=${this.#applicationGroup()}`;
		if (this.#chance(0.15)) options += ` callable-object=${this.#pick(CALLABLES)}`;
		if (this.#chance(0.1)) options += ` pass-authorization=${this.#pick(['On', 'Off'])}`;
		return options;
	}

	#processGroup(): string {
		return this.#pick([
			...SHARED,
			...SHARED,
			...(this.#groups.length > 0
				? [this.#pick(this.#groups), this.#pick(this.#groups), this.#pick(this.#groups)]
				: []),
			'%{GLOBAL}',
			'nosuch',
			'%{ENV:PG}',
			'%{ENV:pg}',
			'%{SERVER}',
			'%{global}',
			'Shared-A',
		]);
	}

	#applicationGroup(): string {
		return this.#pick([
			`one`,
			`two-${this.#id}`,
			'%{GLOBAL}',
			'%{GLOBAL}',
			'%{RESOURCE}',
			'%{SERVER}',
			'%{HOST}',
			'%{ENV:AG}',
			'GLOBAL',
		]);
	}

	#setting(): Node {
		const make = this.#pick<() => string>([
			...Array<() => string>(5).fill(() => `WSGIProcessGroup ${this.#processGroup()}`),
			...Array<() => string>(4).fill(() => `WSGIApplicationGroup ${this.#applicationGroup()}`),
			...Array<() => string>(2).fill(
				() => `WSGICallableObject ${this.#pick([...CALLABLES, '%{ENV:CO}', '%{GLOBAL}'])}`,
			),
			() => `WSGIPassAuthorization ${this.#pick(['On', 'Off', 'on'])}`,
			() => `WSGIScriptReloading ${this.#pick(['On', 'Off'])}`,
			() =>
				`WSGIRestrictProcess ${this.#some(1, 3, () => this.#pick([...SHARED, ...SHARED, '%{GLOBAL}', '%{GLOBAL}', 'SHARED-A', ...this.#groups])).join(' ')}`,
			() => `SetEnv ${this.#pick(['PG', 'pg'])} ${this.#pick([...SHARED, '%{GLOBAL}', 'nosuch', '%{ENV:AG}'])}`,
			() => `SetEnv AG ${this.#pick(['three', '%{GLOBAL}', '%{SERVER}', '%{RESOURCE}'])}`,
			() => `SetEnv CO ${this.#pick(CALLABLES)}`,
			() => `UnsetEnv ${this.#pick(['PG', 'AG', 'CO'])}`,
		]);
		return make();
	}

	/** What stands in a section: mostly settings, seldom handlers. */
	#settings(): Node[] {
		const settings = this.#some(1, 3, () => this.#setting());
		if (this.#chance(0.06))
			settings.push(`SetHandler ${this.#pick(['wsgi-script', 'none', 'None', 'default-handler'])}`);
		if (this.#chance(0.05))
			settings.push(`AddHandler ${this.#pick(['wsgi-script', 'default-handler'])} ${this.#pick(['.wsgi', '.py'])}`);
		if (this.#chance(0.05)) settings.push(`RemoveHandler ${this.#pick(['.wsgi', '.py'])}`);
		if (this.#chance(0.08))
			settings.push(`Options ${this.#pick(['+ExecCGI', 'ExecCGI FollowSymLinks', '-ExecCGI', '+ExecCGI -Indexes'])}`);
		return settings;
	}

	#sectionOf(where: 'main' | 'host'): Node {
		const folder = this.#folder;
		const open = this.#pick([
			`<Directory ${folder}>`,
			`<Directory ${folder}/app>`,
			`<Directory ${folder}/app/>`,
			`<Directory "${folder}/app/sub">`,
			`<Directory ${folder}/other>`,
			`<Directory ${folder}/*>`,
			`<Directory ${folder}/a?p>`,
			`<Directory ${folder}/[ao]*>`,
			`<Directory ${folder}/*/*>`,
			`<Directory ${folder}/app/wsgi.py>`,
			`<Directory ${folder}/app//sub/../sub>`,
			`<Directory ~ "/n${this.#id}/(app|other)">`,
			`<DirectoryMatch "^${folder}/app(/|$)">`,
			`<DirectoryMatch "n${this.#id}/.*\\.py$">`,
			`<DirectoryMatch "n${this.#id}/app$">`,
			...(where === 'host'
				? [
						'<Files wsgi.py>',
						'<Files *.py>',
						'<Files "*.wsgi">',
						'<Files ~ "^main">',
						'<FilesMatch "\\.(py|wsgi)$">',
						'<FilesMatch "^deep">',
						'<Location />',
						'<Location /app>',
						'<Location /app/>',
						'<Location /app/sub>',
						'<Location /a*>',
						'<Location /*/sub>',
						'<Location ~ "^/app/[a-z]+$">',
						'<LocationMatch "^/app">',
						'<LocationMatch "^/(app|scripts)(/|$)">',
						'<LocationMatch "sub">',
						'<LocationMatch "^/app/(?!sub)">',
						`<Location /n${this.#id}>`,
						'<If "true">',
					]
				: [`<Location /n${this.#id}>`, `<Location /n${this.#id}/x>`, `<LocationMatch "^/n${this.#id}/[xy]">`]),
		]);
		const children = this.#settings();
		if (open.startsWith('<Directory') && this.#chance(0.3)) {
			const inner = this.#pick([
				'<Files wsgi.py>',
				'<Files "*.wsgi">',
				'<FilesMatch "^(wsgi|deep)">',
				'<Limit GET>',
				'<If "false">',
			]);
			children.push({ open: inner, children: this.#settings() });
		}
		return { open, children };
	}

	/** `WSGIHandlerScript` for a URL of its own. */
	#handlerScript(): Node[] {
		const name = `handler${this.#id}`;
		return [
			`WSGIHandlerScript ${name} ${this.#folder}/app/main.wsgi${this.#chance(0.5) ? ` process-group=${this.#pick(SHARED)}` : ''}${this.#chance(0.3) ? ' application-group=%{GLOBAL}' : ''}`,
			{
				open: `<Location /handled${this.#id}>`,
				children: [`SetHandler ${name}`, ...(this.#chance(0.5) ? [this.#setting()] : [])],
			},
		];
	}

	/** URLs at the mounts, below them and beside. */
	#requests(hosts: readonly (readonly Node[])[], main: readonly Node[]): NestingRequest[] {
		return hosts.flatMap((nodes, host) => {
			const mounts = [...nodes, ...main].flatMap((node) => {
				if (typeof node === 'string') return /^(?:WSGIScript)?Alias (\S+)/.exec(node)?.[1]?.replace('//', '/') ?? [];
				return /^<Location (\/\w+)>$/.exec(node.open)?.[1] ?? [];
			});
			const urls = mounts.flatMap((mount) => {
				const base = mount.replace(/\/$/, '');
				return [
					mount,
					`${base}/`,
					`${base}/x`,
					`${base}/sub`,
					`${base}/sub/z`,
					`${base}/y/z`,
					`${base}/main.wsgi/q`,
					`${base}/sub/deep.wsgi`,
					`${base}le`,
				];
			});
			const few = [...new Set([...urls, '/other/wsgi.py/q', '/app/x'])];
			return this.#shuffled(few)
				.slice(0, 7)
				.map((url) => ({ host, url }));
		});
	}
}

export function makeNesting(random: () => number, id: number): Nesting {
	return new Generator(random, id).nesting();
}

/** The Host header by which a virtual host of a nesting is asked. */
export function hostHeader(id: number, host: number): string {
	return `v${id}-${host}.test`;
}

// --- as text ---

/** Settings for a whole configuration: what all nestings in it have above them. */
export interface Common {
	readonly serverName: string | undefined;
	readonly settings: readonly Node[];
}

export function makeCommon(random: () => number): Common {
	const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
	return {
		serverName: pick(['main.test', 'main.test', 'main.test:8088', undefined]),
		settings: [
			...pick([[], [], ['WSGIRestrictEmbedded On']]),
			...pick([[], ['WSGIProcessGroup shared-a'], ['WSGIProcessGroup shared-b', 'WSGIApplicationGroup %{GLOBAL}']]),
			...pick([[], [], ['WSGICallableObject app']]),
			...pick([[], [], ['WSGIPassAuthorization On']]),
		],
	};
}

/** The configuration; its first virtual host takes what nobody asked for. */
export function render({ serverName, settings }: Common, nestings: readonly Nesting[]): string {
	const nodes: Node[] = [
		'StartServers 1\nServerLimit 1\nThreadsPerChild 8\nMaxRequestWorkers 8\nMinSpareThreads 1\nMaxSpareThreads 8',
		...(serverName ? [`ServerName ${serverName}`] : []),
		'DocumentRoot ${ROOT}/empty',
		{ open: '<Directory />', children: ['Require all granted'] },
		...SHARED_GROUPS,
		...settings,
		...nestings.flatMap(({ main }) => main),
		{ open: '<VirtualHost *:${PORT}>', children: ['ServerName nobody.test'] },
		...nestings.flatMap(({ hosts }) => hosts.map((children) => ({ open: '<VirtualHost *:${PORT}>', children }))),
	];
	return lines(nodes, '').join('\n').concat('\n');
}

function lines(nodes: readonly Node[], indent: string): string[] {
	return nodes.flatMap((node) => {
		if (typeof node === 'string') return [indent + node];
		const name = /^<\w+/.exec(node.open)?.[0].slice(1);
		return [indent + node.open, ...lines(node.children, `${indent}\t`), `${indent}</${name}>`];
	});
}

/** All nestings that lack one directive, section or request of this one. */
export function* smaller(nesting: Nesting): Iterable<Nesting> {
	for (const [i] of nesting.requests.entries())
		if (nesting.requests.length > 1) yield { ...nesting, requests: nesting.requests.filter((_, j) => j !== i) };
	for (const main of without(nesting.main)) yield { ...nesting, main };
	for (const [i, host] of nesting.hosts.entries()) {
		for (const less of without(host)) {
			// a virtual host without its ServerAlias cannot be asked
			if (!less.some((node) => typeof node === 'string' && node.startsWith('ServerAlias'))) continue;
			yield { ...nesting, hosts: nesting.hosts.map((other, j) => (i === j ? less : other)) };
		}
	}
}

function* without(nodes: readonly Node[]): Iterable<readonly Node[]> {
	for (const [i, node] of nodes.entries()) {
		yield nodes.filter((_, j) => j !== i);
		if (typeof node === 'string') continue;
		for (const children of without(node.children))
			yield nodes.map((other, j) => (i === j ? { ...node, children } : other));
	}
}
