/**
 * The shape of what the project knows. Data only: nothing in `knowledge/` decides anything but what exists.
 *
 * Every fact carries the releases it holds for, so that one record answers for every mod_wsgi from 1.0 on.
 */

/** A release of mod_wsgi or of Apache httpd, as its tag reads: `'4.9.4'`, `'2.4'`. Never compared as text. */
export type Release = string;

/** First and last release that has the thing. No `until`: the newest known release still has it. */
export interface Lifetime {
	readonly since: Release;
	readonly until?: Release;
}

/** A value that differs between releases, oldest first; an entry without `since` holds from the start. */
export type Versioned<T> = readonly { readonly value: T; readonly since?: Release; readonly until?: Release }[];

/** Where a directive may stand, in the words of Apache's own documentation. */
export type Context = 'server config' | 'virtual host' | 'directory' | '.htaccess';

/** The `AllowOverride` class that admits a directive in `.htaccess`. */
export type OverrideClass = 'All' | 'AuthConfig' | 'FileInfo' | 'Indexes' | 'Limit' | 'Options' | (string & {});

/** How Apache hands the arguments over: the `cmd_how` of the command table (`include/http_config.h`). */
export type ArgumentForm =
	| 'RAW_ARGS'
	| 'TAKE_ARGV'
	| 'NO_ARGS'
	| 'FLAG'
	| 'TAKE1'
	| 'TAKE2'
	| 'TAKE3'
	| 'TAKE12'
	| 'TAKE13'
	| 'TAKE23'
	| 'TAKE123'
	| 'ITERATE'
	| 'ITERATE2';

/** What a directive's handler refuses by itself (`ap_check_cmd_context` in Apache's `server/core.c`). */
export type ContextFlag =
	| 'GLOBAL_ONLY'
	| 'NOT_IN_VIRTUALHOST'
	| 'NOT_IN_LIMIT'
	| 'NOT_IN_DIRECTORY'
	| 'NOT_IN_LOCATION'
	| 'NOT_IN_FILES'
	| 'NOT_IN_PROXY'
	| 'NOT_IN_HTACCESS'
	| 'NOT_IN_DIR_LOC_FILE'
	| 'NOT_IN_DIR_CONTEXT';

export type Platform = 'unix' | 'windows';

/** Who built Apache: it decides what is compiled in and what the base configuration grants. */
export type Distribution = 'debian' | 'rhel' | 'other';

/** What a command table entry says, and for which releases it says so. */
export interface DirectiveForm extends Lifetime {
	readonly args: ArgumentForm;
	readonly contexts: readonly Context[];
	readonly allowOverride?: OverrideClass;
	readonly refusedIn?: readonly ContextFlag[];
	/** With so many arguments the handler refuses these instead: `Alias` with two in any directory section, with one not in `<Location>`. */
	readonly refusedWith?: { readonly words: number; readonly refusedIn: readonly ContextFlag[] };
	/** Carried out while Apache reads the file (EXEC_ON_READ), before anything else is checked: `Include`, `Define`, `LoadModule`. */
	readonly execOnRead?: boolean;
	/** Also right inside `<Proxy>`, though other directory sections refuse it (PROXY_CONF: the SSLProxy… family). */
	readonly inProxy?: boolean;
	/** Compiled in only there. */
	readonly platform?: Platform;
	/** Any other condition of the build, in words: `'Python 2.6 or 2.7 only'`. */
	readonly condition?: string;
}

/** One of the fixed words a value may be. */
export interface EnumValue extends Partial<Lifetime> {
	readonly name: string;
	readonly summary: string;
	/** Other spellings that mean the same: `'last'` for the RewriteRule flag `L`. */
	readonly aliases?: readonly string[];
	/** What goes with the word, as in a syntax line: `'address…'` after `Require ip`, `'=name:value'` on the flag `E`. */
	readonly syntax?: string;
	/** The module that brings it, where that is not the directive's: `'mod_authz_host'` for `Require ip`. */
	readonly module?: string;
}

