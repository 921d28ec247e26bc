/** Links: what an Include names, scripts and other files, where they can be found from here. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { findDirective } from '../knowledge/index.ts';
import { positionalCount, readArguments } from '../model/arguments.ts';
import type { OpenDocument, Service } from '../service.ts';
import { MAX_READ } from '../syntax/logical-line.ts';
import { positionIn } from '../syntax/source-document.ts';

/** Links to files that exist; what is not known yet gets its link the next time. */
export function documentLinks(service: Service, { document, path }: OpenDocument): DocumentLink[] {
	const links: DocumentLink[] = [];
	for (const placed of document.placedLines()) {
		const { line } = placed;
		const directive = line.kind === 'directive' && line.command ? findDirective(line.command.key) : undefined;
		if (!directive || !line.command || line.text.length > MAX_READ) continue;
		const { positional } = readArguments(line.text, line.command.argsStart, Math.max(positionalCount(directive), 1));
		for (const [i, word] of positional.entries()) {
			const type = directive.parameters[i]?.value;
			if (type?.kind !== 'path' || type.of !== 'file' || /[*?${]/.test(word.value)) continue;
			const target = service.fileNamed(word.value, path)?.uri;
			if (!target) continue;
			const quote = word.quote ? 1 : 0;
			links.push({
				range: {
					start: positionIn(placed, line.rawStart(word.start + quote)),
					end: positionIn(placed, line.rawEnd(word.end - (word.closed ? quote : 0))),
				},
				target,
			});
		}
	}
	return links;
}
