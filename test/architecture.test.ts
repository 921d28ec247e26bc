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
	'analysis.ts': ['syntax', 'model', 'rules'],
	'service.ts': ['syntax', 'knowledge', 'model', 'rules', 'workspace', 'analysis.ts'],
	features: ['syntax', 'knowledge', 'model', 'rules', 'workspace', 'analysis.ts', 'service.ts'],
	'addresses.ts': [],
	'protocol.ts': ['workspace'],
	'client-files.ts': ['workspace', 'protocol.ts', 'addresses.ts'],
	'usage.ts': [],
	'lifecycle.ts': [],
	'capabilities.ts': ['syntax', 'features'],
	'quick-start.ts': ['capabilities.ts'],
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
const entryPoints = [
	'channels.ts',
	'node.ts',
	'node-files.ts',
	'node-memory.ts',
	'v8-flags.ts',
	'check.ts',
	'cli.ts',
	'browser.ts',
];

/** The files and packages that are loaded with a file: what it imports, and what that imports; neither types nor what is imported later. */
function loadedWith(path: string, known = new Set<string>()): Set<string> {
	if (known.has(path)) return known;
	known.add(path);
	if (!path.endsWith('.ts')) return known;
	const imports = readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b(?! type)[^;]*?from '([^']+)'/gms);
	for (const [, target = ''] of imports)
		loadedWith(target.startsWith('.') ? resolve(dirname(path), target) : target, known);
	return known;
}

describe('architecture', () => {
	for (const entry of ['cli.ts', 'browser.ts']) {
		it(`${entry} loads neither the server nor its library before it answers`, () => {
			const loaded = [...loadedWith(join(source, entry))].map((path) => path.replace(`${source}/`, ''));
			assert.ok(loaded.includes('quick-start.ts'));
			assert.deepEqual(
				loaded.filter((name) => /^(knowledge|rules)\b|^(service|lsp|check|node)\.ts$|^vscode-language/.test(name)),
				[],
			);
		});
	}

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
					!/^(node:|vscode$|vscode-(jsonrpc|languageserver)\/|vscode-languageclient)/.test(target),
					`${name} imports ${target}`,
				);
				if (!target.startsWith('.')) continue;
				const other = relative(source, resolve(dirname(path), target)).split('/')[0] as string;
				assert.ok(other === layer || allowed[layer]?.includes(other), `${name} imports ${target}`);
			}
		});
	}
});
