/** Random addresses of WSGITrustedProxies, each in a file of its own: what we refuse, Apache refuses, and nothing else. */
import assert from 'node:assert/strict';
import { refused, taken } from '../../server/src/model/addresses.test.ts';
import { isProxyAddress } from '../../server/src/model/addresses.ts';
import { configTest } from './private-apache.ts';
import { makeRandom, type Random } from './random/random.ts';

const AT_ONCE = 4;
const COUNT = Number(process.env.JUDGE_SAMPLES ?? 300);
const SEED = process.env.SEED ?? '1';

const MODULES = process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules';
const MOD_WSGI = process.env.MOD_WSGI ?? `${MODULES}/mod_wsgi.so`;
const PRELUDE = `LoadModule mpm_event_module "${MODULES}/mod_mpm_event.so"\nLoadModule wsgi_module "${MOD_WSGI}"`;

describe('addresses of trusted proxies', () => {
	it('of the unit test are what Apache says', async function () {
		this.timeout(0);
		await judge([...taken, ...refused]);
	});

	it(`at random are what Apache says (SEED=${SEED})`, async function () {
		this.timeout(0);
		const random = makeRandom(SEED);
		await judge(Array.from({ length: COUNT }, () => randomAddress(random)));
	});
});

async function judge(addresses: readonly string[]): Promise<void> {
	const todo = addresses.values();
	const wrong: string[] = [];
	let accepted = 0;
	const work = async () => {
		for (const address of todo) {
			const configuration = `WSGITrustedProxies "${address}"\n`;
			const verdict = await configTest(configuration, { modules: 'none', prelude: PRELUDE });
			assert(verdict.accepted || verdict.message.startsWith('Unable to parse trusted proxy IP'), verdict.message);
			if (verdict.accepted) accepted++;
			if (verdict.accepted !== isProxyAddress(address)) wrong.push(address);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	console.log(`      ${addresses.length} addresses, ${accepted} of them accepted`);
	assert.deepEqual(wrong, []);
}

const NUMBERS = ['0', '1', '10', '127', '255', '256', '08', '000', '4294967296', '4294967306', '99999999999'];
const GROUPS = ['0', '0', '1', 'a', 'ffff', 'fe80', '2001', '00000', '0000a', '10000', 'FFFF'];
const LENGTHS = ['0', '1', '8', '08', '24', '32', '33', '64', '128', '129', '', '99999999999999999999'];
const CHARACTERS = [...'0123456789abcdef:::///...%- A'];

function randomAddress(random: Random): string {
	const many = (choices: readonly string[], count: number, separator: string) =>
		Array.from({ length: count }, () => random.pick(choices)).join(separator);
	const left = random.below(8);
	const address = random.weighted([
		[3, many(NUMBERS.slice(0, 5), 4, '.')],
		[2, many(NUMBERS, random.between(1, 5), '.') + random.pick(['', '.'])],
		[2, many(GROUPS, 8, ':')],
		[4, `${many(GROUPS, left, ':')}::${many(GROUPS, random.between(0, 8 - left), ':')}`],
	]);
	const mask = random.weighted([
		[4, ''],
		[2, `/${random.pick(LENGTHS)}`],
		[1, `/${many(NUMBERS, random.pick([4, 4, 3]), '.')}`],
	]);
	const characters = [...`${address}${mask}`];
	if (random.chance(0.3)) characters.splice(random.below(characters.length), random.below(2), random.pick(CHARACTERS));
	return characters.join('');
}
