/** What Apache itself says when it starts, or of requests that never reach an application. */
import type { KnownMessage } from './types.ts';

export const apache: readonly KnownMessage[] = [
	{
		says: ['Cannot load {file} into server: … undefined symbol: …'],
		meaning:
			'The module was built for another Apache, or for another Python than the one that is loaded: a function that it calls is not there.',
		remedy:
			'Build mod_wsgi with the `apxs` of this Apache and the Python that the applications use (`pip install mod_wsgi` in it, then `mod_wsgi-express module-config`), and load no second module that brings another Python.',
		rules: ['module-loaded-twice'],
	},
	{
		says: ['Cannot load {file} into server: …'],
		meaning:
			'`LoadModule` names a file that is not there, or that is no module for this Apache. A relative path counts from the `ServerRoot`. Where the message names a `libpython…`, the system does not find the library of Python.',
		remedy:
			'Install the module (`libapache2-mod-wsgi-py3` on Debian, `python3-mod_wsgi` on Fedora and RHEL), or correct the path; `mod_wsgi-express module-config` prints the line for a module from `pip`.',
	},
	{
		says: ['Configuration error: No MPM loaded.', 'Configuration error: More than one MPM loaded.'],
		ah: [534],
		meaning: 'Apache needs exactly one of `mpm_event`, `mpm_worker` and `mpm_prefork`.',
		remedy: 'Load one of them, and not a second. With `-f`, check the main configuration, not a part of it.',
	},
	{
		says: ['could not bind to address …', 'Address already in use: AH00072: …'],
		ah: [72],
		meaning:
			'Another process listens on this address already, or, for a port below 1024, Apache was not started by `root`.',
		remedy:
			'Find the process with `ss -ltnp`, end it or choose another port; see that no two `Listen` lines name the same one.',
	},
	{
		says: ['no listening sockets available, shutting down'],
		ah: [451],
		meaning: 'No `Listen` could be carried out, so Apache ends. The message before says why.',
		remedy: 'Read the message before, or add a `Listen`.',
	},
	{
		says: [
			'Unable to open logs',
			'could not open error log file {file}.',
			'unable to replace stderr with error log file',
		],
		ah: [15, 19, 86, 87, 91],
		meaning:
			'The file of an `ErrorLog` or `CustomLog` cannot be opened: its directory is missing, or may not be written to.',
		remedy: 'Create the directory. Apache does not create directories for logs.',
	},
	{
		says: ["Could not reliably determine the server's fully qualified domain name, using …"],
		ah: [558],
		meaning: 'No `ServerName` is set for the server as a whole, so Apache makes one up. This is no error.',
		remedy: 'Write `ServerName localhost`, or the real name, outside of the virtual hosts.',
	},
	{
		says: ['Config variable ${{variable}} is not defined'],
		ah: [111],
		meaning:
			'The configuration uses a variable that neither `Define` nor the environment sets; the text stays as it is. On Debian this is what comes of calling `apache2` without `/etc/apache2/envvars`.',
		remedy: 'Use `apachectl -t` in place of `apache2 -t`, or define the variable.',
	},
	{
		says: ['Warning: DocumentRoot [{file}] does not exist', 'DocumentRoot {file} does not exist'],
		ah: [112],
		meaning: 'The directory of a `DocumentRoot` is not there. Apache starts all the same.',
		remedy: 'Create it, or correct the path.',
	},
	{
		says: ['Configuration check failed'],
		ah: [14],
		meaning: 'The configuration test failed. The message before says why.',
		remedy: 'Read the message before.',
	},
	{
		says: ['server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting'],
		ah: [484, 161, 286],
		meaning:
			'All workers of Apache are busy. With daemon processes this mostly means that their applications answer too slowly: a worker waits for each request that waits in a queue.',
		remedy:
			'Look for what makes the application slow; give the group more `threads=` or `processes=`, and a `queue-timeout=` so that a backlog ends.',
	},
	{
		says: ['child pid … exit signal Segmentation fault …', 'child pid … exit signal …'],
		ah: [51, 52],
		meaning:
			'A process of Apache was ended by a signal. A segmentation fault with mod_wsgi mostly comes of a C extension that cannot run in a sub interpreter, of two modules that bring different releases of Python or of one library (mod_php, mod_perl), or of a mod_wsgi built for another Python.',
		remedy: 'Use `WSGIApplicationGroup %{GLOBAL}` and daemon mode, and see that Apache loads only one Python.',
	},
	{
		says: ['Request exceeded the limit of … internal redirects due to probable configuration error.'],
		ah: [124],
		meaning: 'A `RewriteRule`, an `ErrorDocument` or a `FallbackResource` leads back to itself.',
		remedy:
			'Add a condition that ends the circle; for an application at `/`, use `WSGIScriptAlias` in place of rewriting.',
		rules: ['fallback-resource-to-wsgi'],
	},
	{
		says: ['invalid URI path (…)', "Invalid URI in request '…'"],
		ah: [10244, 126],
		meaning: 'The client asks for a path that Apache does not take. Scanners do that.',
		remedy: 'Nothing is to be done.',
	},
	{
		says: ['File does not exist: {file}'],
		ah: [128],
		meaning:
			'Apache looks for a file of this name and finds none, so it answers 404. If an application was to answer, no `WSGIScriptAlias` matches the URL in this virtual host.',
		remedy:
			'Check that the request comes to the virtual host you think of (`apachectl -S`), and that an alias matches the URL.',
		rules: ['mount-path-never-matches', 'trailing-slash-mismatch', 'shadowed-mount'],
	},
	{
		says: [
			'The server encountered an internal error or misconfiguration and was unable to complete your request',
			'500 Internal Server Error',
			'HTTP Error 500',
		],
		meaning:
			'Something failed, and the page does not say what. With mod_wsgi: the script could not be loaded, the application raised an exception, its daemon process group does not exist or died while it answered.',
		remedy: 'Read the `ErrorLog` of the virtual host at that time; the line there says it. Explain that line.',
		rules: [
			'undefined-process-group',
			'process-group-of-another-host',
			'process-group-restricted',
			'embedded-mode-restricted',
		],
	},
	{
		says: [
			'The server is temporarily unable to service your request due to maintenance downtime or capacity problems',
			'503 Service Unavailable',
			'HTTP Error 503',
		],
		meaning:
			'Apache could not hand the request to a daemon process: its socket cannot be reached, its queue is full, or its processes die as soon as they start. Behind a proxy, the backend is down.',
		remedy: 'Look for `Unable to connect to WSGI daemon process` in the `ErrorLog`, and explain that line.',
		rules: ['python-home-is-not-an-environment', 'socket-prefix-in-tmp'],
	},
	{
		says: [
			'The gateway did not receive a timely response from the upstream server or application.',
			'504 Gateway Timeout',
			'504 Gateway Time-out',
			'HTTP Error 504',
		],
		meaning:
			'The application did not answer in time: `socket-timeout=` or `response-socket-timeout=`, else the `Timeout` of Apache, or `queue-timeout=` ended the wait.',
		remedy:
			'Look for what the application waits for. `request-timeout=` makes the daemon process tell in the log where it was.',
	},
	{
		says: ["You don't have permission to access this resource.", '403 Forbidden', 'HTTP Error 403'],
		meaning:
			'Apache denies access, mostly before an application is asked: no `Require` grants the directory of the script, or a directory on the way may not be entered.',
		remedy: 'Look for `client denied` or `permissions` in the `ErrorLog`, and explain that line.',
		rules: [
			'old-access-control',
			'directory-names-the-script',
			'handler-without-execcgi',
			'script-under-home-directory',
		],
	},
	{
		says: ['The requested URL was not found on this server.', '404 Not Found', 'HTTP Error 404'],
		meaning:
			"Nothing answers for this URL: no alias matches it, the script is not there, or the application itself says so. A page that looks like Apache's own comes from Apache.",
		remedy:
			'Check the `WSGIScriptAlias`, its trailing slash and its virtual host; with `ErrorLog`, look for `Target WSGI script not found`.',
		rules: ['mount-path-never-matches', 'trailing-slash-mismatch', 'shadowed-mount'],
	},
];
