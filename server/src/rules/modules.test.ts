/** What is said of modules depends on the whole of a server: its distribution, and the files that load them. */
import assert from 'node:assert/strict';
import { Service } from '../service.ts';
import { memoryFiles } from '../workspace/testing.ts';
import type { Finding } from './types.ts';

const folder = '/etc/apache2';
const debian = {
	[`${folder}/apache2.conf`]: 'IncludeOptional mods-enabled/*.load\nIncludeOptional sites-enabled/*.conf\n',
	[`${folder}/mods-enabled/mpm_event.load`]: 'LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so\n',
	[`${folder}/mods-enabled/authz_core.load`]:
		'LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so\n',
};

/** What is found in a file of a tree. */
function found(tree: Readonly<Record<string, string>>, file: string, distribution?: string): readonly Finding[] {
	const service = new Service((path) => path, memoryFiles(tree));
	service.configure({ target: { version: '4.9.4', serverRoot: folder, ...(distribution && { distribution }) } });
	return service.findingsIn(service.open(file, file, tree[file] ?? ''));
}

const told = (tree: Readonly<Record<string, string>>, file: string, distribution?: string) =>
	found(tree, file, distribution).map(({ rule, severity, message }) => `${rule.id} ${severity}: ${message}`);

const site = `${folder}/sites-enabled/shop.conf`;

describe('a module that is not loaded', () => {
	it('is told in a site of Debian, with a2enmod', () => {
		assert.deepEqual(told({ ...debian, [site]: 'SSLProtocol all\nSSLHonorCipherOrder on\n' }, site), [
			'module-not-loaded error: SSLProtocol belongs to mod_ssl, which is not loaded: Apache refuses it. a2enmod ssl switches the module on.',
		]);
	});

	it('is not missed where its file is enabled', () => {
		const load = 'LoadModule ssl_module /usr/lib/apache2/modules/mod_ssl.so\n';
		assert.deepEqual(
			told({ ...debian, [`${folder}/mods-enabled/ssl.load`]: load, [site]: 'SSLProtocol all\n' }, site),
			[],
		);
	});

	it('is not missed where some of the configuration is not known, or it may be loaded', () => {
		const include = `Include /srv/unreadable/\${WHERE}.conf\n`;
		const main = `${folder}/apache2.conf`;
		assert.deepEqual(told({ ...debian, [main]: include + debian[main], [site]: 'SSLProtocol all\n' }, site), []);
		const asked = '<IfDefine TLS>\nLoadModule ssl_module modules/mod_ssl.so\n</IfDefine>\n';
		assert.deepEqual(told({ ...debian, [main]: asked + debian[main], [site]: 'SSLProtocol all\n' }, site), []);
		assert.deepEqual(told({ [site]: 'SSLProtocol all\n' }, site), []);
	});

	const conf = '/srv/conf/httpd.conf';
	const mpm = 'LoadModule mpm_event_module modules/mod_mpm_event.so\n';

	it('may be compiled in where the distribution is not known', () => {
		assert.deepEqual(told({ [conf]: `${mpm}SSLProtocol all\n` }, conf), [
			'module-not-loaded information: SSLProtocol belongs to mod_ssl, which no LoadModule line loads. Unless the module is compiled into your Apache, Apache refuses the directive.',
		]);
		assert.deepEqual(told({ [conf]: `${mpm}CustomLog logs/access combined\nUser www-data\n` }, conf), []);
	});

	it('is compiled in on Debian, but loaded from a file on RHEL', () => {
		const tree = { [conf]: `${mpm}CustomLog logs/access combined\nSSLProtocol all\n` };
		assert.deepEqual(
			found(tree, conf, 'debian').map(({ messageId, params: { name } }) => `${messageId} ${name}`),
			['a2enmod SSLProtocol'],
		);
		assert.deepEqual(
			found(tree, conf, 'rhel').map(({ messageId, params: { name } }) => `${messageId} ${name}`),
			['line CustomLog', 'package SSLProtocol'],
		);
	});

	it('cannot be another multi-processing module', () => {
		const [finding] = found({ [conf]: `${mpm.replaceAll('event', 'prefork')}ThreadsPerChild 5\n` }, conf);
		assert.equal(finding?.messageId, 'processing');
		assert.deepEqual(finding.fixes(), []);
	});
});

describe('a directive that nobody knows', () => {
	const tree = (more: string) => ({ ...debian, [site]: `${more}ShopIndexing On\n` });

	it('is a hint where all modules are those of httpd', () => {
		assert.deepEqual(
			found(tree(''), site).map(({ rule, severity }) => `${rule.id} ${severity}`),
			[],
			'not shown with the profile that is recommended',
		);
		const service = new Service((path) => path, memoryFiles(tree('')));
		service.configure({ target: { serverRoot: folder }, profile: 'all' });
		assert.deepEqual(
			service
				.findingsIn(service.open(site, site, tree('')[site] ?? ''))
				.map(({ rule, severity }) => `${rule.id} ${severity}`),
			['no-such-directive hint'],
		);
	});

	it('is more where another one was meant', () => {
		assert.deepEqual(told({ ...debian, [site]: 'DocumnetRoot /srv/shop\n' }, site), [
			'no-such-directive information: No module of Apache httpd has a directive DocumnetRoot. Did you mean DocumentRoot?',
		]);
	});

	it('may be of a module of another maker', () => {
		const service = new Service((path) => path, memoryFiles(tree('')));
		service.configure({ target: { serverRoot: folder }, profile: 'all' });
		const text = `LoadModule shop_module /srv/mod_shop.so\n${tree('')[site]}`;
		assert.deepEqual(service.findingsIn(service.open(site, site, text, 'fragment')), []);
	});
});
