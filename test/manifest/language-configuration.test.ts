import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import configuration from '../../language-configuration.json' with { type: 'json' };

interface EnterRule {
	beforeText: string;
	afterText?: string;
	previousLineText?: string;
	action: { indent: string; appendText?: string };
}

/** What Enter does at `│` in the last line, by the first rule that fits, as VS Code takes them. */
function enter(text: string): string {
	const [previous = '', line = ''] = text.split('\n').slice(-2).length === 2 ? text.split('\n').slice(-2) : ['', text];
	const [before = '', after = ''] = line.split('│');
	const rule = (configuration.onEnterRules as EnterRule[]).find(
		({ beforeText, afterText, previousLineText }) =>
			new RegExp(beforeText).test(before) &&
			(afterText === undefined || new RegExp(afterText).test(after)) &&
			(previousLineText === undefined || new RegExp(previousLineText).test(previous)),
	);
	return rule ? `${rule.action.indent}${rule.action.appendText ?? ''}` : 'keep';
}

describe('language-configuration.json', () => {
	for (const [text, action] of [
		['<VirtualHost *:80>│', 'indent'],
		['<VirtualHost *:80>│</VirtualHost>', 'indentOutdent'],
		['\tServerName x│', 'keep'],
		['</VirtualHost>│', 'keep'],
		['# a comment│', 'keep'],
		['# a│ comment', 'none# '],
		['# one\n# two│', 'none# '],
		['# one\n# │', 'keep'],
		['#ServerName x\n#ServerAlias y│', 'keep'],
		['WSGIDaemonProcess shop \\│', 'indent'],
		['WSGIDaemonProcess shop \\\n\tthreads=5 \\│', 'none'],
		['WSGIDaemonProcess shop \\\n\tthreads=5│', 'outdent'],
		['# swallows the next line \\│', 'keep'],
	] as const) {
		it(`Enter in ${JSON.stringify(text)}`, () => assert.equal(enter(text), action));
	}

	it('takes names with hyphens and variables for words', () => {
		const words = (text: string) => text.match(new RegExp(configuration.wordPattern, 'g'));
		assert.deepEqual(words('WSGIDaemonProcess shop python-home=/srv/venv-2'), [
			'WSGIDaemonProcess',
			'shop',
			'python-home',
			'srv',
			'venv-2',
		]);
		assert.deepEqual(words('application-group=%{GLOBAL} ${ROOT}/a %{ENV:x} %{GLO'), [
			'application-group',
			'%{GLOBAL}',
			'${ROOT}',
			'a',
			'%{ENV:x}',
			'%{GLO',
		]);
	});

	it('indents between the tags of a section', () => {
		const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
		assert(new RegExp(increaseIndentPattern).test('\t<Directory /srv>'));
		assert(!new RegExp(increaseIndentPattern).test('</Directory>'));
		assert(new RegExp(decreaseIndentPattern).test('\t</Directory>'));
	});
});
