import { applicationOf, mountsOf } from '../../model/applications.ts';
import { argumentsOf, isOption } from '../../model/arguments.ts';
import { insertAbove } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

/** Where Apache asks for passwords itself, or somebody knows of another way to hand the header on. */
const keys = ['authtype', 'cgipassauth', 'wsgiaccessscript', 'wsgiauthuserscript', 'authbasicfake'];
const settingKeys = ['setenvif', 'setenvifnocase', 'rewriterule', 'setenvifexpr', 'requestheader'];

export const rule: Rule = {
	id: 'authorization-not-passed',
	kind: 'advice',
	severity: 'hint',
	summary: 'An application does not see the Authorization header',
	messages: {
		hidden:
			'The application does not get the header Authorization: logins by Basic, tokens and JWT that it checks itself fail with 401. If it has any, say WSGIPassAuthorization On.',
	},
	server({ server, report }) {
		if (keys.some((key) => placedOf(server, key).length > 0)) return;
		const isHandedOn = settingKeys.some((key) =>
			placedOf(server, key).some(({ statement }) => /authorization/i.test(statement.text.text)),
		);
		if (isHandedOn) return;
		for (const mount of mountsOf(server)) {
			if (mount.kind !== 'alias') continue;
			const { passAuthorization } = applicationOf(server, mount);
			const { placed } = mount;
			// what is off on purpose stays so
			if (passAuthorization.value || passAuthorization.by !== 'default') continue;
			if (passAuthorization.doubts.some(({ kind }) => kind !== 'unseen' && kind !== 'htaccess')) continue;
			if (!argumentsOf(placed.statement).rest.every(isOption)) continue;
			report(placed, {
				message: 'hidden',
				fixes: () =>
					placed.use
						? []
						: [
								{
									title: 'Add WSGIPassAuthorization On',
									edits: [insertAbove(placed.statement.line, 'WSGIPassAuthorization On')],
									preferred: true,
								},
							],
			});
		}
	},
};
