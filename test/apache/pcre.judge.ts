/**
 * Random regular expressions of WSGIScriptAliasMatch, each in a file of its own: what we refuse, Apache refuses, and nothing else.
 * Most are grown from a grammar that has everything of PCRE2 in it, right and wrong, and every other one is changed in a place or two.
 */
import assert from 'node:assert/strict';
import { compiles, refused } from '../../server/src/syntax/pcre.test.ts';
import { checkRegex } from '../../server/src/syntax/pcre.ts';
import { configTest } from './private-apache.ts';
import { makeRandom, type Random } from './random/random.ts';

const AT_ONCE = 4;
const COUNT = Number(process.env.JUDGE_SAMPLES ?? 300);
const SEED = process.env.SEED ?? '1';

const MODULES = process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules';
const MOD_WSGI = process.env.MOD_WSGI ?? `${MODULES}/mod_wsgi.so`;
const PRELUDE = `LoadModule mpm_event_module "${MODULES}/mod_mpm_event.so"\nLoadModule wsgi_module "${MOD_WSGI}"`;

describe('regular expressions', () => {
	it('of the unit test are what Apache says', async function () {
		this.timeout(0);
		const patterns = [...Object.values(compiles).flat(), ...refused.map(([pattern]) => pattern)];
		report(await judged(patterns.filter((pattern) => pattern !== '')));
	});

	it(`at random are what Apache says (SEED=${SEED})`, async function () {
		this.timeout(0);
		const random = makeRandom(SEED);
		report(await judged(Array.from({ length: COUNT }, () => randomPattern(random))));
	});
});

interface Judged {
	readonly pattern: string;
	readonly accepted: boolean;
	readonly ours: string | undefined;
}

