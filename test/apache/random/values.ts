/** Values for the arguments of WSGI directives: right ones, and odd ones that may be right or wrong. */
import { valueIn } from '../../../server/src/knowledge/releases.ts';
import type { ValueType } from '../../../server/src/knowledge/types.ts';
import type { Random } from './random.ts';

/** The release that is judged: Debian's. */
export const release = '4.9.4';

/** Accounts that every Debian has. */
const users = ['www-data', 'nobody', 'daemon', '#33'];
const groups = ['www-data', 'nogroup', 'daemon', '#33'];

export const regexes = [
	'^/app(/.*)?$',
	'^/(\\w+)/api/(.*)',
	'/v[0-9]{1,3}/',
	'(?i)^/x',
	'^/(?:a|b)$',
	'^/(?<name>[^/]+)/$',
	'/a++b',
	'.',
	'^/caf\u00e9',
	'\\d{2,}',
	'[[:alpha:]]',
	'/x|/y|',
	'a{,3}',
	']',
	'}',
];
export const brokenRegexes = [
	'(',
	'^/app(',
	'[a-',
	'*a',
	'(?<n>a)(?<n>b)',
	'a{3,1}',
	'\\',
	'(?z)',
	'[z-a]',
	')',
	'a**',
];

const addresses = [
	'10.0.0.1',
	'10.0.0.0/8',
	'192.168.1.0/255.255.255.0',
	'::1',
	'fd00::/8',
	'127.0.0.1',
	'10.1',
	'10.',
];
const oddAddresses = [
	'proxy.local',
	'0.0.0.0/0',
	'::/0',
	'10.0.0.1/33',
	'10.0.0.256',
	'FD00::1',
	'10.0.0.1:80',
	'1.2.3.4.5',
	'::ffff:1.2.3.4',
	'*',
	'fd00::/129',
	'/8',
	'10.0.0.1/',
];

const oddNumbers = [
	'-1',
	'0',
	'1',
	'5x',
	'abc',
	'2m',
	'99999999999',
	'+3',
	' 7',
	'0x10',
	'1e3',
	'4294967297',
	'-0',
	'511',
	'512',
	'8191',
	'8192',
	'65533',
	'65534',
	'65535',
	'65536',
	'2147483648',
	'-2147483649',
	'1.5',
	'٣',
	'--1',
];
const oddFlags = ['true', 'yes', '1', '0', 'On.', 'of', 'Onn', ' On', 'auto', 'None', 'enabled'];
const oddWords = [
	'%{GLOBAL}',
	'%{RESOURCE}',
	'%{SERVER}',
	'%{HOST}',
	'%{ENV:x}',
	'%{GLOBAL} ',
	'a b',
	'%',
	'=',
	'x=y',
	'caf\u00e9',
	'a\u00a0b',
	"it's",
	'say "x"',
	'back\\slash',
	'C:\\dir',
	'#x',
	'$1',
	'<x>',
	'-',
	'/',
	'.',
];
const oddMasks = ['022', '0022', '9', '08', '0o22', '-1', '77777777777777777777777', '+022', ' 022', '0x12', '', '-0'];

/** A value that the release takes. */
export function rightValue(random: Random, type: ValueType): string {
	switch (type.kind) {
		case 'flag':
			return anyCase(random, random.pick(['On', 'Off', ...(type.extra ?? []).map(({ name }) => name)]));
		case 'enum':
			return random.pick(type.values).name;
		case 'integer': {
			if (type.values && random.chance(0.2)) return random.pick(type.values).name;
			const range = valueIn(type.range, release);
			const least = range?.min ?? 0;
			return String(random.between(least, Math.min(range?.max ?? least + 1000, least + 1000)));
		}
		case 'number':
			return random.pick(['0.005', '1', '2.5', '1e-3', '10']);
		case 'octal':
			return random.pick(['022', '0022', '027', '7', '0']);
		case 'path':
			return type.list ? random.pick(['/srv/app:/srv/lib', '/srv/app']) : random.pick(['/srv/app', '/srv/my app', '/']);
		case 'regex':
			return random.pick(regexes);
		case 'url-path':
			return random.pick(['/', '/app', '/app/', '/a/b', '/a b']);
		case 'user':
			return random.pick(users);
		case 'group':
			return random.pick(groups);
		case 'address':
			return random.pick(addresses);
		case 'header':
			return random.pick(['X-Forwarded-For', 'X-Forwarded-Proto', 'X-Real-IP', 'x-any']);
		case 'text':
			return `${type.prefix ?? ''}${random.pick(['ignore', '/run/x', 'default::Warning'])}`;
		default:
			return random.pick(['app', 'application', 'main', '%{GLOBAL}', 'C.UTF-8', 'wsgi-script']);
	}
}

/** A value of which the release may take anything or nothing. */
export function oddValue(random: Random, type: ValueType): string {
	if (random.chance(0.15)) return random.pick(oddWords);
	switch (type.kind) {
		case 'flag':
			return random.pick(oddFlags);
		case 'integer':
		case 'number':
			return random.pick(oddNumbers);
		case 'octal':
			return random.pick(oddMasks);
		case 'regex':
			return random.pick(brokenRegexes);
		case 'address':
			return random.pick(oddAddresses);
		case 'path':
			return random.pick(['relative', '', './x', ...oddWords]);
		case 'user':
			return random.pick(['root', '#0', '#00', '#65533', '#', '#x', '']);
		case 'group':
			return random.pick(['root', '#0', '#65533', '']);
		case 'enum':
			return random.pick(['nosuch', 'Default', 'FLOCK', '', ...oddWords]);
		default:
			return random.pick(oddWords);
	}
}

/** A value as one word. What must be quoted is, the rest sometimes. */
export function quoted(random: Random, value: string): string {
	const mustBe = value === '' || /[\s"']/.test(value);
	if (!mustBe && !random.chance(0.15)) return value.replace(/\\/g, '\\\\');
	const quote = random.pick(['"', "'"]);
	return quote + value.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}

export function anyCase(random: Random, word: string): string {
	if (random.chance(0.7)) return word;
	return random.chance(0.5) ? word.toLowerCase() : word.toUpperCase();
}
