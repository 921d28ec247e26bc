import assert from 'node:assert/strict';
import { write } from './editing.ts';

const site = '<VirtualHost *:80>\n</VirtualHost>\n';

describe('the language', () => {
	const recognised: Record<string, string> = {
		'www/.htaccess': 'Options None\n',
		'any/httpd.conf': 'Listen 80\n',
		'any/apache2.conf': 'Listen 80\n',
		'sites/shop.vhost': '# empty\n',
		'sites/shop-le-ssl.conf': '# by certbot\n',
		'etc/apache2/conf-available/other.conf': '# empty\n',
		'etc/apache2/mods-available/other.load': '# empty\n',
		'etc/httpd/conf.d/other.conf': '# empty\n',
		'sites/by-its-first-line': site,
		'sites/by-a-directive': 'WSGIPythonHome /srv/venv\n',
		'sites/by-a-mode-line': '# -*- mode: apache -*-\n',
	};
	for (const [path, text] of Object.entries(recognised)) {
		it(`of ${path} is Apache's`, async () => {
			assert.equal((await write(path, text)).languageId, 'apacheconf');
		});
	}

	const others: Record<string, string> = {
		'etc/nginx/site.conf': 'server {\n}\n',
		'etc/settings.conf': 'name = value\n',
	};
	for (const [path, text] of Object.entries(others)) {
		it(`of ${path} is not`, async () => {
			assert.notEqual((await write(path, text)).languageId, 'apacheconf');
		});
	}
});
