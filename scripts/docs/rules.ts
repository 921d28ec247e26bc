import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import type { Kind, Rule } from '../../server/src/rules/types.ts';
import { severityOf } from '../../server/src/rules/types.ts';
import { type Mistake, mistakeGroups } from './mistakes.ts';

const folder = path.resolve(__dirname, '../../server/src/rules');

/** docs/rules.md: what is reported, rule by rule, out of the folders of the rules. A heading is a rule's id: diagnostics link there. */
export function rulesPage(): string {
	return [
		'# Rules',
		'What the extension and the command line report of a configuration. Each rule claims one of four things:',
		kinds.map(([kind, claim]) => `- **${kind}** (${severityOf[kind]}): ${claim}`).join('\n'),
		'A comment `# mod_wsgi-ignore rule-id` above a line silences a rule there, `# mod_wsgi-ignore-file rule-id` in the whole file, and the setting `modWsgi.rules`, or `rules` in `mod-wsgi.json`, everywhere: `{"rule-id": "off"}`, or another severity.',
		`The last section, [${MISTAKES}](#${MISTAKES.toLowerCase().replaceAll(' ', '-')}), goes the other way: from what people do wrong to the rule that tells them.`,
		rulesTable(),
		...rules.map(section),
		...mistakesSection(),
	].join('\n\n');
}

/** The heading that is no rule's. */
export const MISTAKES = 'Mistakes and their rules';

const kinds: readonly (readonly [kind: Kind, claim: string])[] = [
	['refused', 'Apache does not accept the configuration; `apache2 -t` says so.'],
	['broken', 'Apache accepts it, but does not start, or requests certainly fail.'],
	['risky', 'it works otherwise than it looks.'],
	['advice', 'it could be better.'],
];

function rulesTable(): string {
	const rows = rules.map((rule) => [link(rule.id), rule.kind, escaped(rule.summary), hasFix(rule) ? 'yes' : '']);
	return table(['Rule', 'Kind', 'What is reported', 'Quick fix'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const link = (id: string): string => `[${id}](#${id})`;

/** A tag in running text would be taken for HTML. */
function escaped(text: string): string {
	return text.replace(/<[^>]*>/g, '`$&`').replaceAll('|', '\\|');
}

/** Whoever offers a fix shows it in a case. */
function hasFix({ id }: Rule): boolean {
	return readdirSync(path.join(folder, id, 'cases')).some((name) => name.endsWith('.fixed.conf'));
}

function section({ id, kind, summary }: Rule): string {
	const page = readFileSync(path.join(folder, id, 'README.md'), 'utf8')
		.trim()
		.replace(/\]\(\.\.\/([a-z-]+)\/README\.md\)/g, '](#$1)');
	return `## ${id}\n\n*${escaped(summary)}. Kind: ${kind}.*\n\n${page}`;
}

function mistakesSection(): string[] {
	return [
		`## ${MISTAKES}`,
		'Each mistake of the catalogue that the rules were made from, with the rules that report it, or why none can see it.',
		...mistakeGroups().flatMap(({ title, mistakes }) => [
			`### ${title}`,
			table(['', 'Mistake', 'Reported by'], mistakes.map(mistakeRow)),
		]),
	];
}

function mistakeRow({ id, what, rules, note }: Mistake): string[] {
	return [`\`${id}\``, escaped(what), [rules.map(link).join(', '), escaped(note)].filter(Boolean).join('. ')];
}
