/** Which handler a file is given: by `SetHandler`, else by its extensions (`core_override_type` comes after `mod_mime.c: find_ct`). */
import { type Decided, type Doubt, decide, type MergeContext, unset } from './merge.ts';
import type { Statement } from './statement.ts';
import { firstWord } from './values.ts';

/** The handler that an alias of mod_wsgi sets. */
export const WSGI_SCRIPT = 'wsgi-script';

/** Whether a handler of mod_wsgi runs the file itself (`wsgi_hook_handler`). */
export function isScriptHandler(name: string): boolean {
	return name === WSGI_SCRIPT || name === 'application/x-httpd-wsgi';
}

/** The handler that a file of this name gets from the configuration; empty if none. */
export function handlerOf(fileName: string | undefined, context: MergeContext): Decided<string> {
	const set = decide(
		{
			keys: ['sethandler'],
			read: ({ text: { args } }) => handlerName(args[0]?.value),
			fallback: '',
			htaccess: true,
		},
		context,
	);
	if (set.value !== '' && set.value !== 'none') return set;
	if (fileName === undefined) {
		const some = decide({ keys: ['addhandler'], read: firstWord, fallback: undefined }, context);
		const doubts: readonly Doubt[] = some.by === 'default' ? [] : [{ kind: 'part', by: some.by }];
		return { ...set, value: '', doubts: [...set.doubts, ...doubts] };
	}
	let found: Decided<string> = { ...set, value: '', by: set.value === '' ? 'default' : set.by };
	// each extension may have a handler; the last one that has counts
	for (const extension of extensionsOf(fileName)) {
		const added = decide(
			{
				keys: ['addhandler', 'removehandler'],
				read: (statement) => handlerFor(extension, statement),
				unsets: 'on merge',
				fallback: '',
				htaccess: true,
			},
			context,
		);
		const doubts = [...found.doubts, ...added.doubts];
		found = added.value === '' ? { ...found, doubts } : { ...added, doubts };
	}
	return found;
}

/** Names of handlers are taken in lower case; an address of mod_proxy is not. */
function handlerName(word: string | undefined): string | undefined {
	return word?.startsWith('proxy:unix') ? word : word?.toLowerCase();
}

function handlerFor(extension: string, { command, text: { args } }: Statement): string | typeof unset | undefined {
	const isAdded = command.key === 'addhandler';
	const names = isAdded ? args.slice(1) : args;
	if (!names.some((word) => word.value.toLowerCase().replace(/^\./, '') === extension)) return undefined;
	return isAdded ? handlerName(args[0]?.value) : unset;
}

/** What stands behind the dots of a file's name; dots it begins with belong to the name. */
function extensionsOf(fileName: string): string[] {
	return fileName
		.toLowerCase()
		.replace(/^\.+/, '')
		.split('.')
		.slice(1)
		.filter((part) => part !== '');
}

/** Whether `Options ExecCGI` holds: without it a script that only has its handler is refused (`wsgi_hook_handler`). */
export function allowsExecution(context: MergeContext): Decided<boolean> {
	return decide({ keys: ['options'], read: readExecution, fallback: false, htaccess: true }, context);
}

/** What an Options directive says of ExecCGI: with signs it changes what holds around it, without it sets all anew. */
function readExecution({ text: { args } }: Statement): boolean | undefined {
	let says: boolean | undefined;
	for (const { value } of args) {
		const sign = /^[+-]/.exec(value)?.[0];
		const names = /^(execcgi|all)$/i.test(sign ? value.slice(1) : value);
		if (!sign) says = (says ?? false) || names;
		else if (names) says = sign === '+';
	}
	return says;
}
