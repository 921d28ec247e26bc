import assert from 'node:assert/strict';
import type { TargetFile } from './environment.ts';
import { lookAtHome, pythonOfModule } from './python-home.ts';

/** What a home is where these files are there; undefined stands for one that cannot be seen. */
function homeWith(files: Readonly<Record<string, string | undefined>>) {
	const look = (path: string): TargetFile | undefined => {
		if (path in files) return files[path] === undefined ? undefined : { kind: 'file', at: path, text: files[path] };
		const names = Object.keys(files).flatMap((file) =>
			file.startsWith(`${path}/`) ? [file.slice(path.length + 1).split('/')[0] as string] : [],
		);
		return names.length > 0 ? { kind: 'directory', at: path, names } : { kind: 'missing', at: path };
	};
	const home = lookAtHome('/venv', look);
	return home && [home.kind, ...home.versions].join(' ');
}

describe('a home of Python', () => {
	it('is an environment with pyvenv.cfg, of the version that it tells', () => {
		assert.equal(homeWith({ '/venv/pyvenv.cfg': 'home = /usr/bin\nversion = 3.11.2\n' }), 'environment 3.11');
		assert.equal(homeWith({ '/venv/pyvenv.cfg': 'version_info = 3.9.2.final.0\r\n' }), 'environment 3.9');
		assert.equal(homeWith({ '/venv/pyvenv.cfg': 'home = /usr/bin\n' }), 'environment');
		assert.equal(
			homeWith({ '/venv/pyvenv.cfg': '', '/venv/lib/python3.12/site-packages/x.py': '' }),
			'environment 3.12',
		);
	});

	it('is an installation with a standard library', () => {
		assert.equal(homeWith({ '/venv/lib/python3.11/os.py': '', '/venv/bin/python': '' }), 'installation 3.11');
		assert.equal(
			homeWith({ '/venv/lib64/python3.9/os.py': '', '/venv/lib/python3.9/site-packages/x.py': '' }),
			'installation 3.9',
		);
		assert.equal(
			homeWith({ '/venv/lib/python3.9/os.py': '', '/venv/lib/python3.11/os.py': '' }),
			'installation 3.9 3.11',
		);
		assert.equal(homeWith({ '/venv/lib/python311.zip': '' }), 'installation');
		assert.equal(homeWith({ '/venv/python.exe': '', '/venv/Lib/os.py': '' }), 'installation');
	});

	it('is none where nothing of this is', () => {
		assert.equal(homeWith({ '/venv/bin/python': '' }), 'other');
		assert.equal(homeWith({ '/venv/lib/python3.11/site-packages/x.py': '' }), 'other');
		assert.equal(homeWith({ '/venv': '#!/bin/sh' }), 'file');
	});

	it('is not judged where it is not there or cannot be seen', () => {
		assert.equal(homeWith({}), undefined);
		assert.equal(homeWith({ '/venv/lib': undefined }), undefined);
		assert.equal(homeWith({ '/venv/pyvenv.cfg': undefined }), undefined);
	});
});

describe('the version that a module was built for', () => {
	it('is told by some file names', () => {
		assert.equal(pythonOfModule('/venv/lib/mod_wsgi-py311.cpython-311-x86_64-linux-gnu.so'), '3.11');
		assert.equal(pythonOfModule('modules/mod_wsgi-py37.cpython-37m-x86_64-linux-gnu.so'), '3.7');
		assert.equal(pythonOfModule('mod_wsgi-py313.cpython-313t-darwin.so'), '3.13');
		assert.equal(pythonOfModule('C:/venv/mod_wsgi.cp312-win_amd64.pyd'), '3.12');
		assert.equal(pythonOfModule('/usr/lib/apache2/modules/mod_wsgi.so-3.11'), '3.11');
		for (const name of ['modules/mod_wsgi.so', 'mod_wsgi_python3.so', '/python3.9/mod_wsgi.so', 'mod_wsgi-4.9.4.so'])
			assert.equal(pythonOfModule(name), undefined, name);
	});
});
