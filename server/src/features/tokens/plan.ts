/** What there is to show of a directive, found out once for each that occurs. */
import { compareReleases, findDirective } from '../../knowledge/index.ts';
import type { Directive, EnumValue, Option, ValueType } from '../../knowledge/types.ts';
import { type Audience, isFading } from '../standing.ts';
import { modifier, type } from './legend.ts';

/** A directive or section, as its name is met. */
export interface Plan {
	readonly directive: Directive | undefined;
	/** Type and modifiers of the name. */
	readonly type: number;
	readonly modifiers: number;
	/** Which arguments are what: by their places; by the words, since some may be left out; or nothing is to be shown. */
	readonly arguments: 'by place' | 'by words' | 'none';
}

/** The plans for one audience. */
export interface Plans {
	/** The plan for a directive by its key; a section's by that of its opening tag. */
	planFor(key: string): Plan;
	/** `deprecated`, if the thing is old. */
	ageOf(directive: Directive, item: Directive | Option | EnumValue): number;
}

const known = new Map<string, Plans>();

/** The same object for the same audience. */
export function plansFor(audience: Audience): Plans {
	const key = `${audience.releases.join(' ')} ${audience.apache}`;
	let plans = known.get(key);
	if (!plans) {
		plans = makePlans(audience);
		known.set(key, plans);
	}
	return plans;
}

const coreModules = new Set([
	'core',
	'mpm_common',
	'event',
	'worker',
	'prefork',
	'mpm_winnt',
	'mpm_netware',
	'mpmt_os2',
]);

function makePlans(audience: Audience): Plans {
	const plans = new Map<string, Plan>();
	const ages = new WeakMap<object, number>();
	const newest = audience.releases.at(-1) ?? '';
	// what is yet to come is not old
	const isYetToCome = (directive: Directive, item: Directive | Option | EnumValue) => {
		const since = 'forms' in item ? item.forms[0]?.since : item.since;
		return directive.module === 'mod_wsgi' && since !== undefined && compareReleases(since, newest) > 0;
	};
	const ageOf: Plans['ageOf'] = (directive, item) => {
		let age = ages.get(item);
		if (age === undefined) {
			age = isFading(directive, item, audience) && !isYetToCome(directive, item) ? modifier.deprecated : 0;
			ages.set(item, age);
		}
		return age;
	};
	const makePlan = (key: string): Plan => {
		const directive = findDirective(key);
		if (!directive) return { directive, type: type.variable, modifiers: modifier.unknown, arguments: 'none' };
		const ofModule = coreModules.has(directive.module) ? type.keyword : type.function;
		return {
			directive,
			type: key.startsWith('<') ? type.type : ofModule,
			modifiers: ageOf(directive, directive) | (directive.module === 'mod_wsgi' ? modifier.wsgi : 0),
			arguments: argumentsOf(directive),
		};
	};
	return {
		planFor(key) {
			let plan = plans.get(key);
			if (!plan) {
				plan = makePlan(key);
				// names that nobody knows may be any number
				if (plan.directive) plans.set(key, plan);
			}
			return plan;
		},
		ageOf,
	};
}

function argumentsOf({ options, parameters }: Directive): Plan['arguments'] {
	if (!options && parameters.every(({ value }) => isPlain(value))) return 'none';
	return parameters.some(({ optional }, at) => optional && at < parameters.length - 1) ? 'by words' : 'by place';
}

/** Types of which nothing is to be shown. */
function isPlain({ kind }: ValueType): boolean {
	return plainKinds.has(kind);
}

const plainKinds = new Set<ValueType['kind']>([
	'text',
	'handler',
	'user',
	'group',
	'address',
	'header',
	'locale',
	'format',
]);
