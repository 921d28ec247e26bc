/** What the comparison does not decide, and why. Everything that is put aside is counted under its reason. */
import { httpdDirectives } from '../../../server/src/knowledge/httpd/index.ts';
import { findDirective } from '../../../server/src/knowledge/index.ts';
import { matches, wsgiMessages } from './messages.ts';
import type { Files } from './tree.ts';

/** What Apache says before a handler looks at the values, or what this project claims to foresee of its core. */
const foreseen = [
	/ not allowed (here|in \S+ context)$/,
	/ cannot occur within /,
	/ takes (no|one|two|three|1-2)\b/,
	/ requires at least (one|two) argument/,
	/ directive missing closing '>'$/,
	/ directive requires additional arguments$/,
	/ (does not|doesn't) take (an|additional) arguments?$/,
	/^Multiple <\w+> arguments not /,
	/ without matching <.* section$/,
	/^Expected <\//,
	/> was not closed\.$/,
	/^Could not open configuration file /,
	/^Include\/IncludeOptional: /,
	/^Exceeded maximum include depth /,
	/^Regex could not be compiled$/,
	/^Variable name must not contain ':'$/,
	/\bmacro\b/i,
	/^expected token not found/,
	/^Version appears to be invalid/,
	/^unrecognized operator '/,
	/^Missing delimiting \/ of regular expression/,
	/^Unable to compile regular expression$/,
];

/** What handlers of stock directives say that count their arguments for themselves. */
const missingArguments = httpdDirectives.flatMap(({ refusals }) => refusals?.missing ?? []);

/** Depends on the accounts and limits of the machine. */
const machine = [
	/^Couldn't determine (user name|uid|gid) from /,
	/^Too many supplementary groups /,
	/^Cannot load /,
	/^Can't locate API module structure /,
	/^ServerRoot must be a valid directory$/,
];

/** Why a refusal of Apache is not compared; undefined if it is. */
export function reasonAside(message: string, files: Files, root: string): string | undefined {
	const unknown = /^Invalid command '(.*)', perhaps /s.exec(message);
	if (unknown)
		return /^wsgi/i.test(unknown[1] ?? '') || findDirective(unknown[1] ?? '')
			? undefined
			: 'a name of no module that we know';
	if (/expected token not found: <\/Macro>$/.test(message) && [...files.values()].some((text) => /.{8000}/.test(text)))
		return 'a line of more than 8 KiB in a macro';
	const absent =
		/^(?:Include\/IncludeOptional: )?Could not open (?:configuration file|directory) (.*?):? ?No such/.exec(
			message,
		)?.[1];
	if (absent && !absent.startsWith(root)) return 'a file elsewhere, which may be there on the server';
	if (machine.some((pattern) => pattern.test(message))) return 'accounts, files and limits of this machine';
	// some handlers say nearly the same as what is said of all directives of the form FLAG
	const flag = /^(\S+) must be On or Off$/.exec(message)?.[1];
	if (flag && findDirective(flag)) return undefined;
	if (foreseen.some((pattern) => pattern.test(message))) return undefined;
	if ([...wsgiMessages, ...missingArguments].some((known) => matches(message, known))) return undefined;
	return 'a value, which the handler of a stock directive refuses';
}
