/** What `apache2 -t` refuses, as far as it is not said of a single WSGI directive. */
import type { KnownMessage } from './types.ts';

export const syntax: readonly KnownMessage[] = [
	{
		says: [
			"Invalid command '{directive}', perhaps misspelled or defined by a module not included in the server configuration",
		],
		meaning:
			'Apache knows no directive of this name. It is misspelt, the module that brings it is not loaded where the line is read, or the release of that module has no such directive.',
		remedy:
			'Check the spelling. Load the module of the directive (`a2enmod wsgi` on Debian for `WSGI…`), and see that it is of a release that has the directive. An invisible character, such as a byte order mark, may stand before the name.',
		rules: [
			'unknown-directive',
			'no-such-directive',
			'module-not-loaded',
			'directive-not-in-release',
			'not-on-platform',
			'name-virtual-host',
			'old-access-control',
			'invisible-character',
		],
	},
	{
		says: [
			'{directive} takes no arguments',
			'{directive} takes one argument',
			'{directive} takes two arguments',
			'{directive} takes three arguments',
			'{directive} takes 1-2 arguments',
			'{directive} takes two or three arguments',
			'{directive} takes one, two or three arguments',
			'{directive} takes one or three arguments',
			'{directive} requires at least one argument',
			'{directive} requires at least two arguments',
			'{directive} requires … arguments.',
			"{directive}: bad argument line '…'",
			'Missing regular expression for {directive}',
			'Missing envariable expression for {directive}',
			'Missing header-field name for {directive}',
			'Missing expression for {directive}',
			"{directive} directive doesn't take additional arguments",
			'{directive} directive requires additional arguments',
			'Multiple {directive} arguments not (yet) supported.',
		],
		meaning:
			'The directive has more words, or fewer, than it takes. Words end at blanks; one that holds a blank needs quotes. A `#` behind the arguments begins no comment: it is one more argument.',
		remedy: 'Put quotes around a value with blanks, and comments on lines of their own.',
		rules: ['wrong-number-of-arguments', 'comment-after-arguments', 'missing-argument', 'malformed-condition'],
	},
	{
		says: ['{directive} must be On or Off', "Variable name must not contain ':'"],
		meaning: 'The value is none that the directive takes.',
		remedy: 'Write one that it takes.',
		rules: ['invalid-value', 'wrong-number-of-arguments'],
	},
	{
		says: ['{directive} not allowed in <…> context', '{directive} not allowed here'],
		meaning:
			'The directive may not stand in this place: in this kind of section, or in a `.htaccess` file, or the `AllowOverride` of the directory does not let `.htaccess` set it. Of a `.htaccess` file, Apache finds that with each request, and answers 500.',
		remedy:
			'Move the line to where it may stand; most `WSGI…` directives of the server belong outside of `<Directory>`, `<Location>` and `<Files>`. For `.htaccess`, allow it with `AllowOverride`, or write it into the main configuration.',
		rules: ['wrong-context', 'server-config-only'],
	},
	{
		says: ['{directive} cannot occur within <…> section', '{directive} cannot occur within directory context'],
		meaning: 'The directive configures the server as a whole, or may not stand in sections of this kind.',
		remedy:
			'Move the line out of the section. For a single virtual host use the options of `WSGIDaemonProcess` in place of `WSGIPythonHome` and `WSGIPythonPath`.',
		rules: ['server-config-only', 'wrong-context'],
	},
	{
		says: ["{directive} directive missing closing '>'"],
		meaning: 'The tag of a section does not end with `>`.',
		remedy: 'End it with `>`.',
		rules: ['missing-bracket', 'malformed-condition', 'macro-fails'],
	},
	{
		says: ['{directive} without matching <… section'],
		meaning: 'A section is closed that was not opened, or that was closed before.',
		remedy: 'Remove the closing tag, or open the section. Sections cannot be opened in one file and closed in another.',
		rules: ['close-without-open'],
	},
	{
		says: ['Expected </…> but saw </…>'],
		meaning:
			'Another section is closed than the one that was opened last: sections overlap, or a closing tag is missing.',
		remedy: 'Close inner sections before outer ones.',
		rules: ['section-mismatch'],
	},
	{
		says: ['{directive} was not closed.', 'Expected </…> before end of configuration'],
		meaning: 'The file ends, and a section that was opened in it is still open.',
		remedy: 'Add the closing tag.',
		rules: ['section-not-closed'],
	},
	{
		says: [
			'Could not open configuration file {file}: …',
			'Include/IncludeOptional: Could not open directory {file}: …',
			'Include/IncludeOptional: …',
			'Could not open password file: {file}',
			'Exceeded maximum include depth',
			'Exceeded the maximum include directory nesting level',
		],
		meaning: 'Apache cannot read what an `Include` names, or a file includes itself through others.',
		remedy:
			'Check the path and who may read it. A relative one counts from the `ServerRoot`. `IncludeOptional` takes a pattern that matches nothing.',
		rules: ['include-fails'],
	},
	{
		says: [
			'macro … undefined',
			'no macro defined before Use',
			'recursive use of macro … is invalid',
			'cannot remove undefined macro …',
			'macro … used with … arguments instead of …',
			'contents error: …',
			'macro … empty argument …',
			'argument name conflict in macro …',
			'macro … is already defined',
			'<Macro macro definition: empty name',
			'no macro name',
		],
		meaning: 'A macro is used that nothing defines by then, or is defined or used in a way that mod_macro refuses.',
		remedy:
			'Define the macro, with `<Macro name $argument …>`, above its `Use`, and give it as many arguments as it has.',
		rules: ['macro-fails', 'section-not-closed'],
	},
	{
		says: [
			'Regular expression could not be compiled.',
			'Regex could not be compiled',
			'Unable to compile regular expression',
			"RewriteCond: cannot compile regular expression '…'",
			"RewriteRule: cannot compile regular expression '…'",
			'Missing delimiting / of regular expression.',
		],
		meaning:
			'The pattern is no regular expression that PCRE can read: a bracket is not closed, or `*` stands after nothing.',
		remedy: 'Mend the pattern, with `\\` before characters that mean themselves.',
		rules: ['invalid-regular-expression', 'malformed-condition'],
	},
	{
		says: [
			"unrecognized operator '…'",
			'Version appears to be invalid. It must have the format major[.minor[.patch]] where major, minor and patch are numbers.',
			'Cannot parse condition clause: …',
		],
		meaning: 'The condition of a section such as `<IfVersion>` or `<If>` cannot be read.',
		remedy: 'Mend the condition; `<IfVersion >= 2.4>` is written so.',
		rules: ['malformed-condition'],
	},
	{
		says: ['Either all Options must start with + or -, or no Option may.'],
		meaning: '`Options` either replaces what is inherited, or changes it with `+` and `-` before each word.',
		remedy: 'Write the sign before each word, or before none.',
		rules: ['options-mix-signs'],
	},
	{
		says: ['Illegal option …', 'Illegal option'],
		meaning: '`Options` does not know a word. A sign with a blank behind it is a word of its own.',
		remedy: 'Write `+` and `-` right before the name, and see how the name is spelt.',
		rules: ['option-sign-apart'],
	},
	{
		says: ['Unknown Authz provider: …', "Argument for 'Require all' must be 'granted' or 'denied'"],
		meaning: '`Require` does not know its first word, or the module that brings it is not loaded.',
		remedy: 'Write `Require all granted` or `Require all denied`, with the word `all`.',
		rules: ['require-without-all'],
	},
	{
		says: ["Can't locate API module structure `{module}' in file …"],
		meaning: 'The file that `LoadModule` names has no module of this name.',
		remedy: 'The module of mod_wsgi is called `wsgi_module`: `LoadModule wsgi_module modules/mod_wsgi.so`.',
		rules: ['module-name-wrong'],
	},
	{
		says: ['module {module} is already loaded, skipping', "… is built-in and can't be loaded"],
		ah: [1574],
		meaning: 'Two `LoadModule` lines load the same module. The second one is skipped, with whatever file it names.',
		remedy: 'Remove one of the two. With two files of mod_wsgi, the first one loaded decides which Python runs.',
		rules: ['module-loaded-twice'],
	},
	{
		says: ['Name duplicates previous WSGI daemon definition.'],
		meaning:
			'Two `WSGIDaemonProcess` lines give the same name. Names belong to the server as a whole, also where the lines stand in different virtual hosts, such as those of port 80 and port 443.',
		remedy:
			'Declare the group once, outside of the virtual hosts or in one with the same `ServerName`, and name it in both with `WSGIProcessGroup`; or give the second one another name.',
		rules: ['duplicate-daemon-process'],
	},
	{
		says: ['WSGI process blocked from running as root.'],
		meaning: 'mod_wsgi runs no daemon process as `root`.',
		remedy: 'Name another account with `user=`, or leave the option out: then it is that of Apache.',
		rules: ['daemon-as-root'],
	},
	{
		says: ['Only one of script-user and script-group allowed.', '<WSGIInterpreterOptions>: … given more than once'],
		meaning: 'Two options of one directive exclude each other, or one is given twice.',
		remedy: 'Remove one of the two.',
		rules: ['conflicting-options', 'option-given-twice'],
	},
	{
		says: ['Name of WSGI application group required.', 'Name of WSGI process group required.'],
		meaning:
			'`WSGIImportScript` must say where it loads the script: it needs both `process-group=` and `application-group=`.',
		remedy: 'Add the option; `application-group=%{GLOBAL}` is the main interpreter.',
		rules: ['missing-option'],
	},
	{
		says: ['WSGI process group not yet configured.'],
		meaning:
			'The directive names a daemon process group that no `WSGIDaemonProcess` above it declares. Here Apache looks for it while it reads, so the order of the lines counts.',
		remedy: 'Move the `WSGIDaemonProcess` above this line, or correct the name.',
		rules: ['process-group-not-configured-yet'],
	},
	{
		says: ['WSGI process group not accessible.', 'WSGI process group not matchable.'],
		meaning:
			'The daemon process group belongs to a virtual host with another `ServerName`, or one of the two hosts has none yet where they are compared.',
		remedy: 'Declare the group outside of the virtual hosts, or give both the same `ServerName`, as their first line.',
		rules: ['process-group-not-accessible'],
	},
	{
		says: [
			"Couldn't determine user name from uid.",
			"Couldn't determine uid from script user.",
			"Couldn't determine gid from script group.",
			"Couldn't determine user name from socket user.",
			'bad user name {user}',
			'bad group name {user}',
		],
		ah: [543, 544],
		meaning:
			'The account or group that a `User`, `Group`, `user=`, `group=` or similar names does not exist on this machine.',
		remedy:
			"Create it, or name one that exists (`getent passwd`, `getent group`). Debian's is `www-data`, that of RHEL `apache`.",
		rules: ['comma-after-option'],
	},
	{
		says: ['Too many supplementary groups WSGI daemon process'],
		meaning: '`supplementary-groups=` names more groups than the system lets a process have.',
		remedy: 'Name fewer.',
	},
	{
		says: ['Cannot chroot WSGI daemon process when not root.'],
		meaning: '`chroot=` needs an Apache that is started by `root`.',
		remedy: 'Start Apache as `root`, or leave the option out.',
	},
	{
		says: [
			"<WSGIInterpreterOptions>: argument '…' is not of the form key=value",
			"<WSGIInterpreterOptions>: unknown selector '…', expected process-group or application-group",
		],
		meaning: 'Of its words, `<WSGIInterpreterOptions>` knows `process-group=` and `application-group=`.',
		remedy: 'Write these, without blanks around the `=`; other settings stand inside of the section.',
		rules: ['stray-argument', 'unknown-option', 'comment-after-arguments'],
	},
	{
		says: ['WSGITelemetryOptions: …'],
		meaning: '`WSGITelemetryOptions` takes names of flags, all with `+` or `-` before them, or all without.',
		remedy: 'Correct the word that the message names.',
		rules: ['invalid-value', 'missing-argument', 'comment-after-arguments'],
	},
	{
		says: [
			"WSGITelemetryService target must be 'unix:/path' …",
			'WSGITelemetryService target required',
			'WSGITelemetryService interval must be at least 0.5 seconds',
			"WSGITelemetryService second argument must be 'interval=N'",
		],
		meaning:
			'`WSGITelemetryService` takes a Unix socket, `unix:/path`, and at most `interval=` with a number of seconds from 0.5 on.',
		remedy: 'Write it so.',
		rules: ['invalid-value', 'unknown-option', 'stray-argument', 'comment-after-arguments'],
	},
	{
		says: ['WSGISlowRequests threshold must be non-negative', 'WSGISlowRequests threshold (seconds) required'],
		meaning: '`WSGISlowRequests` takes a number of seconds, not below 0.',
		remedy: 'Write one.',
		rules: ['invalid-value'],
	},
	{
		says: ["Accept mutex lock mechanism '…' is invalid."],
		meaning: '`WSGIAcceptMutex` names a kind of lock that this build of Apache does not have.',
		remedy: 'Use one that the message lists, or remove the line: `default` is right nearly everywhere.',
		rules: ['invalid-value'],
	},
	{
		says: ["Invalid WSGISocketPrefix '{file}'."],
		meaning: 'mod_wsgi cannot make an absolute path of what `WSGISocketPrefix` names.',
		remedy: 'Name an absolute path, such as `/var/run/wsgi`.',
	},
	{
		says: ['Syntax error on line … of …'],
		ah: [526],
		meaning:
			'Apache refuses this line of the configuration, and does not start or restart. What is wrong with it is told in the next line of the output.',
		remedy: 'Look at the line; explain the next line of the output together with this one.',
	},
];
