import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { allSnippets } from './all-snippets.ts';

describe('snippets', () => {
	it('are at least fifteen', () => assert(allSnippets.length >= 15, `${allSnippets.length}`));

	it('have prefixes of their own', () => {
		const prefixes = allSnippets.flatMap((snippet) => snippet.prefix);
		assert.deepEqual(prefixes, [...new Set(prefixes)]);
	});

	for (const { name, prefix, description, body, text, stops } of allSnippets) {
		describe(name, () => {
			it('is well formed', () => {
				assert(prefix.length > 0 && prefix.every((word) => /^wsgi-[a-z-]+$/.test(word)), prefix.join());
				assert(description.length > 20 && !description.endsWith('.'), description);
				for (const line of body) assert(!/\n|\s$|^ /.test(line), JSON.stringify(line));
			});

			it('ends with the last tab stop, and numbers the others without a gap', () => {
				assert.equal(body.at(-1), '$0');
				assert.deepEqual(
					[...stops].sort((a, b) => a - b),
					Array.from(stops, (_, index) => index),
				);
			});

			it('names each placeholder', () => {
				assert(!/\$\{?\d/.test(text), text);
				assert(!/[^\S\n]$/m.test(text), text);
				// An empty one leaves `python-home= threads=15`, or `//app.wsgi`.
				assert(!/=\s|[^:]\/\//.test(text), text);
			});

			it('closes each section it opens', () => {
				const open: string[] = [];
				for (const [, slash, tag] of text.matchAll(/^\s*<(\/?)(\w+)/gm)) {
					if (slash) assert.equal(open.pop(), tag);
					else open.push(tag!);
				}
				assert.deepEqual(open, []);
			});
		});
	}
});
