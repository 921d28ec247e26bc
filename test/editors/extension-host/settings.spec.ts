import * as vscode from 'vscode';
import { eventually, open, reported, withSetting, write } from './editing.ts';

const shop = 'apache2/sites-enabled/shop.conf';
const rule = 'python-path-in-virtual-environment';

describe('a changed setting takes effect at once', () => {
	it('the severity of a rule', async () => {
		const document = await open(shop);
		await reported(document, rule);
		await withSetting('modWsgi.rules', { [rule]: 'off' }, async () => void (await reported(document)));
		await withSetting('modWsgi.rules', { [rule]: 'error' }, async () => {
			const isError = () =>
				vscode.languages.getDiagnostics(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Error;
			await eventually('an error', () => isError() || undefined);
		});
		await reported(document, rule);
	});

	it('the profile', async () => {
		const document = await open(shop);
		await reported(document, rule);
		await withSetting('modWsgi.profile', 'errors', async () => void (await reported(document)));
		await reported(document, rule);
	});

	it('the release of mod_wsgi', async () => {
		const document = await write(
			'released/httpd.conf',
			'WSGIDaemonProcess a request-timeout=60 interrupt-timeout=15\n',
		);
		await withSetting('modWsgi.target.version', '4.9.4', async () => void (await reported(document, 'unknown-option')));
		await withSetting('modWsgi.target.version', '6.0.5', async () => void (await reported(document)));
	});

	it('the project’s own file, as it is saved', async () => {
		const document = await write('project/httpd.conf', 'WSGIDaemonProcess a threads=x\n');
		await reported(document, 'unit-on-number');
		await write('project/mod-wsgi.json', '{ "rules": { "unit-on-number": "off" } }\n');
		await reported(document);
	});
});
