/** Real configurations, made harmless for this machine, with one thing changed at random. */
import { existsSync } from 'node:fs';
import { findDirective } from '../../../server/src/knowledge/index.ts';
import { SourceDocument } from '../../../server/src/syntax/source-document.ts';
import type { Random } from './random.ts';
import { loaded, loadModule, moduleFolder } from './stock.ts';

/** What they say of their machine: files, accounts, sockets. */
const ofTheMachine = new Set(
	'loadmodule loadfile include includeoptional serverroot documentroot user group pidfile mutex errorlog customlog transferlog globallog forensiclog scriptlog rewritelog sslcertificatefile sslcertificatekeyfile sslcertificatechainfile sslcacertificatefile sslcacertificatepath sslcarevocationfile sslcarevocationpath sslcadnrequestfile sslopensslconfcmd sslproxymachinecertificatefile sslproxycacertificatefile sslproxycacertificatepath typesconfig mimemagicfile extfilterdefine'.split(
		' ',
	),
);

/** The text with the lines about the machine turned into comments, and accounts that every Debian has. */
export function harmless(text: string): string {
	let result = '';
	for (const { raw, command } of new SourceDocument(text).lines()) {
		if (command && ofTheMachine.has(command.key)) result += `#${raw}`;
		else if (command?.key === 'wsgidaemonprocess')
			result += raw.replace(
				/\b(user|group|socket-user|script-user|script-group|supplementary-groups)=("[^"]*"|'[^']*'|[^\s"']+)/g,
				'$1=www-data',
			);
		else result += raw;
	}
	return result;
}

/** The modules of the directives and conditions of a configuration, besides those that are always loaded. */
export function modulesFor(text: string): readonly string[] {
	const modules = new Set([
		...loaded,
		'authz_groupfile',
		'authz_owner',
		'socache_shmcb',
		'slotmem_shm',
		'proxy_balancer',
		'lbmethod_byrequests',
	]);
	for (const line of new SourceDocument(text).lines()) {
		const { module, providers } = (line.command && findDirective(line.command.key)) ?? {};
		if (module) modules.add((providers?.at(-1) ?? module).replace(/^(mod_|util_)/, ''));
		const condition = /^<ifmodule\s+!?(?:mod_)?(\w+?)(?:_module|\.c)>/i.exec(line.text)?.[1];
		if (condition) modules.add(condition);
	}
	return [...modules]
		.filter((name) => !/^(mpm_(prefork|worker)|cgi)$/.test(name) && existsSync(`${moduleFolder}/mod_${name}.so`))
		.sort(byNeed);
}

/** What others need comes before them. */
function byNeed(a: string, b: string): number {
	const first = /^(mpm_event|proxy|slotmem_shm|cache|dav|session|ldap|dbd|xml2enc|watchdog)$/;
	return Number(first.test(b)) - Number(first.test(a));
}

export function withModules(text: string, modules: readonly string[]): string {
	return modules.map((name) => `${loadModule(name)}\n`).join('') + text;
}

/** One edit, such as a hand might make by mistake. */
export function mutated(random: Random, text: string): string {
	const lines = text.split(/(?<=\n)/);
	const at = random.below(lines.length);
	const line = lines[at] as string;
	const [, indent = '', content = '', end = ''] = /^([ \t]*)(.*?)(\r?\n?)$/s.exec(line) ?? [];
	const words = content.split(/(?<=\S)(?=[ \t])/);
	const i = random.below(words.length);
	const word = words[i] as string;
	const bare = word.trim();
	const change = (changed: readonly string[]) => lines.with(at, indent + changed.join('').trimStart() + end).join('');
	if (content === '' || (content.startsWith('#') && random.chance(0.8))) return mutated(random, text);
	return random.pick([
		() => change(words.toSpliced(i, 1)),
		() => change(words.toSpliced(i, 0, i === 0 ? `${word} ` : word)),
		() =>
			change(
				words.with(
					i,
					word.replace(bare, () => (random.chance(0.5) ? `"${bare}"` : bare.replace(/^["']|["']$/g, ''))),
				),
			),
		() =>
			change(
				words.with(
					i,
					word.replace(bare, () => misspelt(random, bare)),
				),
			),
		() =>
			change(
				words.with(
					i,
					word.replace(bare, () => misspelt(random, bare)),
				),
			),
		() => lines.toSpliced(at, 1).join(''),
		() =>
			lines
				.toSpliced(at, 1)
				.toSpliced(random.below(lines.length), 0, line.endsWith('\n') ? line : `${line}\n`)
				.join(''),
		() => change([...words.slice(0, i), '\n', ...words.slice(i)]),
		() =>
			change([
				content.slice(0, random.below(content.length)),
				random.pick(['\n', '\\\n', '\\', '#', '>', '<', '"', ' ']),
			]),
		() => lines.toSpliced(at, 0, line.endsWith('\n') ? line : `${line}\n`).join(''),
	])();
}

function misspelt(random: Random, word: string): string {
	const at = random.below(word.length);
	const letter = word[at] ?? '';
	return random.pick([
		() => word.slice(0, at) + word.slice(at + 1),
		() => word.slice(0, at) + letter + word.slice(at),
		() => word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2),
		() => word.slice(0, at) + random.pick([...'abcdexyz019-_=./:"\'<>$%{}\\#']) + word.slice(at + 1),
		() =>
			letter === letter.toLowerCase()
				? word.slice(0, at) + letter.toUpperCase() + word.slice(at + 1)
				: word.toLowerCase(),
	])();
}
