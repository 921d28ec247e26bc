import { factsOf } from '../../knowledge/distributions.ts';
import { mountsOf } from '../../model/applications.ts';
import { normalPath, patternOf, type Subject } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import { contextSection, virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement, Server } from '../../model/server.ts';
import { indentOf, insertBelow, quoted } from '../edits.ts';
import { type AccessGroup, denied, isSame, required } from '../old-access-control/access.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';
import { lastWordOn } from './last-word.ts';

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
		const facts = role === 'fragment' ? factsOf(target.distribution) : undefined;
		const isWhole = role === 'main' && server.evaluation.exit.complete;
		if ((!isWhole && !facts) || mayBeInHtaccess(server)) return;
		const told = new Set<string>();
		for (const { placed, subject, directory, isScript } of servedFrom(server)) {
			const host = virtualHostOf(placed.statement.section);
			if (told.has(directory)) continue;
			const last = lastWordOn(server, host, subject);
			if (last === 'unknown') continue;
			const fixes = () => [grant(server, placed, directory) ?? []].flat();
			if (last && isBase(last)) {
				const [base] = last.requires;
				if (!base) continue;
				const related = [{ ...locationOf(base, base.statement.command.word), message: 'denied' }];
				report(placed, { message: isScript ? 'script' : 'files', params: { directory }, related, fixes });
			} else if (!last && facts && !facts.granted.some((granted) => `${directory}/`.startsWith(granted))) {
				const granted = facts.granted.map((path) => path.slice(0, -1)).join(' and ');
				const params = { distribution: facts.name, granted, directory };
				report(placed, { message: 'assumed', kind: 'advice', params, fixes });
			} else continue;
			told.add(directory);
		}
	},
};

interface Served {
	readonly placed: PlacedStatement;
	readonly subject: Subject;
	readonly directory: string;
	readonly isScript: boolean;
}

/** What aliases lead to: scripts, and directories of files. */
function servedFrom(server: Server): Served[] {
	const served: Served[] = [];
	const add = (placed: PlacedStatement, url: string | undefined, path: string | undefined, isScript: boolean) => {
		if (!url?.startsWith('/') || !path?.startsWith('/') || hasUnknown(placed.statement)) return;
		const file = isScript ? normalPath(path) : normalPath(`${path}/_`);
		const directory = file.slice(0, file.lastIndexOf('/')) || '/';
		const pathInfo = url === '/' ? 'always' : 'some';
		served.push({ placed, subject: { file, openFile: false, url, openUrl: true, pathInfo }, directory, isScript });
	};
	for (const { kind, placed, location, target } of mountsOf(server))
		if (kind === 'alias' && /\.(py|wsgi)$/.test(target ?? '')) add(placed, location, target, true);
	for (const placed of placedOf(server, 'alias')) {
		const [url, path, ...more] = placed.statement.text.args;
		const isOfHost =
			contextSection(placed.statement.section) === virtualHostOf(placed.statement.section) && more.length === 0;
		// an alias of one file, and what a handler makes of it, is another matter
		if (isOfHost && !/\.\w+$/.test(path?.value ?? '')) add(placed, url?.value, path?.value, false);
	}
	return served;
}

/** `<Directory />` with Require all denied, which main configurations begin with. */
function isBase({ section, requires }: AccessGroup): boolean {
	const condition = required(requires);
	const { kind, text } = section.key === '<directory' ? patternOf(section) : { kind: 'unknown', text: '' };
	return kind === 'literal' && text === '/' && !!condition && isSame(condition, denied);
}

function mayBeInHtaccess(server: Server): boolean {
	const overrides = [...placedOf(server, 'allowoverride'), ...placedOf(server, 'allowoverridelist')];
	return overrides.some(({ statement }) => statement.text.args.some(({ value }) => !/^none$/i.test(value)));
}

/** One more line in the section of the directory, or one more section. */
function grant(server: Server, { statement, use, document }: PlacedStatement, directory: string): Fix | undefined {
	if (use) return undefined;
	const title = `Add Require all granted for ${directory}`;
	const host = virtualHostOf(statement.section);
	const section = placedOf(server, '<directory').find(
		(other) =>
			!other.use &&
			other.document === document &&
			virtualHostOf(other.statement.section) === host &&
			nameOf(other) === `${directory.replace(/\/$/, '')}/`,
	);
	const unit = (section ?? { statement }).statement.line;
	const indent = indentOf(unit).startsWith('\t') ? '\t' : '    ';
	const edits = section
		? [insertBelow(section.statement.line, `${indent}Require all granted`)]
		: [insertBelow(statement.line, `<Directory ${quoted(directory)}>\n${indent}Require all granted\n</Directory>`)];
	return { title, edits, preferred: true };
}

function nameOf({ statement: { text } }: PlacedStatement): string | undefined {
	const [word, ...more] = text.args;
	if (!word || more.some(({ value }) => value !== '>')) return undefined;
	return `${word.value.replace(/>$/, '').replace(/\/+$/, '')}/`;
}
