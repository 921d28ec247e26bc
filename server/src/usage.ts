/** How the command `check` is used. */
export const usage = `Usage: mod-wsgi-language-server check [--format text|json] [--target RELEASE] [--as main|fragment|htaccess] PATH...
       mod-wsgi-language-server check --explain MESSAGE [--target RELEASE] [--as main|fragment|htaccess] [PATH...]

Checks Apache configurations that use mod_wsgi. A PATH is a file (read as a main configuration unless --as, its name or
mod-wsgi.json says otherwise), a folder (its main configurations, else each file as a fragment), or - for standard input.
Includes are followed. Exit status: 0 no error, 1 at least one error, 2 wrong use.

With --explain, tells what lines of Apache's error log, or of apache2 -t, mean, and where in the configurations they
come from; a MESSAGE of - stands for standard input. Exit status: 0 explained, 1 not known, 2 wrong use.`;
