// TypeScript writes its module helpers into each file that it compiles. A bundle holds a hundred such files, and needs them once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const helper = /^var (__\w+) = \(this && this\.\1\) \|\| [\s\S]*?^\}.*;\r?$/gm;

/** Takes the helpers out of the packages: those of `tslib`, which are the same, come in where one is named. */
export const sharedHelpers = {
	name: 'shared-helpers',
	setup({ initialOptions, onLoad }) {
		initialOptions.inject = [fileURLToPath(import.meta.resolve('tslib/tslib.es6.mjs'))];
		onLoad({ filter: /node_modules.*\.c?js$/ }, (file) => ({
			contents: readFileSync(file.path, 'utf8').replace(helper, ''),
		}));
	},
};
