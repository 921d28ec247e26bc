/** What mod_wsgi's handlers print. */
import { formIn, isIn } from '../../../server/src/knowledge/index.ts';
import { modWsgiDirectives } from '../../../server/src/knowledge/mod_wsgi/index.ts';
import type { Directive, Refusal } from '../../../server/src/knowledge/types.ts';
import { release } from './values.ts';

/** Every message of every handler of the release; … stands for what differs. */
export const wsgiMessages: readonly string[] = [
	...new Set(modWsgiDirectives.filter((directive) => formIn(directive, release)).flatMap(messagesOf)),
];

/** What no run of the tests can bring about. */
export const unprintable: readonly string[] = [
	// they are run by root
	'Cannot chroot WSGI daemon process when not root.',
	// any path can be made absolute on Unix
	"Invalid WSGISocketPrefix '…'.",
	// not compiled for Python 3, nor for an Apache with authentication providers
	'WSGIPy3kWarningFlag must be one of: Off | On',
	'WSGIUserAuthoritative must be one of: Off | On',
];

function messagesOf(directive: Directive): string[] {
	const { missing = [], option, value, other } = directive.refusals ?? {};
	const options = (directive.options ?? [])
		.filter((o) => isIn(o, release))
		.flatMap(({ refusals }) => [refusals?.empty, refusals?.invalid, ...inRelease(refusals?.other)]);
	return [...missing, option, value, ...inRelease(other), ...options].filter((message) => message !== undefined);
}

function inRelease(refusals: readonly Refusal[] | undefined): string[] {
	return (refusals ?? []).filter((refusal) => isIn(refusal, release)).map(({ message }) => message);
}

/** Whether a message is the one expected, in which … stands for something. */
export function matches(message: string, expected: string): boolean {
	const pattern = expected.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	return new RegExp(`^${pattern.join('[^]*')}$`).test(message);
}
