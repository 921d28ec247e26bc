import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SERVER } from './lsp-client.ts';

describe('check', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'check-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const write = (files: Record<string, string>) => {
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), text);
		}
	};
	const run = (args: readonly string[], input = '') => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER, 'check', ...args], {
			cwd: folder,
			input,
			encoding: 'utf8',
		});
		return { status, stdout, stderr };
	};

	it('prints place, severity, message, rule and fixes; 1 for an error', () => {
		write({ 'a.conf': 'WSGIDaemonProcess app\n  WSGIDaemonProcess x thread=5\n' });
		const { status, stdout } = run(['a.conf']);
		assert.equal(status, 1);
		assert.match(
			stdout,
			/^a\.conf:2:23: error: .*thread.* \[unknown-option\]\n {4}fix: Change to threads\n1 report in 1 file\.\n$/,
		);
	});

	it('prints JSON for machines', () => {
		write({ 'a.conf': 'WSGIDaemonProcess app thread=5\n' });
		const { stdout } = run(['--format', 'json', 'a.conf']);
		const { version, files } = JSON.parse(stdout);
		assert.equal(version, 1);
		assert.equal(files[0].path, 'a.conf');
		const { message, ...rest } = files[0].diagnostics[0];
		assert.match(message, /threads/);
		assert.deepEqual(rest, {
			rule: 'unknown-option',
			kind: 'refused',
			severity: 'error',
			range: { start: { line: 0, character: 22 }, end: { line: 0, character: 28 } },
			fixes: ['Change to threads'],
		});
	});

	it('follows Includes and prints each diagnostic once', () => {
		write({ 'httpd.conf': 'Include a.conf\nInclude a.conf\n', 'a.conf': 'WSGIPythonOptimize\n' });
		const { stdout, status } = run(['httpd.conf']);
		assert.equal(stdout.match(/wrong-number-of-arguments/g)?.length, 1);
		assert.match(stdout, /^a\.conf:1:1/);
		assert.equal(status, 1);
	});

	it('takes a folder: its main configurations, else each file as a fragment', () => {
		write({
			'x/apache2.conf': 'Include sites/*.conf\n',
			'x/sites/a.conf': 'WSGIDaemonProcess a\n',
			'x/sites/b.conf': 'WSGIDaemonProcess a\n',
		});
		assert.match(run(['x']).stdout, /sites\/b\.conf:1:\d+: error: .*\[duplicate-daemon-process\]/);
		rmSync(join(folder, 'x/apache2.conf'));
		const { stdout, status } = run(['x']);
		assert.equal(stdout, 'Nothing to report in 2 files.\n');
		assert.equal(status, 0);
	});

	it('takes links to files, each file once', () => {
		write({ 'available/a.conf': 'WSGIFoo\n' });
		mkdirSync(join(folder, 'enabled'));
		symlinkSync('../available/a.conf', join(folder, 'enabled/a.conf'));
		symlinkSync('no-such.conf', join(folder, 'enabled/b.conf'));
		symlinkSync('..', join(folder, 'enabled/c.conf'));
		assert.match(run(['enabled']).stdout, /^enabled\/a\.conf:1:1: error: [^\n]*\n1 report in 1 file\.\n$/);
		assert.match(run(['.']).stdout, /1 report in 1 file\.\n$/);
	});

	it('reads a file as its name or mod-wsgi.json says', () => {
		write({
			'.htaccess': 'WSGIAccessScript /a\n',
			'sites/a.conf': 'WSGIDaemonProcess a\n',
			'sites/b.conf': '<Directory /srv>\n',
			'sites/mod-wsgi.json': '{"roles":{"**/a.conf":"htaccess","**/b.conf":"main"}}',
		});
		assert.equal(run(['.htaccess']).status, 0);
		assert.equal(run(['--as', 'main', '.htaccess']).status, 1);
		assert.match(run(['sites/a.conf']).stdout, /in \.htaccess/);
		assert.match(run(['sites']).stdout, /sites\/b\.conf:1:1: error.*\nsites\/a\.conf:1:1: error/);
	});

	it('reads standard input, as the role it is told', () => {
		assert.equal(run(['-'], 'WSGIAccessScript /a\n').status, 1);
		assert.equal(run(['--as', 'fragment', '-'], 'WSGIAccessScript /a\n').status, 0);
		assert.equal(run(['--as', 'htaccess', '-'], 'WSGIAccessScript /a\n').status, 0);
	});

	it('judges by a target, from the command line or mod-wsgi.json', () => {
		write({
			'a.conf': 'WSGISwitchInterval 0.005\n',
			'b/b.conf': 'WSGISwitchInterval 0.005\n',
			'b/mod-wsgi.json': '{"target":{"version":"4.9.4"}}',
		});
		assert.equal(run(['a.conf']).status, 0);
		assert.equal(run(['--target', '4.9.4', 'a.conf']).status, 1);
		assert.equal(run(['--target', '4.9', 'a.conf']).status, 1);
		assert.equal(run(['--target=6.0.5', 'a.conf']).stdout, 'Nothing to report in 1 file.\n');
		assert.equal(run(['b/b.conf']).status, 1);
		assert.equal(run(['--target', '6.0.5', 'b/b.conf']).status, 0);
	});

	it('takes standard input for a file of the current folder', () => {
		write({ 'mod-wsgi.json': '{"target":{"version":"4.9.4"}}', 'a.conf': 'WSGIFoo\n' });
		const { stdout } = run(['-'], 'Include a.conf\nWSGISwitchInterval 0.005\n');
		assert.match(stdout, /^a\.conf:1:1: error/m);
		assert.match(stdout, /^-:2:1: error/m);
	});

	it('says so when mod-wsgi.json cannot be read', () => {
		write({ 'a.conf': 'WSGIPassAuthorization On\n', 'mod-wsgi.json': '{' });
		assert.equal(run(['a.conf']).stderr, 'mod-wsgi.json is no JSON, and is not read.\n');
		write({ 'mod-wsgi.json': '{}' });
		assert.equal(run(['a.conf']).stderr, '');
	});

	it('lets nothing of a file act on a terminal or a CI', () => {
		write({
			'a.conf':
				'WSGIDaemonProcess app \u001b[31mred\n::error::WSGI\u202e\nWSGI\u202eX\nWSGIProcessGroup a ##vso[task.complete]\nWSGI##vso[task.complete] a\n',
		});
		const { stdout } = run(['a.conf']);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
		assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u202e]|^::|##vso/m);
		const json = run(['--format', 'json', 'a.conf']).stdout;
		// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
		assert.doesNotMatch(json, /[\u0000-\u0009\u000b-\u001f\u202e]|##/);
		assert.match(JSON.stringify(JSON.parse(json)), /##vso/);
	});

	it('names a file whole, however long its path is', () => {
		const path = `${'long/'.repeat(40)}a.conf`;
		write({ [path]: 'WSGIFoo\n' });
		assert(run([path]).stdout.startsWith(`${path}:1:1: error`));
	});

	it('explains a message, and where it comes from: 0, and 1 for one that is not known', () => {
		write({ 'a.conf': 'WSGIDaemonProcess shop\n' });
		const message = "Truncated or oversized response headers received from daemon process 'shop': /srv/shop.wsgi";
		const { status, stdout } = run(['--explain', message, 'a.conf']);
		assert.equal(status, 0);
		assert.match(stdout, /^Truncated or oversized .*\n\nThe daemon process ended/);
		assert.match(stdout, /^- a\.conf:1:19$/m);
		assert.equal(run(['--explain', '-'], message).status, 0);
		const unknown = run(['--explain', 'no such message \u001b[31m\n::error::x']);
		assert.equal(unknown.status, 1);
		assert.match(unknown.stdout, /^This message is not known/);
	});

	it('says how it is used, where that is asked for', () => {
		const { status, stdout } = run(['--help']);
		assert.equal(status, 0);
		assert.match(stdout, /^Usage: /);
	});

	it('says how it is used, with 2', () => {
		const wrong = [
			['--explain'],
			['--explain', ' '],
			['--explain', 'x', '--format', 'json'],
			['--explain', 'x', 'no-such'],
		];
		for (const args of [
			[],
			...wrong,
			['--format', 'xml', 'a'],
			['--target', '9.9', 'a'],
			['--no-such'],
			['no-such-file.conf'],
		]) {
			const { status, stderr } = run(args);
			assert.equal(status, 2, args.join(' '));
			assert.ok(stderr.length > 10);
		}
	});
});
