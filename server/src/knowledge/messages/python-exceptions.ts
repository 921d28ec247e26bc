/** Exceptions of Python that have to do with how mod_wsgi runs it. */
import type { KnownMessage } from './types.ts';

export const pythonExceptions: readonly KnownMessage[] = [
	{
		says: ['ModuleNotFoundError: No module named …', 'ImportError: No module named …'],
		meaning:
			'Python does not find a module. In a daemon process it looks in the installation or virtual environment of `python-home=`, and in the directories of `home=` and `python-path=`; the directory of the script is not among them. `WSGIPythonPath` and `WSGIPythonHome` count for embedded mode alone (the home also for groups that set none).',
		remedy:
			'If it is a module of the application, add the directory that holds its package: `python-path=/srv/app`. If it is one from PyPI, install it into the environment that `python-home=` names, which must be of the Python that mod_wsgi was built for.',
		rules: [
			'project-not-on-path',
			'home-is-a-virtual-environment',
			'auth-script-without-environment',
			'environment-of-another-python',
			'directory-not-there',
			'embedded-python-path-ignored',
			'daemon-process-never-used',
			'python-path-in-virtual-environment',
			'python-path-relative',
			'wrong-path-separator',
			'python-eggs-obsolete',
		],
	},
	{
		says: ['ImportError: cannot import name …'],
		meaning:
			'The module was found and has no such name: another module of the same name is found first, its release is another one, or two modules import each other.',
		remedy:
			'Print `module.__file__` in the script to see which one it is, and compare it with the environment of `python-home=`.',
		rules: ['embedded-python-path-ignored'],
	},
	{
		says: [
			'ImportError: … undefined symbol: …',
			'ImportError: … cannot open shared object file: …',
			'ImportError: … wrong ELF class: …',
			'cannot be loaded: undefined symbol …',
		],
		meaning:
			'A C extension was built for another Python, or needs a library that is not there or is found in another release. Python itself was found.',
		remedy:
			'Install the package anew in the environment of `python-home=`, with the Python that mod_wsgi was built for.',
		rules: ['module-loaded-twice'],
	},
	{
		says: [
			'ImportError: cannot load module more than once per process',
			'ImportError: module … does not support loading in subinterpreters',
			'Interpreter change detected - this module can only be loaded into one interpreter per process.',
			'PyO3 modules do not yet support subinterpreters…',
			'PyO3 modules may only be initialized once per interpreter process',
			'PyO3 modules compiled for CPython … may only be initialized once per interpreter process',
			'UserWarning: NumPy was imported from a Python sub-interpreter but NumPy does not properly support sub-interpreters.',
		],
		meaning:
			'The C extension can be used in one interpreter of a process only, the main one. mod_wsgi gives each application a sub interpreter, unless it is told otherwise.',
		remedy:
			'Set `WSGIApplicationGroup %{GLOBAL}` for the application, and give each such application a daemon process group of its own.',
	},
	{
		says: ["RuntimeError: populate() isn't reentrant", 'AppRegistryNotReady: …'],
		meaning:
			'Django was loaded before in this process, and failed half-way: this is what comes of every request after the first error. The first traceback since the process started says what it was.',
		remedy:
			'Find the first traceback in the log, mend that, and restart Apache or touch the script. `startup-timeout=` makes mod_wsgi restart such a process.',
	},
	{
		says: ['ImproperlyConfigured: …', "KeyError: 'DJANGO_SETTINGS_MODULE'"],
		meaning:
			'Django did not get its settings. Variables of a shell, and those of `SetEnv`, do not become the environment of the process: `SetEnv` sets values of the request only.',
		remedy:
			'Set `os.environ` in the script before Django is loaded. Two Django sites in one interpreter disturb each other: give each a daemon process group.',
		rules: ['setenv-is-no-environment'],
	},
	{
		says: [
			'sys.stdout access restricted by mod_wsgi',
			'sys.stdin access restricted by mod_wsgi',
			'… access restricted by mod_wsgi',
		],
		meaning:
			'The application writes to `sys.stdout` or reads `sys.stdin`, which mod_wsgi forbids where `WSGIRestrictStdout On` or `WSGIRestrictStdin On` says so.',
		remedy: 'Write to `sys.stderr`, that is the log; print with `file=sys.stderr`.',
		rules: ['restrict-directive-without-effect'],
	},
	{
		says: [
			"UnicodeEncodeError: 'ascii' codec can't encode …",
			"UnicodeEncodeError: 'latin-1' codec can't encode …",
			"UnicodeDecodeError: 'ascii' codec can't decode …",
		],
		meaning:
			'The process runs without a UTF-8 locale, as Apache is started by the system, so Python takes file names and output for ASCII.',
		remedy: 'Add `lang=C.UTF-8` and `locale=C.UTF-8` to the `WSGIDaemonProcess`.',
		rules: ['no-locale'],
	},
	{
		says: [
			"PermissionError: [Errno 13] Permission denied: '{file}'",
			'PermissionError: [Errno 13] Permission denied: {file}',
			"IOError: [Errno 13] Permission denied: '{file}'",
		],
		meaning:
			'The user of the process may not do this with the file. It is that of `user=`, else that of Apache, not the one you log in as.',
		remedy:
			'Let that user read or write it, or run the group as another user with `user=`. On RHEL, SELinux may be behind it.',
	},
	{
		says: [
			"FileNotFoundError: [Errno 2] No such file or directory: '{file}'",
			"IOError: [Errno 2] No such file or directory: '{file}'",
		],
		meaning:
			'The application opens a file that is not there. A relative path counts from the working directory of the process, which is `/` unless `home=` says otherwise.',
		remedy: 'Use absolute paths (`pathlib.Path(__file__).parent`), or set `home=`.',
	},
	{
		says: ['SyntaxError: …', 'IndentationError: …', 'TabError: …'],
		meaning:
			'Python cannot read a file: it is written wrongly, or for another release of Python than the one that mod_wsgi was built for.',
		remedy:
			'Check the file with that release: `python3 -m py_compile file`. mod_wsgi runs the Python it was built for, whatever `python-home=` names.',
	},
	{
		says: [
			'TypeError: … takes … positional argument… but 2 were given',
			'TypeError: … missing … required positional argument…',
			"TypeError: 'module' object is not callable",
			'TypeError: … object is not callable',
		],
		meaning:
			'If the traceback ends here without a line of the application: the object that mod_wsgi calls is no WSGI application. It calls it with the environment and `start_response`.',
		remedy:
			"An ASGI application (FastAPI, Django's `asgi.py`) needs another server or a wrapper; for Django name `wsgi.py`. A factory has to be called in the script: `application = create_app()`.",
	},
	{
		says: [
			'response has not been started',
			'RuntimeError: response has not been started',
			'start_response() must be called before response content is produced',
		],
		meaning: 'The application returned an answer and never called `start_response`.',
		remedy: 'Call it before the first part of the body is returned. An ASGI application does not call it at all.',
	},
	{
		says: [
			'byte string value expected, value of type … found',
			'sequence of byte string values expected, value of type … found',
			'expected byte string object for …, value of type … found',
			'response iterable must yield bytes, not …',
			'write() argument must be bytes, not …',
		],
		meaning:
			'The application returned something that is no bytes, mostly a text or a single string in place of a list.',
		remedy: 'Return a list of bytes: `[text.encode()]`.',
	},
	{
		says: ['DisallowedHost at …', "Invalid HTTP_HOST header: '…'.…"],
		meaning: 'Django does not know the name that the client asked for.',
		remedy: 'Add it to `ALLOWED_HOSTS` of the settings. Behind a proxy, see what `Host` header arrives.',
	},
];
