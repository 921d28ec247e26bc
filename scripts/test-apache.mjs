// The real Apache as judge: `npm run test:apache -- --seeds 2000`. The specs read JUDGE_SEEDS.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { seeds: { type: 'string' } }, allowPositionals: true });
const specs = positionals.length > 0 ? positionals : ['test/apache/*.judge.ts'];
const { status } = spawnSync(
	process.execPath,
	['node_modules/mocha/bin/mocha.js', '--no-config', '--require', 'tsx/cjs', '--timeout', '600000', ...specs],
	{
		cwd: path.resolve(import.meta.dirname, '..'),
		stdio: 'inherit',
		env: { ...process.env, ...(values.seeds && { JUDGE_SEEDS: values.seeds }) },
	},
);
process.exitCode = status ?? 1;
