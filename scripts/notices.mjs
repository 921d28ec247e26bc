// The licences of the packages that a bundle holds, as those licences ask.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function notices(root, metafile) {
	const folders = new Set(
		Object.keys(metafile.inputs).flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
	);
	return [...folders]
		.sort()
		.map((folder) => notice(path.join(root, folder)))
		.join('\n\n');
}

function notice(folder) {
	const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
	const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : license;
	return `---- ${name} ${version} (${license})\n\n${text}\n`;
}
