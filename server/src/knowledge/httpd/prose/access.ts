/** Logins and access rules. */
import type { Prose } from '../decode.ts';

export const accessProse: Readonly<Record<string, Prose>> = {
	Require: {
		description:
			"Who may come in. Several lines side by side mean any of them, unless they stand in `<RequireAll>`; lines of an inner section replace those of outer ones, see `AuthMerging`. `Require all granted` lets everybody in, `Require all denied` nobody; `ip`, `host` and `local` look at the client, `user`, `group` and `valid-user` at the login, which then also needs `AuthType`, `AuthName` and a provider. Do not mix it with `Order`, `Allow` and `Deny` of 2.2. Behind a proxy the client's address is the proxy's, unless mod_remoteip is set up.",
		example: '<Location /admin>\n    Require ip 10.0.0.0/8 2001:db8::/32\n</Location>',
	},
	Satisfy: {
		description:
			'From Apache 2.2: whether host rules (`Allow`) and login (`Require`) must both be met, or one is enough. Needs mod_access_compat. In 2.4 write `<RequireAll>` or `<RequireAny>`; mixing both ways gives results nobody expects.',
	},
	order: {
		description:
			'From Apache 2.2: which of `Allow` and `Deny` is looked at first; the later one wins, and it also decides about clients that neither names. Exactly one word, with the comma and no blank: `Allow,Deny`. Works only with mod_access_compat. Replace `Order allow,deny` + `Allow from all` by `Require all granted`, and `Order deny,allow` + `Deny from all` by `Require all denied`.',
	},
	allow: {
		description:
			'From Apache 2.2: lets hosts in; `from` belongs to it. Works only with mod_access_compat. Write `Require ip`, `Require host`, `Require env` or `Require all granted` in its place.',
	},
	deny: {
		description:
			'From Apache 2.2: keeps hosts out; `from` belongs to it. Works only with mod_access_compat. Write `Require all denied`, or `Require not ip …` within `<RequireAll>`, in its place.',
	},
	AuthType: {
		description:
			'How users log in. `Basic` sends name and password with every request, so it belongs on https. Alone it asks nobody: `Require valid-user` or another rule that needs a user does. `None` switches a login of an outer section off; `Require all granted` must go with it. A WSGI application that logs users in by itself needs none of this, but `WSGIPassAuthorization On` if it reads the Authorization header.',
		example:
			'<Location />\n    AuthType Basic\n    AuthName "Staging"\n    AuthUserFile /etc/apache2/staging.htpasswd\n    Require valid-user\n</Location>',
	},
	AuthName: {
		description:
			'Name of the protected area; browsers show it, and send the same login for all areas of that name on a host. In quotes if it has blanks. Needed with `AuthType Basic` and `Digest`.',
	},
	AuthBasicProvider: {
		description:
			'Where the logins of `AuthType Basic` are checked, in order until one knows the user. `file` unless told otherwise; the module that brings the provider must be loaded, or Apache says "Unknown Authn provider". With mod_wsgi, `wsgi` asks the function of `WSGIAuthUserScript`.',
		example: 'AuthBasicProvider wsgi\nWSGIAuthUserScript /srv/auth/auth.wsgi',
	},
	AuthDigestProvider: {
		description:
			'Where the logins of `AuthType Digest` are checked. The provider must have the special hash of name, realm and password, so password files of Basic cannot be used.',
	},
	AuthFormProvider: {
		description:
			'Where the logins of `AuthType Form` are checked, in order until one knows the user. `file` unless told otherwise; needs mod_session, and mod_session_crypto if the session is kept in a cookie, since it holds the password.',
	},
	AuthnzFcgiCheckAuthnProvider: {
		description:
			'Hands the whole login over to a FastCGI program, the dialog with the user included; the program is defined by `AuthnzFcgiDefineProvider`. `None` takes back what an outer section set.',
	},
	AuthnzFcgiDefineProvider: {
		description:
			'Makes a FastCGI program known as a provider, under a name that `AuthBasicProvider` or `Require` then uses. Only at server level.',
	},
};
