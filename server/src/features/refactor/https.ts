/** Makes two virtual hosts of one for HTTP: the site over HTTPS, and a redirect to it. */
import { CodeActionKind } from 'vscode-languageserver-types';
import { compareReleases } from '../../knowledge/index.ts';
import { stateAt } from '../../model/locate.ts';
import { namesOn } from '../../model/names.ts';
import { hostName } from '../../model/server.ts';
import { indentOf, lineEndOf } from '../../rules/edits.ts';
import type { Edit } from '../../rules/types.ts';
import { isSection, type NestedItem, sectionsAround, type TagPair } from '../../syntax/nesting.ts';
import type { PlacedLine } from '../../syntax/source-document.ts';
import { readWords, type Word } from '../../syntax/words.ts';
import { isForeign } from '../format/templates.ts';
import { enclose } from './enclosing.ts';
import { indentUnit, isFinished } from './indenting.ts';
import { isMissing } from './modules.ts';
import type { Refactoring, Selection } from './selection.ts';

export function splitIntoHttps(selection: Selection): Refactoring[] {
	const { placed, statement, document } = selection;
	if (placed.line.command?.key !== '<virtualhost' || !statement || statement.isTorn) return [];
	const host = sectionsAround(selection.sections, placed.index).at(-1);
	const addresses = addressesOf(placed);
	const name = host && serverNameOf(host);
	if (!host?.close || !name || !addresses || !canBeSplit(selection, host, name)) return [];
	const lines = linesOf(selection, host);
	if (!lines.every(({ line }) => !isForeign(line) && isFinished(line))) return [];
	// a line end right after a backslash would be none
	if ([placed, ...namesIn(host)].some(({ line }) => line.text.endsWith('\\'))) return [];
	const unit = indentUnit(document);
	const inner = indentOf(placed.line) + unit;
	const certificate = `/etc/letsencrypt/live/${name}`;
	const redirect = [
		placed.line.text,
		...namesIn(host).map(({ line }) => unit + line.text),
		`${unit}Redirect permanent / https://${name}/`,
		'</VirtualHost>',
		'',
	];
	const tls = [
		'SSLEngine on',
		`SSLCertificateFile ${certificate}/fullchain.pem`,
		`SSLCertificateKeyFile ${certificate}/privkey.pem`,
	];
	// Apache does not start without the certificate
	const condition = hasIfFile(selection) ? `<IfFile ${certificate}/fullchain.pem>` : undefined;
	const before = condition
		? [
				...redirect,
				'# Taken in as soon as there is a certificate.',
				condition,
				...listen(selection).map((text) => unit + text),
			]
		: [...redirect, ...listen(selection)];
	const enclosed = enclose(
		lines.map(({ line }) => line),
		before,
		condition ? ['</IfFile>'] : [],
		condition ? unit : '',
	);
	const lineEnd = lineEndOf(placed.line);
	const last = namesIn(host).at(-1) as PlacedLine;
	const end = last.line.rawEnd(last.line.text.length);
	const added: Edit = {
		line: last.line,
		start: end,
		end,
		text: tls.map((text) => `${lineEnd}${condition ? unit : ''}${inner}${text}`).join(''),
	};
	return [
		{
			title: `Serve ${name} over HTTPS, and redirect HTTP to it`,
			kind: CodeActionKind.RefactorRewrite,
			edits: [...enclosed, ...addresses, ...withoutPort(host), added],
		},
	];
}

/** The edits that turn port 80 into 443; undefined if there is another port. */
function addressesOf({ line }: PlacedLine): Edit[] | undefined {
	const { text, command } = line;
	const end = text.lastIndexOf('>');
	const words = command ? readWords(text.slice(0, end), command.argsStart) : [];
	const isPlain = ({ value, quote }: Word) => !quote && /^[^${}%]+:80$/.test(value);
	if (end < 0 || words.length === 0 || !words.every(isPlain)) return undefined;
	return words.map((word) => ({ line, start: line.rawStart(word.end - 2), end: line.rawEnd(word.end), text: '443' }));
}

