import assert from 'node:assert/strict';
import { Service } from '../service.ts';
import { findingsInOrder } from './engine.ts';
import { rules } from './index.ts';

/** The lines, from 1, of what is refused, in the order in which Apache comes upon it. */
function linesInOrder(...lines: string[]): number[] {
	const service = new Service((path) => path);
	service.configure({ target: { version: '4.9.4' } });
	const opened = service.open('a', '/a/httpd.conf', lines.join('\n'), 'main');
	return findingsInOrder(service.analyse(opened).evaluation)
		.filter(({ kind }) => kind === 'refused')
		.map(({ location }) => (opened.document.placeOf(location.line)?.startLine ?? -1) + 1);
}

describe('a look ahead', () => {
	it('is done one run of lines and one rule at a time, and leaves nothing to find', () => {
		const service = new Service((path) => path);
		service.configure({ target: { version: '4.9.4' } });
		const text = `${'# a line\n'.repeat(1000)}WSGIDaemonProcess a\nWSGIDaemonProcess a\nWSGIPythonOptimize\n`;
		const opened = service.open('a', '/a/httpd.conf', text, 'main');
		let pieces = 1;
		while (!service.prepare(opened, () => true)) pieces++;
		const { evaluation } = service.analyse(opened);
		const aboutServer = rules.filter(({ server, severity }) => server && severity !== 'hint');
		assert(pieces >= evaluation.steps.length + aboutServer.length, `${pieces} pieces`);
		assert.equal(service.findingsIn(opened).length, 2);
	});
});

describe('the order of findings', () => {
	it('is first what Apache finds while it reads, wherever it stands', () => {
		assert.deepEqual(linesInOrder('WSGIPythonOptimize', 'Define a b c', '</Directory>'), [2, 3, 1]);
	});

	it('is that of the lines, for what concerns the whole server too', () => {
		assert.deepEqual(linesInOrder('WSGIDaemonProcess a', 'WSGIDaemonProcess a', 'WSGIPythonOptimize'), [2, 3]);
	});

	it('has what a section says of its second argument behind what is in it', () => {
		assert.deepEqual(
			linesInOrder('<Directory /a /b>', 'WSGIPythonOptimize 1', '</Directory>', 'WSGIPythonOptimize'),
			[2, 1, 4],
		);
	});

	it('names the Use through which a section was opened', () => {
		assert.deepEqual(linesInOrder('<Macro m>', '<VirtualHost *:80>', '</Macro>', 'Use m', ''), [4]);
	});
});
