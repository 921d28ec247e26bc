import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { expandSnippet } from './expand-snippet.ts';

const expanded = (body: string) => expandSnippet(body, { TM_FILENAME: 'site.conf' }).text;

describe('expandSnippet', () => {
	for (const [body, text] of [
		['a $1 b$0', 'a  b'],
		['$1 ${1:x} $1', 'x x x'],
		['${1:a/${2:b}}/$2', 'a/b/b'],
		['${1|On,Off|}, $1', 'On, On'],
		['${1|a\\,b,c|}', 'a,b'],
		['\\$1 \\} \\\\', '$1 } \\'],
		['%{GLOBAL} $', '%{GLOBAL} $'],
		['${TM_FILENAME} $TM_FILENAME ${TM_X:y}', 'site.conf site.conf y'],
		['\\${APACHE_LOG_DIR}', '${APACHE_LOG_DIR}'],
	] as const) {
		it(JSON.stringify(body), () => assert.equal(expanded(body), text));
	}

	it('refuses what is not closed', () => {
		for (const body of ['${1:a', '${1|a', '${1']) assert.throws(() => expandSnippet(body));
	});
});
