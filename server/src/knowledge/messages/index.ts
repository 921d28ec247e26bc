/** The messages that are known, by what they are about. What mod_wsgi refuses of a directive is in the directive's record. */
import { lazily } from '../lazily.ts';
import { access } from './access.ts';
import { apache } from './apache.ts';
import { daemonProcesses } from './daemon-processes.ts';
import { python } from './python.ts';
import { pythonExceptions } from './python-exceptions.ts';
import { requests } from './requests.ts';
import { scripts } from './scripts.ts';
import { starting } from './starting.ts';
import { stopping } from './stopping.ts';
import { syntax } from './syntax.ts';
import type { KnownMessage } from './types.ts';

export type { KnownMessage } from './types.ts';

export const knownMessages = lazily((): readonly KnownMessage[] => [
	...syntax,
	...apache,
	...starting,
	...python,
	...daemonProcesses,
	...scripts,
	...pythonExceptions,
	...access,
	...requests,
	...stopping,
]);
