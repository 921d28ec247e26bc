/** What clients are told of at the beginning by these names. It stands by itself, as no feature is loaded then. */

/** The kind of the action that fixes all that can be fixed without asking. */
export const FIX_ALL = 'source.fixAll.modWsgi';

/** The command that moves the whole workspace from `python-path` to `python-home`. */
export const MIGRATE_COMMAND = 'modWsgi.migrateToPythonHome';

/** Typing one of them may set right what stands around it. */
export const typedCharacters = { firstTriggerCharacter: '>', moreTriggerCharacter: ['/', '\n'] } as const;
