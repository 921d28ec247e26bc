/**
 * `npm run test:editors`: the npm package, installed in an empty folder, in Neovim and Emacs with the settings of README.md.
 * Both do the same on the same file, as their users would, and must see and leave the same.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNpmPackage, type InstalledServer, installServer } from './npm-package.ts';
import { settingsFor } from './readme-settings.ts';
import { useBrowser } from './served-workbench.ts';
import { fail, pass, report, scenario } from './tally.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = 'sites-enabled/shop.conf';
const before = readFileSync(path.join(root, 'examples/apache2', file), 'utf8');

/** What an editor has seen: messages, and the text after each step. */
interface Session {
	readonly diagnostics: readonly string[];
	readonly hover: string;
	readonly completed: string;
	readonly fixed: string;
	readonly renamed: string;
	/** Why it came no further. */
	readonly failure?: string;
}

interface Editor {
	readonly name: string;
	/** What a file of settings is called. */
	readonly settings: string;
	/** The command that opens a file with these settings. */
	command(settings: string, file: string): readonly string[];
	/** How it shows the one diagnostic of the file. */
	readonly diagnostic: RegExp;
}

const script = (name: string) => path.join(import.meta.dirname, name);

const neovim: Omit<Editor, 'name'> = {
	settings: 'init.lua',
	command: (settings, opened) => [
		...['nvim', '--headless', '-n', '-i', 'NONE', '--cmd', `luafile ${script('neovim/stand-ins.lua')}`],
		...['-u', settings, '-S', script('neovim/session.lua'), opened],
	],
	diagnostic: /^9:3 python-path-in-virtual-environment$/,
};

const emacs: Omit<Editor, 'name'> = {
	settings: 'init.el',
	command: (settings) => [
		...['emacs', '--batch', '-f', 'package-initialize'],
		...['-l', settings, '-l', script('emacs/session.el')],
	],
	diagnostic: /^9:3 .*python-home=\/srv\/shop\/venv uses the environment/s,
};

/** By the names that README.md gives their settings. */
const editors: readonly Editor[] = [
	{ name: 'Neovim', ...neovim },
	{ name: 'Neovim 0.11', ...neovim },
	{ name: 'Emacs (eglot)', ...emacs },
];

const completed = before.replace(/(\t+WSGIApplicationGroup .*\n)/, '$1\tWSGIScriptReloading\n');
const fixed = completed.replace(
	'python-path=/srv/shop:/srv/shop/venv/lib/python3.11/site-packages',
	'python-home=/srv/shop/venv python-path=/srv/shop',
);
const renamed = fixed.replace(/(WSGIDaemonProcess|WSGIProcessGroup) shop/g, '$1 store');

const checks: Record<string, (seen: Session, editor: Editor) => void> = {
	'comes to its end': ({ failure }) => assert.equal(failure, undefined),
	'shows the diagnostic': ({ diagnostics }, { diagnostic }) => {
		assert.equal(diagnostics.length, 1);
		assert.match(diagnostics[0]!, diagnostic);
	},
	'explains an option': ({ hover }) => assert.match(hover, /python-path=/),
	'completes a directive': (seen) => assert.equal(seen.completed, completed),
	'applies a fix': (seen) => assert.equal(seen.fixed, fixed),
	'renames a process group': (seen) => assert.equal(seen.renamed, renamed),
};

/** One session, in a folder of its own and with a home of its own. */
function useEditor({ name, settings, command }: Editor, server: InstalledServer): Session {
	const home = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-editor-'));
	try {
		const inHome = (entry: string) => path.join(home, entry);
		// both know by such a path what kind of file it is
		cpSync(path.join(root, 'examples/apache2'), inHome('etc/apache2'), { recursive: true });
		writeFileSync(inHome(settings), settingsFor(name));
		const opened = inHome(`etc/apache2/${file}`);
		const env = {
			PATH: [server.bin, process.env.PATH].join(path.delimiter),
			HOME: home,
			XDG_CONFIG_HOME: inHome('config'),
			LANG: 'C.UTF-8',
			FILE: opened,
			REPORT: inHome('report.json'),
		};
		const [program, ...args] = command(inHome(settings), opened);
		const { error, stdout, stderr } = spawnSync(program!, args, { env, encoding: 'utf8', timeout: 300_000 });
		if (error) throw error;
		if (!existsSync(env.REPORT)) throw new Error(`${program} left no report\n${stdout}${stderr}`);
		return JSON.parse(readFileSync(env.REPORT, 'utf8'));
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 3 });
	}
}

const server = installServer();
try {
	await scenario('The npm package', (step) => checkNpmPackage(server, step));
	for (const editor of editors) {
		console.log(`\n${editor.name}`);
		try {
			const seen = useEditor(editor, server);
			for (const [title, check] of Object.entries(checks)) {
				try {
					check(seen, editor);
					pass(title);
				} catch (error) {
					fail(title, error);
				}
			}
		} catch (error) {
			fail(`${editor.name} runs`, error);
		}
	}
} finally {
	rmSync(server.folder, { recursive: true, force: true });
}
await scenario('npm start, in the browser', useBrowser);
report();
