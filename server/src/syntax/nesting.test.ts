import assert from 'node:assert/strict';
import { isSection, type NestedItem, nesting, tagsOf } from './nesting.ts';
import { SourceDocument } from './source-document.ts';

/** Sections as `name first-last` (`?` where no tag closes them) with what is in them; directives by their names. */
function shown(items: readonly NestedItem[]): unknown[] {
	return items.map((item) =>
		isSection(item)
			? [
					`${item.open.line.command?.name} ${item.open.index}-${item.last.index}${item.close ? '' : '?'}`,
					...shown(item.children),
				]
			: item.line.command?.name,
	);
}

const nested = (text: string) => shown(nesting(new SourceDocument(text)));

/** The lines of both tags of the section that the tag on a line belongs to, from 0. */
function pair(text: string, line: number): (number | undefined)[] | undefined {
	const document = new SourceDocument(text);
	return tagsOf(document, document.lineAt(line).line)?.map((tag) => document.placeOf(tag)?.index);
}

describe('nesting', () => {
	it('is by tags', () => {
		assert.deepEqual(nested('<A>\nX\n<B>\nY\n</B>\n</A>\nZ\n'), [['<A 0-5', 'X', ['<B 2-4', 'Y']], 'Z']);
	});

	it('ends what is not closed with what is around it, and passes over end tags that close nothing', () => {
		const text = '<A>\n<B>\nX\n</C>\n</A>\n<D>\nY';
		assert.deepEqual(nested(text), [
			['<A 0-4', ['<B 1-3?', 'X']],
			['<D 5-6?', 'Y'],
		]);
		assert.deepEqual(pair(text, 0), [0, 4]);
		assert.deepEqual(pair(text, 4), [0, 4]);
		for (const line of [1, 3, 5]) assert.equal(pair(text, line), undefined, `line ${line}`);
	});

	it('pairs tags by their names however deep they stand', () => {
		const deep = 300;
		const text = `${'<A>\n'.repeat(deep)}</C>\n${'</A>\n'.repeat(deep)}`;
		const [outermost] = nesting(new SourceDocument(text));
		assert(outermost && isSection(outermost));
		assert.equal(outermost.close?.index, 2 * deep);
		assert.deepEqual(pair(text, 0), [0, 2 * deep]);
	});
});
