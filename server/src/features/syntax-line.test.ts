import assert from 'node:assert/strict';
import { allDirectives, findDirective } from '../knowledge/index.ts';
import { syntaxOf } from '../knowledge/wording.ts';
import { syntaxLine, writtenName } from './syntax-line.ts';

const pieces = (name: string) => {
	const directive = findDirective(name);
	assert(directive);
	const { label, arguments: all } = syntaxLine(directive);
	return [label, ...all.map(({ start, end }) => label.slice(start, end))];
};

describe('syntax line', () => {
	it('tells where each argument stands', () => {
		assert.deepEqual(pieces('WSGIScriptAlias'), [
			'WSGIScriptAlias url-path script [option=value …]',
			'url-path',
			'script',
			'[option=value …]',
		]);
		assert.deepEqual(pieces('WSGIRestrictProcess'), ['WSGIRestrictProcess name …', 'name …']);
		assert.deepEqual(pieces('<WSGIInterpreterOptions'), [
			'<WSGIInterpreterOptions [process-group=value] [application-group=value]>',
			'[process-group=value]',
			'[application-group=value]',
		]);
	});

	it('is that of the documentation, for every directive', () => {
		for (const directive of allDirectives) {
			const { label, arguments: all } = syntaxLine(directive);
			const { name, spelling = name, parameters } = directive;
			assert.equal(label, syntaxOf(directive).replace(name, spelling));
			const shown = all.map(({ start, end }) => label.slice(start, end)).join(' ');
			const end = name.startsWith('<') ? '>' : '';
			assert.equal([spelling, ...(shown ? [shown] : [])].join(' ') + end, label);
			assert(all.length >= parameters.length);
		}
	});

	it('names a directive as it is written', () => {
		assert.equal(writtenName({ name: '<VirtualHost' }), '<VirtualHost>');
		assert.equal(writtenName({ name: 'order', spelling: 'Order' }), 'Order');
	});
});
