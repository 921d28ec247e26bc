/** What a run of comparisons came to. */

import { contextSection } from '../../../server/src/model/section.ts';
import type { Statement } from '../../../server/src/model/statement.ts';
import type { Outcome } from './judge.ts';
import { matches, wsgiMessages } from './messages.ts';
import { places } from './tree.ts';
import { directives } from './wsgi.ts';

export class Tally {
	readonly #messages = new Map<string, number>();
	readonly #asides = new Map<string, number>();
	readonly #tried = new Map<string, number>();
	readonly #otherMessages: string[] = [];
	total = 0;
	accepted = 0;
	refused = 0;
	/** Ended with something that is not compared. */
	aside = 0;

	add(outcome: Outcome): void {
		this.total++;
		this[outcome.verdict]++;
		if (outcome.expected) this.#otherMessages.push(`${outcome.message}, not ${outcome.expected.join(' or ')}`);
		if (outcome.verdict === 'refused') count(this.#messages, kindOf(outcome.message));
		for (const { reason, message } of outcome.asides) {
			count(this.#asides, reason);
			// they are met all the same
			if (wsgiMessages.some((known) => matches(message, known))) count(this.#messages, kindOf(message));
		}
		for (const { directive, section } of walkedOver(outcome)) {
			if (directive?.module === 'mod_wsgi')
				count(this.#tried, `${directive.name} in ${contextSection(section)?.name.slice(1) ?? 'server'}`);
		}
	}

	/** Messages of mod_wsgi that were met less than so often. */
	rare(least: number): string[] {
		return wsgiMessages
			.filter((message) => (this.#messages.get(message) ?? 0) < least)
			.map((message) => `${this.#messages.get(message) ?? 0} ${message}`);
	}

	/** Directives that were not tried, and where. */
	untried(): string[] {
		return directives
			.flatMap(({ name }) => places.map((place) => `${name} in ${place}`))
			.filter((pair) => !this.#tried.has(pair));
	}

	print(write: (line: string) => void): void {
		const share = (n: number) => `${n} (${Math.round((100 * n) / Math.max(this.total, 1))} %)`;
		write(
			`${this.total} compared: ${share(this.accepted)} accepted, ${share(this.refused)} refused, ${share(this.aside)} put aside`,
		);
		write('refused, by message:');
		for (const [message, n] of sorted(this.#messages)) write(`${String(n).padStart(7)}  ${message}`);
		write(`on the right line, but with another message: ${this.#otherMessages.length}`);
		for (const other of this.#otherMessages.slice(0, 10)) write(`         ${other}`);
		write('put aside, by reason:');
		for (const [reason, n] of sorted(this.#asides)) write(`${String(n).padStart(7)}  ${reason}`);
		write(
			`WSGI directives tried in ${this.#tried.size} places, of ${directives.length * places.length} not in ${this.untried().length}`,
		);
	}
}

function count(map: Map<string, number>, key: string): void {
	map.set(key, (map.get(key) ?? 0) + 1);
}

function sorted(map: ReadonlyMap<string, number>): [string, number][] {
	return [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** What Apache came to before it stopped. */
function* walkedOver({ verdict, evaluation, finding }: Outcome): Iterable<Statement> {
	if (verdict === 'aside' || finding?.phase === 'reading') return;
	for (const { run, use } of evaluation.steps) {
		for (const statement of run.statements) {
			yield statement;
			if (finding && finding.location.line === (use ?? statement).line) return;
		}
	}
}

/** A message without names, but for those that mod_wsgi prints. */
function kindOf(message: string): string {
	const known = wsgiMessages.find((m) => matches(message, m));
	if (known) return known;
	return kinds.find(([pattern]) => pattern.test(message))?.[1] ?? message;
}

const kinds: readonly (readonly [RegExp, string])[] = [
	[/^Invalid command '/, "Invalid command '…', perhaps misspelled or …"],
	[/ not allowed in \S+ context$/, '… not allowed in … context'],
	[/ not allowed here$/, '… not allowed here'],
	[/ cannot occur within <VirtualHost> section$/, '… cannot occur within <VirtualHost> section'],
	[/ cannot occur within /, '… cannot occur within …'],
	[/ takes (no|one|two|three|1-2)\b/, '… takes … argument(s), …'],
	[/ requires at least (one|two) argument/, '… requires at least … argument(s), …'],
	[/ must be On or Off$/, '… must be On or Off'],
	[/ directive missing closing '>'$/, "… directive missing closing '>'"],
	[/ directive requires additional arguments$/, '… directive requires additional arguments'],
	[/ (does not|doesn't) take (an|additional) arguments?$/, "… doesn't take additional arguments"],
	[/^Multiple </, 'Multiple … arguments not (yet) supported.'],
	[/ without matching <.* section$/, '… without matching … section'],
	[/^Expected <\/.*> but saw /, 'Expected … but saw …'],
	[/^Expected <\/.*> before end of configuration/, 'Expected … before end of configuration'],
	[/> was not closed\.$/, '… was not closed.'],
	[/^Could not open configuration file /, 'Could not open configuration file …'],
	[/^Include\/IncludeOptional: No matches /, 'Include/IncludeOptional: No matches for the wildcard …'],
	[/^Include\/IncludeOptional: Could not open directory /, 'Include/IncludeOptional: Could not open directory …'],
	[/^Exceeded maximum include depth /, 'Exceeded maximum include depth …'],
	[/^macro .* used with /, 'macro … used with … arguments instead of …'],
	[/^macro .*contents error: expected token not found/s, 'macro … contents error: expected token not found: </Macro>'],
	[/^macro .*: empty argument /, 'macro …: empty argument … name'],
	[/^macro '.*' undefined$/, "macro '…' undefined"],
	[/^cannot remove undefined macro/, "cannot remove undefined macro '…'"],
	[/^recursive use of macro/, "recursive use of macro '…' is invalid"],
	[/^argument name conflict in macro/, 'argument name conflict in macro …'],
	[/^<Macro macro definition: /, '<Macro macro definition: …'],
	[/^no macro /, 'no macro …'],
	[/^Version appears to be invalid/, 'Version appears to be invalid. …'],
	[/^unrecognized operator '/, "unrecognized operator '…'"],
];