/** What a value means, and how the server's C code reads it. */
export type ValueType =
	/** `On` or `Off`, in any case; `on` and `off` tell what they do. */
	| { readonly kind: 'flag'; readonly on?: string; readonly off?: string; readonly extra?: readonly EnumValue[] }
	/**
	 * One of some words. `caseSensitive` defaults to false; `open`: other words are accepted too.
	 * `signs`: `+` or `-` may stand before it (`Options +Indexes`); `modules`: a module's name and a colon may (`LogLevel ssl:warn`).
	 */
	| {
			readonly kind: 'enum';
			readonly values: readonly EnumValue[];
			readonly caseSensitive?: boolean;
			readonly open?: boolean;
			/** What the other words are. */
			readonly others?: 'regex';
			readonly signs?: boolean;
			readonly modules?: boolean;
	  }
	/** Some words in brackets, with commas between: `[R=301,L]`. */
	| { readonly kind: 'flags'; readonly values: readonly EnumValue[] }
	/** Text in which tokens are replaced: `%h` in a log format, `%{HTTP_HOST}` in a RewriteCond. */
	| { readonly kind: 'format'; readonly tokens: readonly EnumValue[] }
	/** An expression of `<If>` and `Require expr` (`server/util_expr_parse.y`), with its variables, functions and operators. */
	| { readonly kind: 'expression'; readonly tokens: readonly EnumValue[] }
	| {
			readonly kind: 'integer';
			/** Least and greatest accepted value, by release where it changed. */
			readonly range?: Versioned<{ readonly min?: number; readonly max?: number }>;
			/** What 0 stands for, if it is accepted though below `min`, or special: `'the system default'`. */
			readonly zero?: string;
			readonly unit?: Unit;
			/** `atoi` takes leading digits and forgives the rest; `strict` refuses anything else. */
			readonly reader: 'atoi' | 'strict';
			/** The width of the number it is read into, where that is not `int`: more digits wrap around. */
			readonly bits?: 64;
			/** Words taken beside numbers (`random`), and numbers that stand for something. */
			readonly values?: readonly EnumValue[];
	  }
	/** A fraction: `atof` forgives what follows the number, `strict` does not. `above`: must be greater than this. */
	| {
			readonly kind: 'number';
			readonly min?: number;
			readonly above?: number;
			readonly unit?: Unit;
			readonly reader: 'atof' | 'strict';
	  }
	/** A file mode mask in octal digits. */
	| { readonly kind: 'octal' }
	/** A path on the server. `list`: several, joined by `:` (Unix) or `;` (Windows). */
	| {
			readonly kind: 'path';
			readonly of: 'file' | 'directory' | 'python-home' | 'socket-prefix';
			readonly list?: boolean;
			readonly absolute?: boolean;
	  }
	| { readonly kind: 'url-path' }
	| { readonly kind: 'regex' }
	/** The name of a daemon process group: declared by it, or wanted by it. */
	| { readonly kind: 'process-group'; readonly declares?: boolean }
	| { readonly kind: 'application-group' }
	| { readonly kind: 'callable' }
	| { readonly kind: 'handler' }
	| { readonly kind: 'user' }
	| { readonly kind: 'group'; readonly list?: boolean }
	| { readonly kind: 'address' }
	/** The name of a request header. `known`: those that have an effect; others are taken in silence. */
	| { readonly kind: 'header'; readonly known?: readonly EnumValue[] }
	| { readonly kind: 'locale' }
	/** Anything; with a `prefix`, what must stand in front: `'unix:'`. */
	| { readonly kind: 'text'; readonly prefix?: string };

export type Unit =
	| 'seconds'
	| 'milliseconds'
	| 'bytes'
	| 'count'
	| 'processes'
	| 'threads'
	| 'requests'
	| 'connections'
	| 'percent'
	| 'nice';

