import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const source = resolve(__dirname, '../server/src');

function* files(folder: string): Iterable<string> {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) yield* files(path);
		else if (name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'testing.ts') yield path;
	}
}

/** What each layer may import, itself aside. */
const allowed: Record<string, readonly string[]> = {
	syntax: [],
	knowledge: [],
	model: ['syntax', 'knowledge'],
	rules: ['syntax', 'knowledge', 'model'],
	workspace: ['syntax', 'knowledge', 'model', 'rules'],
	'service.ts': ['syntax', 'knowledge', 'model', 'rules', 'workspace'],
	features: ['syntax', 'knowledge', 'model', 'rules', 'workspace', 'service.ts'],
	'addresses.ts': [],
	'protocol.ts': ['workspace'],
	'client-files.ts': ['workspace', 'protocol.ts', 'addresses.ts'],
	'capabilities.ts': ['features'],
	'requests.ts': ['knowledge', 'service.ts', 'features', 'protocol.ts'],
	'lsp.ts': [
		'syntax',
		'knowledge',
		'model',
		'rules',
		'workspace',
		'service.ts',
		'features',
		'protocol.ts',
		'capabilities.ts',
		'requests.ts',
	],
};

/** Where programs and disks are: the entry points. */
const entryPoints = ['node.ts', 'node-files.ts', 'check.ts', 'cli.ts', 'browser.ts'];

describe('architecture', () => {
	for (const path of files(source)) {
		const name = relative(source, path);
		const layer = name.split('/')[0] as string;
		const imports = [...readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gms)].map(
			(match) => match[1] as string,
		);
		if (entryPoints.includes(layer)) continue;
		it(`${name} depends on what it may`, () => {
			for (const target of imports) {
				assert.ok(
					!/^(node:|vscode$|vscode-languageserver\/node|vscode-languageclient)/.test(target),
					`${name} imports ${target}`,
				);
				if (!target.startsWith('.')) continue;
				const other = relative(source, resolve(dirname(path), target)).split('/')[0] as string;
				assert.ok(other === layer || allowed[layer]?.includes(other), `${name} imports ${target}`);
			}
		});
	}
});
