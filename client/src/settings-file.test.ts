import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { globOf, withRole, withSetting } from './settings-file.ts';

describe('a change to mod-wsgi.json', () => {
	it('keeps what else is there, and the indentation', () => {
		const text = '{\n\t"target": {\n\t\t"version": "4.5.0",\n\t\t"platform": "unix"\n\t},\n\t"profile": "all"\n}\n';
		assert.equal(
			withSetting(text, ['target', 'version'], () => '4.9.4'),
			text.replace('4.5.0', '4.9.4'),
		);
	});

	it('keeps the layout, where another value is all it takes', () => {
		const text = '{ "version": "1", "target": { "version": "4.5.0", "platform": "unix" } }';
		assert.equal(
			withSetting(text, ['target', 'version'], () => '4.9.4'),
			text.replace('4.5.0', '4.9.4'),
		);
	});

	it('makes what is not there yet, and takes away', () => {
		assert.equal(
			withSetting('', ['target', 'version'], () => '4.9.4'),
			'{\n  "target": {\n    "version": "4.9.4"\n  }\n}\n',
		);
		assert.equal(
			withSetting('{ "target": { "version": "4.9.4" } }', ['target', 'version'], () => undefined),
			'{\n  "target": {}\n}\n',
		);
	});

	it('touches no text that is half typed', () => {
		assert.equal(
			withSetting('{ "target": ', ['target', 'version'], () => '4.9.4'),
			undefined,
		);
		assert.equal(
			withSetting('[]', ['target', 'version'], () => '4.9.4'),
			undefined,
		);
	});

	it('puts a role first, where it counts', () => {
		const roles = { '**/*.conf': 'main', 'sites/a.conf': 'main' };
		assert.deepEqual(Object.entries(withRole(roles, 'sites/a.conf', 'fragment')), [
			['sites/a.conf', 'fragment'],
			['**/*.conf', 'main'],
		]);
		assert.deepEqual(withRole(roles, 'sites/a.conf', undefined), { '**/*.conf': 'main' });
		assert.deepEqual(withRole(null, 'a.conf', 'main'), { 'a.conf': 'main' });
	});

	it('names a file with braces by a glob that fits', () => {
		assert.equal(globOf('sites/{a,b}.conf'), 'sites/?a,b?.conf');
	});
});
