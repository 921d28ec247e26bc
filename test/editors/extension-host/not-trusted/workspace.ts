/** What a stranger sent: a site that leads out of its folder, and settings that would, too. */
import type { Setting } from '../../setting.ts';

/** Declares the group once more that is declared outside: told only by who has read that. */
const main = (outside: string) => `Listen 80
Include ${outside}/groups.conf
WSGIDaemonProcess shop display-name=%{GROUP} lang=C.UTF-8 request-timeout=60 threads=5x
<VirtualHost *:80>
	WSGIScriptAlias / /srv/shop/wsgi.py process-group=shop application-group=%{GLOBAL}
	<Directory /srv/shop>
		Require all granted
	</Directory>
</VirtualHost>
`;

export const strangersSite: Setting = {
	files: (folder) => ({
		'outside/groups.conf': 'WSGIDaemonProcess shop\nWSGIDaemonProcess secret\n',
		'site/httpd.conf': main(`${folder}/outside`),
		// with the ServerRoot of the settings, this is not what httpd.conf includes
		'site/rooted/httpd.conf': 'Listen 80\nInclude groups.conf\nWSGIDaemonProcess shop\n',
		'site/rooted/groups.conf': 'WSGIDaemonProcess shop\n',
		'site/.vscode/settings.json': JSON.stringify({
			'modWsgi.rules': { 'daemon-process-never-used': 'off' },
			'modWsgi.target.serverRoot': '/nowhere',
		}),
	}),
	open: 'site',
	settings: { 'security.workspace.trust.startupPrompt': 'never' },
	trusted: false,
};