async function judged(patterns: readonly string[]): Promise<Judged[]> {
	const todo = patterns.values();
	const results: Judged[] = [];
	const work = async () => {
		for (const pattern of todo) {
			const quoted = pattern.replace(/["\\]/g, '\\$&');
			const verdict = await configTest(`WSGIScriptAliasMatch "${quoted}" /app.wsgi\n`, {
				modules: 'none',
				prelude: PRELUDE,
			});
			const isAboutPattern = verdict.accepted || verdict.message === 'Regular expression could not be compiled.';
			assert(isAboutPattern, `${JSON.stringify(pattern)}: ${verdict.message}`);
			results.push({ pattern, accepted: verdict.accepted, ours: checkRegex(pattern) });
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return results;
}

function report(results: readonly Judged[]): void {
	const accepted = results.filter((result) => result.accepted).length;
	console.log(`      ${results.length} patterns, ${accepted} of them accepted`);
	const wrong = results.filter((result) => result.accepted !== (result.ours === undefined));
	assert.deepEqual(wrong, []);
}

/** Alternatives of each symbol; the first ends the growth. `‹item›` is grown in turn, `␣` is a blank, `∅` nothing. */
const GRAMMAR = readGrammar(String.raw`
	pattern    ::= a ‹branches› ‹branches› ‹branches› ‹branches› ‹start›‹branches› ‹options›‹branches› (‹branches›)(?<a>b)‹branches›
	start      ::= (*UTF) (*UTF8) (*UCP) (*CRLF) (*ANY) (*NO_JIT) (*LIMIT_MATCH=10) (*LIMIT_HEAP=4294967290) (*LIMIT_DEPTH=) (*UTF16)
	branches   ::= ‹branch› ‹branch› ‹branch› ‹branch›|‹branches› ‹branch›|
	branch     ::= a ‹item› ‹item›‹item› ‹item›‹item›‹item› ∅
	item       ::= a ‹atom› ‹atom›‹quantifier› ‹atom›‹atom›‹quantifier›
	atom       ::= a ‹literal› ‹literal› ‹escape› ‹escape› ‹class› ‹group› ‹group› ‹reference› ‹verb› ‹odd›
	literal    ::= a b / . - , é € 😀 ] } ␣ # ^ $ \. \/ \é
	quantifier ::= * + ? {2} {0} {1} {1,3} {2,}‹manner› *‹manner› ?‹manner› {0,5}‹manner› {,3} {3,2} {1000} {65535} {65536} { {1 {a}
	manner     ::= ∅ ? + *
	escape     ::= \d \D \w \s \h \v \R \X \C \N \b \B \A \z \Z \G \K \n \t \e \Q \E \Qa(\E \x \x41 \x{41} \x{100} \x{} \x{g} \o{101}
	escape     ::= \o{400} \o7 \cA \cé \0 \012 \377 \400 \8 \80 \u0041 \L \F \i \y \pL \pQ \p{Lu} \p{^Lu} \p{Greek} \p{sc=grek}
	escape     ::= \p{sc:Lu} \p{bidiclass:al} \p{L␣u} \p{Foo} \p{ \P{Any} \N{U+41} \N{2} \N{2,1} \N{foo} \_ \
	class      ::= [a] [‹caret›‹members›] [‹caret›‹members›] [‹members›
	caret      ::= ∅ ^ \E \Q\E ]
	members    ::= a ‹member› ‹member›‹members› ‹member›‹members›
	member     ::= a - a-z z-a 0-9 aA kK é ÿ-a [:alpha:] [:^digit:] [:foo:] [:<:] [.a.] [=a=] [:a [ \d \w \S \b \B \R \X \N \h \pL
	member     ::= \p{Foo} \x41 \x{100} \] \\ \Q-]\E \Q \E \1 \8 \400 a-\d \d-z --a [:alpha:]-z ^ ␣ \k \g a-\x41 a-\x7a -\Q\Ez
	group      ::= (a) (‹branches›) (‹branches›) (?:‹branches›) (?|‹branches›) (?>‹branches›) (?=‹branches›) (?!‹branches›) (?!)
	group      ::= (?<=‹fixed›) (?<!‹fixed›) (?<=‹branches›) (?*‹branches›) (?<*‹fixed›) (?<‹name›>‹branches›) (?P<‹name›>‹branches›)
	group      ::= (?'‹name›'‹branches›) (?‹letters›:‹branches›) (?‹letters›) (?(‹test›)‹branch›) (?(‹test›)‹branch›|‹branch›)
	group      ::= (?(‹test›)‹branches›) (*‹starred›:‹branches›) [[:<:]] [[:>:]]
	fixed      ::= a ab a{3} [ab]\d (?:ab|cd) a|bc (?:a|bc) \1 (?1) (?R) (?=a*)b (?<=a)b a{0} (*ACCEPT)a* (?(1)a|b) (?(DEFINE)a*)b é{2}
	fixed      ::= \Ka a{65535} a{65535}b (?<b>c) \k<a> (?<!(?1))
	letters    ::= i x xx n J -J s-m U ^ ^i ^-i i-s-m a ix-n
	options    ::= (?x) (?xx) (?-J) (?n)
	starred    ::= pla plb nla nlb napla naplb atomic sr asr script_run negative_lookahead foo
	test       ::= 1 2 0 -1 +1 ‹name› <‹name›> '‹name›' R R1 R9 R&‹name› DEFINE VERSION>=10.4 VERSION=10 VERSION VERSION>=1. ?=‹branch›
	test       ::= ?!‹branch› ?<=‹fixed› *pla:a *napla:a ?:a ?C)(?=a ?C9)(?C)(?=a ?#x)(?=a
	name       ::= a a b n_1 é 1a R ∅ abcdefghijklmnopqrstuvwxyz_012345 abcdefghijklmnopqrstuvwxyz_0123456
	number     ::= 1 2 0 -1 -2 +1 +0 10 65535 65536 99999999999
	reference  ::= \1 \2 \9 \10 \g‹number› \g{‹number›} \g{‹name›} \g<‹name›> \g'‹number›' \k<‹name›> \k{‹name›} \k'‹name›' \k (?R)
	reference  ::= (?‹number›) (?&‹name›) (?P=‹name›) (?P>‹name›)
	verb       ::= (*ACCEPT) (*FAIL) (*F:x) (*COMMIT) (*PRUNE:x) (*SKIP:) (*THEN:) (*MARK:a␣b) (*:x) (*MARK) (*FOO) (*accept) (*)
	verb       ::= (*UTF)
	odd        ::= ( ) (? (?P (?R (?< (?( (?# (?#x) (?C) (?C255) (?C256) (?C'a''b') (?C{a}}b}) (?C"a) (?Cx) (?) (?y) [:alpha:] [.x.] [
`);
const MOST_GROWTH = 12;

function readGrammar(text: string): Map<string, string[]> {
	const grammar = new Map<string, string[]>();
	for (const line of text.trim().split('\n')) {
		const [symbol = '', , ...alternatives] = line.trim().split(/ +/);
		grammar.set(symbol, [...(grammar.get(symbol) ?? []), ...alternatives]);
	}
	return grammar;
}

function grow(random: Random, symbol: string, depth: number): string {
	const choices = GRAMMAR.get(symbol) as string[];
	const choice = depth > MOST_GROWTH ? (choices[0] as string) : random.pick(choices);
	return choice.replace(/‹(\w+)›/g, (_, inner: string) => grow(random, inner, depth + 1));
}

const CHARACTERS = [...String.raw`()[]{}?*+|\^$.-:<>=!#'"&PRQECk01,aé `];

function randomPattern(random: Random): string {
	let pattern = grow(random, 'pattern', 0).replaceAll('␣', ' ').replaceAll('∅', '');
	const changes = random.chance(0.5) ? random.between(1, 3) : 0;
	for (let change = 0; change < changes; change++) {
		const characters = [...pattern];
		const at = random.below(characters.length + 1);
		const removed = random.chance(0.5) ? random.between(0, 3) : 0;
		const added = random.pick([
			[],
			[random.pick(CHARACTERS)],
			characters.slice(at, at + random.between(1, 6)).flatMap((c) => [c, c]),
		]);
		characters.splice(at, removed, ...added);
		pattern = characters.join('');
	}
	// `""` is no argument, and Apache would put in the value of a variable.
	return pattern === '' || pattern.includes('${') ? 'a' : pattern;
}
