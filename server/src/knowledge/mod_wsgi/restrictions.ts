/** What Python code is kept from doing in Apache's processes. */

import type { Directive } from '../types.ts';
import { flag, inServerOnly } from './shapes.ts';

export const restrictionDirectives: readonly Directive[] = [
	flag({
		name: 'WSGIRestrictStdin',
		forms: [inServerOnly('TAKE1', '1.0')],
		usage: 'Enable/Disable restrictions on use of STDIN.',
		on: 'raise an exception when code reads sys.stdin',
		off: 'let it read, though there is nothing',
		default: [
			{ value: 'On', until: '2.8' },
			{ value: 'Off', since: '3.0' },
		],
		summary: 'Raises an exception when Python code reads sys.stdin',
		description: `A web application has no keyboard; code that calls \`input()\` or starts \`pdb\` is a mistake. With \`On\` it fails at once and the log
says where. With \`Off\` it reads an empty input. Old guides set it to \`Off\` to undo a default that has long gone; such a line
can be removed.`,
		example: 'WSGIRestrictStdin On',
		related: ['WSGIRestrictStdout', '<WSGIInterpreterOptions'],
	}),
	flag({
		name: 'WSGIRestrictStdout',
		forms: [inServerOnly('TAKE1', '1.0')],
		usage: 'Enable/Disable restrictions on use of STDOUT.',
		on: 'raise an exception when code writes to sys.stdout',
		off: 'send what it writes to the error log',
		default: [
			{ value: 'On', until: '2.8' },
			{ value: 'Off', since: '3.0' },
		],
		summary: 'Raises an exception when Python code prints to sys.stdout',
		description: `With \`Off\` what \`print()\` writes goes to Apache's error log, which is usually welcome. With \`On\` it raises an exception, and a
forgotten \`print()\` in a library makes requests fail with 500. It was meant to find code that would break under CGI.

Old guides set it to \`Off\` because the default once was \`On\`; such a line can be removed.`,
		example: 'WSGIRestrictStdout On',
		related: ['WSGIRestrictStdin', '<WSGIInterpreterOptions'],
	}),
	flag({
		name: 'WSGIRestrictSignal',
		forms: [inServerOnly('TAKE1', '1.0')],
		usage: 'Enable/Disable restrictions on use of signal().',
		on: 'ignore signal handlers that code registers',
		off: 'let code register them',
		default: [{ value: 'On' }],
		summary: 'Ignores signal handlers that Python code registers',
		description: `Apache controls its processes by signals, and an application that caught \`SIGTERM\` could no longer be stopped. So
\`signal.signal()\` does nothing but write a warning with a stack trace to the error log; the caller sees no error.

\`Off\` rarely helps: Python runs handlers only in its main thread, which in daemon mode and under the event and worker MPMs
never executes Python while requests are served. To act when the process ends, use \`atexit\`.`,
		example: 'WSGIRestrictSignal Off',
		related: ['<WSGIInterpreterOptions'],
	}),
];
