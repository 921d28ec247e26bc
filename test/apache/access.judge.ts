/** Access control of Apache 2.2 and what the rules make of it: the real Apache lets in the same requests before and after. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, it } from 'mocha';
import { applyFix } from '../cases/apply-fix.ts';
import { findingsIn, openCase } from '../cases/case-file.ts';
import { type RequestOptions, startApache } from './private-apache.ts';

const orders = ['', 'Order allow,deny', 'Order deny,allow', 'Order mutual-failure'];
const allows = ['', 'Allow from all', 'Allow from 127.0.0.1', 'Allow from env=friend', 'Allow from env=!foe 127.0.0.3'];
const denies = ['', 'Deny from all', 'Deny from 127.0.0.2', 'Deny from env=foe', 'Deny from env=!friend'];
const requires = ['', 'Require valid-user', 'Require all granted', 'Require all denied', 'Require user ann'];
const satisfies = ['', 'Satisfy all', 'Satisfy any'];

const password = (name: string) => `Basic ${Buffer.from(`${name}:secret`).toString('base64')}`;

const loginLines = 'AuthType Basic\nAuthName x\nAuthBasicProvider file\nAuthUserFile "${ROOT}/users"\n';

/** Who comes: from where, with which password, friend or foe. */
const clients: readonly RequestOptions[] = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].flatMap((from) => [
	{ from },
	{ from, headers: { 'X-Is': 'friend' } },
	{ from, headers: { 'X-Is': 'foe' } },
	{ from, headers: { Authorization: password('ann') } },
	{ from, headers: { Authorization: password('bob') } },
]);

const preamble = `SetEnvIf X-Is friend friend
SetEnvIf X-Is foe foe
DocumentRoot "\${ROOT}/docs"
`;

/** The lines of a section, and what the fix makes of them; undefined if none is offered. */
interface Pair {
	readonly before: string;
	readonly after: string | undefined;
}

function pairOf(lines: readonly string[]): Pair {
	const text = `<Directory /srv>\n${lines.map((line) => `    ${line}\n`).join('')}</Directory>\n`;
	const one = { rule: 'old-access-control', role: 'main', release: '4.9.4', platform: 'unix' } as const;
	const opened = openCase(one, text);
	const finding = findingsIn(opened).find(({ finding: { rule } }) => rule.id === one.rule)?.finding;
	const [fix] = finding?.fixes() ?? [];
	const inside = (whole: string) => whole.split('\n').slice(1, -2).join('\n');
	return { before: inside(text), after: fix && inside(applyFix(opened.opened, fix)) };
}

describe('Order, Allow, Deny and Satisfy as Require', () => {
	for (const require of requires) {
		it(`lets in the same with ${require || 'no Require'}`, async () => {
			const pairs = orders.flatMap((order) =>
				allows.flatMap((allow) =>
					denies.flatMap((deny) =>
						satisfies.flatMap((satisfy) => {
							const lines = [order, allow, deny, satisfy, require].filter((line) => line !== '');
							return lines.length > (require ? 1 : 0) ? [pairOf(lines)] : [];
						}),
					),
				),
			);
			const fixed = pairs.filter((pair) => pair.after !== undefined);
			tally.fixed += fixed.length;
			tally.left += pairs.length - fixed.length;
			await compare(fixed);
		});
	}

	const tally = { fixed: 0, left: 0 };
	after(() => console.log(`    ${tally.fixed} fixes compared; ${tally.left} combinations have none`));
});

async function compare(pairs: readonly Pair[]): Promise<void> {
	const files: Record<string, string> = { users: '' };
	const hash = createHash('sha1').update('secret').digest('base64');
	for (const name of ['ann', 'bob']) files.users += `${name}:{SHA}${hash}\n`;
	const section = (name: string, lines: string) => {
		files[`docs/${name}/index.txt`] = 'in';
		return `<Directory "\${ROOT}/docs/${name}">\n${lines}\n</Directory>\n`;
	};
	const sections = pairs.map(({ before, after = '' }, at) => {
		// without any Require it answers 500 to all
		const login = before.includes('Require') ? loginLines : '';
		return section(`before${at}`, login + before) + section(`after${at}`, login + after);
	});
	const apache = await startApache(preamble + sections.join(''), files);
	try {
		for (const [at, pair] of pairs.entries()) {
			const ask = (name: string) =>
				Promise.all(clients.map(async (client) => (await apache.get(`/${name}/index.txt`, client)).status === 200));
			const [before, now] = [await ask(`before${at}`), await ask(`after${at}`)];
			assert.deepEqual(now, before, `${pair.before}\nbecomes\n${pair.after}`);
		}
	} finally {
		await apache.stop();
	}
}
