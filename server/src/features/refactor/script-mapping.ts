/** Where scripts are mapped, and what besides is governed by the same directives. */
import { enclosing } from '../../model/section.ts';
import type { HostedStatement, Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Selection } from './selection.ts';

const mappings = ['wsgiscriptalias', 'wsgiscriptaliasmatch'];

/** The script alias that the selection is on. */
export function selectedAlias({ placed, statement, server }: Selection): HostedStatement | undefined {
	if (!mappings.includes(placed.line.command?.key ?? '') || !statement || statement.isTorn) return undefined;
	return server.statements.find((hosted) => hosted.statement === statement);
}

/** The statements of some directives that a virtual host holds; of the main server, all there are, since all inherit. */
export function statementsFor(
	server: Server,
	host: HostedStatement['host'],
	keys: readonly string[],
): HostedStatement[] {
	return keys.flatMap((key) => server.byName.get(key) ?? []).filter((hosted) => !host.section || hosted.host === host);
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
	return evaluation.steps.some(({ run }) =>
		run.statements.some(
			(statement) =>
				/^(add|set)handler$/.test(statement.command.key) &&
				statement.text.text.includes('wsgi-script') &&
				isIn(statement),
		),
	);
}
