/** The shapes that recur in mod_wsgi's command table, so that the records read like a table. */

import type {
	ArgumentForm,
	Context,
	Directive,
	DirectiveForm,
	EnumValue,
	Option,
	Release,
	ValueType,
} from '../types.ts';

type FormDetails = Pick<DirectiveForm, 'until' | 'platform' | 'condition'>;

const SERVER: readonly Context[] = ['server config'];
const SERVER_AND_HOST: readonly Context[] = ['server config', 'virtual host'];
const ALL_BUT_HTACCESS: readonly Context[] = ['server config', 'virtual host', 'directory'];
const EVERYWHERE: readonly Context[] = ['server config', 'virtual host', 'directory', '.htaccess'];
const DIRECTORY_AND_HTACCESS: readonly Context[] = ['directory', '.htaccess'];

/** `RSRC_CONF`, and the handler refuses virtual hosts. */
export const inServerOnly = (args: ArgumentForm, since: Release, details: FormDetails = {}): DirectiveForm => ({
	since,
	args,
	contexts: SERVER,
	refusedIn: ['GLOBAL_ONLY'],
	...details,
});

/** `RSRC_CONF` */
export const inServerAndHost = (args: ArgumentForm, since: Release, details: FormDetails = {}): DirectiveForm => ({
	since,
	args,
	contexts: SERVER_AND_HOST,
	...details,
});

/** `RSRC_CONF | ACCESS_CONF` */
export const inMainFiles = (args: ArgumentForm, since: Release, details: FormDetails = {}): DirectiveForm => ({
	since,
	args,
	contexts: ALL_BUT_HTACCESS,
	...details,
});

/** `OR_FILEINFO` */
export const everywhere = (args: ArgumentForm, since: Release, details: FormDetails = {}): DirectiveForm => ({
	since,
	args,
	contexts: EVERYWHERE,
	allowOverride: 'FileInfo',
	...details,
});

/** `OR_AUTHCFG` */
export const inDirectory = (args: ArgumentForm, since: Release, details: FormDetails = {}): DirectiveForm => ({
	since,
	args,
	contexts: DIRECTORY_AND_HTACCESS,
	allowOverride: 'AuthConfig',
	...details,
});

/** Apache 1.3 was served too until release 3.5, with fewer directives. */
export const onceApache2Only = (
	form: (args: ArgumentForm, since: Release, details?: FormDetails) => DirectiveForm,
	args: ArgumentForm,
	since: Release,
	details: FormDetails = {},
): readonly DirectiveForm[] => [
	form(args, since, { ...details, until: '3.5', condition: 'Apache 2.x' }),
	form(args, '4.1.0', details),
];

const SITE = 'https://modwsgi.readthedocs.io/en/latest';

/** The official page of a directive. */
export const page = (name: string): string => `${SITE}/configuration-directives/${name}.html`;

/** The release notes, for what has no page of its own. */
export const releaseNotes = (release: Release): string => `${SITE}/release-notes/version-${release}.html`;

/** The index of all directives, where nothing else speaks of one. */
export const configurationIndex = `${SITE}/configuration.html`;

type FlagFacts = Omit<Directive, 'module' | 'parameters' | 'refusals' | 'url'> & {
	readonly usage: string;
	readonly on: string;
	readonly off: string;
	/** Values beside On and Off. */
	readonly extra?: readonly EnumValue[];
	readonly url?: string;
};

/** A directive that is switched on or off. */
export function flag({ usage, on, off, extra, url, ...facts }: FlagFacts): Directive {
	const more = (extra ?? []).map(({ name }) => name);
	return {
		module: 'mod_wsgi',
		parameters: [
			{
				name: ['On', 'Off', ...more].join('|'),
				summary: `${on}, or ${off}`,
				value: { kind: 'flag', ...(extra && { extra }), on, off },
			},
		],
		refusals: { usage, value: `${facts.name} must be one of: ${['Off', 'On', ...more].join(' | ')}` },
		url: url ?? page(facts.name),
		...facts,
	};
}

/** The `application-group=` of the directives that load a script. */
export const applicationGroup = (
	facts: Pick<Option, 'since' | 'summary' | 'description'> & Partial<Option>,
): Option => ({
	name: 'application-group',
	value: { kind: 'application-group' },
	refusals: { empty: 'Invalid name for WSGI application group.' },
	suggestion: '%{GLOBAL}',
	...facts,
});

/** The `process-group=` of the directives that load a script. */
export const processGroup = (facts: Pick<Option, 'since' | 'summary' | 'description'> & Partial<Option>): Option => ({
	name: 'process-group',
	value: { kind: 'process-group' },
	refusals: { empty: 'Invalid name for WSGI process group.' },
	...facts,
});

/** The `pass-authorization=` of the directives that map a script. */
export const passAuthorization = (
	facts: Pick<Option, 'since' | 'summary' | 'description'> & Partial<Option>,
): Option => ({
	name: 'pass-authorization',
	value: { kind: 'flag' },
	refusals: {
		empty: 'Invalid value for authorization flag.',
		invalid: 'Invalid value for authorization flag.',
	},
	default: [{ value: 'what WSGIPassAuthorization says' }],
	suggestion: 'On',
	related: ['WSGIPassAuthorization'],
	...facts,
});

/** What Apache prints when a script waits for a daemon process group that is not there: the checks while reading. */
export const groupLookupRefusals = [
	{ cause: 'group-not-configured', message: 'WSGI process group not yet configured.', since: '3.0' },
	{ cause: 'group-not-accessible', message: 'WSGI process group not accessible.', since: '3.0' },
	{ cause: 'group-not-matchable', message: 'WSGI process group not matchable.', since: '4.5.16' },
] as const;

/** A whole number that mod_wsgi reads with `atoi` and refuses below `min`. */
export const count = (
	details: Omit<Extract<ValueType, { kind: 'integer' }>, 'kind' | 'reader' | 'range'> & { min?: number } = {},
): ValueType => {
	const { min = 0, ...rest } = details;
	return { kind: 'integer', reader: 'atoi', range: [{ value: { min } }], ...rest };
};
