// The tables and texts of the knowledge stand compressed in the bundle for Node, and each is unpacked when somebody first looks at it. Not
// for the web: a browser cannot decompress at once, and what is sent there is compressed as a whole.
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

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
	const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
	const packed = brotliCompressSync(text, { params }).toString('base64');
	if (packed.length >= (await code(false)).length) return undefined;
	return {
		// of CommonJS: what an ES module exports is there before anybody looks at it
		contents: `let data;
			const unpacked = () => (data ??= JSON.parse(require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString()));
			${Object.keys(exported)
				.map(
					(name) => `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => unpacked().${name} });`,
				)
				.join('\n')}`,
	};
}

/** What a module is in JavaScript: with all that it imports, or by itself. */
async function codeOf(file, bundle) {
	const { outputFiles } = await build({ entryPoints: [file], bundle, format: 'esm', minify: true, write: false });
	return outputFiles[0].text;
}
