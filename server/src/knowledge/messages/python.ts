/** What keeps Python from starting in a process, or a process from running the Python it was meant to. */
import type { KnownMessage } from './types.ts';

const HOME =
	'`python-home=` (in embedded mode `WSGIPythonHome`) must name the root of an installation or virtual environment, the one that `python -c "import sys; print(sys.prefix)"` prints, made with the same version of Python that mod_wsgi was built for. The user of the process must be able to enter it and all directories above it.';

export const python: readonly KnownMessage[] = [
	{
		says: [
			"ModuleNotFoundError: No module named 'encodings'",
			"No module named 'encodings'",
			'init_fs_encoding: failed to get the Python codec of the filesystem encoding',
			'initfsencoding: unable to load the file system codec',
			'Py_Initialize: unable to load the file system codec',
			'Unable to get the locale encoding',
			'Could not find platform independent libraries <prefix>',
			'Could not find platform dependent libraries <exec_prefix>',
			'ImportError: No module named site',
			'init_import_site: Failed to import the site module',
			'failed to get the Python codec of the filesystem encoding',
			'core initialized preinitialized',
		],
		meaning:
			'Python does not find its standard library, so it cannot start: its home is not one, is one of another version of Python, or cannot be read by the user of the process. The process ends and is started again, and again; requests hang until they fail.',
		remedy: HOME,
		rules: ['python-home-is-not-an-environment', 'environment-of-another-python', 'wrong-path-separator'],
	},
	{
		says: [
			'Unable to stat Python home {directory}. Python interpreter …',
			"Unable to stat Python home '{directory}' for …",
			'Python home {directory} is not a directory. Python interpreter …',
			"Python home '{directory}' for … is not a directory",
			'Python home {directory} is not accessible. Python interpreter …',
			"Python home '{directory}' for … is not accessible",
		],
		wsgi: [100, 101, 102],
		meaning:
			'The directory that `python-home=` or `WSGIPythonHome` names is not there, is no directory, or may not be entered by the user of the process. Python then mostly fails to start.',
		remedy: HOME,
		rules: ['python-home-is-not-an-environment', 'wrong-path-separator', 'script-under-home-directory'],
	},
	{
		says: [
			'Python initialisation failed in Apache child process',
			'Python child initialisation failed in Apache child process',
			"Python initialisation failed in daemon process '{group}'",
			"Python child initialisation failed in daemon process '{group}'",
			'Python interpreter configuration failed in …',
			'Python based handlers will not be available …',
			'Unable to setup … in …',
			'Initializing Python failed: …',
			'Embedded mode of mod_wsgi cannot be used as Python was not initialised in this process',
		],
		wsgi: [1, 2, 28, 29, 35, 36, 38, 103, 210],
		meaning:
			'Python could not start in this process, so no application runs in it: each request to one fails with 500. Mostly the home of Python is wrong; the lines before say what Python found.',
		remedy: HOME,
		rules: ['python-home-is-not-an-environment', 'environment-of-another-python', 'wrong-path-separator'],
	},
	{
		says: [
			'Compiled for Python/… but runtime using Python/…',
			'Compiled for Python/…',
			'Runtime using Python/…',
			'Python module library version mismatch …',
			'Executing version of Python/…',
		],
		wsgi: [99],
		meaning:
			'mod_wsgi was built with another release of Python than the one whose library it found. Between patch releases (3.11.2 and 3.11.9) this is harmless; between minor ones (3.9 and 3.11) it is not.',
		remedy: 'Rebuild or reinstall mod_wsgi for the Python that is installed now.',
	},
	{
		says: [
			"Call to 'site.addsitedir()' failed for '{directory}'",
			"Unable to locate 'site.addsitedir()'",
			"Unable to import 'site' module",
			"Lookup for 'sys.path' failed",
			"Unable to look up 'sys.path' attribute",
		],
		wsgi: [91, 94, 95, 96],
		meaning:
			'A directory of `python-path=` or `WSGIPythonPath` could not be added to where Python looks for modules: mostly a `.pth` file in it fails, or the standard library is incomplete. The directories after it are left out.',
		remedy:
			'Use `python-home=` for a virtual environment, and `python-path=` only for the directory of the application.',
		rules: ['python-path-in-virtual-environment', 'python-path-relative', 'wrong-path-separator'],
	},
	{
		says: [
			"Cannot acquire interpreter '…'",
			"Cannot create interpreter '…'",
			'Py_NewInterpreter() failed',
			'Unable to acquire … for …',
			'Unable to acquire … during daemon startup script preload',
			'Unable to create thread state …',
			'Main interpreter reference is missing during cleanup …',
		],
		wsgi: [40, 42, 45, 48, 54, 86, 87, 111, 191, 192],
		meaning:
			'mod_wsgi could not make or enter the Python interpreter that the code is to run in; for requests the answer is 500. A failure of Python, logged before, or a lack of memory is behind it.',
		remedy:
			'Read the lines before. With many application groups, run the applications in `%{GLOBAL}` of groups of their own.',
	},
	{
		says: [
			"Unable to replace 'sys.…' …",
			"Unable to install '…' … for …; continuing without …",
			"Unable to create '…' … for …; continuing without …",
			"Call to 'signal.signal()' to register exit…",
		],
		wsgi: [90, 181, 182, 183, 184, 185, 186, 187],
		meaning: 'mod_wsgi could not put something of its own into an interpreter that it made, and goes on without.',
		remedy:
			'If applications work, nothing is to be done; else see which code changes these modules of Python at start (`sitecustomize`).',
	},
	{
		says: ['… exception raised during Python interpreter initialisation for …'],
		wsgi: [188, 189],
		meaning:
			'Code that runs while an interpreter is made raised an exception: `sitecustomize`, `usercustomize` or a `.pth` file.',
		remedy: 'Read the traceback that follows, and mend or remove that code.',
	},
	{
		says: [
			'WSGIPerInterpreterGIL requires Python 3.12 or later',
			'WSGIFreeThreading On has no effect: …',
			'WSGIFreeThreading inside <WSGIInterpreterOptions> with application-group= set is ignored',
			'Skipping per-interpreter GIL for …',
			'Skipping per-interpreter switch interval …',
			'Skipping WSGISwitchInterval …',
			'failed to apply Python GIL switch interval …',
		],
		wsgi: [198, 199, 200, 201, 202, 203, 204, 205],
		meaning:
			"A setting of Python's interpreter lock does nothing here: this build of Python cannot do it, or another setting excludes it.",
		remedy: 'Remove the directive, or use a Python that can.',
		rules: ['interpreter-setting-ignored'],
	},
];
