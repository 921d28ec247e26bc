import assert from 'node:assert/strict';
import { findDirective, findOption } from './index.ts';
import { either, lifetimeWords, syntaxOf, valueWords, versionedWords } from './wording.ts';

const option = (directive: string, name: string) => findOption(findDirective(directive)!, name)!;

describe('wording', () => {
	it('shows how a directive is written', () => {
		const syntax = (name: string) => syntaxOf(findDirective(name)!);
		assert.equal(syntax('WSGIScriptAlias'), 'WSGIScriptAlias url-path script [option=value …]');
		assert.equal(syntax('WSGIMapHEADToGET'), 'WSGIMapHEADToGET On|Off|Auto');
		assert.equal(syntax('WSGITrustedProxies'), 'WSGITrustedProxies address …');
		assert.equal(
			syntax('<WSGIInterpreterOptions'),
			'<WSGIInterpreterOptions [process-group=value] [application-group=value]>',
		);
	});

	it('says when a thing lives', () => {
		assert.equal(lifetimeWords({ since: '1.0' }), undefined);
		assert.equal(lifetimeWords({ since: '4.1.0' }), 'since 4.1.0');
		assert.equal(lifetimeWords({ since: '4.1.0', until: '5.0.2' }), '4.1.0 to 5.0.2');
		assert.equal(lifetimeWords({ since: '6.0.0', until: '6.0.0' }), '6.0.0 only');
	});

	it('says what a value was', () => {
		const { default: value } = option('WSGIDaemonProcess', 'graceful-timeout');
		assert.equal(versionedWords(value!), '0 (to 4.8.0); 15 (since 4.9.0)');
		assert.equal(versionedWords(value!, '4.9.4'), '15');
	});

	it('says what may be written', () => {
		const daemon = (name: string, release?: string) => valueWords(option('WSGIDaemonProcess', name).value, release);
		assert.equal(daemon('threads'), 'whole number of threads, from 0 to 65533');
		assert.equal(daemon('threads', '4.5.24'), 'whole number of threads, from 1 to 65533');
		assert.equal(daemon('header-buffer-size'), 'whole number of bytes, at least 8192; 0: 32768');
		assert.equal(daemon('switch-interval'), 'number of seconds, greater than 0');
		assert.equal(daemon('home'), 'absolute path of a directory');
		const seed = findDirective('WSGIPythonHashSeed')!.parameters[0]!.value;
		assert.equal(valueWords(seed), 'random or whole number, from 0 to 4294967295');
		assert.equal(either(['a', 'b', 'c']), 'a, b or c');
	});
});
