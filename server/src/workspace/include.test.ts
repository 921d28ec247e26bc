import assert from 'node:assert/strict';
import { Files } from './files.ts';
import { resolveInclude, wildcard } from './include.ts';
import { memoryFiles } from './testing.ts';

const tree = memoryFiles({
	'/etc/apache2/apache2.conf': '',
	'/etc/apache2/sites-enabled/b.conf': '',
	'/etc/apache2/sites-enabled/a.conf': '',
	'/etc/apache2/sites-enabled/.hidden.conf': '',
	'/etc/apache2/sites-enabled/a.conf~': '',
	'/etc/apache2/sites-enabled/deep/c.conf': '',
	'/etc/apache2/empty/': '',
});

const resolve = (path: string, optional = false) => resolveInclude(new Files(tree), path, optional);
const paths = (path: string, optional = false) => {
	const result = resolve(path, optional);
	return result.kind === 'files' ? result.files.map((file) => file.path.slice('/etc/apache2/'.length)) : result;
};

describe('include', () => {
	it('takes wildcards in any part, sorted by bytes, dot files only when asked for', () => {
		assert.deepEqual(paths('/etc/apache2/sites-enabled/*.conf'), ['sites-enabled/a.conf', 'sites-enabled/b.conf']);
		assert.deepEqual(paths('/etc/*/sites-enabled/[b-z].conf'), ['sites-enabled/b.conf']);
		assert.deepEqual(paths('/etc/apache2/sites-enabled/.*.conf'), ['sites-enabled/.hidden.conf']);
		assert.deepEqual(paths('/etc/apache2/s*/d*/*.conf'), ['sites-enabled/deep/c.conf']);
	});

	it('takes a directory as a whole with all that is in it', () => {
		assert.deepEqual(paths('/etc/apache2/sites-enabled'), [
			'sites-enabled/.hidden.conf',
			'sites-enabled/a.conf',
			'sites-enabled/a.conf~',
			'sites-enabled/b.conf',
			'sites-enabled/deep/c.conf',
		]);
		assert.deepEqual(paths('/etc/apache2/empty'), []);
	});

	it('says what Apache says of what is not there', () => {
		const refused = (path: string) => {
			const result = resolve(path);
			return result.kind === 'refused' ? result.apache : result.kind;
		};
		assert.match(
			refused('/etc/apache2/no.conf'),
			/^Could not open configuration file \/etc\/apache2\/no.conf: No such file/,
		);
		assert.match(refused('/etc/apache2/*.x'), /No matches for the wildcard '\*\.x' in '\/etc\/apache2', failing/);
		assert.match(refused('/etc/none/*.conf'), /Could not open directory \/etc\/none/);
	});

	it('is quiet about what is optional, but for a file in the place of a directory', () => {
		assert.deepEqual(paths('/etc/apache2/no.conf', true), []);
		assert.deepEqual(paths('/etc/none/*.conf', true), []);
		assert.equal(resolve('/etc/apache2/apache2.conf/*.conf', true).kind, 'refused');
	});

	it('looks no further when something cannot be known', () => {
		const asked: string[] = [];
		const files = new Files((path) => {
			asked.push(path);
			return path === '/a/dev' ? { kind: 'unknown' } : tree(path.replace('/a', '/etc/apache2'));
		});
		assert.equal(resolveInclude(files, '/a/dev', false).kind, 'unknown');
		files.put('/a', {
			kind: 'directory',
			entries: ['dev', 'sites-enabled'].map((name) => ({ name, kind: 'directory' })),
		});
		assert.equal(resolveInclude(files, '/a', false).kind, 'unknown');
		assert.deepEqual(asked, ['/a/dev']);
	});

	it('does not go round with a link that leads back', () => {
		const asked: string[] = [];
		const files = new Files((path) => {
			asked.push(path);
			const entries = ['bin', 'x'].map((name) => ({ name, kind: 'link' }) as const);
			if (/^\/usr\/bin(\/bin)*$/.test(path)) return { kind: 'directory', entries, realPath: '/usr/bin' };
			return { kind: 'file', text: '', realPath: path };
		});
		assert.equal(resolveInclude(files, '/usr/bin', false).kind, 'unknown');
		assert.deepEqual(asked, ['/usr/bin', '/usr/bin/bin']);
	});

	it('asks for what is not loaded yet', () => {
		const files = new Files();
		assert.equal(resolveInclude(files, '/etc/apache2/sites-enabled/*.conf', true).kind, 'unknown');
		assert.deepEqual([...files.wanted], ['/etc/apache2/sites-enabled']);
	});

	it('reads wildcards as fnmatch does', () => {
		const matches = (pattern: string, name: string) => wildcard(pattern)(name);
		assert.ok(matches('[!a]*', 'b.conf') && !matches('[!a]*', 'a.conf'));
		assert.ok(matches('a\\*', 'a*') && !matches('a\\*', 'ab'));
		assert.ok(matches('?.conf', 'é.conf'));
		assert.ok(!matches('[z-a]', 'b'));
	});
});
