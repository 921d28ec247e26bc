/** Where scripts are mapped, and what besides is governed by the same directives. */
import { enclosing, virtualHostOf } from '../../model/section.ts';
import type { HostedStatement, Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Selection } from './selection.ts';

const mappings = ['wsgiscriptalias', 'wsgiscriptaliasmatch'];

/** The script alias that the selection is on. */
export function selectedAlias({ placed, statement, server }: Selection): HostedStatement | undefined {
	if (!mappings.includes(placed.line.command?.key ?? '') || !statement || statement.isTorn) return undefined;
	return statement && hostedOf(server, statement);
}

/** The statements of some directives that a virtual host holds; of the main server, all there are, since all inherit. */
export function statementsFor(
	server: Server,
	host: HostedStatement['host'],
	keys: readonly string[],
): HostedStatement[] {
	return keys
		.flatMap((key) => server.evaluation.index.named(key))
		.filter(({ statement }) => !host.section || virtualHostOf(statement.section) === host.section)
		.map(({ statement, step }) => server.place(statement, step));
}

/** A statement where it is first read. */
export function hostedOf(server: Server, statement: Statement): HostedStatement | undefined {
	const placed = server.evaluation.index.named(statement.command.key).find((other) => other.statement === statement);
	return placed && server.place(statement, placed.step);
}

/**
 * Whether a script alias is the only thing that a directive beside it would govern. At the top of a fragment nobody
 * knows what else there is.
 */
export function governsAlone({ server, analysis }: Selection, { host }: HostedStatement): boolean {
	const { role } = analysis.evaluation.environment;
	if (!host.section && role !== 'main') return false;
	if (statementsFor(server, host, [...mappings, 'wsgihandlerscript']).length > 1) return false;
	return !mapsByHandler(
		server,
		host.section ? (other) => [...enclosing(other.section)].includes(host.section!) : () => true,
	);
}

/** Whether files become WSGI scripts by their names: `AddHandler wsgi-script .py`. */
function mapsByHandler({ evaluation }: Server, isIn: (statement: Statement) => boolean): boolean {
	return ['addhandler', 'sethandler'].some((key) =>
		evaluation.index.named(key).some(({ statement }) => statement.text.text.includes('wsgi-script') && isIn(statement)),
	);
}
