/** Directives of other families that are often met. */
import type { Prose } from '../decode.ts';
import { workerOptions } from '../values/proxy-options.ts';

export const moreProse: Readonly<Record<string, Prose>> = {
	BalancerMember: {
		description:
			'A backend of the balancer in whose `<Proxy balancer://…>` it stands. `route=` names it for sticky sessions, `loadfactor=` gives it a greater share, `status=+H` makes it a reserve. Needs mod_proxy_balancer and one of the mod_lbmethod modules, and mod_slotmem_shm.',
		get options() {
			return workerOptions();
		},
	},
	'<Macro': {
		description:
			"A piece of configuration with parameters; nothing in it is looked at before `Use` puts it in place, so errors show only then. Let the parameters start with `$` or `@`: they are replaced wherever their name turns up, in the middle of words too, and one that begins with another's name confuses both. A macro must be defined above its use.",
		example:
			'<Macro Site $name>\n    <VirtualHost *:80>\n        ServerName $name\n        DocumentRoot /srv/$name\n    </VirtualHost>\n</Macro>\nUse Site shop.example.com',
	},
	Use: {
		description:
			'Puts the lines of a macro here, with its parameters replaced by the arguments. The number of arguments must fit. Errors are reported with the line in the macro and the line of the `Use`.',
	},
	AddHandler: {
		description:
			'Gives files with an extension a handler, `AddHandler wsgi-script .wsgi` for one. The extension counts anywhere in the name: evil.php.jpg is run as PHP, which is why directories for uploads should not have it. `SetHandler` in a `<FilesMatch "\\.php$">` is exact.',
	},
	AddType: { description: "Content type by extension. Not for making scripts run: that is the handler's business." },
	AddOutputFilterByType: {
		description:
			'Filters responses of some content types, whoever made them: `AddOutputFilterByType DEFLATE text/html application/json`. A type is compared without its charset.',
	},
	AuthUserFile: {
		description:
			"File with names and password hashes, made by `htpasswd -B`. Keep it outside of everything that is served. A relative path starts at `ServerRoot`. Readable by Apache's user.",
	},
	AuthMerging: {
		description:
			'Without it, the first `Require` of an inner section throws away all rules of outer ones. `And` and `Or` join them with the outer ones instead.',
	},
	MaxRequestWorkers: {
		description:
			"Requests that can be worked on at once; more wait in the queue of `ListenBacklog`. With threads it is at most `ServerLimit` times `ThreadsPerChild`. In daemon mode of mod_wsgi, Apache's workers only pass requests on, and may well be more than the processes and threads of the application.",
	},
	ThreadsPerChild: {
		description:
			'Threads of each child process. It is the number of threads of a WSGI application in embedded mode, not in daemon mode.',
	},
	MaxConnectionsPerChild: {
		description:
			'Replaces child processes now and then, against leaks of memory. 0, the default, never does. Daemon processes of mod_wsgi have `maximum-requests` for this.',
	},
	UseCanonicalName: {
		description:
			'With `Off` redirects to itself, and SERVER_NAME, take the Host header the client sent; with `On` they take `ServerName`. Applications see the same name in SERVER_NAME, so absolute links depend on it.',
	},
	FallbackResource: {
		description:
			'What answers if a URL maps to no file: the front controller of a PHP application. For WSGI applications an alias does it.',
	},
	PassEnv: {
		description:
			"Hands variables of Apache's own environment on to scripts. With systemd or Debian's envvars that environment is small. They end up in the environ of the request, not in `os.environ`.",
	},
	AllowEncodedSlashes: {
		description:
			'With `Off` every URL with %2F in its path gets 404, before an application or backend sees it: a common puzzle with names in URLs. `NoDecode` passes it on as it is. It is not inherited by virtual hosts: set it in each.',
	},
	RemoteIPHeader: {
		description:
			"Takes the client's address from a header that a proxy sets. Without `RemoteIPInternalProxy` or `RemoteIPTrustedProxy` everybody is believed, forged addresses included, so name the proxies. Access rules and `%a` in logs then see the client.",
		example: 'RemoteIPHeader X-Forwarded-For\nRemoteIPInternalProxy 10.0.0.0/8',
	},
	MDomain: {
		description:
			"Names for which Apache itself fetches a certificate and renews it. A virtual host with one of the names and `SSLEngine on` needs no certificate lines. Accept the authority's terms by `MDCertificateAgreement accepted`, give an address by `MDContactEmail`, and reload when the certificate is there.",
	},
};
