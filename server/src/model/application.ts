/** What is known of an application: where it runs, and which line decided each of it. */
import type { Decided } from './merge.ts';
import type { Mount } from './mount.ts';
import type { DaemonGroup, VirtualHost } from './server.ts';
import type { Setting } from './settings.ts';

/** What becomes of a request. */
export type Fate =
	| { readonly kind: 'runs' }
	/** The daemon process group is none that WSGIRestrictProcess lists; `by` is that line. */
	| { readonly kind: 'process-restricted'; readonly by: Setting | undefined }
	/** WSGIRestrictEmbedded is on, and no daemon process group was chosen. */
	| { readonly kind: 'embedded-restricted'; readonly by: Setting | undefined }
	/** No WSGIDaemonProcess has this name. */
	| { readonly kind: 'no-such-group' }
	/** The daemon process group belongs to a virtual host with another ServerName. */
	| { readonly kind: 'group-of-another-host'; readonly by: DaemonGroup }
	/** The script's handler is not mod_wsgi's after all. */
	| { readonly kind: 'other-handler'; readonly by: Setting | undefined }
	/** Options ExecCGI is off, and no alias leads here. */
	| { readonly kind: 'no-exec-cgi'; readonly by: Setting | undefined }
	/** It cannot be said. */
	| { readonly kind: 'unknown' };

/** The status that a fate means to the client. */
export function statusOf({ kind }: Fate): number | undefined {
	switch (kind) {
		case 'runs':
			return 200;
		case 'no-exec-cgi':
			return 403;
		case 'unknown':
		case 'other-handler':
			return undefined;
		default:
			return 500;
	}
}

export interface Application {
	readonly mount: Mount;
	/** The virtual host that requests come to. */
	readonly host: VirtualHost;
	readonly serverName: Decided<string | undefined>;
	/** The path of the script, `$1` and all; undefined if none is named. */
	readonly script: Decided<string | undefined>;
	/** The name of the handler that requests are given to: `wsgi-script`, if nothing takes them away. */
	readonly handler: Decided<string>;
	/** The WSGIHandlerScript that the handler is the name of. */
	readonly handlerScript: Setting | undefined;
	/** The name of the daemon process group; empty for embedded mode. */
	readonly processGroup: Decided<string>;
	/** The daemon process group of that name, if there is one. */
	readonly group: DaemonGroup | undefined;
	/** The name of the application group as `mod_wsgi.application_group` tells it; empty for the main interpreter. */
	readonly applicationGroup: Decided<string>;
	/** The application group as it was asked for: `%{GLOBAL}`, `%{RESOURCE}`. */
	readonly applicationGroupName: string;
	readonly callable: Decided<string>;
	/** Undefined in embedded mode, where Apache's MPM decides, and where the group is not known. */
	readonly processes: Decided<number | undefined>;
	readonly threads: Decided<number | undefined>;
	/** The account as written; undefined if it is Apache's own and not to be seen here. */
	readonly user: Decided<string | undefined>;
	readonly userGroup: Decided<string | undefined>;
	readonly pythonHome: Decided<string | undefined>;
	readonly pythonPath: Decided<string | undefined>;
	readonly scriptReloading: Decided<boolean>;
	readonly passAuthorization: Decided<boolean>;
	readonly restrictEmbedded: Decided<boolean>;
	/** The groups that may be used here, embedded mode as the empty name; undefined if all may. */
	readonly restrictProcess: Decided<readonly string[] | undefined>;
	readonly fate: Fate;
	/** What takes all its URLs before it. */
	readonly shadowedBy: Setting | undefined;
}
