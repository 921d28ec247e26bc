/** Denied access, and what access, authentication and dispatch scripts do wrong. */
import type { KnownMessage } from './types.ts';

export const access: readonly KnownMessage[] = [
	{
		says: ['client denied by server configuration: {file}', 'client denied by server configuration'],
		ah: [1630],
		meaning:
			'No `Require` grants this file, so the answer is 403. The base configuration denies the whole file system and grants a few directories; that of a script needs its own grant. Debian grants `/var/www` and `/usr/share`, no other.',
		remedy:
			'Add `<Directory /the/scripts/directory>` with `Require all granted`, in the same virtual host or outside of them. Name the directory, not the script.',
		rules: [
			'access-not-granted',
			'old-access-control',
			'old-access-control-beside-require',
			'directory-names-the-script',
			'directory-in-other-case',
			'files-names-another-script',
		],
	},
	{
		says: ['client denied by server configuration: {file}'],
		ah: [1797],
		meaning:
			'`Order`, `Allow` and `Deny`, the access control of Apache 2.2, deny this file: the answer is 403. They hold besides `Require`, so one line of the old kind denies what the new kind grants.',
		remedy: 'Replace `Order`, `Allow`, `Deny` and `Satisfy` by `Require` everywhere, also in included files.',
		rules: ['old-access-control', 'old-access-control-beside-require'],
	},
	{
		says: [
			"access to … denied (filesystem path '{file}') because search permissions are missing on a component of the path",
		],
		ah: [35],
		meaning:
			'The user of Apache may not enter a directory above the file, so the answer is 403. Home directories are closed to others on current systems. `Require` has no part in this.',
		remedy:
			'Move the application to a place such as `/srv` or `/var/www`, or let others enter each directory above it (`chmod o+x`). On RHEL, SELinux may be behind it.',
		rules: ['script-under-home-directory'],
	},
	{
		says: [
			"access to … failed (filesystem path '{file}')",
			'file permissions deny server access: {file}',
			"… pcfg_openfile: unable to check htaccess file, ensure it is readable and that '{file}' is executable",
		],
		ah: [36, 132, 529],
		meaning: 'The user of Apache may not read the file or enter a directory above it, so the answer is 403.',
		remedy: 'Check `namei -l` of the path, and give the user of Apache the right to read and enter.',
		rules: ['script-under-home-directory'],
	},
	{
		says: ['Symbolic link not allowed or link target not accessible: {file}'],
		ah: [37],
		meaning:
			'`Options` without `FollowSymLinks` forbids the link, or its target may not be reached. The answer is 403.',
		remedy: 'Set `Options +FollowSymLinks` there, or name the real path in the configuration.',
	},
	{
		says: ['Cannot serve directory {file}: No matching DirectoryIndex …'],
		ah: [1276],
		meaning:
			'Apache serves this URL from the file system, from a directory without an index: the answer is 403. If an application was to answer, no alias matches the URL in this virtual host.',
		remedy:
			'Check that the request comes to the virtual host you think of (`apachectl -S`), and the `WSGIScriptAlias` in it.',
		rules: ['mount-path-never-matches', 'trailing-slash-mismatch'],
	},
	{
		says: ["Client denied by server configuration: '{file}'"],
		wsgi: [57],
		meaning:
			'The script of `WSGIAccessScript` denied access to this file: its `allow_access` said no. The answer is 403.',
		remedy: 'Look at what `allow_access` in that script decides for this client.',
	},
	{
		says: [
			'Location of WSGI user authentication script not provided',
			'Location of WSGI group authentication script not provided',
			'Location of WSGI group authorization script not provided',
			'Location of WSGI host access script not provided',
			'Location of WSGI dispatch script not provided',
		],
		wsgi: [41, 44, 47, 53, 58, 85],
		meaning:
			'The configuration asks mod_wsgi to authenticate, authorize or dispatch, and no directive names the script that does.',
		remedy:
			'Add `WSGIAuthUserScript`, `WSGIAuthGroupScript`, `WSGIAccessScript` or `WSGIDispatchScript` with its path.',
		rules: ['auth-provider-without-script'],
	},
	{
		says: [
			"Target WSGI user authentication script '{script}' does not provide 'Basic' auth provider",
			"Target WSGI user authentication script '{script}' does not provide 'Digest' auth provider",
			"Target WSGI group authentication script '{script}' does not provide …",
			"Target WSGI host access script '{script}' does not provide …",
		],
		wsgi: [43, 46, 52, 56],
		meaning:
			'The script does not define the function that mod_wsgi calls: `check_password` for Basic, `get_realm_hash` for Digest, `groups_for_user` for groups, `allow_access` for hosts.',
		remedy: 'Define it, at the top level of the script.',
	},
	{
		says: [
			'Basic auth provider must return …',
			'Digest auth provider must return …',
			'Basic auth provider returned empty user name string',
			'Digest auth provider returned empty realm hash',
			"Groups for user returned from '{script}' must be …",
			"Item returned from 'groups_for_user' in '{script}' is …",
			"Result returned from 'groups_for_user' in '{script}' is …",
			"Indicator of host accessibility returned from '{script}' must …",
			"Result returned from 'allow_access' in '{script}' must …",
		],
		wsgi: [49, 50, 51, 55, 176, 177, 178, 179],
		meaning:
			'A function of an access or authentication script returned something of another type than mod_wsgi takes. The request fails with 500.',
		remedy: 'Return what the message names.',
	},
	{
		says: [
			"Password mismatch for user '…' in executing authentication script '{script}'",
			"User '…' not found in executing authentication script '{script}'",
			'user …: authentication failure for "…": Password Mismatch',
			'user … not found: …',
		],
		ah: [1617, 1618],
		meaning: 'The client gave a user or a password that is not known. The answer is 401.',
		remedy:
			'Nothing is to be done in the configuration, if the application does not authenticate by itself; if it does, set `WSGIPassAuthorization On`.',
	},
	{
		says: ["Authorization of user '…' to access '…' failed. …"],
		wsgi: [59, 60],
		meaning: 'The user is known, but is in none of the groups that `Require wsgi-group` names.',
		remedy: 'Check the groups that `groups_for_user` of the `WSGIAuthGroupScript` returns.',
	},
	{
		says: [
			'User information not available for WSGI script file',
			'Group information not available for WSGI script file',
			'Group permissions not available for WSGI script file',
			'World permissions not available for WSGI script file',
			'WSGI script file is writable to group',
			'WSGI script file is writable to world',
			'Owner of WSGI script file does not match required user for daemon process',
			'Group of WSGI script file does not match required group for daemon process',
			"WSGI script file owner '…' does not match user required for daemon process",
			"WSGI script file group '…' does not match group required for daemon process",
			"Couldn't determine … of WSGI script file",
			'Unable to determine … of WSGI script file …',
			'Parent directory of WSGI script file …',
			'Owner of parent directory of WSGI script file does not match …',
			'Group of parent directory of WSGI script file does not match …',
			"Couldn't determine … of parent directory of WSGI script file",
			'Unable to determine … of parent directory of WSGI script file …',
			'Unable to stat parent directory of WSGI script',
			"Unable to stat parent directory '{directory}' of WSGI script",
		],
		wsgi: [153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173],
		meaning:
			'With `script-user=` or `script-group=`, mod_wsgi runs a script only if it and its directory belong to that account and nobody else may write to them. This one does not pass, and the answer is 403.',
		remedy: 'Correct the owner and the rights of the script and its directory, or leave the option out.',
	},
];
