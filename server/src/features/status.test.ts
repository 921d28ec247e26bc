import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Service } from '../service.ts';
import { memoryFiles } from '../workspace/testing.ts';
import { type Status, status } from './status.ts';

/** The status of one file, open alone. */
function statusOf(path: string, files: Readonly<Record<string, string>>, settings: unknown = {}): Status {
	const service = new Service((path) => `file://${path}`, memoryFiles(files));
	service.configure(settings);
	return status(service, service.open(`file://${path}`, path, files[path] ?? ''));
}

describe('status', () => {
	it('names the main configuration that includes a fragment', () => {
		const files = { '/w/apache2.conf': 'Include sites/*.conf\n', '/w/sites/a.conf': 'ServerName a\n' };
		const { role, mains } = statusOf('/w/sites/a.conf', files);
		assert.deepEqual({ role, mains }, { role: 'fragment', mains: ['file:///w/apache2.conf'] });
	});

	it('names none for a fragment that nothing includes, nor for .htaccess', () => {
		const { role, mains } = statusOf('/w/sites/a.conf', { '/w/apache2.conf': '', '/w/sites/a.conf': '' });
		assert.deepEqual({ role, mains }, { role: 'fragment', mains: [] });
		const htaccess = statusOf('/w/.htaccess', { '/w/.htaccess': '' });
		assert.deepEqual([htaccess.role, htaccess.mains], ['htaccess', []]);
	});

	it('names a main configuration itself, also one that the settings make', () => {
		assert.deepEqual(statusOf('/w/httpd.conf', { '/w/httpd.conf': '' }).mains, ['file:///w/httpd.conf']);
		const told = statusOf('/w/a.conf', { '/w/a.conf': '' }, { roles: { 'a.conf': 'main' } });
		assert.deepEqual([told.role, told.mains], ['main', ['file:///w/a.conf']]);
	});

	it('tells the target, and the settings file that says it', () => {
		const file = { '/w/sites/a.conf': '' };
		const { releases, settingsFile } = statusOf('/w/sites/a.conf', {
			...file,
			'/w/mod-wsgi.json': '{ "target": { "version": "4.9.4" } }',
		});
		assert.deepEqual(releases, { oldest: '4.9.4', newest: '4.9.4' });
		assert.equal(settingsFile, 'file:///w/mod-wsgi.json');
		const unset = statusOf('/w/sites/a.conf', file);
		assert.equal(unset.settingsFile, null);
		assert.match(`${unset.releases.oldest} ${unset.releases.newest}`, /^4\.6\.\d+ 6\.0\.\d+$/);
	});
});
