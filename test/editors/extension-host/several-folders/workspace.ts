/** Two machines in one workspace: each folder has a main configuration, and a daemon process group of the same name. */
import type { Setting } from '../../setting.ts';

const main = 'Listen 80\nInclude site.vhost\n';
/** An option that came after 4.9.4, and a directive that 6.0 does not have any more. */
export const site = `WSGILazyInitialization On
WSGIDaemonProcess shop display-name=%{GROUP} request-timeout=60 interrupt-timeout=15
<VirtualHost *:80>
	WSGIScriptAlias / /srv/shop/wsgi.py process-group=shop application-group=%{GLOBAL}
	<Directory /srv/shop>
		Require all granted
	</Directory>
</VirtualHost>
`;

/** One says in its settings of VS Code which mod_wsgi it is for, the other in the project's own file. */
export const twoFolders: Setting = {
	files: () => ({
		'both.code-workspace': '{ "folders": [{ "path": "old" }, { "path": "new" }] }',
		'old/.vscode/settings.json': '{ "modWsgi.target.version": "4.9.4" }',
		'old/httpd.conf': main,
		'old/site.vhost': site,
		'new/mod-wsgi.json': '{ "target": { "version": "6.0.5" } }',
		'new/httpd.conf': main,
		'new/site.vhost': site,
		// not in the workspace at first
		'third/httpd.conf': 'WSGIDaemonProcess shop threads=x\n',
	}),
	open: 'both.code-workspace',
};
