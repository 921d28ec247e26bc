import type { ArgumentForm, Context, ContextFlag, Directive, DirectiveForm } from '../types.ts';
import { decodeParameters } from './parameters.ts';

/** What is known of a directive beside its record in the table. */
export type Prose = Pick<Directive, 'description' | 'example' | 'options' | 'related'>;
/** What its record says. */
type Facts = Omit<Directive, 'name' | 'module' | keyof Prose>;
type ProseByName = Readonly<Record<string, Prose>>;

/** The classes that are in force at server level too, beside RSRC_CONF (`server/config.c: ap_process_config_tree`). */
const AT_SERVER_LEVEL = ['All', 'FileInfo', 'Indexes', 'Options'];
const CLASSES = ['All', 'AuthConfig', 'FileInfo', 'Indexes', 'Limit', 'Options'];

/** The manual calls the pages of a few modules otherwise. */
const PAGES: Readonly<Record<string, string>> = { http_core: 'core', util_ldap: 'mod_ldap' };

/**
 * Reads the table of `directives.ts`.
 *
 * @param prose asked for when somebody first wants one: in the bundle for Node the texts are unpacked then
 */
export function decodeDirectives(table: string, prose: () => readonly ProseByName[]): readonly Directive[] {
	const directives: Directive[] = [];
	let module = '';
	for (const record of table.trim().split(/\n(?!\t)/)) {
		if (record.startsWith('# ')) module = record.slice(2);
		else directives.push(new DirectiveView(module, record, prose) as Directive);
	}
	return directives;
}

/**
 * A directive of which only the name is known at first; its record is decoded when something else is asked for.
 * (A view: take the fields one by one, a spread copies only the first two.)
 */
class DirectiveView {
	readonly name: string;
	readonly module: string;
	readonly #record: string;
	readonly #prose: () => readonly ProseByName[];
	#decoded: Facts | undefined;
	#found: Prose | undefined;

	constructor(module: string, record: string, prose: () => readonly ProseByName[]) {
		this.name = record.slice(0, record.indexOf(' '));
		this.module = module;
		this.#record = record;
		this.#prose = prose;
	}

	get #facts(): Facts {
		this.#decoded ??= decodeRecord(this.module, this.#record);
		return this.#decoded;
	}
	get #text(): Prose {
		this.#found ??= this.#prose().find((topic) => this.name in topic)?.[this.name] ?? {};
		return this.#found;
	}
	get spelling() {
		return this.#facts.spelling;
	}
	get providers() {
		return this.#facts.providers;
	}
	get forms() {
		return this.#facts.forms;
	}
	get parameters() {
		return this.#facts.parameters;
	}
	get options() {
		return this.#text.options;
	}
	get refusals() {
		return this.#facts.refusals;
	}
	get default() {
		return this.#facts.default;
	}
	get summary() {
		return this.#facts.summary;
	}
	get description() {
		return this.#text.description;
	}
	get example() {
		return this.#text.example;
	}
	get replacement() {
		return this.#facts.replacement;
	}
	get related() {
		return this.#text.related;
	}
	get url() {
		return this.#facts.url;
	}
}

function decodeRecord(module: string, record: string): Facts {
	const [head = '', ...lines] = record.split('\n\t');
	const [facts = '', condition] = head.split(' if:');
	const [name = '', args, ...words] = facts.split(' ');
	const tagged = (tag: string) => words.find((word) => word.startsWith(tag))?.slice(tag.length);
	const marked = (mark: string) => lines.find((line) => line.startsWith(`${mark} `))?.slice(mark.length + 1);

	const form: DirectiveForm = {
		since: words.find((word) => /^\d/.test(word)) ?? '2.4.0',
		args: args as ArgumentForm,
		...decodePlaces(words),
		...(words.includes('on-read') ? { execOnRead: true } : {}),
		...(words.includes('proxy') ? { inProxy: true } : {}),
		...(words.includes('windows') ? { platform: 'windows' as const } : {}),
		...(condition ? { condition } : {}),
	};
	const spelling = tagged('spelled:');
	const providers = tagged('by:')?.split(',');
	const usage = marked('!');
	const missing = marked('?')?.split(' ?? ');
	const initial = lines.filter((line) => line.startsWith('= ')).map(decodeDefault);
	const replacement = marked('>');
	const page = tagged('page:') ?? PAGES[module] ?? module;
	return {
		...(spelling ? { spelling } : {}),
		...(providers ? { providers } : {}),
		forms: [form],
		parameters: decodeParameters(marked('(') ?? (args === 'FLAG' ? 'On|Off:flag' : '')),
		...(usage ? { refusals: { usage } } : missing ? { refusals: { missing } } : {}),
		...(initial.length > 0 ? { default: initial } : {}),
		...(replacement ? { replacement } : {}),
		summary: marked('-') ?? '',
		url: `https://httpd.apache.org/docs/2.4/mod/${page}.html#${name.replace('<', '').toLowerCase()}`,
	};
}

/** `= value`, or `= since..until value` where it changed. */
function decodeDefault(line: string): NonNullable<Directive['default']>[number] {
	const [, since, until, value = ''] = /^= (?:([\d.]*?)\.\.([\d.]*) )?(.*)$/.exec(line) ?? [];
	return { value, ...(since ? { since } : {}), ...(until ? { until } : {}) };
}

function decodePlaces(
	words: readonly string[],
): Pick<DirectiveForm, 'contexts' | 'allowOverride' | 'refusedIn' | 'refusedWith'> {
	const refusedIn = words.filter((word) => word.startsWith('-')).map((word) => contextFlag(word.slice(1)));
	const refused = (...flags: ContextFlag[]) => flags.some((flag) => refusedIn.includes(flag));
	const [count, flags] =
		words
			.find((word) => word.startsWith('with:'))
			?.slice('with:'.length)
			.split('-') ?? [];
	const classes = CLASSES.filter((word) => words.includes(word));
	const contexts: Context[] = [];
	if (words.includes('server') || AT_SERVER_LEVEL.some((word) => classes.includes(word))) {
		contexts.push('server config');
		if (!refused('GLOBAL_ONLY', 'NOT_IN_VIRTUALHOST')) contexts.push('virtual host');
	}
	if (words.includes('directory') || classes.length > 0) contexts.push('directory');
	if (classes.length > 0 && !refused('NOT_IN_HTACCESS')) contexts.push('.htaccess');
	return {
		contexts,
		...(classes.length > 0 ? { allowOverride: classes.join(' or ') } : {}),
		...(refusedIn.length > 0 ? { refusedIn } : {}),
		...(flags ? { refusedWith: { words: Number(count), refusedIn: flags.split(',').map(contextFlag) } } : {}),
	};
}

function contextFlag(word: string): ContextFlag {
	return (word === 'GLOBAL_ONLY' ? word : `NOT_IN_${word}`) as ContextFlag;
}
