/**
 * Every way in which Apache refuses a WSGI directive, made from the knowledge: a configuration with the word in question between « and »,
 * the rule that is to report it, and what Apache prints.
 */
import { formIn, isIn, valueIn } from '../../server/src/knowledge/index.ts';
import { modWsgiDirectives } from '../../server/src/knowledge/mod_wsgi/index.ts';
import type { Directive, DirectiveForm, Option, Release, ValueType } from '../../server/src/knowledge/types.ts';
import type { Role } from '../../server/src/model/environment.ts';

export interface Row {
	readonly directive: string;
	readonly release: Release;
	readonly rule: string;
	/** Without its marks. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** What Apache prints, all of it. */
	readonly apache: string;
	readonly role: Role;
}

/** A refusal that no configuration of ours can call forth, and why. */
export function whyAside(directive: string, message: string): string | undefined {
	return aside.find(([pattern]) => pattern.test(`${directive}: ${message}`))?.[1];
}

const aside: readonly (readonly [message: RegExp, reason: string])[] = [
	[/: Couldn't determine (user name|uid|gid) from /, 'depends on the accounts of the machine'],
	[/: Too many supplementary groups/, 'depends on a limit of the system'],
	[/: Cannot chroot WSGI daemon process when not root\./, 'depends on who starts Apache'],
	[/: Invalid WSGISocketPrefix/, 'depends on the ServerRoot: a path that APR cannot join with it'],
	[/: WSGITelemetryService target required/, 'never printed: TAKE12 refuses the missing argument first'],
	[/: WSGISlowRequests threshold \(seconds\) required/, 'never printed: TAKE1 refuses the missing argument first'],
	[/^WSGIScriptAlias: Regular expression/, 'printed for WSGIScriptAliasMatch only, by the function that both share'],
	[/^WSGIUserAuthoritative: /, 'compiled in for Apache 2.0 only'],
	[/^WSGIPy3kWarningFlag: /, 'compiled in for Python 2 only'],
];

/** All ways in one release. */
export function refusalTable(release: Release): Row[] {
	return modWsgiDirectives.flatMap((directive) => new Table(directive, release).rows);
}

/** An argument that each kind of value takes. */
const fine: Partial<Record<ValueType['kind'], string>> = {
	flag: 'On',
	integer: '1',
	number: '1',
	regex: '^/x',
	'url-path': '/x',
	address: '10.0.0.1',
	'process-group': '%{GLOBAL}',
	'application-group': '%{GLOBAL}',
	callable: 'app',
	handler: 'wsgi-file',
	header: 'X-Forwarded-For',
};

function fineValue(value: ValueType, release: Release): string {
	if (value.kind === 'enum') return value.values.find((one) => isIn(one, release))?.name ?? '';
	if (value.kind === 'text') return `${value.prefix ?? ''}/x`;
	if (value.kind === 'process-group' && value.declares) return 'x';
	return fine[value.kind] ?? '/x';
}

/** Values that are refused where a type has a message for that. */
function badValues(value: ValueType, release: Release): string[] {
	switch (value.kind) {
		case 'flag':
			return ['yes', '1', 'Onn'];
		case 'enum':
			return value.open
				? []
				: ['no-such', ...value.values.filter((one) => !isIn(one, release)).map(({ name }) => name)];
		case 'integer': {
			const { min, max } = valueIn(value.range, release) ?? {};
			const below = min === undefined ? [] : [String(min - 1), '-70000'];
			const zero = min !== undefined && min > 0 && value.zero === undefined ? ['0', 'x'] : [];
			return [
				...below.filter((one) => one !== '0' || value.zero === undefined),
				...zero,
				...(max === undefined ? [] : [String(max + 1)]),
			];
		}
		case 'number':
			return [
				...(value.above === undefined ? [String((value.min ?? 0) - 0.25)] : [String(value.above), '-1']),
				...(value.reader === 'strict' ? ['1x', 'x'] : []),
			];
		case 'octal':
			return ['8', '-1', '0x1', '1 2'];
		case 'path':
			return value.absolute ? ['x', './x'] : [];
		case 'address':
			return ['proxy.example', '10.0.0.1/33'];
		default:
			return [];
	}
}

class Table {
	readonly rows: Row[] = [];
	readonly #directive: Directive;
	readonly #release: Release;
	readonly #isSection: boolean;

	constructor(directive: Directive, release: Release) {
		this.#directive = directive;
		this.#release = release;
		this.#isSection = directive.name.startsWith('<');
		const form = formIn(directive, release);
		if (!form || isLeftOut(form, release)) this.#notThere();
		else this.#there(form);
	}

	#there(form: DirectiveForm): void {
		const directive = this.#directive;
		this.#contexts(form);
		this.#counts(form);
		if (this.#isSection) this.#interpreterOptions();
		else {
			if (form.args === 'RAW_ARGS') this.#missing();
			if (directive.options && form.args === 'RAW_ARGS') this.#options();
			this.#values();
		}
		specials[directive.name]?.(this);
	}

	/** A use of it that is right, as far as `words` say nothing else. */
	use(words = this.words): string {
		return [this.#directive.name, ...words].join(' ');
	}

	/** The arguments that it cannot do without. */
	get words(): string[] {
		const { parameters, name } = this.#directive;
		if (this.#isSection) return ['process-group=x'];
		const required = parameters.filter(({ optional }) => !optional).map(({ value }) => fineValue(value, this.#release));
		return name === 'WSGIImportScript'
			? [...required, 'application-group=%{GLOBAL}', 'process-group=%{GLOBAL}']
			: required;
	}

	/** Adds a row; the line is put where the directive may stand. */
	add(rule: string, apache: string, line: string, { role = 'main' as Role, around = this.#around } = {}): void {
		const { name } = this.#directive;
		const whole = this.#isSection
			? `${line.includes('>') || rule === 'missing-bracket' ? line : `${line}>`}\n</${name.slice(1)}>`
			: line;
		const marked = around ? `${around}>\n${whole}\n</${around.slice(1).split(' ')[0]}>\n` : `${whole}\n`;
		const start = marked.indexOf('«');
		const end = marked.indexOf('»') - 1;
		const text = marked.replace(/[«»]/g, '');
		this.rows.push({ directive: name, release: this.#release, rule, text, start, end, apache, role });
	}

	/** The same for what came with a later release. */
	addSince(since: Release, rule: string, apache: string, line: string): void {
		if (isIn({ since }, this.#release)) this.add(rule, apache, line);
	}

	get release(): Release {
		return this.#release;
	}

	get #around(): string | undefined {
		const form = formIn(this.#directive, this.#release) ?? this.#directive.forms.at(-1);
		return form?.contexts.includes('server config') ? undefined : '<Directory /x';
	}

	get #marked(): string {
		return `«${this.#directive.name}»`;
	}

	#notThere(): void {
		const { name } = this.#directive;
		const apache = `Invalid command '${name}', perhaps misspelled or defined by a module not included in the server configuration`;
		this.add('directive-not-in-release', apache, [this.#marked, ...this.words].join(' '));
	}

	#contexts({ contexts, refusedIn }: DirectiveForm): void {
		const { name } = this.#directive;
		const line = [this.#marked, ...this.words].join(' ');
		const refuse = (says: string, place: Parameters<Table['add']>[3]) =>
			this.add('wrong-context', `${name} not allowed ${says}`, line, place);
		const isOfServer = contexts.includes('server config');
		if (!isOfServer) {
			refuse('here', { around: '' });
			refuse('in <VirtualHost> context', { around: '<VirtualHost *:80' });
		} else if (refusedIn?.includes('GLOBAL_ONLY')) {
			const apache = `${name}${this.#isSection ? '>' : ''} cannot occur within <VirtualHost> section`;
			this.add('server-config-only', apache, line, { around: '<VirtualHost *:80' });
		}
		if (!contexts.includes('directory')) {
			for (const section of [
				'<Directory /x',
				'<Location /x',
				'<Files x',
				'<If true',
				'<DirectoryMatch x',
				'<Proxy *',
			]) {
				refuse(`in ${section.split(' ')[0]}> context`, { around: section });
			}
		}
		if (!contexts.includes('.htaccess')) refuse('here', { around: '', role: 'htaccess' });
	}

	#counts({ args }: DirectiveForm): void {
		const { name, refusals, parameters } = this.#directive;
		const [least, most, takes] = counts[args] ?? [];
		if (least === undefined || most === undefined) return;
		const apache = `${name} ${takes}${refusals?.usage ? `, ${refusals.usage}` : ''}`;
		const rule = 'wrong-number-of-arguments';
		const words = parameters.map(({ value }) => fineValue(value, this.#release));
		for (let given = 0; given < least; given++) {
			this.add(rule, apache, [this.#marked, ...words.slice(0, given)].join(' '));
			this.add(rule, apache, [this.#marked, ...words.slice(0, given), '""'].join(' '));
		}
		const full = [...words, 'x', 'x'].slice(0, most);
		this.add(rule, apache, this.use([...full, '«x»']));
		this.add(rule, apache, this.use([...full, '«"x y" z»']));
		this.add('comment-after-arguments', apache, this.use([...full, '«# why not»']));
	}

	#missing(): void {
		const { refusals } = this.#directive;
		for (const [i, apache] of (refusals?.missing ?? []).entries()) {
			const before = this.words.slice(0, i);
			this.add('missing-argument', apache, [this.#marked, ...before].join(' '));
			if (this.#directive.name !== 'WSGITelemetryOptions')
				this.add('missing-argument', apache, this.use([...before, '«""»']));
		}
	}

	#options(): void {
		const { options = [], refusals } = this.#directive;
		const unknown = refusals?.option;
		if (!unknown) return;
		// these are added to, so what stands before has to be right
		const line = (option: string) => this.use([...this.words, option]);
		this.add('unknown-option', unknown, line('«no-such-option»=1'));
		this.add('unknown-option', unknown, line('«NO-SUCH-OPTION»=1'));
		this.add('stray-argument', unknown, line('«no-such-option»'));
		this.add('comment-after-arguments', unknown, line('«# why not»'));
		for (const option of options) {
			if (!isIn(option, this.#release)) this.add('unknown-option', unknown, line(`«${option.name}»=1`));
			else {
				this.add('unknown-option', unknown, line(`«${option.name.toUpperCase()}»=1`));
				if (isIn({ since: '3.0' }, this.#release)) this.add('stray-argument', unknown, line(`«${option.name} =1»`));
				this.#option(option, line);
			}
		}
	}

	#option({ name, value, refusals = {} }: Option, line: (option: string) => string): void {
		const empty = refusals.empty ?? (value.kind === 'path' && value.absolute ? refusals.invalid : undefined);
		if (empty) {
			this.add('empty-value', empty, line(`«${name}=»`));
			if (isIn({ since: '3.0' }, this.#release)) this.add('empty-value', empty, line(`«${name}=""»`));
		}
		if (refusals.invalid) {
			for (const bad of badValues(value, this.#release)) {
				if (!bad.includes(' ')) this.add('invalid-value', refusals.invalid, line(`${name}=«${bad}»`));
				else if (isIn({ since: '3.0' }, this.#release))
					this.add('invalid-value', refusals.invalid, line(`${name}=«"${bad}"»`));
			}
		}
		for (const { cause, message } of refusals.other ?? []) {
			if (cause === 'root')
				for (const root of ['root', '#0']) this.add('daemon-as-root', message, line(`${name}=«${root}»`));
		}
	}

	#values(): void {
		const { parameters, refusals, name } = this.#directive;
		const [parameter] = parameters;
		const says =
			refusals?.other?.find((one) => one.cause === 'value' && isIn(one, this.#release))?.message ?? refusals?.value;
		if (!parameter || !says || name === 'WSGISocketPrefix') return;
		for (const bad of badValues(parameter.value, this.#release)) {
			const apache =
				name === 'WSGITrustedProxies' && /^\d/.test(bad) ? `${says.replace('…', bad)}…` : says.replace('…', bad);
			this.add('invalid-value', apache, this.use([`«${bad}»`]));
		}
	}

	#interpreterOptions(): void {
		const line = (words: string) => `${this.#directive.name} ${words}`;
		const refuse = (rule: string, says: string, words: string) =>
			this.add(rule, `<WSGIInterpreterOptions>: ${says}`, line(words));
		const unknown = (key: string) => `unknown selector '${key}', expected process-group or application-group`;
		refuse('stray-argument', "argument 'x' is not of the form key=value", '«x»');
		refuse('stray-argument', "argument 'process-group' is not of the form key=value", '«process-group = x»');
		refuse('unknown-option', unknown('user'), '«user»=x');
		refuse('unknown-option', unknown('python-path'), 'process-group=x «python-path»=y');
		for (const selector of ['process-group', 'application-group'])
			refuse('conflicting-options', `${selector} given more than once`, `${selector}=x «${selector}=y»`);
		this.add(
			'missing-bracket',
			"<WSGIInterpreterOptions> directive missing closing '>'",
			`${this.#marked} process-group=x`,
		);
	}
}

/** Builds of old are not asked, and do not count. */
function isLeftOut({ condition = '' }: DirectiveForm, release: Release): boolean {
	return (
		condition.startsWith('Apache 2.0 only') ||
		(condition.startsWith('Python 2.6 or 2.7') && isIn({ since: '4.7.0' }, release))
	);
}

const counts: Readonly<Record<string, readonly [least: number, most: number, takes: string]>> = {
	TAKE1: [1, 1, 'takes one argument'],
	TAKE2: [2, 2, 'takes two arguments'],
	TAKE12: [1, 2, 'takes 1-2 arguments'],
};

/** What only one directive says. */
const specials: Readonly<Record<string, (table: Table) => void>> = {
	WSGIScriptAliasMatch(table) {
		for (const bad of ['(', 'a)', '[', '*', 'a{2,1}', '(?<n'])
			table.add(
				'invalid-regular-expression',
				'Regular expression could not be compiled.',
				table.use([`«${bad}»`, '/x']),
			);
		groupLookup(table, 'WSGIScriptAliasMatch ^/x /x', '4.6.0');
	},
	WSGIScriptAlias: (table) => groupLookup(table, 'WSGIScriptAlias /x /x', '3.0'),
	WSGIImportScript(table) {
		groupLookup(table, 'WSGIImportScript /x', '3.0');
		const line = '«WSGIImportScript» /x';
		table.add('missing-option', 'Name of WSGI application group required.', `${line} process-group=%{GLOBAL}`);
		table.add('missing-option', 'Name of WSGI process group required.', `${line} application-group=%{GLOBAL}`);
	},
	WSGIDaemonProcess(table) {
		table.add(
			'duplicate-daemon-process',
			'Name duplicates previous WSGI daemon definition.',
			'WSGIDaemonProcess x\nWSGIDaemonProcess «x»',
		);
		table.addSince(
			'3.0',
			'conflicting-options',
			'Only one of script-user and script-group allowed.',
			'WSGIDaemonProcess x script-user=www-data «script-group=www-data»',
		);
	},
	WSGITelemetryService(table) {
		const target =
			"WSGITelemetryService target must be 'unix:/path' (remote 'udp:host:port' targets are no longer supported)";
		const interval = 'WSGITelemetryService interval must be at least 0.5 seconds';
		const second = "WSGITelemetryService second argument must be 'interval=N'";
		for (const bad of ['/run/x', 'udp:10.0.0.1:5000', 'UNIX:/run/x'])
			table.add('invalid-value', target, table.use([`«${bad}»`]));
		for (const bad of ['0.4', '0', '-1', 'x', ''])
			table.add('invalid-value', interval, table.use(['unix:/x', `«interval=${bad}»`]));
		table.add('unknown-option', second, table.use(['unix:/x', '«every»=5']));
		table.add('stray-argument', second, table.use(['unix:/x', '«5»']));
	},
	WSGITelemetryOptions(table) {
		const says: readonly (readonly [string, string])[] = [
			["unknown flag 'x'", '«x»'],
			["unknown flag 'x'", '«+x»'],
			["bare '+' / '-' is not a flag", '«+»'],
			["bare '+' / '-' is not a flag", 'None «-»'],
			["'None' may not have a +/- prefix", '«+None»'],
			["'All' may not have a +/- prefix", '«-all»'],
			['cannot mix +/- form with absolute names in a single directive', 'None «+CaptureUserAgent»'],
			['cannot mix +/- form with absolute names in a single directive', '+CaptureUserAgent «All»'],
		];
		for (const [what, words] of says) table.add('invalid-value', `WSGITelemetryOptions: ${what}`, table.use([words]));
		table.add('comment-after-arguments', "WSGITelemetryOptions: unknown flag '#'", table.use(['None', '«# why not»']));
	},
	WSGISlowRequests: (table) =>
		table.add('invalid-value', 'WSGISlowRequests threshold must be non-negative', table.use(['«-0.1»'])),
	WSGIPythonHashSeed(table) {
		const apache = 'WSGIPythonHashSeed must be "random" or an integer in range [0; 4294967295]';
		for (const bad of ['4294967296', '-1', 'Random', '0x1', '1s'])
			table.add('invalid-value', apache, table.use([`«${bad}»`]));
	},
	WSGITrustedProxies: (table) =>
		table.add(
			'comment-after-arguments',
			'Unable to parse trusted proxy IP address/subnet of "#".',
			table.use(['10.0.0.1', '«# why not»']),
		),
};

/** What is said of a daemon process group that is asked for while Apache reads. */
function groupLookup(table: Table, line: string, since: Release): void {
	const use = (name: string) => `${line} process-group=«${name}» application-group=%{GLOBAL}`;
	const host = (name: string, ...lines: string[]) => [
		'<VirtualHost *:80>',
		...(name ? [`ServerName ${name}`] : []),
		...lines,
		'</VirtualHost>',
	];
	const declared = 'WSGIDaemonProcess x';
	const add = (from: Release, rule: string, apache: string, lines: string[]) =>
		table.addSince(from, rule, apache, lines.join('\n'));
	const notYet = 'WSGI process group not yet configured.';
	add(since, 'process-group-not-configured-yet', notYet, [use('x')]);
	add(since, 'process-group-not-configured-yet', notYet, [use('x'), declared]);
	add(since, 'process-group-not-configured-yet', notYet, ['WSGIDaemonProcess y', use('x')]);
	const rule = 'process-group-not-accessible';
	add(since, rule, 'WSGI process group not accessible.', [...host('a', declared), ...host('b', use('x'))]);
	const strict = isIn({ since: '4.5.16' }, table.release)
		? 'WSGI process group not matchable.'
		: 'WSGI process group not accessible.';
	add(since, rule, strict, [...host('a', declared), ...host('', use('x'))]);
	add(since, rule, strict, [...host('', declared), ...host('b', use('x'))]);
}
