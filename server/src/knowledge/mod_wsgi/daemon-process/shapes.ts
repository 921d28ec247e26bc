/** The shapes that recur among the options of WSGIDaemonProcess. */

import type { Option } from '../../types.ts';
import { count } from '../shapes.ts';

type Facts = Pick<Option, 'name' | 'since' | 'summary' | 'description'> & Partial<Option>;

/** How the handler begins most complaints: `Invalid request timeout for WSGI daemon process.` */
const invalid = (noun: string): string => `Invalid ${noun} for WSGI daemon process.`;

/** The same words for an empty value and for one it does not like. */
export const refusesBadly = (noun: string) => ({ empty: invalid(noun), invalid: invalid(noun) });

/** The handler refuses only the empty value; the rest is found out later. */
export const refusesEmpty = (noun: string) => ({ empty: invalid(noun) });

/** Seconds, by `atoi`: `1m` is one second. */
export const seconds = (noun: string, { ...facts }: Facts & { zero?: string }): Option => {
	const { zero, ...option } = facts;
	return {
		value: count({ unit: 'seconds', ...(zero !== undefined && { zero }) }),
		refusals: refusesBadly(noun),
		...option,
	};
};

/** A buffer size in bytes: 0 for what `zero` says, or at least `min`, with a message of its own below that. */
export const bufferSize = (noun: string, min: number, zero: string, facts: Facts): Option => ({
	value: count({ min, unit: 'bytes', zero }),
	refusals: {
		empty: invalid(noun),
		invalid: `${noun[0]!.toUpperCase()}${noun.slice(1)} must be >= ${min} bytes, or 0 for ${zero.startsWith('the system') ? 'system ' : ''}default.`,
	},
	...facts,
});
