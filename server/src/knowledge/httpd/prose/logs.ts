/** Logs, headers, expiry. */
import type { Prose } from '../decode.ts';

export const logProse: Readonly<Record<string, Prose>> = {
	CustomLog: {
		description:
			"Writes an access log. The first argument is a file relative to `ServerRoot`, or a program after `|`; the second a format in quotes, or the name of one made by `LogFormat`. A virtual host with a `CustomLog` of its own no longer writes into the main server's. `env=!dontlog` leaves out requests that `SetEnvIf` marked, `expr=` decides by an expression. Whoever can write into the log directory can become root: Apache opens the files before it gives up its rights.",
		example: 'CustomLog ${APACHE_LOG_DIR}/shop-access.log combined',
	},
	LogFormat: {
		description:
			'Gives an access log format a name; without one it becomes the format of `TransferLog`. The format stands in quotes, quotes in it take a backslash. `%h %l %u %t \\"%r\\" %>s %O` is the classic one; `%D` and `%{ms}T` tell how long a request took, `%{X-Forwarded-For}i` prints a header. Behind a proxy `%a` is the client only if mod_remoteip is set up.',
		example: 'LogFormat "%a %{%F %T}t %{ms}T %>s \\"%r\\"" timed',
	},
	Header: {
		description:
			'Changes response headers. `set` replaces, `add` may make a second one, `append` and `merge` extend, `unset` removes, `edit` replaces by a regular expression. Without `always` the header is not on error pages made by Apache; `always` has a table of its own, so a header set by the application is changed without it, and one set by `Header always` only with it. What an application sets is mostly in the table without `always`. Values in quotes may use `%{VAR}e` and `expr=`.',
		example: 'Header always set Strict-Transport-Security "max-age=31536000"',
	},
	RequestHeader: {
		description:
			'Changes request headers before the application sees them. Use it to remove what a client could forge (`unset X-Remote-User`), or to tell an application behind TLS about it. `early` is for tests; without it the change comes late, after rewriting and access rules.',
		example: 'RequestHeader set X-Forwarded-Proto "https"',
	},
	ExpiresActive: {
		description:
			'Switches `ExpiresByType` and `ExpiresDefault` on. They set `Expires` and `Cache-Control: max-age`, unless the application has set an `Expires` header of its own.',
	},
	ExpiresByType: {
		description:
			'How long browsers may keep responses of a content type: `"access plus 1 month"`, or in short `A2592000`. In the long form the words stand in quotes as one argument. Give long times only to files whose name changes with their contents.',
		example: 'ExpiresActive On\nExpiresByType text/css "access plus 1 year"',
	},
	ExpiresDefault: {
		description:
			'The time for all content types that `ExpiresByType` does not name. Take care at server level: it also holds for what an application makes.',
	},
};
