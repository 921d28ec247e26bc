import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plain, quote, render } from './prose.ts';

const asPlain = (text: string) => render([text], false).value;

describe('prose', () => {
	it('quotes anything as one code span', () => {
		assert.equal(quote('a'), '`a`');
		assert.equal(quote('a`b'), '``a`b``');
		assert.equal(quote('`a'), '`` `a ``');
		assert.equal(quote('a\nb'), '`a\\u{a}b`');
		assert.equal(quote(''), '(nothing)');
		assert.equal(quote('  '), '(blanks)');
	});

	it('shows a quoted text as it is, where there is no Markdown', () => {
		const letters = fc.constantFrom('`', '*', '_', ' ', 'a', '<', '[', '](x)', '\\', '#', '-');
		fc.assert(
			fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), (list) => {
				const text = list.join('');
				if (text.trim() === '') return;
				assert.equal(asPlain(`x ${quote(text)} y`), `x ${text} y`);
			}),
		);
	});

	it('takes Markdown out of plain text', () => {
		assert.equal(asPlain('**Value**: `a*b*` and *so* on, 2 * 3'), 'Value: a*b* and so on, 2 * 3');
		assert.equal(asPlain('**Gone: use `a*b` or `c`.** And *`d`*'), 'Gone: use a*b or c. And d');
	});

	it('keeps what only looks like Markdown', () => {
		const text = '*:80, [::1], <If>, mod_ssl, _x_ and `y`';
		assert.equal(asPlain(plain(text)), text);
		assert.equal(plain('mod_ssl'), 'mod_ssl');
	});

	it('leaves no HTML outside of code', () => {
		assert.equal(render(['a <b> `<c>` <d>'], true).value, 'a \\<b> `<c>` \\<d>');
	});

	it('puts blocks together, without those that are empty', () => {
		const blocks = ['a', '', { code: 'b\nc' }, { link: 'https://x', text: 'X' }];
		assert.equal(render(blocks, true).value, 'a\n\n```apacheconf\nb\nc\n```\n\n[X](https://x)');
		assert.equal(render(blocks, false).value, 'a\n\n    b\n    c\n\nX: https://x');
	});
});
