// The tables and texts of the knowledge repeat themselves: packed they are half as large. Not for the web: what is sent there
// is compressed as a whole, and better so.

import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { pack } from './packing/pack.mjs';

const unpackModule = path.resolve(import.meta.dirname, 'packing/unpack.mjs');

export const packedData = {
	name: 'packed-data',
	setup: ({ onLoad }) => onLoad({ filter: /[\\/]knowledge[\\/](httpd|messages|mod_wsgi)[\\/].*\.ts$/ }, load),
};

/** A module that exports plain data, and is smaller so, as one that unpacks it. Any other stays as it is. */
async function load({ path: file }) {
	const code = (bundle) => codeOf(file, bundle);
	const exported = { ...(await import(`data:text/javascript,${encodeURIComponent(await code(true))}`)) };
	const text = JSON.stringify(exported);
	if (!isDeepStrictEqual(JSON.parse(text), exported)) return undefined;
	const packed = JSON.stringify(pack(text));
	if (packed.length >= (await code(false)).length) return undefined;
	const names = Object.keys(exported).join(', ');
	return {
		contents: `import { unpack } from ${JSON.stringify(unpackModule)};
			export const { ${names} } = JSON.parse(unpack(${packed}, ${text.length}));`,
	};
}

/** What a module is in JavaScript: with all that it imports, or by itself. */
async function codeOf(file, bundle) {
	const { outputFiles } = await build({ entryPoints: [file], bundle, format: 'esm', minify: true, write: false });
	return outputFiles[0].text;
}
