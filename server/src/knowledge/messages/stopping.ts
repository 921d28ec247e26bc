/** Why daemon processes end and are started again. */
import type { KnownMessage } from './types.ts';

export const stopping: readonly KnownMessage[] = [
	{
		says: [
			'Daemon process request time limit exceeded…',
			'Injected RequestTimeout into thread …',
			'Request interrupted by RequestTimeout…',
			'Dumping stack trace for …',
		],
		meaning:
			'Requests took longer, on average over the threads, than `request-timeout=`, so the process is restarted (since 6.0.0, the request may be interrupted first). Where each thread stood is logged with it.',
		remedy: 'Read where the threads stood; raise `request-timeout=` only if such requests are meant to take that long.',
	},
	{
		says: ['Daemon process deadlock timer expired…'],
		meaning:
			"No Python code ran in the process for `deadlock-timeout=` (300 seconds, if it is not set): a C extension keeps Python's lock. The process is ended.",
		remedy: 'Set `WSGIApplicationGroup %{GLOBAL}` for the application; many C extensions hang in sub interpreters.',
	},
	{
		says: ['Daemon process idle inactivity timer expired…'],
		meaning:
			'No request came for `inactivity-timeout=`, so the process is restarted, to give back its memory. The next request loads the application anew.',
		remedy: 'Remove or raise `inactivity-timeout=` if the first request then is too slow.',
	},
	{
		says: [
			'Application startup timer expired…',
			'Application startup timer triggered …',
			'Application startup timer started …',
		],
		meaning:
			'The script was not loaded within `startup-timeout=`, because it raises an exception or takes too long, so the process is restarted.',
		remedy: 'Look in the log for why the script does not load.',
	},
	{
		says: ['Application restart timer expired…', 'Daemon process restart timer expired …'],
		meaning: '`restart-interval=` has passed, so the process is restarted, as it is meant to be.',
		remedy: 'Nothing is to be done.',
	},
	{
		says: ['Maximum requests reached…'],
		meaning:
			'The process has served as many requests as `maximum-requests=` lets, so it is restarted, as it is meant to be.',
		remedy: 'Nothing is to be done. On a busy site remove the option, unless memory grows without end.',
	},
	{
		says: ['Exceeded CPU time limit…'],
		meaning: 'The process has used as much processor time as `cpu-time-limit=` lets, so it is restarted.',
		remedy: 'Raise the limit, or look for what uses that much.',
	},
	{
		says: ['Shutdown timeout expired; aborting daemon process …', "Aborting process '{group}'"],
		meaning:
			'The process did not end within `shutdown-timeout=` (5 seconds, if it is not set), so it was ended at once. Requests that ran in it fail.',
		remedy:
			'Raise `shutdown-timeout=` or set `graceful-timeout=`, if requests take longer; a thread of the application that never ends has the same effect.',
	},
	{
		says: [
			"Force restart of process '{group}'",
			"Forcing restart of daemon process '{group}' due to modification of script '{script}'",
			"Reloading WSGI script '{script}'",
		],
		meaning: 'The script file was changed, so the application is loaded anew, as `WSGIScriptReloading On` wants it.',
		remedy: 'Nothing is to be done.',
	},
	{
		says: ["Process '{group}' … terminated by signal …", "Process '{group}' terminated by signal …"],
		meaning:
			'A daemon process was ended by a signal: 11 is a crash in C code, 9 mostly the system when memory ran out, 6 Python that gave up, 15 an orderly stop.',
		remedy:
			'For 11, set `WSGIApplicationGroup %{GLOBAL}` and see that one Python only is loaded; for 9, look at the memory (`dmesg`); for 6, at the lines before.',
	},
	{
		says: [
			"Process '{group}' has died, deregister and restart it",
			"Process '{group}' … has died; deregistering and restarting it",
			"Process '{group}' terminated normally, exit code …",
			"Process '{group}' … terminated normally, exit code …",
			"Process '{group}' … appears to have been lost…",
		],
		meaning: 'A daemon process ended, and is started again. If it comes again and again, the process dies at start.',
		remedy: 'The lines before say why it ended. If nothing does, Python did not start: check `python-home=`.',
		rules: ['python-home-is-not-an-environment'],
	},
];
