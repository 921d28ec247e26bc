/** What becomes of a request: in the order in which mod_wsgi looks (`wsgi_hook_handler`, `wsgi_execute_remote`). */
import type { Application, Fate } from './application.ts';
import { allowsExecution, isScriptHandler } from './handlers.ts';
import { haveSameName } from './host-names.ts';
import type { Decided, MergeContext } from './merge.ts';
import type { Server } from './server.ts';

export function fateOf(server: Server, application: Omit<Application, 'fate'>, context: MergeContext): Fate {
	const { mount, host, handler, handlerScript, processGroup, group, restrictProcess, restrictEmbedded } = application;
	const by = (decided: Decided<unknown>) => (decided.by === 'default' ? undefined : decided.by);

	// nobody takes an alias away from mod_wsgi in a .htaccess
	if (!handler.doubts.every(({ kind }) => kind === 'part' || kind === 'htaccess')) return { kind: 'unknown' };
	if (!handlerScript) {
		if (!isScriptHandler(handler.value)) return { kind: 'other-handler', by: by(handler) };
		if (mount.kind === 'handler') {
			const allowed = allowsExecution(context);
			if (!isCertain(allowed)) return { kind: 'unknown' };
			if (!allowed.value) return { kind: 'no-exec-cgi', by: by(allowed) };
		}
	}
	if (!isCertain(processGroup) || !isCertain(restrictProcess)) return { kind: 'unknown' };
	const name = processGroup.value;
	// a table of httpd: its keys are compared without case
	if (restrictProcess.value && !restrictProcess.value.some((allowed) => allowed.toLowerCase() === name.toLowerCase()))
		return { kind: 'process-restricted', by: by(restrictProcess) };
	if (name === '') {
		if (!isCertain(restrictEmbedded)) return { kind: 'unknown' };
		return restrictEmbedded.value ? { kind: 'embedded-restricted', by: by(restrictEmbedded) } : { kind: 'runs' };
	}
	if (!group) return { kind: 'no-such-group' };
	if (!group.host.section || group.host === host) return { kind: 'runs' };
	// the main server's aliases serve each virtual host, and the group may be that one's
	if (context.inHosts) return { kind: 'unknown' };
	const same = haveSameName(server, group.host, host);
	if (same === undefined) return { kind: 'unknown' };
	return same ? { kind: 'runs' } : { kind: 'group-of-another-host', by: group };
}

/** What holds for a part only leaves the rest as it is. */
function isCertain({ doubts }: Decided<unknown>): boolean {
	return doubts.every(({ kind }) => kind === 'part');
}
