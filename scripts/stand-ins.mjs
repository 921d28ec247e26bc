// What the language client brings along and this extension has no use for is left out of the client's bundles.
import path from 'node:path';

const standIns = [
	{ filter: /^semver\/functions\/(parse|satisfies)$/, file: 'version-check.cjs' },
	{ filter: /^\.\/notebook$/, file: 'notebooks.cjs' },
];

export const withStandIns = {
	name: 'stand-ins',
	setup({ onResolve }) {
		for (const { filter, file } of standIns) {
			onResolve({ filter }, ({ importer }) =>
				importer.includes('vscode-languageclient')
					? { path: path.resolve(import.meta.dirname, 'stand-ins', file) }
					: undefined,
			);
		}
	},
};
