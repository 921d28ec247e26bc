/** The part of `node:assert` that the specs use, where there is no Node. */

function ok(value: unknown, message = `${value} is not true`): asserts value {
	if (!value) throw new Error(message);
}

const show = (value: unknown) => JSON.stringify(value, undefined, 1);

export default {
	ok,
	equal: (actual: unknown, expected: unknown, message = '') =>
		ok(actual === expected, `${message} ${show(actual)} is not ${show(expected)}`),
	notEqual: (actual: unknown, other: unknown) => ok(actual !== other, `it is ${show(other)}`),
	deepEqual: (actual: unknown, expected: unknown) =>
		ok(show(actual) === show(expected), `${show(actual)} is not ${show(expected)}`),
	match: (text: string, pattern: RegExp, message = '') =>
		ok(pattern.test(text), `${message} ${show(text)} does not match ${pattern}`),
	rejects: async (action: () => Promise<unknown>, pattern: RegExp) => {
		const error = await action().then(
			() => undefined,
			(reason: unknown) => String(reason),
		);
		ok(error !== undefined, 'it did not reject');
		ok(pattern.test(error), `${error} does not match ${pattern}`);
	},
};
