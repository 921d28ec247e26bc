/** Globs as VS Code has them: `*`, `?`, `**`, `{a,b}`, `[a-z]`. One that begins with no slash matches at the end of a path. */
const made = new Map<string, RegExp>();

export function globToRegExp(glob: string): RegExp {
	let expression = made.get(glob);
	if (!expression) {
		expression = make(glob);
		made.set(glob, expression);
	}
	return expression;
}

function make(glob: string): RegExp {
	let source = '';
	let group = 0;
	for (let at = 0; at < glob.length; at++) {
		const c = glob[at] as string;
		if (glob.startsWith('**/', at)) {
			source += '(?:.*/)?';
			at += 2;
		} else if (glob.startsWith('**', at)) {
			source += '.*';
			at++;
		} else if (c === '*') source += '[^/]*';
		else if (c === '?') source += '[^/]';
		else if (c === '{') {
			source += '(?:';
			group++;
		} else if (c === '}' && group > 0) {
			source += ')';
			group--;
		} else if (c === ',' && group > 0) source += '|';
		else source += c.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	}
	source += ')'.repeat(group);
	return new RegExp(glob.startsWith('/') ? `^${source}$` : `(?:^|/)${source}$`);
}
