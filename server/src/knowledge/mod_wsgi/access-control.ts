/** Python code that decides who may come in. It always runs in Apache's own processes. */

import type { Directive, DirectiveForm } from '../types.ts';
import { applicationGroup, configurationIndex, flag, inDirectory, onceApache2Only, page } from './shapes.ts';

const forms: readonly DirectiveForm[] = onceApache2Only(inDirectory, 'RAW_ARGS', '2.0');

/** The three directives differ in the function they call and a word in their messages. */
const script = (
	kind: 'access' | 'auth user' | 'auth group',
	callable: string,
	facts: Pick<Directive, 'name' | 'summary' | 'description' | 'example' | 'related'> & Partial<Directive>,
): Directive => ({
	module: 'mod_wsgi',
	forms,
	parameters: [
		{
			name: 'script',
			summary: `The absolute path of a Python file that holds ${callable}`,
			value: { kind: 'path', of: 'file', absolute: true },
		},
	],
	options: [
		applicationGroup({
			since: '2.0',
			default: [{ value: '%{GLOBAL}' }],
			summary: 'Loads the script in this Python interpreter',
			description: `The interpreter within the Apache process that received the request. The default, the main one, suits nearly always.
\`%{SERVER}\` and \`%{HOST}\` are expanded too, \`%{RESOURCE}\` and \`%{ENV:name}\` are not. There is no \`process-group=\`: such a
script cannot run in a daemon process.`,
		}),
	],
	refusals: {
		missing: [`Location of ${kind} script not supplied.`],
		option: `Invalid option to WSGI ${kind} script definition.`,
	},
	url: page(facts.name),
	...facts,
});

export const accessControlDirectives: readonly Directive[] = [
	script('access', 'allow_access(environ, host)', {
		name: 'WSGIAccessScript',
		summary: 'Lets a Python function admit or reject a client by its address, before any login',
		description: `Apache calls \`allow_access(environ, host)\` of this file for each request, early: \`True\` admits, \`False\` answers 403, \`None\` leaves the
matter to others. Use it for rules that Apache's own \`Require ip\` or \`Require host\` cannot express.

The script runs in Apache's processes, not in your daemon process group: it does not see that group's \`python-home\`, so
what it imports must be in the Python of \`WSGIPythonHome\` or the system. Directive and script belong into the section that
is to be protected.`,
		example: `<Directory /srv/shop>
    WSGIAccessScript /srv/auth/access.py
    Require all granted
</Directory>`,
		related: ['WSGIAuthUserScript', 'WSGIPythonHome'],
	}),
	script('auth user', 'check_password(environ, user, password)', {
		name: 'WSGIAuthUserScript',
		summary: "Lets a Python function check user names and passwords for Apache's Basic and Digest logins",
		description: `Apache asks the browser for name and password, and \`check_password(environ, user, password)\` of this file says \`True\` for right,
\`False\` for wrong, \`None\` for an unknown user; since 4.3.0 a string logs the user in under that name. For Digest it is
\`get_realm_hash(environ, user, realm)\`. So a \`/private\` directory of plain files can use the accounts of your Django site.

\`AuthBasicProvider wsgi\` must stand beside it; without this directive such a login fails with 500. The script runs in
Apache's own processes, outside your daemon process group and its virtual environment.`,
		example: `<Directory /srv/private>
    AuthType Basic
    AuthName "Members"
    AuthBasicProvider wsgi
    WSGIAuthUserScript /srv/auth/users.py
    Require valid-user
</Directory>`,
		related: ['WSGIAuthGroupScript', 'WSGIPassAuthorization', 'WSGIPythonHome'],
	}),
	script('auth group', 'groups_for_user(environ, user)', {
		name: 'WSGIAuthGroupScript',
		summary: 'Lets a Python function tell the groups of a user, for Require wsgi-group',
		description: `\`groups_for_user(environ, user)\` of this file returns a list of group names for a user who has logged in; \`Require wsgi-group\`
then admits some of them. Apache 2.2 and older wrote \`Require group\`; in 2.4 that asks another module and never reaches your
script.

Like the other scripts of this kind it runs in Apache's own processes, outside your daemon process group.`,
		example: `<Directory /srv/private>
    AuthType Basic
    AuthName "Staff"
    AuthBasicProvider wsgi
    WSGIAuthUserScript /srv/auth/users.py
    WSGIAuthGroupScript /srv/auth/users.py
    Require wsgi-group staff
</Directory>`,
		related: ['WSGIAuthUserScript'],
	}),
	flag({
		name: 'WSGIGroupAuthoritative',
		forms: onceApache2Only(inDirectory, 'TAKE1', '2.0'),
		usage: 'Enable/Disable as being authoritative on groups.',
		on: "refuse users that WSGIAuthGroupScript's groups do not admit",
		off: 'let other modules decide about them',
		default: [{ value: 'On' }],
		summary: 'Has no effect with Apache 2.2 and later; was about who decides on groups',
		description: `With Apache 2.0 it told whether a user outside the groups of \`WSGIAuthGroupScript\` was refused at once (\`On\`) or might still be
admitted by another module (\`Off\`). Apache 2.2 and later combine \`Require\` lines themselves: there the directive is read and
does nothing, so it can be removed. Use \`<RequireAny>\` and \`<RequireAll>\` to say how requirements combine.`,
		example: `<Directory /srv/private>
    WSGIGroupAuthoritative Off
</Directory>`,
		replacement: 'It has no effect: combine Require lines with <RequireAny> or <RequireAll>.',
		related: ['WSGIAuthGroupScript'],
		url: configurationIndex,
	}),
];
