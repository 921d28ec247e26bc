/** Everything that Apache is known to say is explained, by the rules that report it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allCases, findingsIn, openCase } from '../../../../test/cases/case-file.ts';
import { refusalTable } from '../../../../test/cases/refusal-table.ts';
import { knownMessages } from '../../knowledge/messages/index.ts';
import { rules } from '../../rules/index.ts';
import { readLog } from './log-lines.ts';
import { recognise } from './recognise.ts';

function explained(text: string): { readonly rules: readonly string[] } | undefined {
	const [line] = readLog(text);
	const found = line && recognise(line);
	return found && { rules: found.message.rules ?? [] };
}

describe('known messages', () => {
	it('name rules that exist', () => {
		const ids = new Set(rules.map(({ id }) => id));
		for (const { says, rules: named = [] } of knownMessages())
			for (const id of named) assert(ids.has(id), `${says[0]}: ${id}`);
	});

	it('are each found by what they say, and by their numbers', () => {
		for (const message of knownMessages()) {
			for (const says of message.says) {
				const text = says.replace(/\{directive\}/g, 'WSGIX').replace(/…|\{\w+\}/g, 'x');
				const [line] = readLog(`[wsgi:error] [pid 1] mod_wsgi (pid=1): ${text}`);
				assert(line);
				const found = recognise(line)?.message;
				const isOfNumber = [...(found?.ah ?? [])].length > 0 && found?.says.includes(says);
				assert(found === message || isOfNumber, `${text} is taken for ${found?.says[0]}`);
			}
			for (const number of message.wsgi ?? [])
				assert.equal(recogniseNumber(`WSGI${String(number).padStart(4, '0')}`), message);
			for (const number of message.ah ?? [])
				assert.equal(recogniseNumber(`AH${String(number).padStart(5, '0')}`), message);
		}
	});

	it('have no number twice', () => {
		for (const key of ['wsgi', 'ah'] as const) {
			const numbers = knownMessages().flatMap((message) => message[key] ?? []);
			assert.deepEqual(
				numbers.filter((number, i) => numbers.indexOf(number) !== i),
				[],
				key,
			);
		}
	});

	it('cover the numbers of mod_wsgi 6.0.5', () => {
		const gone = new Set([37, 39, 66, 92, 93, 180, 193, 197]);
		const numbers = new Set(knownMessages().flatMap(({ wsgi = [] }) => wsgi));
		for (let number = 1; number <= 210; number++) assert.equal(numbers.has(number), !gone.has(number), `${number}`);
	});

	it('are told in whole sentences', () => {
		for (const { says, meaning, remedy } of knownMessages())
			for (const text of [meaning, remedy]) assert.match(text, /^([A-Z`]|mod_).*[.!)]$/s, says[0]);
	});
});

function recogniseNumber(number: string) {
	const [line] = readLog(`[wsgi:error] ${number}: what it says is not known`);
	return line && recognise(line)?.message;
}

describe('what Apache refuses is explained', () => {
	it('for all facts', function () {
		const file = path.resolve(__dirname, '../../../../../shared/facts/mod_wsgi-releases.json');
		if (!existsSync(file)) {
			console.log(`      skipped: there is no ${file}`);
			return this.skip();
		}
		const { refusals } = JSON.parse(readFileSync(file, 'utf8')) as { refusals: { apachePrints: string }[] };
		assert(refusals.length > 100);
		const unknown = refusals.filter(({ apachePrints }) => !explained(apachePrints));
		assert.deepEqual(
			unknown.map(({ apachePrints }) => apachePrints),
			[],
		);
	});

	for (const release of ['2.8', '3.5', '4.6.8', '4.9.4', '5.0.2', '6.0.5']) {
		it(`for all refusals of ${release}, by the rule that reports them`, () => {
			const wrong = new Set<string>();
			for (const { apache, rule } of refusalTable(release)) {
				const found = explained(apache);
				if (!found?.rules.includes(rule)) wrong.add(`${apache}: ${found?.rules ?? 'not known'}, not ${rule}`);
			}
			assert.deepEqual([...wrong], []);
		});
	}

	it('for all cases, by the rules that report them', () => {
		const wrong = new Set<string>();
		for (const one of allCases()) {
			for (const { finding } of findingsIn(openCase(one, one.text))) {
				if (!finding.apache) continue;
				const found = explained(finding.apache);
				if (!found?.rules.includes(finding.rule.id))
					wrong.add(`${finding.apache}: ${found?.rules ?? 'not known'}, not ${finding.rule.id}`);
			}
		}
		assert.deepEqual([...wrong], []);
	});
});
