/** The environment that Debian's `apache2ctl` starts Apache in, as far as the shell script `envvars` says it plainly. */

/** Variables that a script exports with a value that is known without running it. */
export function readEnvvars(script: string, folder: string): Readonly<Record<string, string>> {
	// a second instance has its configuration in /etc/apache2-NAME, and the script works its name out
	const instance = /\/apache2(-[^/]+)$/.exec(folder)?.[1] ?? '';
	const known = new Map<string, string | undefined>([['SUFFIX', instance]]);
	const exported = new Set<string>();
	let depth = 0;
	for (const line of script.split('\n')) {
		if (/^\s*(if|case|for|while)\b/.test(line)) depth++;
		if (/^\s*(fi|esac|done)\b/.test(line)) depth--;
		const match = /^\s*(export\s+)?([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S*)\s*(#.*)?$/.exec(line);
		const [, isExported, name = '', value = ''] = match ?? [];
		if (!match || name === 'SUFFIX') continue;
		known.set(name, depth > 0 ? undefined : plainValue(value, known));
		if (isExported) exported.add(name);
	}
	return Object.fromEntries(
		[...known].flatMap(([name, value]) => (exported.has(name) && value !== undefined ? [[name, value]] : [])),
	);
}

/** What a word of the shell comes to; undefined if that is not plain. */
function plainValue(word: string, known: ReadonlyMap<string, string | undefined>): string | undefined {
	if (word.startsWith("'")) return word.slice(1, -1);
	let isKnown = true;
	const value = word.replace(/^"(.*)"$/, '$1').replace(/\$(?:(\w+)|\{(\w+)\})/g, (_, bare, braced) => {
		const replaced = known.get(bare ?? braced);
		isKnown &&= replaced !== undefined;
		return replaced ?? '';
	});
	return isKnown && !/[$`\\;&|<>"'()]/.test(value) ? value : undefined;
}
