/**
 * Lines of a template that are not Apache's to read: control lines of Jinja, ERB, Go and their kin, what stands
 * between the beginning and the end of their blocks, and code that goes over several lines. Nobody knows how what a
 * block makes will be nested, so formatting leaves all of it as it stands.
 */
import { expand, mayExpand } from '../../model/expand.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';

/** What a piece of template code does to the blocks around it. */
interface Control {
	readonly role: 'begin' | 'end';
	/** Beginning and end have the same. */
	readonly name: string;
}

/** Places in a list of lines, ends included. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Whether the line begins with a template's doing: nobody knows what will stand there. */
export function isForeign(line: LogicalLine): boolean {
	if (!line.isDirective || !mayExpand(line)) return false;
	const text = expand(line, () => undefined);
	return !text.command || text.isOpaque(text.command.word.start, text.command.word.end);
}

/** The stretches of lines that belong to a template. */
export function templateStretches(lines: readonly LogicalLine[]): Stretch[] {
	const stretches: Stretch[] = [];
	const begun: { readonly name: string; readonly at: number }[] = [];
	for (let at = 0; at < lines.length; at++) {
		const { raw } = lines[at] as LogicalLine;
		if (!/[{<]%|\{[{#]|\[%|^\s*%\s/.test(raw)) continue;
		const end = endOfCode(lines, at);
		if (end > at) {
			stretches.push({ from: at, to: end });
			at = end;
			continue;
		}
		for (const { role, name } of controlsIn(raw)) {
			if (role === 'begin') {
				begun.push({ name, at });
				continue;
			}
			const last = begun.findLastIndex((block) => block.name === name);
			const first = begun[last];
			if (!first) continue;
			begun.length = last;
			if (first.at < at) stretches.push({ from: first.at, to: at });
		}
	}
	return stretches;
}

const ends: Readonly<Record<string, string>> = { '{%': '%}', '{{': '}}', '{#': '#}', '<%': '%>', '[%': '%]' };

/** The line on which code ends that begins at the start of line `from`; the same line if it does not go on, or never ends. */
function endOfCode(lines: readonly LogicalLine[], from: number): number {
	const first = (lines[from] as LogicalLine).raw.trim();
	const end = ends[first.slice(0, 2)];
	if (!end || first.includes(end, 2)) return from;
	const found = lines.slice(from + 1, from + LONGEST_CODE).findIndex((line) => line.raw.includes(end));
	return found < 0 ? from : from + 1 + found;
}

/** Code of more lines than this was something else. */
const LONGEST_CODE = 500;

const code =
	/\{%[-+~]?(.*?)[-+~]?%\}|\{\{[-~]?(.*?)[-~]?\}\}|<%[-_]?(?![=#])(.*?)[-_]?%>|^\s*\[%-?(.*?)-?%\]|^\s*%\s(.*)/g;

function controlsIn(raw: string): Control[] {
	const controls: Control[] = [];
	for (const [, jinja, go, erb, toolkit, mako] of raw.matchAll(code)) {
		const control = named(jinja) ?? named(mako) ?? ofGo(go) ?? ofErb(erb) ?? ofToolkit(toolkit);
		if (control) controls.push(control);
	}
	return controls;
}

/** `{% if x %}` and `{% endif %}`; one without an end begins nothing. */
function named(text: string | undefined): Control | undefined {
	const name = /^\s*(\w+)/.exec(text ?? '')?.[1];
	if (!name) return undefined;
	return name.startsWith('end') && name !== 'end'
		? { role: 'end', name: name.slice(3) }
		: { role: name === 'end' ? 'end' : 'begin', name };
}

/** `{{ if x }}` and `{{ end }}` of Go, `{{#x}}` and `{{/x}}` of Handlebars. */
function ofGo(text: string | undefined): Control | undefined {
	const [, mark, word] = /^\s*([#^/]?)\s*([\w.-]*)/.exec(text ?? '') ?? [];
	if (mark) return { role: mark === '/' ? 'end' : 'begin', name: `#${word}` };
	if (word === 'end') return { role: 'end', name: '{{' };
	return /^(if|range|with|define|block)$/.test(word ?? '') ? { role: 'begin', name: '{{' } : undefined;
}

/** `<% if x %>` and `<% end %>` of Ruby, `<% if (x) { %>` and `<% } %>` of JavaScript. */
function ofErb(text: string | undefined): Control | undefined {
	const statement = text?.trim() ?? '';
	if (/^\}.*\{$/.test(statement)) return undefined;
	if (statement.startsWith('}')) return { role: 'end', name: '<%{' };
	if (/\{(\s*\|[^|]*\|)?$/.test(statement)) return { role: 'begin', name: '<%{' };
	if (/^end\b/.test(statement)) return { role: 'end', name: '<%' };
	return /^(if|unless|while|until|for|case|begin)\b|\bdo(\s*\|[^|]*\|)?$/.test(statement)
		? { role: 'begin', name: '<%' }
		: undefined;
}

/** `[% IF x %]` and `[% END %]` of the Template Toolkit. */
function ofToolkit(text: string | undefined): Control | undefined {
	const word = /^\s*([A-Z]+)/.exec(text ?? '')?.[1];
	if (word === 'END') return { role: 'end', name: '[%' };
	return /^(IF|UNLESS|FOREACH|FOR|WHILE|SWITCH|BLOCK|FILTER|WRAPPER)$/.test(word ?? '')
		? { role: 'begin', name: '[%' }
		: undefined;
}
