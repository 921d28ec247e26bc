/** "Explain an Apache error": what lines of a log, or of the configuration test, mean, and where they come from. */
import type { Location } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { findDirective } from '../../knowledge/index.ts';
import { rules } from '../../rules/index.ts';
import type { Service } from '../../service.ts';
import { pageOf } from '../diagnostics.ts';
import { type Block, plain, quote } from '../prose.ts';
import { syntaxLine } from '../syntax-line.ts';
import { type LogLine, readLog } from './log-lines.ts';
import { type Place, placesOf } from './places.ts';
import { type Recognised, recognise } from './recognise.ts';

export interface Explanation {
	readonly blocks: readonly Block[];
	readonly locations: readonly Location[];
	/** Whether anything of the text is known. */
	readonly isKnown: boolean;
}

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** More messages than this are not read by anyone. */
const MAX_MESSAGES = 10;

/**
 * Explains the messages in a text, each once.
 *
 * @param shown makes what is shown of a document's address
 */
export function explain(
	service: Service,
	analyses: readonly Analysis[],
	text: string,
	shown: (uri: string) => string = (uri) => uri,
): Explanation {
	const lines = readLog(text);
	const explained: { readonly line: LogLine; readonly recognised: Recognised | undefined }[] = [];
	for (const line of lines) {
		const recognised = recognise(line);
		if (!recognised && !line.named) continue;
		const isTold = explained.some(
			(other) => other.recognised?.message === recognised?.message && other.line.text === line.text,
		);
		if (!isTold) explained.push({ line, recognised });
	}
	const blocks: Block[] = [];
	const locations: Location[] = [];
	for (const { line, recognised } of explained.slice(0, MAX_MESSAGES)) {
		const places = placesOf(analyses, line.named, recognised);
		blocks.push(...describe(service, line, recognised, places, shown));
		locations.push(...places.flatMap((place) => toLocation(service, place)));
	}
	const isKnown = explained.some(({ recognised }) => recognised !== undefined);
	if (!isKnown) {
		blocks.unshift(
			'This message is not known here. It may be one of the application itself, or of a module that this tool does not cover.',
		);
	}
	return { blocks, locations, isKnown };
}

function describe(
	service: Service,
	{ text, named }: LogLine,
	recognised: Recognised | undefined,
	places: readonly Place[],
	shown: (uri: string) => string,
): Block[] {
	const { message, names = {} } = recognised ?? {};
	const directive = names.directive === undefined ? undefined : findDirective(names.directive.replace(/>$/, ''));
	const found = new Set(places.flatMap(({ finding }) => finding?.rule ?? []));
	// what was found there is why; else it may be any of them
	const likely = found.size > 0 ? [...found] : (message?.rules ?? []).flatMap((id) => rulesById.get(id) ?? []);
	return [
		quote(text),
		...(message ? [message.meaning, message.remedy] : []),
		...(directive ? [{ code: syntaxLine(directive).label }] : []),
		named ? `Apache names line ${named.line} of ${quote(named.file)}.` : '',
		places.map((place) => `- ${placeWords(service, place, shown)}`).join('\n'),
		...likely.map(({ id, summary }): Block => ({ link: pageOf(id), text: `${id}: ${summary}` })),
	];
}

function placeWords(service: Service, { document, range, finding }: Place, shown: (uri: string) => string): string {
	const uri = service.uriOf(document) ?? '';
	const where = quote(`${shown(uri)}:${range.start.line + 1}:${range.start.character + 1}`);
	return finding ? `${where}: ${plain(finding.message)}` : where;
}

function toLocation(service: Service, { document, range }: Place): Location[] {
	const uri = service.uriOf(document);
	return uri ? [{ uri, range }] : [];
}