/** A positional argument. */
export interface Parameter {
	/** As it stands in the syntax line: `'url-path'`. */
	readonly name: string;
	readonly summary: string;
	readonly value: ValueType;
	readonly optional?: boolean;
	/** May be given again and again. */
	readonly repeated?: boolean;
}

/** One more way to be refused. In a message `…` stands for the word Apache quotes. */
export interface Refusal extends Partial<Lifetime> {
	/** A name for what is wrong, to find it by: `'duplicate-name'`. */
	readonly cause: string;
	readonly message: string;
}

/** What Apache prints when the value is refused; without a message the value is never refused for that reason. */
export interface ValueRefusals {
	/** The value is empty (only at the end of a line: a blank after `=` is skipped). */
	readonly empty?: string;
	/** The value is out of range or malformed. */
	readonly invalid?: string;
	readonly other?: readonly Refusal[];
}

/** A `name=value` option of a directive. */
export interface Option extends Lifetime {
	readonly name: string;
	/** The name is taken in any case (most are not). */
	readonly anyCase?: boolean;
	readonly value: ValueType;
	readonly refusals?: ValueRefusals;
	/** The value in force when the option is not given, as one would write it; a sentence where it is computed. */
	readonly default?: Versioned<string>;
	readonly platform?: Platform;
	/** One line without a full stop. */
	readonly summary: string;
	/** Markdown prose for the hover. */
	readonly description: string;
	readonly example?: string;
	/** The value a snippet starts with: `'15'`. */
	readonly suggestion?: string;
	/** The option that took its place. */
	readonly replacedBy?: string;
	/** Options and directives worth reading next. */
	readonly related?: readonly string[];
}

/** A directive of any module, in all its releases. */
export interface Directive {
	/** As Apache's command table spells it, and so its messages; a section starts with `<`: `'<WSGIInterpreterOptions'`. */
	readonly name: string;
	/** As its documentation spells it, where that differs: `'Order'` for `'order'`. */
	readonly spelling?: string;
	/** `'mod_wsgi'`, `'core'`, … */
	readonly module: string;
	/** Where several modules bring it, each by itself enough: `'mod_cgi'` and `'mod_cgid'`; the MPMs for a `module` of `'mpm_common'`. */
	readonly providers?: readonly string[];
	/** Oldest first, without overlaps. */
	readonly forms: readonly DirectiveForm[];
	readonly parameters: readonly Parameter[];
	readonly options?: readonly Option[];
	/**
	 * The line is split into words before an option's `=` is looked for: `"name=a b"` is an option, `name="a b"` is not.
	 * (Before release 3.0 all options were read so.)
	 */
	readonly optionsAreWords?: boolean;
	/** What the handler prints: by cause. */
	readonly refusals?: DirectiveRefusals;
	readonly default?: Versioned<string>;
	readonly summary: string;
	/** Markdown prose for the hover. */
	readonly description?: string;
	/** A few lines of configuration. */
	readonly example?: string;
	/** What to write in its place, where it is gone or must not be used: a directive name, or a sentence. */
	readonly replacement?: string;
	readonly related?: readonly string[];
	/** The official page. */
	readonly url: string;
}

export interface DirectiveRefusals {
	/** `cmd->errmsg`: what follows `takes one argument, `. */
	readonly usage?: string;
	/** A required argument, by its position, is missing: `'Name of WSGI daemon process not supplied.'`. */
	readonly missing?: readonly string[];
	/** An unknown option, or a word that is no option. */
	readonly option?: string;
	/** The value of the only argument is refused. */
	readonly value?: string;
	readonly other?: readonly Refusal[];
}

/** A word in `%{…}` that mod_wsgi expands. */
export interface SpecialValue extends Partial<Lifetime> {
	/** `'%{GLOBAL}'`; `'%{ENV:name}'` takes a name. */
	readonly name: string;
	/** The directives and options (`'WSGIScriptAlias application-group'`) that expand it. */
	readonly appliesTo: readonly string[];
	readonly summary: string;
	readonly description: string;
	readonly url: string;
}
