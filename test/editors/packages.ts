/** What people install in VS Code: the .vsix holds what it shall and no more. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './archive.ts';
import type { Step } from './tally.ts';

const allowed = [
	/^\[Content_Types\]\.xml$/,
	/^extension\.vsixmanifest$/,
	/^extension\/(package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt|language-configuration\.json)$/i,
	/^extension\/(syntaxes|snippets|schemas)\/[\w.-]+\.json$/,
	/^extension\/walkthrough\/\w+\.md$/,
	/^extension\/images\/[\w-]+\.png$/,
	/^extension\/(client|server)\/dist\/\w+(\.js|\.NOTICES\.txt)$/,
];

/**
 * The modules of Node that the bundles ask for. `net` and `child_process` are the protocol's libraries': they could also listen
 * on a port or start a server elsewhere, which nobody asks them to; the client forks the server.
 */
const modules = new Set(
	'buffer child_process crypto fs fs/promises net os path readline url util v8 vm vscode zlib'.split(' '),
);

/**
 * What a program says that speaks to the network, or counts its user. `telemetry/event` and `logEvent` are not here: all of the
 * protocol is in the libraries, and nobody calls them.
 */
const network =
	/\bfetch\(|\bXMLHttpRequest\b|\bnew (?:WebSocket|EventSource)\b|\bsendBeacon\b|\bcreateTelemetryLogger\b/;

/** The .vsix that `npm run package` left, or the one that VSIX names. */
export function findVsix(root: string): string {
	if (process.env.VSIX) return path.resolve(process.env.VSIX);
	const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	return path.join(root, `${name}-${version}.vsix`);
}

export async function checkPackages(vsix: string, step: Step): Promise<void> {
	await step('the .vsix holds no sources and no node_modules', async () => {
		const others = [...filesIn(vsix).keys()].filter((file) => !allowed.some((each) => each.test(file)));
		assert.deepEqual(others, []);
	});

	await step('the programs in the .vsix hold nothing that speaks to the network', async () => {
		const programs = [...filesIn(vsix)].filter(([file]) => file.endsWith('.js'));
		assert.equal(programs.length, 5);
		for (const [file, bytes] of programs) {
			const text = bytes.toString();
			const required = [...text.matchAll(/\brequire\("(?:node:)?([^"]+)"\)/g)].map(([, name]) => name!);
			const isOneOfThem = (name: string) => programs.some(([other]) => other === path.posix.join(file, '..', name));
			assert.deepEqual(
				[...new Set(required)].filter((name) => !modules.has(name) && !isOneOfThem(name)),
				[],
				file,
			);
			assert.equal(network.exec(text)?.[0], undefined, file);
		}
	});

	await step(
		'the programs in the .vsix are plain ASCII: of one other character V8 keeps the whole in twice the memory',
		async () => {
			for (const [file, bytes] of filesIn(vsix)) {
				if (!file.endsWith('.js')) continue;
				// esbuild escapes what stands in strings, but not in regular expressions
				assert.equal(/.{0,40}[^\0-\x7f].{0,40}/.exec(bytes.toString())?.[0], undefined, file);
			}
		},
	);

	await step('the .vsix is at most 1 MB', async () => assert.ok(statSync(vsix).size <= 1024 * 1024));
}
