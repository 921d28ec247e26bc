import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnostics } from './features/diagnostics.ts';
import { Service } from './service.ts';
import { memoryFiles } from './workspace/testing.ts';

const PATHS = [
	'/w/apache2.conf',
	'/w/envvars',
	'/w/mod-wsgi.json',
	'/w/sites-available/a.conf',
	'/w/sites-available/b.conf',
	'/w/sites-available/mod-wsgi.json',
	'/w/sites-enabled/a.conf',
	'/w/sites-enabled/new/b.conf',
	'/w/other/httpd.conf',
];
const TEXTS = [
	'',
	'Include sites-enabled/*.conf\nWSGIDaemonProcess a\n',
	'IncludeOptional sites-enabled/*/*.conf\nWSGIDaemonProcess ${NAME}\nWSGIProcessGroup b\nWSGIScriptAlias / /a.wsgi\n',
	'Include /w/sites-available\nWSGIDaemonProcess b thread=1\n',
	'WSGIDaemonProcess a\n<VirtualHost *:80>\nWSGIDaemonProcess a\n',
	'ServerRoot /w\nInclude sites-available/a.conf\nWSGIDaemonProcess b\n',
	'export NAME=a\n',
	'{"rules":{"duplicate-daemon-process":"off"},"roles":{"**/b.conf":"main"}}',
	'{"profile":"all"}',
	'-> /w/sites-available/a.conf',
	'-> /w/sites-available/b.conf',
];
const SETTINGS = [
	{},
	{ workspaceDiagnostics: false },
	{ roles: { '**/a.conf': 'main' } },
	{ profile: 'errors' },
	{ profile: 'all' },
];

type Event =
	| { readonly do: 'open' | 'write'; readonly path: string; readonly text: string }
	| { readonly do: 'edit'; readonly nth: number; readonly text: string }
	| { readonly do: 'close' | 'delete'; readonly path: string }
	| { readonly do: 'configure'; readonly settings: object }
	| { readonly do: 'trust' };

const path = fc.constantFrom(...PATHS);
const text = fc.constantFrom(...TEXTS);
const event: fc.Arbitrary<Event> = fc.oneof(
	fc.record({ do: fc.constantFrom('open' as const, 'write' as const), path, text }),
	fc.record({ do: fc.constant('edit' as const), nth: fc.nat(3), text }),
	fc.record({ do: fc.constantFrom('close' as const, 'delete' as const), path }),
	fc.record({ do: fc.constant('configure' as const), settings: fc.constantFrom(...SETTINGS) }),
	fc.record({ do: fc.constant('trust' as const) }),
);

/** A service and the disk that it reads, which takes its time. */
class Session {
	readonly tree: Record<string, string> = {};
	readonly open = new Map<string, string>();
	settings: object = {};
	isTrusted = false;
	service = this.#start();

	#start(): Service {
		const service = new Service((path) => `file://${path}`);
		service.setFolders(['/w']);
		return service;
	}

	carryOut(event: Event): void {
		switch (event.do) {
			case 'open':
				if (this.open.has(event.path) || event.text.startsWith('-> ')) return;
				this.open.set(event.path, event.text);
				this.service.open(`file://${event.path}`, event.path, event.text);
				return;
			case 'edit':
				this.#edit([...this.open.keys()].at(event.nth), event.text);
				return;
			case 'close':
				this.open.delete(event.path);
				this.service.close(`file://${event.path}`);
				return;
			case 'write':
				if (event.text.startsWith('-> ') && !event.path.startsWith('/w/sites-enabled/')) return;
				this.tree[event.path] = event.text;
				this.service.fileChanged(event.path);
				return;
			case 'delete':
				delete this.tree[event.path];
				this.service.fileChanged(event.path);
				return;
			case 'configure':
				this.settings = event.settings;
				this.service.configure(event.settings);
				return;
			case 'trust':
				this.isTrusted = true;
				this.service.trust();
		}
	}

	#edit(path: string | undefined, text: string): void {
		if (path === undefined || text.startsWith('-> ')) return;
		this.open.set(path, text);
		this.service.edit(`file://${path}`, undefined, text);
	}

	/** All diagnostics, once all files are there. */
	told(): Record<string, unknown> {
		const read = memoryFiles(this.tree);
		const { service } = this;
		let found: Record<string, unknown>;
		do {
			service.want();
			for (const path of [...service.wanted]) service.provide(path, read(path));
			found = Object.fromEntries(
				[...service.documents, ...service.unopened].map((file) => [file.uri, diagnostics(service, file)]).sort(),
			);
		} while (service.wanted.size > 0);
		return found;
	}

	restart(): void {
		this.service = this.#start();
		this.service.configure(this.settings);
		if (this.isTrusted) this.service.trust();
		for (const [path, text] of this.open) this.service.open(`file://${path}`, path, text);
	}
}

describe('file and editor events', () => {
	it('lead to what a fresh server finds, in any order', () => {
		fc.assert(
			fc.property(fc.array(event, { minLength: 1, maxLength: 30 }), fc.boolean(), (events, isAskedOften) => {
				const session = new Session();
				for (const one of events) {
					session.carryOut(one);
					if (isAskedOften) session.told();
				}
				const found = session.told();
				session.restart();
				assert.deepEqual(found, session.told());
			}),
			{ numRuns: 300 },
		);
	});
});
