import { factsOf } from '../../knowledge/distributions.ts';
import { virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement, Server } from '../../model/server.ts';
import { indentOf, insertBelow, quoted } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';
import { shutIn, unmentionedIn } from './served.ts';

export const rule: Rule = {
	id: 'access-not-granted',
	kind: 'broken',
	summary: 'Nothing lets requests into the directory of a script or of static files',
	messages: {
		script:
			'All requests for this application get 403: everything is denied for /, and nothing lets requests into {directory}, where the script is. Say Require all granted for it.',
		files:
			'All requests for these files get 403: everything is denied for /, and nothing lets requests into {directory}. Say Require all granted for it.',
		assumed:
			'The main configuration of {distribution} denies everything but {granted}: unless another file lets requests into {directory}, they get 403.',
		denied: 'Everything is denied here',
	},
	server({ server, environment: { role, target }, report }) {
		const { exit, index } = server.evaluation;
		const facts = role === 'fragment' ? factsOf(target.distribution) : undefined;
		const isWhole = role === 'main' && exit.complete;
		if (!isWhole && !facts) return;
		// what another file of the server may grant is not known of a fragment
		for (const { placed, directory, isScript, by } of isWhole ? index.derived(shutIn) : []) {
			report(placed, {
				message: isScript ? 'script' : 'files',
				params: { directory },
				related: [{ ...locationOf(by, by.statement.command.word), message: 'denied' }],
				fixes: () => grant(server, placed, directory),
			});
		}
		if (!facts) return;
		const granted = facts.granted.map((path) => path.slice(0, -1)).join(' and ');
		for (const { placed, directory } of index.derived(unmentionedIn)) {
			if (facts.granted.some((path) => `${directory}/`.startsWith(path))) continue;
			report(placed, {
				message: 'assumed',
				kind: 'advice',
				params: { distribution: facts.name, granted, directory },
				fixes: () => grant(server, placed, directory),
			});
		}
	},
};

/** One more line in the section of the directory, or one more section. */
function grant(server: Server, { statement, use, document }: PlacedStatement, directory: string): Fix[] {
	if (use) return [];
	const title = `Add Require all granted for ${directory}`;
	const host = virtualHostOf(statement.section);
	const section = placedOf(server, '<directory').find(
		(other) =>
			!other.use &&
			other.document === document &&
			virtualHostOf(other.statement.section) === host &&
			nameOf(other) === `${directory.replace(/\/$/, '')}/`,
	);
	const indent = indentOf((section ?? { statement }).statement.line).startsWith('\t') ? '\t' : '    ';
	const edits = section
		? [insertBelow(section.statement.line, `${indent}Require all granted`)]
		: [insertBelow(statement.line, `<Directory ${quoted(directory)}>\n${indent}Require all granted\n</Directory>`)];
	return [{ title, edits, preferred: true }];
}

function nameOf({ statement: { text } }: PlacedStatement): string | undefined {
	const [word, ...more] = text.args;
	if (!word || more.some(({ value }) => value !== '>')) return undefined;
	return `${word.value.replace(/>$/, '').replace(/\/+$/, '')}/`;
}
