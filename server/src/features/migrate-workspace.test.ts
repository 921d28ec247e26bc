import assert from 'node:assert/strict';
import { Service } from '../service.ts';
import { memoryFiles } from '../workspace/testing.ts';
import { migrateWorkspace } from './migrate-workspace.ts';

const SITE = 'WSGIDaemonProcess a python-path=${VENV}/lib/python3.11/site-packages\nWSGIProcessGroup a\n';
const QUOTED = SITE.replace('=${VENV}', '="${VENV}').replace('packages', 'packages"');

/** The texts that the migration puts into the first of some files, which are all open. */
function migrated(files: Record<string, string>): string[] {
	const service = new Service((path) => `file://${path}`, memoryFiles(files));
	for (const [path, text] of Object.entries(files)) service.open(`file://${path}`, path, text);
	const [first] = Object.keys(files);
	const changes = migrateWorkspace(service, service.documents)?.documentChanges ?? [];
	return changes.flatMap((change) =>
		'edits' in change && change.textDocument.uri === `file://${first}`
			? change.edits.map((edit) => ('newText' in edit ? edit.newText : ''))
			: [],
	);
}

describe('the migration of a workspace', () => {
	it('changes a file once, however many configurations include it', () => {
		const main = 'Define VENV /srv/a\nInclude sites/*.conf\nInclude sites/a.conf\n';
		const files = { '/etc/sites/a.conf': SITE, '/etc/httpd.conf': main, '/etc/apache2.conf': main };
		assert.deepEqual(migrated(files), ['python-home=${VENV}']);
	});

	it('leaves alone what is different to each of them', () => {
		const main = (home: string) => `Define VENV ${home}\nInclude sites/*.conf\n`;
		const files = {
			'/etc/sites/a.conf': QUOTED,
			'/etc/httpd.conf': main('/srv/a'),
			'/etc/apache2.conf': main('/srv/b'),
		};
		assert.deepEqual(migrated(files), []);
	});

	it('knows a WSGIPythonHome of another file', () => {
		const site = 'WSGIPythonPath /srv/a/lib/python3.11/site-packages:/srv/app\n';
		const main = 'Include sites/*.conf\n';
		const files = (home: string) => ({
			'/etc/sites/a.conf': site,
			'/etc/sites/b.conf': `WSGIPythonHome ${home}\n`,
			'/etc/httpd.conf': main,
		});
		assert.deepEqual(migrated(files('/srv/a/')), ['/srv/app']);
		assert.deepEqual(migrated(files('/srv/b')), []);
	});
});
