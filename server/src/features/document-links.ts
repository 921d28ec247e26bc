/** Links: what an Include names, scripts and other files, where they can be found from here. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { findDirective } from '../knowledge/index.ts';
import { positionalCount, readArguments } from '../model/arguments.ts';
import type { OpenDocument, Service } from '../service.ts';
import { type LogicalLine, MAX_READ } from '../syntax/logical-line.ts';
import type { Block } from '../syntax/source-document.ts';
import type { Word } from '../syntax/words.ts';

/** Links to files that exist; what is not known yet gets its link the next time. */
export function documentLinks(service: Service, opened: OpenDocument): DocumentLink[] {
	const { document } = opened;
	const links: DocumentLink[] = [];
	for (const block of document.blocks) {
		for (const { line, word } of filesNamedIn(block)) {
			const target = service.fileNamed(word.value, opened)?.uri;
			if (!target) continue;
			const quote = word.quote ? 1 : 0;
			const start = line.rawStart(word.start + quote);
			const range = document.rangeOf(line, start, line.rawEnd(word.end - (word.closed ? quote : 0)));
			if (range) links.push({ range, target });
		}
	}
	return links;
}

/** A word that names a file. */
interface FileWord {
	readonly line: LogicalLine;
	readonly word: Word;
}

const ofBlocks = new WeakMap<Block, readonly FileWord[]>();

function filesNamedIn(block: Block): readonly FileWord[] {
	let words = ofBlocks.get(block);
	if (!words) {
		words = block.lines.flatMap(filesNamedOn);
		ofBlocks.set(block, words);
	}
	return words;
}

function filesNamedOn(line: LogicalLine): FileWord[] {
	const directive = line.kind === 'directive' && line.command ? findDirective(line.command.key) : undefined;
	if (!directive || !line.command || line.text.length > MAX_READ) return [];
	const { positional } = readArguments(line.text, line.command.argsStart, Math.max(positionalCount(directive), 1));
	return positional.flatMap((word, i) => {
		const type = directive.parameters[i]?.value;
		return type?.kind === 'path' && type.of === 'file' && !/[*?${]/.test(word.value) ? [{ line, word }] : [];
	});
}
