/** What goes wrong with script files: finding, loading and running them. */
import type { KnownMessage } from './types.ts';

export const scripts: readonly KnownMessage[] = [
	{
		says: [
			'Target WSGI script not found or unable to stat: {script}',
			'Target WSGI script not found or unable to stat',
		],
		wsgi: [135],
		meaning: 'The file that an alias names is not there, and the request is answered with 404.',
		remedy: 'Correct the path of the `WSGIScriptAlias`. Apache has to be able to enter each directory above the file.',
		rules: ['script-not-there', 'script-path-relative', 'trailing-slash-mismatch', 'match-takes-too-much'],
	},
	{
		says: ["Unable to stat target WSGI script '{script}'", "Unable to stat target handler script '{script}'"],
		wsgi: [82, 83],
		meaning:
			'The daemon process cannot see the script: its user (`user=`) may not enter a directory above it, or the file was removed.',
		remedy: 'Let the user of the group enter all directories above the script.',
		rules: ['script-under-home-directory'],
	},
	{
		says: [
			'Attempt to invoke directory as WSGI application: {script}',
			'Attempt to invoke directory as WSGI application',
			'Attempt to invoke directly …',
			'attempt to invoke directory as script',
		],
		wsgi: [136],
		ah: [2812],
		meaning:
			'A `WSGIScriptAlias` names a directory, and the URL names none of the files in it. The answer is 403. Where the alias is to serve one application, it must name its script file.',
		remedy: 'Name the file: `WSGIScriptAlias / /srv/app/wsgi.py`.',
		rules: ['trailing-slash-mismatch'],
	},
	{
		says: ["Target WSGI script '{script}' does not contain WSGI application '{callable}'"],
		wsgi: [89],
		meaning:
			'The script was loaded, and has no object of the name that mod_wsgi calls, `application` unless `WSGICallableObject` or `callable-object=` says otherwise. Each request is answered with 404.',
		remedy:
			'Name the object `application` in the script (for Flask: `from app import app as application`), or tell mod_wsgi its name with `callable-object=`.',
		rules: ['callable-not-in-script'],
	},
	{
		says: [
			"Target WSGI script '{script}' cannot be loaded as Python module",
			"Failed to exec Python script file '{script}'",
			"Unable to execute Python script file '{script}'",
		],
		wsgi: [109, 110],
		meaning:
			'The script raised an exception while it was loaded, so the application does not start and requests fail with 500. The traceback that follows says which; mostly a module is not found.',
		remedy: 'Read the last line of the traceback, and explain that one.',
	},
	{
		says: [
			"Could not read/compile source file '{script}'",
			"Could not read or compile WSGI script '{script}' for …",
			"Call to fopen() failed for '{script}'",
			"Failed to parse Python script file '{script}'",
			"Failed to convert '{script}' to UCS2 filename",
			"Failed to close source file after reading WSGI script '{script}' for …",
		],
		wsgi: [105, 106, 195, 196],
		meaning:
			'The script cannot be read by the user of the process, or is no Python that this release of Python understands.',
		remedy: 'Check who may read it, and that `python -m py_compile` of the same version takes it.',
		rules: ['script-not-there'],
	},
	{
		says: [
			"Exception occurred processing WSGI script '{script}'",
			"… exception raised processing WSGI script '{script}' for …",
		],
		wsgi: [174],
		meaning: 'The script was loaded, and the application raised an exception for a request, which fails with 500.',
		remedy: 'Read the traceback that follows: its last line says what it is about. Explain that one.',
	},
	{
		says: [
			"SystemExit exception raised by WSGI script '{script}' ignored",
			"… exception raised by WSGI script '{script}' for …; ignored",
			"SystemExit exception raised when doing exec of Python script file '{script}'",
		],
		wsgi: [107, 108, 175],
		meaning:
			'The script or the application calls `sys.exit()`. mod_wsgi does not let it end the process; the request fails.',
		remedy: 'Do not end the process from there; raise another exception, or return an answer.',
	},
	{
		says: [
			'SystemExit exception raised by exit functions ignored',
			'SystemExit exception raised by Python atexit/sys.exitfunc; ignored',
			'Exception occurred within exit functions',
			'Exception occurred within Python atexit/sys.exitfunc during shutdown',
			'Exception occurred within threading._shutdown()',
			'… exception raised by Python atexit functions during shutdown of …',
		],
		wsgi: [97, 98, 130, 131],
		meaning: 'Code that runs when a process ends raised an exception. Requests are not concerned.',
		remedy: 'Read the traceback that follows, if it matters what that code was to do.',
	},
	{
		says: [
			'Exception occurred within event callback',
			"… exception raised by event callback for '…'",
			'Unable to find event subscribers',
			'Unable to import mod_wsgi when publishing events',
			"Unable to publish '…' event for …",
			'Failed to get current frames for active threads',
			'Failed to iterate over current frames for active threads',
			'Unable to obtain current frames for active threads of …',
			'RequestTimeout class not initialised for thread …',
			"Unable to import 'mod_wsgi' for RequestTimeout injection …",
		],
		wsgi: [67, 104, 112, 113, 114, 190, 209],
		meaning:
			'mod_wsgi could not tell an event, such as the end of a request, to code that subscribed to it, or that code raised an exception. Requests go on.',
		remedy: 'Read the traceback that follows.',
	},
	{
		says: [
			'Failed to import handler via Python module reference {module}',
			"Unable to import handler via Python module reference '{module}'",
		],
		wsgi: [88],
		meaning: '`WSGIHandlerScript` names a Python module that cannot be imported.',
		remedy: 'Read the traceback, and see that the module lies on `python-path=` or in the virtual environment.',
	},
	{
		says: ['Options ExecCGI is off in this directory: {script}', 'Options ExecCGI is off in this directory'],
		wsgi: [134],
		ah: [2809],
		meaning:
			'The script is served through a handler (`AddHandler`, `SetHandler wsgi-script`) where `Options ExecCGI` is not set. The answer is 403. A script below a `WSGIScriptAlias` does not need it.',
		remedy: 'Add `Options +ExecCGI` to the directory, or use `WSGIScriptAlias`.',
		rules: ['handler-without-execcgi', 'script-alias-for-wsgi', 'handler-for-all-python-files'],
	},
	{
		says: ["AcceptPathInfo off disallows user's path"],
		wsgi: [137],
		meaning:
			"With `AcceptPathInfo Off`, a URL that goes on behind the script is answered with 404: nearly all of an application's.",
		remedy: 'Remove `AcceptPathInfo Off` there.',
		rules: ['accept-path-info-off'],
	},
	{
		says: ['script not found or unable to stat'],
		ah: [1264, 2811],
		meaning:
			'mod_cgi, not mod_wsgi, looks for a script of this name and does not find it: `ScriptAlias` or a `cgi-script` handler takes the URL.',
		remedy: 'Use `WSGIScriptAlias` for applications, and see that no `ScriptAlias` matches before.',
		rules: ['script-alias-for-wsgi', 'shadowed-mount'],
	},
	{
		says: ["Lookup of 'close' attribute on WSGI response iterable raised an exception"],
		wsgi: [194],
		meaning: 'The object that the application returned raised an exception when mod_wsgi looked for its `close()`.',
		remedy: 'Read the traceback; the class of that object is wrong.',
	},
];
