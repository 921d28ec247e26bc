import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Addresses } from './addresses.ts';

describe('addresses', () => {
	for (const [uri, path] of [
		['file:///srv/with%20blank.conf', '/srv/with blank.conf'],
		['file:///c%3A/Apache24/conf/httpd.conf', '/c:/Apache24/conf/httpd.conf'],
		['vscode-vfs://github/us/site/httpd.conf', '/vscode-vfs:github/us/site/httpd.conf'],
		['memfs:/httpd.conf', '/memfs:/httpd.conf'],
		['untitled:Untitled-1', 'untitled:Untitled-1'],
		['git:/srv/a.conf?%7B%22ref%22%3A%22HEAD%22%7D', 'git:/srv/a.conf?%7B%22ref%22%3A%22HEAD%22%7D'],
	] as const) {
		it(`${uri} is ${path}, and back`, () => {
			const addresses = new Addresses();
			assert.equal(addresses.pathOf(uri), path);
			assert.equal(addresses.uriOf(path), uri);
		});
	}

	it('takes the root of a file system for a folder', () => {
		const addresses = new Addresses();
		assert.equal(addresses.pathOf('memfs://tree/'), '/memfs:tree');
		assert.equal(addresses.uriOf('/memfs:tree'), 'memfs://tree/');
	});

	it('knows no file system that no document is in', () => {
		const addresses = new Addresses();
		addresses.pathOf('memfs://tree/httpd.conf');
		assert(addresses.isVirtual('/memfs:tree/sites/a.conf'));
		assert(!addresses.isVirtual('/https:example.com/a.conf'));
		assert.equal(addresses.uriOf('/https:example.com/a.conf'), 'file:///https%3Aexample.com/a.conf');
	});
});
