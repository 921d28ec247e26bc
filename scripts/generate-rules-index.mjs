// Writes server/src/rules/index.ts: the list of rules is the list of their folders. `--check` fails when it is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../server/src/rules/', import.meta.url);
const ids = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort();
const camel = (id) => id.replace(/-(\w)/g, (_, c) => c.toUpperCase());
// in the order that the linter wants
const imports = [
	...ids.map((id) => [`./${id}/rule.ts`, `import { rule as ${camel(id)} } from './${id}/rule.ts';`]),
	['./types.ts', "import type { Rule } from './types.ts';"],
]
	// a folder before those whose names only begin like its own
	.sort(([a], [b]) => (a.replace('/rule.ts', '') < b.replace('/rule.ts', '') ? -1 : 1))
	.map(([, line]) => line);
const text = `/** All rules. Written by scripts/generate-rules-index.mjs: a rule is a folder here. */
${imports.join('\n')}

export const rules: readonly Rule[] = [
${ids.map((id) => `\t${camel(id)},`).join('\n')}
];
`;
const file = new URL('index.ts', folder);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
	console.error('server/src/rules/index.ts is stale: run node scripts/generate-rules-index.mjs');
	process.exitCode = 1;
}
