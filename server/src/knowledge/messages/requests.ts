/** Bodies of requests that cannot be taken. */
import type { KnownMessage } from './types.ts';

export const requests: readonly KnownMessage[] = [
	{
		says: [
			'Received request requiring chunked transfer encoding, but optional support for chunked transfer encoding has not been enabled',
			'Request requires chunked transfer encoding, but support for chunked transfer encoding has not been enabled',
			"Unexpected value for Transfer-Encoding of '…' supplied",
		],
		wsgi: [138, 139],
		meaning:
			'The client sends a body of unknown length, in chunks, and the application is not set to take such ones. The answer is 411 or 501.',
		remedy:
			'Set `WSGIChunkedRequest On`, if the application reads its input to the end and does not rely on `CONTENT_LENGTH`.',
	},
	{
		says: [
			"Unexpected Content-Length header supplied where Transfer-Encoding was specified as 'chunked'",
			"Invalid Content-Length header value of '…' was supplied",
		],
		wsgi: [140, 141],
		meaning:
			'The client sends headers about the length of the body that contradict each other or are no number. The answer is 400.',
		remedy: 'The client, or a proxy before Apache, is wrong.',
	},
	{
		says: [
			'Apache/mod_wsgi request data read error: …',
			'mod_wsgi request data read error: …',
			'request data read error',
			'Apache/mod_wsgi client connection closed',
			'mod_wsgi client connection closed',
			'failed to write data',
		],
		meaning: 'The client went away while the application read from it or wrote to it.',
		remedy: 'One now and then is normal: users leave pages.',
	},
];
