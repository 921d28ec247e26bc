// The large tables and texts of the knowledge repeat themselves: packed they are half as large. Not for the web:
// what is sent there is compressed as a whole, and better so.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { pack } from './packing/pack.mjs';

const unpackModule = path.resolve(import.meta.dirname, 'packing/unpack.mjs');

/** Where modules export plain data; those that put others together stay. */
const data = /[\\/]knowledge[\\/](httpd[\\/](directives|prose[\\/]\w+)|messages[\\/][\w-]+)\.ts$/;

export const packedData = {
	name: 'packed-data',
	setup: ({ onLoad }) =>
		onLoad({ filter: data }, async ({ path: file }) => {
			const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm' });
			if (/^(import|export \*|export .* from) ?/m.test(code)) return undefined;
			const exported = await import(`data:text/javascript,${encodeURIComponent(code)}`);
			const text = JSON.stringify(exported);
			const names = Object.keys(exported).join(', ');
			return {
				contents: `import { unpack } from ${JSON.stringify(unpackModule)};
					export const { ${names} } = JSON.parse(unpack(${JSON.stringify(pack(text))}, ${text.length}));`,
			};
		}),
};
