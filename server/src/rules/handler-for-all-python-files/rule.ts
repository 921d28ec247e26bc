import { contextSection } from '../../model/section.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'handler-for-all-python-files',
	kind: 'advice',
	summary: 'All Python files are run as WSGI scripts, modules too',
	messages: {
		all: 'This makes every .py file below an entry point: whoever asks for the URL of a module runs its code, and gets 404 or 500 if it has no application. Name the one script, or give scripts the extension .wsgi.',
	},
	statement: {
		of: ['addhandler', 'sethandler'],
		check(statement, { report }) {
			const [handler, ...extensions] = statement.text.args;
			if (handler?.value.toLowerCase() !== 'wsgi-script') return;
			if (statement.command.key === 'addhandler') {
				const at = extensions.find(({ value }) => /^\.?py$/i.test(value));
				if (at) report({ at, message: 'all' });
				return;
			}
			const section = contextSection(statement.section);
			if (!section) return;
			const words = section.text.args.map(({ value }) => value.replace(/>$/, '')).filter((value) => value !== '');
			const pattern = words.at(-1) ?? '';
			const isRegex =
				section.key === '<filesmatch' || (section.key === '<files' && words.length === 2 && words[0] === '~');
			const isAll = isRegex
				? /^(\^?\.[*+])?\\?\.(py|\((\?:)?(\w+\|)*py(\|\w+)*\))\$?$/.test(pattern)
				: section.key === '<files' && words.length === 1 && pattern === '*.py';
			if (isAll) report({ message: 'all' });
		},
	},
};
