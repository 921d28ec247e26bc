import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from '../../../scripts/docs/pages.ts';

describe('docs/directives.md', () => {
	const text = pages['docs/directives.md']!();

	it('is fresh (npx tsx scripts/generate-docs.ts)', () => {
		assert.equal(readFileSync(path.resolve(__dirname, '../../../docs/directives.md'), 'utf8'), text);
	});

	it('links to headings that exist, and has each once', () => {
		const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
			title!
				.toLowerCase()
				.replace(/[^\w\- ]/g, '')
				.replaceAll(' ', '-'),
		);
		assert.equal(new Set(anchors).size, anchors.length);
		for (const [, anchor] of text.matchAll(/\]\(#(.*?)\)/g)) assert(anchors.includes(anchor!), anchor);
	});
});
