import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { ClientFeatures } from './client.ts';
import { signatureHelp } from './signature-help.ts';
import { fullClient, open, plainClient, type Setting } from './testing.ts';

function help(text: string, setting: Setting = {}, client: ClientFeatures = fullClient) {
	const at = open(text, setting);
	const found = signatureHelp(at.service, at.opened, at.position, client);
	const signature = found?.signatures[0];
	if (!signature) return undefined;
	const active = signature.parameters?.[found.activeParameter ?? -1];
	assert(active, 'an active parameter');
	const word = typeof active.label === 'string' ? active.label : signature.label.slice(...active.label);
	const documentation = (active.documentation as MarkupContent | undefined)?.value ?? '';
	return { label: signature.label, word, documentation };
}

describe('signature help', () => {
	it('shows the argument that is being typed', () => {
		assert.deepEqual(help('WSGIScriptAlias │'), {
			label: 'WSGIScriptAlias url-path script [option=value …]',
			word: 'url-path',
			documentation:
				'`WSGIScriptAlias` `url-path`: The URL path below which the application answers.\n\n- **Value**: URL path',
		});
		assert.equal(help('WSGIScriptAlias / │')?.word, 'script');
		assert.equal(help('WSGIScriptAlias / "/a b│"')?.word, 'script');
		assert.equal(help('WSGIScriptAlias /│ /x')?.word, 'url-path');
	});

	it('shows the option that is being typed, and before that those that are left', () => {
		const left = help('WSGIScriptAlias / /x process-group=a │');
		assert.equal(left?.word, '[option=value …]');
		assert.equal(left.documentation, '`application-group=` `callable-object=` `pass-authorization=`');
		assert.equal(help('WSGIDaemonProcess a │')?.documentation, '', 'they are too many');
		for (const text of [
			'process-group=│',
			'process-group= │',
			'process-group=a│',
			'process-group│=a',
			'process-group="a│"',
		])
			assert.match(
				help(`WSGIScriptAlias / /x ${text}`)?.documentation ?? '',
				/^`process-group=` runs the script/,
				text,
			);
		assert.match(help('WSGIDaemonProcess a \\\n  threads=│\n')?.documentation ?? '', /whole number of threads/);
	});

	it('shows the options by name where they are few', () => {
		const text = '<WSGIInterpreterOptions ';
		assert.equal(help(`${text}│>`)?.word, '[process-group=value]');
		assert.equal(help(`${text}application-group=│>`)?.word, '[application-group=value]');
		assert.equal(help(`${text}process-group=a │>`)?.word, '[application-group=value]');
	});

	it('shows repeated arguments, and those that may be left out', () => {
		assert.equal(help('WSGIRestrictProcess a b │')?.word, 'name …');
		assert.equal(help('Header always │')?.word, 'action');
		assert.equal(help('Header set │')?.word, 'header');
		assert.equal(help('Alias /x │')?.word, 'target');
	});

	it('shows nothing where there is no argument', () => {
		for (const text of [
			'│',
			'WSGIProc│essGroup a',
			'WSGIProcessGroup a │',
			'# WSGIProcessGroup │',
			'</VirtualHost> │',
			'NoSuch │',
			'<VirtualHost *:80> │',
		])
			assert.equal(help(text), undefined, text);
	});

	it('is as plain as the client', () => {
		const shown = help('WSGIScriptAlias / │', {}, plainClient);
		assert.equal(shown?.word, 'script');
		assert.match(shown.documentation, /^WSGIScriptAlias script: The absolute path/);
	});
});
