/** Where applications run, and how much daemon process groups are used, above their directives. */
import type { CodeLens } from 'vscode-languageserver-types';
import { type Application, applicationOf, serverOf, usesOf } from '../../model/applications.ts';
import type { PlacedStatement, Server } from '../../model/server.ts';
import { visible } from '../../rules/message.ts';
import type { OpenDocument, Service } from '../../service.ts';
import { shownGroup } from './in-words.ts';
import { mountsIn, rangeOf } from './places.ts';

/** Above each alias where it runs, above each daemon process group how many applications do; one after the other, as it takes its time. */
export function* codeLenses(service: Service, opened: OpenDocument): Iterable<CodeLens> {
	const told = new Set<string>();
	for (const { evaluation } of service.analysesOf(opened)) {
		for (const [placed, title] of titles(serverOf(evaluation), opened)) {
			const range = rangeOf(placed);
			const key = `${range?.start.line} ${title}`;
			if (!range || told.has(key)) continue;
			told.add(key);
			yield { range, command: { title, command: '' } };
		}
	}
}

function* titles(server: Server, opened: OpenDocument): Iterable<readonly [PlacedStatement, string]> {
	for (const mount of mountsIn(server, opened)) yield [mount.placed, inShort(applicationOf(server, mount))];
	for (const group of server.groups)
		if (group.document === opened.document) yield [group, countUses(usesOf(server, group).length)];
}

function countUses(count: number): string {
	return count === 0 ? 'no application runs here' : count === 1 ? '1 application' : `${count} applications`;
}

/** `runs in daemon group shop · %{GLOBAL} · 2×15`. */
function inShort(application: Application): string {
	const { fate, processGroup, processes, threads, applicationGroup, handler, shadowedBy } = application;
	if (shadowedBy) return 'no request gets here';
	const name = visible(processGroup.value);
	switch (fate.kind) {
		case 'no-such-group':
			return `500: no daemon group ${name}`;
		case 'group-of-another-host':
			return `500: daemon group ${name} is of another virtual host`;
		case 'process-restricted':
			return `500: WSGIRestrictProcess does not list ${name || '%{GLOBAL}'}`;
		case 'embedded-restricted':
			return '500: embedded mode is forbidden';
		case 'no-exec-cgi':
			return '403: Options ExecCGI is not on';
		case 'other-handler':
			return `does not run: handler ${visible(handler.value)}`;
	}
	const size =
		processes.value !== undefined && threads.value !== undefined ? [`${processes.value}×${threads.value}`] : [];
	const parts = [
		name === '' ? 'embedded' : `in daemon group ${name}`,
		visible(shownGroup(application)) || '%{GLOBAL}',
		...size,
	];
	const isCertain = [processGroup, applicationGroup].every(({ doubts }) => doubts.every(({ kind }) => kind === 'part'));
	return `${isCertain ? 'runs' : 'may run'} ${parts.join(' · ')}`;
}
