import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import { staleGrammars } from '../../scripts/generate-grammar.ts';
import { HOSTS } from '../../scripts/grammar/mod-wsgi.ts';
import { checkScopes } from './scope-assertions.ts';
import { compilePattern, type Tokenize, tokenizerOf } from './tokenize.ts';

describe('grammars', () => {
	it('are as the knowledge makes them (npx tsx scripts/generate-grammar.ts)', () => {
		assert.deepEqual(staleGrammars(join(__dirname, '../..')), []);
	});

	it('have patterns that compile', async () => {
		for (const { path } of manifest.contributes.grammars) {
			const grammar = readFileSync(join(__dirname, '../..', path), 'utf8');
			const patterns = [...grammar.matchAll(/"(?:match|begin|end)": ("(?:[^"\\\\]|\\\\.)*")/g)];
			for (const [, pattern = ''] of patterns) await compilePattern(JSON.parse(pattern));
		}
	});

	describe('scopes', () => {
		let tokenize: Tokenize;
		before(async () => {
			tokenize = await tokenizerOf('source.apacheconf');
		});

		for (const name of readdirSync(__dirname).filter((file) => file.endsWith('.conf'))) {
			it(name, () => {
				const { assertions, failures } = checkScopes(readFileSync(join(__dirname, name), 'utf8'), tokenize);
				assert(assertions > 0, 'asserts nothing');
				assert.equal(failures.map(({ line, message }) => `${name}:${line} ${message}`).join('\n'), '');
			});
		}
	});

	describe('in the grammar of another extension', () => {
		const other = {
			scopeName: 'source.apache-config',
			patterns: [
				{ match: '^\\s*#.*$', name: 'comment.line' },
				{ match: '\\b[A-Z]\\w+\\b', name: 'support.constant' },
			],
			repository: {},
		};
		let scopesOf: (line: string, word: string) => string[];
		before(async () => {
			const tokenize = await tokenizerOf('source.apache-config', { 'source.apache-config': other as never });
			scopesOf = (line, word) => {
				const at = line.indexOf(word);
				return tokenize([line])[0]!.find((token) => token.start <= at && token.end > at)!.scopes;
			};
		});

		it('paints directives and options of mod_wsgi', () => {
			const line = '  WSGIDaemonProcess shop threads=5';
			assert(scopesOf(line, 'WSGI').includes('keyword.other.directive.wsgi.apacheconf'));
			assert(scopesOf(line, 'shop').includes('entity.name.type.process-group.apacheconf'));
			assert(scopesOf(line, 'threads').includes('variable.parameter.option.apacheconf'));
			assert(scopesOf(line, '5').includes('constant.numeric.apacheconf'));
		});

		it('whichever of the usual names that has', () => {
			assert.deepEqual(manifest.contributes.grammars.find(({ injectTo }) => injectTo)?.injectTo, HOSTS);
		});

		it('leaves the rest alone', () => {
			assert.deepEqual(scopesOf('ServerName example.com', 'ServerName'), ['source.apache-config', 'support.constant']);
			assert.deepEqual(scopesOf('# WSGIDaemonProcess shop', 'WSGI'), ['source.apache-config', 'comment.line']);
		});
	});
});
