import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type OfferMemory, type OpenedFile, shouldOfferApacheConf } from './suggest-language.ts';

const site: OpenedFile = {
	languageId: 'properties',
	path: '/srv/site.conf',
	text: '# ours\n<VirtualHost *:80>\n</VirtualHost>\n',
};
const fresh: OfferMemory = { enabled: true, asked: false };
const offers = (file: Partial<OpenedFile>, memory: Partial<OfferMemory> = {}) =>
	shouldOfferApacheConf({ ...site, ...file }, { ...fresh, ...memory });

describe('the offer to switch to Apache Conf', () => {
	it('is made for a virtual host or a WSGI directive in a .conf file', () => {
		assert(offers({}));
		assert(offers({ text: '\n\twsgiscriptalias / /srv/app.wsgi\n' }));
		assert(offers({ path: 'C:\\sites\\SITE.CONF', languageId: 'nginx' }));
	});

	it('is made for any name that VS Code does not know for sure', () => {
		assert(offers({ path: '/etc/sites-available/shop', languageId: 'plaintext' }));
		assert(offers({ path: '/srv/shop.conf.j2', languageId: 'plaintext' }));
		assert(!offers({ path: '/srv/notes.txt', languageId: 'plaintext' }));
		assert(!offers({ path: '/srv/test_sites.py', languageId: 'python' }));
	});

	it('is not made twice, nor against the setting', () => {
		assert(!offers({}, { asked: true }));
		assert(!offers({}, { enabled: false }));
	});

	it('is not made where it is Apache Conf already, nor for other files', () => {
		assert(!offers({ languageId: 'apacheconf' }));
		assert(!offers({ path: '/srv/README.md' }));
		assert(!offers({ text: 'server {\n  # <VirtualHost *:80> in Apache\n}\n' }));
		assert(!offers({ text: 'title = WSGIScriptAlias / x\nwsgi=1\n' }));
	});
});
