/** What mod_wsgi refuses of its directives and their options, as known messages: made of the records. */

import type { KnownMessage } from '../../knowledge/messages/index.ts';
import { modWsgiDirectives } from '../../knowledge/mod_wsgi/index.ts';
import type { Directive, Option } from '../../knowledge/types.ts';
import { either, syntaxOf, valueWords } from '../../knowledge/wording.ts';
import { addTo } from '../../model/add-to.ts';
import type { Cause } from '../../model/refusals.ts';
import { rules } from '../../rules/index.ts';
import { plain } from '../prose.ts';
import { writtenName } from '../syntax-line.ts';

/** One way to be refused, before those with the same words are put together. */
interface Way {
	readonly message: string;
	readonly causes: readonly Cause[];
	/** What is refused, in Markdown. */
	readonly subject: string;
	readonly meaning: (subjects: string) => string;
	readonly remedy: string;
}

/** All of them; those that several directives share are one. */
export function refusalMessages(): KnownMessage[] {
	const byMessage = new Map<string, Way[]>();
	for (const way of modWsgiDirectives.flatMap(waysOf)) {
		addTo(byMessage, way.message, way);
	}
	return [...byMessage].map(([message, ways]) => {
		const [first] = ways as [Way];
		return {
			says: [message],
			meaning: first.meaning(either([...new Set(ways.map(({ subject }) => subject))])),
			remedy: first.remedy,
			rules: rulesFor(ways.flatMap(({ causes }) => causes)),
		};
	});
}

function waysOf(directive: Directive): Way[] {
	const { refusals = {}, parameters, options = [] } = directive;
	const subject = `\`${writtenName(directive)}\``;
	const syntax = `It is written \`${syntaxOf(directive)}\`.`;
	const ways: Way[] = (refusals.missing ?? []).map((message) => ({
		message,
		causes: ['missing-argument', 'argument-count'],
		subject,
		meaning: (subjects) => `An argument that ${subjects} cannot do without is missing, or is empty.`,
		remedy: syntax,
	}));
	if (refusals.option) {
		ways.push({
			message: refusals.option,
			causes: ['unknown-option', 'stray-word', 'comment'],
			subject,
			meaning: (subjects) =>
				`Apache refuses a word among the options of ${subjects}: this release has no option of that name, or the word is no option at all. A blank before \`=\`, a value with blanks that is not in quotes, and a comment behind the options have that effect.`,
			remedy: syntax,
		});
	}
	const values = [
		refusals.value,
		...(refusals.other ?? []).map(({ cause, message }) => (cause === 'value' ? message : undefined)),
	];
	for (const message of values) {
		const type = parameters[0]?.value;
		if (!message || !type) continue;
		ways.push({
			message,
			causes: ['invalid-value', 'comment'],
			subject,
			meaning: (subjects) => `Apache refuses the value of ${subjects}.`,
			remedy: `It takes: ${plain(valueWords(type))}.`,
		});
	}
	return [...ways, ...options.flatMap((option) => waysOfOption(directive, option))];
}

function waysOfOption(directive: Directive, { name, value, refusals = {} }: Option): Way[] {
	const way = (message: string | undefined, causes: readonly Cause[]): Way[] =>
		message
			? [
					{
						message,
						causes,
						subject: `\`${name}=\` of \`${writtenName(directive)}\``,
						meaning: (subjects) =>
							`Apache refuses the value of ${subjects}: it is empty, or none that the option takes.`,
						remedy: `It takes: ${plain(valueWords(value))}.`,
					},
				]
			: [];
	return [
		...way(refusals.empty, ['empty-value', 'invalid-value']),
		...way(refusals.invalid, ['invalid-value', 'empty-value']),
	];
}

function rulesFor(causes: readonly Cause[]): string[] {
	return rules.filter(({ refusal }) => refusal?.causes.some((cause) => causes.includes(cause))).map(({ id }) => id);
}
