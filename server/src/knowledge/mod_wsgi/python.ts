/** How Python itself is set up in the process. */

import type { Directive } from '../types.ts';
import { flag, inServerOnly, page } from './shapes.ts';

/** What `<WSGIInterpreterOptions>` sets for the interpreters it selects, in lower case. */
export const interpreterSettings: readonly string[] = [
	'wsgiperinterpretergil',
	'wsgifreethreading',
	'wsgiswitchinterval',
	'wsgipythonpath',
	'wsgirestrictstdin',
	'wsgirestrictstdout',
	'wsgirestrictsignal',
];

export const pythonDirectives: readonly Directive[] = [
	{
		name: 'WSGIPythonHome',
		module: 'mod_wsgi',
		forms: [
			inServerOnly('TAKE1', '1.0', { until: '1.6' }),
			inServerOnly('TAKE1', '2.0', { until: '2.8', platform: 'unix' }),
			inServerOnly('TAKE1', '3.0'),
		],
		parameters: [
			{
				name: 'directory',
				summary: 'The root of a virtual environment or Python installation: its sys.prefix',
				value: { kind: 'path', of: 'python-home', absolute: true },
			},
		],
		refusals: { usage: 'Python prefix/exec_prefix absolute path names.' },
		summary: 'Uses this virtual environment in embedded mode, and in daemon groups without a python-home',
		description: `Names the root of the environment, where \`pyvenv.cfg\` lies: not its \`bin\`, not \`bin/python\`, not \`site-packages\`. It must have
been made with the same Python version mod_wsgi was built for; this line cannot bring another Python. A wrong path passes
Apache's check and then Python cannot start: embedded requests fail with 500, daemon processes die in a loop.

There is one for the whole server. It also is the default of every daemon process group, so with several applications set
\`python-home=\` on each \`WSGIDaemonProcess\` instead. (The official page names that option \`home\`, which is something
else.)`,
		example: 'WSGIPythonHome /srv/shop/venv',
		related: ['WSGIDaemonProcess python-home', 'WSGIPythonPath'],
		url: page('WSGIPythonHome'),
	},
	{
		name: 'WSGIPythonPath',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '1.0')],
		parameters: [
			{
				name: 'directories',
				summary: 'Directories for sys.path, joined by : (by ; on Windows)',
				value: { kind: 'path', of: 'directory', list: true, absolute: true },
			},
		],
		refusals: { usage: 'Python module search path.' },
		summary: 'Adds directories to sys.path, in embedded mode only',
		description: `Puts the root of your project, the directory that holds \`manage.py\` for instance, where Python finds modules. Applications in a
daemon process group do not see it: there it is \`python-path=\` on \`WSGIDaemonProcess\`. A left-over \`WSGIPythonPath\` beside
daemon mode does nothing, without a word.

Several directories are one word, joined by \`:\`, or \`;\` on Windows; a comma or a blank does not separate. For a virtual
environment do not list its \`site-packages\` here but use \`WSGIPythonHome\`. From 6.0 on it may also stand in
\`<WSGIInterpreterOptions>\`, where it adds to the path of the interpreters selected, daemon or not.`,
		example: 'WSGIPythonPath /srv/shop:/srv/shop/lib',
		related: ['WSGIDaemonProcess python-path', 'WSGIPythonHome', '<WSGIInterpreterOptions'],
		url: page('WSGIPythonPath'),
	},
	{
		name: 'WSGIPythonEggs',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '2.0')],
		parameters: [
			{
				name: 'directory',
				summary: 'A directory that the user of the process may write',
				value: { kind: 'path', of: 'directory', absolute: true },
			},
		],
		refusals: { usage: 'Python eggs cache directory.' },
		summary: 'Unpacks zipped eggs into this directory, in embedded mode only; obsolete',
		description: `Eggs are an old format of Python packages; those that were installed as one zip file and held C extensions had to be unpacked
somewhere, and this sets that place (\`PYTHON_EGG_CACHE\`). pip has installed wheels for many years, so the line can go.

If you do need it, the directory must exist and be writable for Apache's user; for daemon processes use \`python-eggs=\`.`,
		example: 'WSGIPythonEggs /var/cache/apache2/eggs',
		related: ['WSGIDaemonProcess python-eggs'],
		url: page('WSGIPythonEggs'),
	},
	{
		name: 'WSGIPythonOptimize',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '1.0')],
		parameters: [
			{
				name: 'level',
				summary: '0, 1 or 2',
				value: {
					kind: 'integer',
					reader: 'atoi',
					values: [
						{ name: '0', summary: 'Run the code as written' },
						{ name: '1', summary: 'Leave out assert statements, like python -O' },
						{ name: '2', summary: 'Leave out docstrings too, like python -OO' },
					],
				},
			},
		],
		refusals: { usage: 'Set level of Python compiler optimisations.' },
		default: [{ value: '0' }],
		summary: 'Leaves out assert statements and docstrings, like python -O and -OO',
		description: `Sets the optimisation level of Python for the whole server, daemon processes included. It saves next to nothing: 1 drops
\`assert\`, so code that checks its input that way stops checking; 2 also drops docstrings, and packages that read their own at
import time fail.

Leave it alone, or at 0. The value is read as far as its digits go and never refused, so \`On\` silently means 0.`,
		example: 'WSGIPythonOptimize 1',
		url: page('WSGIPythonOptimize'),
	},
	{
		name: 'WSGIPythonWarnings',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '3.0')],
		parameters: [
			{
				name: 'filter',
				summary: 'An action, or action:message:category:module:line, as for python -W',
				value: {
					kind: 'enum',
					open: true,
					caseSensitive: true,
					values: [
						{ name: 'default', summary: 'Print the first of each place' },
						{ name: 'error', summary: 'Raise an exception' },
						{ name: 'always', summary: 'Print each one' },
						{ name: 'module', summary: 'Print the first of each module' },
						{ name: 'once', summary: 'Print the first' },
						{ name: 'ignore', summary: 'Print none' },
					],
				},
			},
		],
		refusals: { usage: 'Control Python warning messages.' },
		summary: 'Shows, hides or raises the warnings of Python, like python -W',
		description: `Each line adds one filter, in the order written, for the whole server. \`default\` lets the deprecations of your framework show up
in Apache's error log before an upgrade; \`error\` turns them into exceptions and does not belong on a live site.

Apache does not check the text; Python does when it starts, and only grumbles about a filter it cannot read.`,
		example: 'WSGIPythonWarnings default::DeprecationWarning:shop',
		url: page('WSGIPythonWarnings'),
	},
	{
		name: 'WSGIPythonHashSeed',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '4.1.0')],
		parameters: [
			{
				name: 'seed',
				summary: 'random, or a number from 0 to 4294967295',
				value: {
					kind: 'integer',
					reader: 'strict',
					range: [{ value: { min: 0, max: 4294967295 } }],
					values: [{ name: 'random', summary: 'A new seed for each process' }],
				},
			},
		],
		refusals: {
			usage: 'Python hash seed.',
			value: 'WSGIPythonHashSeed must be "random" or an integer in range [0; 4294967295]',
		},
		default: [{ value: 'random' }],
		summary: "Fixes the seed of Python's hashes, like PYTHONHASHSEED",
		description: `Python salts the hashes of strings anew in each process, so the order of a \`set\` differs between the processes of a group. A fixed
number makes them agree, which helps to reproduce a failure.

On a live site leave it random: the salt protects against requests made to collide. Code that needs the number to be fixed,
such as cache keys from \`hash()\`, is better mended.`,
		example: 'WSGIPythonHashSeed 0',
		url: page('WSGIPythonHashSeed'),
	},
	flag({
		name: 'WSGIDontWriteBytecode',
		forms: [
			inServerOnly('TAKE1', '3.4', { until: '4.5.15', condition: 'Python 2.6 or 2.7 only' }),
			inServerOnly('TAKE1', '4.5.16', { until: '5.0.2', condition: 'Python 2.6+ or 3.3+' }),
			inServerOnly('TAKE1', '6.0.0'),
		],
		usage: 'Enable/Disable writing of byte code.',
		on: 'write no .pyc files',
		off: 'write them',
		default: [{ value: 'Off' }],
		summary: 'Stops Python from writing .pyc files, like python -B',
		description: `With \`On\` no \`__pycache__\` directories appear. Use it where code lies on a read-only disk, or where files owned by Apache's user
would disturb your next deployment.

The price is a slower start: each process compiles all modules anew, unless your deployment has run
\`python -m compileall\` before.`,
		example: 'WSGIDontWriteBytecode On',
	}),
	{
		name: 'WSGISwitchInterval',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '6.0.0')],
		parameters: [
			{
				name: 'seconds',
				summary: 'A number greater than 0, such as 0.002',
				value: { kind: 'number', above: 0, unit: 'seconds', reader: 'strict' },
			},
		],
		refusals: {
			usage: 'Override Python GIL switch interval (seconds).',
			value: 'WSGISwitchInterval must be a positive number of seconds.',
		},
		default: [{ value: "Python's own, 0.005" }],
		summary: 'Sets how often Python threads take turns, in embedded mode',
		description: `A thread that computes gives the others a turn after this many seconds (\`sys.setswitchinterval()\`). A smaller value lets short
requests slip in between long computations, at some cost; few applications notice.

At the top level it holds for embedded mode; for a daemon process group it is \`switch-interval=\`. Within
\`<WSGIInterpreterOptions>\` with an \`application-group=\` it needs \`WSGIPerInterpreterGIL On\` there too, for otherwise all
interpreters of a process share the one setting. Where \`WSGIFreeThreading\` is active it has no meaning.`,
		example: 'WSGISwitchInterval 0.002',
		related: ['WSGIDaemonProcess switch-interval', 'WSGIPerInterpreterGIL', 'WSGIFreeThreading'],
		url: page('WSGISwitchInterval'),
	},
	flag({
		name: 'WSGIPerInterpreterGIL',
		forms: [inServerOnly('TAKE1', '6.0.0')],
		usage: 'Enable/Disable per-interpreter GIL for sub-interpreters (Python 3.12+).',
		on: 'give each sub interpreter a lock of its own',
		off: 'let them share one',
		default: [{ value: 'Off' }],
		summary: 'Lets the sub interpreters of one process compute at the same time',
		description: `Python lets one thread compute at a time, by a lock for the whole process. With \`On\`, and Python 3.12 or later, every application
group gets its own lock, so several can use several processors within one process. The main interpreter, \`%{GLOBAL}\`, keeps
the old lock in any case.

Many C extensions, NumPy among them, refuse to be imported into such an interpreter; more processes are the safer way to use
more processors. On older Python the directive only logs a warning. To limit it to some applications, put it into
\`<WSGIInterpreterOptions>\`.`,
		example: 'WSGIPerInterpreterGIL On',
		related: ['<WSGIInterpreterOptions', 'WSGIFreeThreading', 'WSGIApplicationGroup'],
	}),
	flag({
		name: 'WSGIFreeThreading',
		forms: [inServerOnly('TAKE1', '6.0.0')],
		usage:
			'Enable/Disable free-threaded Python (GIL disabled) for the matched process (Python 3.13+ free-threaded build).',
		on: 'run Python without its global lock',
		off: 'keep the lock, also in a free-threaded Python',
		default: [{ value: 'Off' }],
		summary: 'Runs a free-threaded Python without its global lock',
		description: `Needs a Python of its own kind, 3.13 or later built with \`--disable-gil\` (\`python3.13t\`), and a mod_wsgi built for it; with any
other it logs a warning and does nothing. Without this line mod_wsgi keeps the lock even in such a Python.

It is a property of the process: set it at the top level for all, or in \`<WSGIInterpreterOptions process-group=NAME>\` for one
group. In a container with \`application-group=\` it is ignored with a warning. Your code and all its extensions must be safe
without the lock.`,
		example: `WSGIDaemonProcess shop threads=8
<WSGIInterpreterOptions process-group=shop>
    WSGIFreeThreading On
</WSGIInterpreterOptions>`,
		related: ['<WSGIInterpreterOptions', 'WSGIPerInterpreterGIL', 'WSGISwitchInterval'],
	}),
	{
		name: '<WSGIInterpreterOptions',
		module: 'mod_wsgi',
		forms: [inServerOnly('RAW_ARGS', '6.0.0')],
		parameters: [],
		options: [
			{
				name: 'process-group',
				anyCase: true,
				since: '6.0.0',
				value: { kind: 'process-group' },
				default: [{ value: 'any process' }],
				summary: 'Only interpreters in the processes of this group',
				description: `The name of a \`WSGIDaemonProcess\`, or \`%{GLOBAL}\` for Apache's own processes. A name that no group has is not noticed: the
section then holds for nothing. May be given once.`,
				related: ['WSGIDaemonProcess'],
			},
			{
				name: 'application-group',
				anyCase: true,
				since: '6.0.0',
				value: { kind: 'application-group' },
				default: [{ value: 'any interpreter' }],
				summary: 'Only the interpreter with this name',
				description: `The name as it is when the interpreter starts, after \`%{ENV:name}\` and the like have been replaced; \`%{GLOBAL}\` is the main
interpreter. May be given once.`,
				related: ['WSGIApplicationGroup'],
			},
		],
		optionsAreWords: true,
		refusals: {
			other: [
				{ cause: 'unclosed-tag', message: "<WSGIInterpreterOptions> directive missing closing '>'" },
				{
					cause: 'not-an-option',
					message: "<WSGIInterpreterOptions>: argument '…' is not of the form key=value",
				},
				{
					cause: 'unknown-option',
					message: "<WSGIInterpreterOptions>: unknown selector '…', expected process-group or application-group",
				},
				{
					cause: 'process-group-twice',
					message: '<WSGIInterpreterOptions>: process-group given more than once',
				},
				{
					cause: 'application-group-twice',
					message: '<WSGIInterpreterOptions>: application-group given more than once',
				},
			],
		},
		summary: 'Sets options for the Python interpreters of one process group or application group',
		description: `What stands at the top level holds for every interpreter of the server; inside this section it holds only for those selected. With
no selector that is all of them. Where several sections fit, the one with more selectors wins, then the later one;
\`WSGIPythonPath\` is the exception and adds up.

It is made for \`WSGIPerInterpreterGIL\`, \`WSGIFreeThreading\`, \`WSGISwitchInterval\`, \`WSGIPythonPath\`, \`WSGIRestrictStdin\`,
\`WSGIRestrictStdout\` and \`WSGIRestrictSignal\`. Other server directives inside are carried out as if the section were not
there, although the official page calls that an error. Selectors are words: quote the whole word
(\`"process-group=my group"\`), not the value.`,
		example: `WSGIDaemonProcess shop threads=8
<WSGIInterpreterOptions process-group=shop>
    WSGIPythonPath /srv/shop/plugins
    WSGIRestrictStdout On
</WSGIInterpreterOptions>`,
		related: [
			'WSGIPerInterpreterGIL',
			'WSGIFreeThreading',
			'WSGISwitchInterval',
			'WSGIPythonPath',
			'WSGIRestrictStdin',
			'WSGIRestrictStdout',
			'WSGIRestrictSignal',
		],
		url: page('WSGIInterpreterOptions'),
	},
	flag({
		name: 'WSGIDestroyInterpreter',
		forms: [inServerOnly('TAKE1', '4.9.1')],
		usage: 'Enable/Disable destruction of Python interpreter.',
		on: 'tidy Python up when a process ends',
		off: 'end without doing so',
		default: [{ value: 'On' }],
		summary: 'Tidies Python up when a process ends, which can hang',
		description: `At the end of a process mod_wsgi takes down the Python interpreters: threads are joined and \`atexit\` functions run. Since Python
3.9 that can hang where an extension has threads of its own, and Apache then kills the process after a wait. If daemon
processes are slow to stop or restart, try \`Off\`.

With \`Off\` neither \`atexit\` functions nor the like run, so whatever they flush is lost.`,
		example: 'WSGIDestroyInterpreter Off',
		related: ['WSGIDaemonProcess shutdown-timeout'],
	}),
	flag({
		name: 'WSGIVerboseDebugging',
		forms: [inServerOnly('TAKE1', '3.0')],
		usage: 'Enable/Disable verbose debugging messages.',
		on: "write mod_wsgi's own steps to the error log",
		off: 'do not',
		default: [{ value: 'Off' }],
		summary: "Wrote mod_wsgi's own steps to the error log; has no effect from 6.0 on",
		description: `Up to 5.0 \`On\` makes mod_wsgi log what it does with processes, threads and interpreters, at level \`debug\`. From 6.0 on the directive is
still read but does nothing: Apache's \`LogLevel info wsgi:debug\` shows that, \`wsgi:trace1\` also each request.

It says nothing about errors of your application, which are in the error log anyway.`,
		example: 'WSGIVerboseDebugging On',
		replacement: 'LogLevel',
		url: 'https://modwsgi.readthedocs.io/en/latest/release-notes/version-6.0.0.html',
	}),
];
