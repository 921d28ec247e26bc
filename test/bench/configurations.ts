/** Configurations to measure with: virtual hosts as real ones are, each with its own daemon group. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One virtual host of 18 lines. */
export function virtualHost(i: number): string {
	return `<VirtualHost *:80>
    ServerName site${i}.example.org
    DocumentRoot /tmp
    ErrorLog /tmp/site${i}.log
    CustomLog /tmp/site${i}.access.log combined
    WSGIDaemonProcess site${i} processes=2 threads=15 python-home=/srv/site${i}/venv display-name=%{GROUP}
    WSGIProcessGroup site${i}
    WSGIApplicationGroup %{GLOBAL}
    WSGIScriptAlias / /srv/site${i}/wsgi.py
    Alias /static/ /srv/site${i}/static/
    <Directory /srv/site${i}>
        Require all granted
    </Directory>
    # static files
    <Directory /srv/site${i}/static>
        Require all granted
    </Directory>
</VirtualHost>
`;
}

/** A single file of about so many lines. */
export function singleFile(lines: number): string {
	let text = 'Listen 80\nServerName example.org\n';
	for (let i = 0; i < Math.floor((lines - 2) / 18); i++) text += virtualHost(i);
	return text;
}

/** A main configuration and so many included files below a folder; gives the path of the main one. */
export function writeTree(folder: string, files: number): string {
	mkdirSync(join(folder, 'sites-enabled'), { recursive: true });
	mkdirSync(join(folder, 'logs'), { recursive: true });
	for (let i = 0; i < files; i++)
		writeFileSync(join(folder, `sites-enabled/site${String(i).padStart(5, '0')}.conf`), virtualHost(i));
	const modules = ['mpm_event', 'authz_core', 'alias', 'wsgi'].map(
		(name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`,
	);
	const main = join(folder, 'apache2.conf');
	const log = 'LogFormat "%h %l %u %t" combined\n';
	writeFileSync(
		main,
		`${modules.join('')}ServerRoot ${folder}\nListen 127.0.0.1:80\nServerName localhost\n${log}IncludeOptional sites-enabled/*.conf\n`,
	);
	return main;
}
