/** Which rules look at a single directive. */
import { addTo } from '../model/add-to.ts';
import type { Statement } from '../model/statement.ts';
import { rules } from './index.ts';
import type { Rule } from './types.ts';

/** The rules that look at single directives, but for those that nobody wants to hear. */
export class Checks {
	readonly #forUnknown: readonly Rule[];
	readonly #forWsgi: readonly Rule[];
	readonly #byName = new Map<string, Rule[]>();
	/** As far as they were asked for, of directives that are known. */
	readonly #byDirective = new Map<string, readonly Rule[]>();

	private constructor(unheard: ReadonlySet<Rule>) {
		const heard = rules.filter((rule) => rule.statement && !unheard.has(rule));
		this.#forUnknown = heard.filter(({ statement }) => statement?.of === 'unknown');
		this.#forWsgi = heard.filter(({ statement }) => statement?.of === 'mod_wsgi');
		for (const rule of heard) {
			const names = rule.statement?.of;
			if (Array.isArray(names)) for (const name of names as readonly string[]) addTo(this.#byName, name, rule);
		}
	}

	/** The same object for the same set. */
	static without(unheard: ReadonlySet<Rule>): Checks {
		let checks = made.get(unheard);
		if (!checks) {
			checks = new Checks(unheard);
			made.set(unheard, checks);
		}
		return checks;
	}

	/** The rules that look at a statement. */
	of({ directive, command: { key } }: Statement): readonly Rule[] {
		// of names that nobody knows there may be any number
		if (!directive && !this.#byName.has(key)) return this.#forUnknown;
		let list = this.#byDirective.get(key);
		if (!list) {
			list = [
				...(directive?.module === 'mod_wsgi' ? this.#forWsgi : []),
				...(directive ? [] : this.#forUnknown),
				...(this.#byName.get(key) ?? []),
			];
			this.#byDirective.set(key, list);
		}
		return list;
	}
}

const made = new WeakMap<ReadonlySet<Rule>, Checks>();
