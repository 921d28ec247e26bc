import assert from 'node:assert/strict';
import { parse } from 'smol-toml';
import { bin } from '../../server/package.json';
import { settingsFor } from '../editors/readme-settings.ts';

/** How an editor starts the server, wherever its own format puts that. */
interface Start {
	readonly command: readonly string[];
	readonly options: { readonly target: object };
}

const starts: Record<string, (settings: string) => Start> = {
	Helix: (settings) => {
		const { language, 'language-server': servers } = parse(settings) as {
			language: { 'language-servers': string[] }[];
			'language-server': Record<string, { command: string; args: string[]; config: Start['options'] }>;
		};
		const { command, args, config } = servers[language[0]!['language-servers'][0]!]!;
		return { command: [command, ...args], options: config };
	},
	Kate: (settings) => {
		const { command, initializationOptions } = JSON.parse(settings).servers.apacheconf;
		return { command, options: initializationOptions };
	},
	'Sublime Text': (settings) => {
		const { command, initialization_options } = JSON.parse(settings).clients['mod-wsgi'];
		return { command, options: initialization_options };
	},
};

// Neovim and Emacs run with theirs: npm run test:editors
describe('the settings in README.md for editors that do not run here', () => {
	for (const [editor, read] of Object.entries(starts)) {
		it(`${editor}: can be read, and start the server`, () => {
			const { command, options } = read(settingsFor(editor));
			assert.deepEqual(command, [...Object.keys(bin), '--stdio']);
			assert.deepEqual({ ...options, target: { ...options.target } }, { trusted: true, target: { version: '4.9.4' } });
		});
	}
});
