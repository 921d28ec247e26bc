// The tables and texts of the knowledge stand compressed in the bundle for Node, and are unpacked as it starts, in a millisecond or two. Not
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
		contents: `import { brotliDecompressSync } from 'node:zlib';
			export const { ${Object.keys(exported).join(', ')} } =
				JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());`,
	};
}

/** What a module is in JavaScript: with all that it imports, or by itself. */
async function codeOf(file, bundle) {
	const { outputFiles } = await build({ entryPoints: [file], bundle, format: 'esm', minify: true, write: false });
	return outputFiles[0].text;
}
