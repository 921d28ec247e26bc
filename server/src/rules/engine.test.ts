import assert from 'node:assert/strict';
import { Service } from '../service.ts';
import { findingsInOrder } from './engine.ts';

/** The lines, from 1, of what is refused, in the order in which Apache comes upon it. */
function linesInOrder(...lines: string[]): number[] {
	const service = new Service((path) => path);
	service.configure({ target: { version: '4.9.4' } });
	const opened = service.open('a', '/a/httpd.conf', lines.join('\n'), 'main');
	return findingsInOrder(service.analyse(opened).evaluation)
		.filter(({ kind }) => kind === 'refused')
		.map(({ location }) => (opened.document.placeOf(location.line)?.startLine ?? -1) + 1);
}

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