function directive(item: NestedItem): PlacedLine | undefined {
	return isSection(item) ? undefined : item;
}

function childrenNamed({ children }: TagPair, name: RegExp): PlacedLine[] {
	return children.flatMap((item) => {
		const placed = directive(item);
		return placed && name.test(placed.line.command?.key ?? '') ? [placed] : [];
	});
}

const namesIn = (host: TagPair) => childrenNamed(host, /^server(name|alias)$/);

/** The name that visitors are sent to; undefined if it is not known here. */
function serverNameOf(host: TagPair): string | undefined {
	const [only, ...others] = childrenNamed(host, /^servername$/);
	const [word, ...rest] = only?.line.args ?? [];
	const name = word && others.length === 0 && rest.length === 0 ? hostName(word.value) : undefined;
	return name && /^[\w.-]+$/.test(name) ? name : undefined;
}

/** `ServerName www.example.com:80` names the port, too. */
function withoutPort(host: TagPair): Edit[] {
	return childrenNamed(host, /^servername$/).flatMap(({ line }) => {
		const word = line.args[0] as Word;
		const name = hostName(word.value);
		return name === word.value
			? []
			: [{ line, start: line.rawStart(word.start), end: line.rawEnd(word.end), text: name }];
	});
}

function linesOf({ document }: Selection, { open, close }: TagPair): PlacedLine[] {
	const lines: PlacedLine[] = [];
	for (const placed of document.placedLines(open.startLine)) {
		if (placed.index > (close?.index ?? open.index)) break;
		if (placed.index >= open.index) lines.push(placed);
	}
	return lines;
}

/** Directives that would no longer be carried out while there is no certificate, though others may count on them. */
const farReaching = /^(define|undefine|<macro|undefmacro|use|include|includeoptional|loadmodule)$/;

function canBeSplit(selection: Selection, host: TagPair, name: string): boolean {
	const { analysis, document, placed, server } = selection;
	const { evaluation } = analysis;
	const state = stateAt(evaluation, document, placed.line);
	if (['ssl_module', 'alias_module'].some((module) => isMissing(module, state, analysis))) return false;
	const lines = linesOf(selection, host).map(({ line }) => line);
	if (lines.some(({ command }) => farReaching.test(command?.key ?? '') || command?.key === 'sslengine')) return false;
	// it is a redirect already
	if (
		childrenNamed(host, /^(redirect|redirectmatch|redirectpermanent|rewriterule)$/).some(({ line }) =>
			line.text.includes('https://'),
		)
	)
		return false;
	const isSecured = server.hosts.some(
		({ section, serverName }) => serverName === name && section?.text.text.includes(':443'),
	);
	if (isSecured) return false;
	// a group that is used from elsewhere must be there in any case
	const inside = new Set(lines);
	const declared = new Set(
		lines
			.flatMap(namesOn)
			.flatMap((use) => (use.kind === 'process-group' && use.role === 'definition' ? [use.name] : [])),
	);
	return (
		declared.size === 0 ||
		!server.statements.some(
			({ statement: { line } }) =>
				!inside.has(line) && namesOn(line).some((use) => use.kind === 'process-group' && declared.has(use.name)),
		)
	);
}

function hasIfFile({ target }: Selection): boolean {
	return target.apache.split('.').length < 3 || compareReleases(target.apache, '2.4.34') >= 0;
}

/** `Listen 443`, where all that Apache listens on is known and that is not among it. */
function listen({ analysis, server }: Selection): string[] {
	const { environment, exit } = analysis.evaluation;
	const listens = server.byName.get('listen') ?? [];
	if (environment.role !== 'main' || !exit.complete || listens.length === 0) return [];
	return listens.some(({ statement }) => /(^|:)443$/.test(statement.text.args[0]?.value ?? '')) ? [] : ['Listen 443'];
}
