/** The edits that load a module, or do without it. */
import { findDirective } from '../../knowledge/index.ts';
import type { findModule } from '../../knowledge/modules.ts';
import type { Distribution } from '../../knowledge/types.ts';
import type { Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';
import type { SourceDocument } from '../../syntax/source-document.ts';
import { indentOf, insertBelow, lineEndOf } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Edit, Fix } from '../types.ts';

type Module = NonNullable<ReturnType<typeof findModule>>;

/** A line below the others that load modules, where there is such a list. Debian has a file for each module: that is a2enmod's work. */
export function loadModule(server: Server, module: Module, distribution: Distribution | undefined): Fix[] {
	const { identifier, file, rhelFile, rhelPackage } = module;
	if (!file || identifier.startsWith('mpm_') || (distribution === 'rhel' && rhelPackage)) return [];
	const all = placedOf(server, 'loadmodule').filter(({ statement, use }) => !use && !statement.section);
	const last = all.at(-1);
	const folder = /^(.*[\\/])mod_\w+\.so$/.exec(last?.statement.text.args[1]?.value ?? '')?.[1];
	if (!last || folder === undefined || all.filter(({ document }) => document === last.document).length < 2) return [];
	const line = (name: string, object: string) => `LoadModule ${name} ${folder}${object}`;
	const own = line(identifier, distribution === 'rhel' ? (rhelFile ?? file) : file);
	// a module that is called after another does not load without it
	const base = /^(cache|dav|proxy|session)_(?!module$)/.exec(identifier)?.[1];
	const isBaseThere = !base || server.evaluation.exit.modules.get(`${base}_module`) !== undefined;
	const text = isBaseThere ? own : `${line(`${base}_module`, `mod_${base}.so`)}\n${own}`;
	const edit = { ...insertBelow(last.statement.line, text), document: last.document };
	return [{ title: `Load ${identifier}`, edits: [edit] }];
}

/** The directive, and those of the same module that follow it, left out where the module is not there. */
export function wrapInIfModule(statement: Statement, document: SourceDocument, { identifier, source }: Module): Fix[] {
	const lines = stretchFrom(statement, document);
	const first = lines[0];
	const last = lines.at(-1);
	if (!first || !last || /\\\r?\n?$/.test(last.raw)) return [];
	const indent = indentOf(first);
	const unit = indent.startsWith('\t') ? '\t' : '    ';
	const opening = `<IfModule ${source.startsWith('mod_') ? source : identifier}>`;
	const edits: Edit[] = lines.flatMap((line) => {
		const above = line === first ? indent + opening + lineEndOf(line) : '';
		const text = above + (line.kind === 'blank' ? '' : unit);
		return text ? [{ line, start: 0, end: 0, text }] : [];
	});
	return [{ title: `Wrap in ${opening}`, edits: [...edits, insertBelow(last, '</IfModule>')] }];
}

/** The lines from a statement on that belong to its module, with all that stands in its sections. */
function stretchFrom({ line: first, directive }: Statement, document: SourceDocument): LogicalLine[] {
	const place = document.placeOf(first);
	const lines: LogicalLine[] = [];
	let end = 0;
	let depth = 0;
	for (const { line, index } of place ? document.placedLines(place.startLine) : []) {
		if (index < (place?.index ?? 0)) continue;
		if (line.kind === 'close') {
			if (depth === 0) break;
			depth--;
		} else if (line.isDirective) {
			if (depth === 0 && findDirective(line.command?.key ?? '')?.module !== directive?.module) break;
			if (line.kind === 'open') depth++;
		}
		lines.push(line);
		if (depth === 0 && line.isDirective) end = lines.length;
	}
	return depth === 0 ? lines.slice(0, end) : [];
}
