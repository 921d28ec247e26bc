import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('VS Code for the Web', () => {
	it('is of the oldest release that the extension accepts', () => {
		const { engines } = vscode.extensions.getExtension('mod-wsgi-tools.apache-mod-wsgi')!.packageJSON;
		const [, oldest] = engines.vscode.match(/^\^(\d+\.\d+)\.0$/);
		assert.equal(vscode.version.match(/^\d+\.\d+/)?.[0], oldest);
	});
});
