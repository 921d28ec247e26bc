// Bundles the client and the server. `--dev` keeps names and source maps, `--watch` builds again on every change.
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { context } from 'esbuild';
import { notices } from './notices.mjs';
import { packedData } from './packed-data.mjs';
import { sharedHelpers } from './shared-helpers.mjs';
import { clientStandIns, commandStandIns, serverStandIns } from './stand-ins.mjs';

const root = path.resolve(import.meta.dirname, '..');
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** What is imported later is required then: for an `import` Node would first read all of a file for the names that it exports. */
const node = { platform: 'node', format: 'cjs', target: 'node20', supported: { 'dynamic-import': false } };
const web = { platform: 'browser', target: 'es2022' };
/** The server's program is a file beside the command, which is read when it is needed. */
const programBeside = {
	name: 'program-beside',
	setup: ({ onResolve }) =>
		onResolve({ filter: /^\.\/program\.ts$/ }, () => ({ path: './program.js', external: true })),
};
const client = { external: ['vscode'], plugins: [sharedHelpers, clientStandIns] };
const bundles = [
	{ from: 'client/src/node.ts', to: 'client/dist/node.js', ...node, ...client },
	{ from: 'client/src/browser.ts', to: 'client/dist/browser.js', ...web, format: 'cjs', ...client },
	{
		from: 'server/src/cli.ts',
		to: 'server/dist/cli.js',
		...node,
		banner: { js: '#!/usr/bin/env node' },
		plugins: [programBeside, sharedHelpers, commandStandIns],
	},
	{
		from: 'server/src/program.ts',
		to: 'server/dist/program.js',
		...node,
		plugins: [sharedHelpers, serverStandIns, packedData],
	},
	{
		from: 'server/src/browser.ts',
		to: 'server/dist/browser.js',
		...web,
		format: 'iife',
		plugins: [sharedHelpers, serverStandIns],
	},
];

/** What is left to do when a bundle was written: its licences, its executable bit, a line for the person. */
const finish = (bundle) => ({
	name: 'finish',
	setup: ({ onEnd }) =>
		onEnd(({ errors, metafile }) => {
			if (errors.length > 0) return;
			const { bytes } = metafile.outputs[bundle.to];
			writeFileSync(path.join(root, bundle.to.replace(/\.js$/, '.NOTICES.txt')), notices(root, metafile));
			if (bundle.banner) chmodSync(path.join(root, bundle.to), 0o755);
			console.log(`${bundle.to}  ${(bytes / 1024).toFixed(0)} kB`);
		}),
});

const contexts = [];
for (const bundle of bundles) {
	const { from, to, plugins, ...options } = bundle;
	contexts.push(
		await context({
			...options,
			absWorkingDir: root,
			entryPoints: [from],
			outfile: to,
			bundle: true,
			metafile: true,
			minify: !dev,
			sourcemap: dev,
			legalComments: 'none',
			plugins: [...plugins, finish(bundle)],
		}),
	);
}

if (watch) {
	await Promise.all(contexts.map((each) => each.watch()));
} else {
	const results = await Promise.allSettled(contexts.map((each) => each.rebuild()));
	await Promise.all(contexts.map((each) => each.dispose()));
	// esbuild has already printed what is wrong, with the place
	if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}
