/** The one door to what is known: look-up by name, in constant time. */

import { httpdDirectives } from './httpd/index.ts';
import { lazily } from './lazily.ts';
import { modWsgiDirectives, specialValues } from './mod_wsgi/index.ts';
import { isIn } from './releases.ts';
import type { Directive, DirectiveForm, Option, Release, SpecialValue } from './types.ts';

export { specialValues, type Topic, topics } from './mod_wsgi/index.ts';
export * from './releases.ts';
export type * from './types.ts';

/** Every directive of every module, mod_wsgi's first. */
export const allDirectives: readonly Directive[] = [...modWsgiDirectives, ...httpdDirectives];

const directivesByName = lazily(
	() => new Map(allDirectives.map((directive) => [directive.name.toLowerCase(), directive])),
);

/** The directive of this name, in any case; a section is asked for by its opening: `'<VirtualHost'`. */
export function findDirective(name: string): Directive | undefined {
	return directivesByName().get(name.toLowerCase());
}

const optionsByName = new WeakMap<Directive, ReadonlyMap<string, Option>>();

/** The option of this name; names count by case, but for the few that Apache takes in any. */
export function findOption(directive: Directive, name: string): Option | undefined {
	if (!directive.options) return undefined;
	let options = optionsByName.get(directive);
	if (!options) {
		options = new Map(directive.options.map((option) => [option.name, option]));
		optionsByName.set(directive, options);
	}
	const option = options.get(name) ?? options.get(name.toLowerCase());
	return option && (option.anyCase || option.name === name) ? option : undefined;
}

/**
 * What the command table of a release says of the directive; nothing if the release does not have it.
 * The release is one of the directive's own module: of mod_wsgi, or of httpd for all others.
 */
export function formIn(directive: Directive, release: Release): DirectiveForm | undefined {
	return directive.forms.find((form) => isIn(form, release));
}

const specialValuesByPlace = lazily(() => {
	const places = new Map<string, SpecialValue[]>();
	for (const value of specialValues) {
		for (const place of value.appliesTo) places.set(place, [...(places.get(place) ?? []), value]);
	}
	return places;
});

/** The `%{…}` words that are replaced in the argument of a directive, or in the value of its option. */
export function specialValuesFor(directive: Directive, option?: Option): readonly SpecialValue[] {
	return specialValuesByPlace().get(option ? `${directive.name} ${option.name}` : directive.name) ?? [];
}
