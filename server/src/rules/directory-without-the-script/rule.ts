import { applicationOf, type Mount, mountsOf } from '../../model/applications.ts';
import { coverOfDirectory, patternOf } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import { subjectOf } from '../../model/mount.ts';
import { contextSection, isConditional, type Section } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import type { Criterion } from '../../model/statement-index.ts';
import { moveAbove } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'directory-without-the-script',
	kind: 'risky',
	summary: 'WSGIProcessGroup or WSGIApplicationGroup stands in a <Directory> that does not hold the script',
	messages: {
		elsewhere:
			'The script is {script}, which is not in {directory}: this {directive} holds for none of its requests. They run as if the line were not there.',
		script: 'The script',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		for (const inDirectory of inDirectories) {
			const key = inDirectory.directive;
			/** By section, which may be read many times. */
			const missedBy = new Map<Section, Mount | undefined>();
			for (const placed of server.evaluation.index.by(inDirectory).get(true) ?? []) {
				const { statement, use } = placed;
				const section = contextSection(statement.section);
				if (!section || isConditional(section)) continue;
				if (!missedBy.has(section)) {
					const mounts = mountsFor(server, section);
					missedBy.set(section, mounts && firstMissed(server, section, mounts, key));
				}
				const missed = missedBy.get(section);
				if (!missed?.target) continue;
				report(placed, {
					message: 'elsewhere',
					params: {
						script: missed.target,
						directory: patternOf(section).text,
						directive: statement.directive?.name ?? '',
					},
					related: [{ ...locationOf(missed.placed, missed.placed.statement.command.word), message: 'script' }],
					fixes: () => {
						if (use || section !== statement.section) return [];
						const edits = moveAbove(section.line, statement.line);
						return [{ title: 'Move it out of <Directory>', edits, preferred: true }];
					},
				});
			}
		}
	},
};

const inDirectories: readonly Criterion<true>[] = ['wsgiprocessgroup', 'wsgiapplicationgroup'].map((directive) => ({
	directive,
	of: ({ statement }) => (contextSection(statement.section)?.key === '<directory' ? true : undefined),
}));

/** The applications that a section could be meant for; undefined if there may be others. */
function mountsFor(server: Server, section: Section): Mount[] | undefined {
	const all = mountsOf(server);
	if (all.some(({ kind }) => kind !== 'alias')) return undefined;
	// scripts that a .htaccess makes of files, and what is asked for access
	for (const key of ['allowoverride', 'wsgiaccessscript', 'wsgiauthuserscript', 'wsgiauthgroupscript'])
		for (const { statement } of placedOf(server, key))
			if (contextSection(statement.section) === section && !/\bnone$/i.test(statement.text.text)) return undefined;
	const host = server.hostOf(section);
	return all.filter((mount) => host === server.main || mount.host === host || mount.host === server.main);
}

/** One that nothing else decides for, if the section holds none of them. */
function firstMissed(server: Server, section: Section, mounts: readonly Mount[], key: string): Mount | undefined {
	const pattern = patternOf(section);
	const isOutside = (mount: Mount) =>
		!hasUnknown(mount.placed.statement) &&
		mount.target?.startsWith('/') &&
		coverOfDirectory(pattern, subjectOf(mount)) === 'none';
	if (pattern.kind !== 'literal' || !mounts.every(isOutside)) return undefined;
	return mounts.find((mount) => {
		const { processGroup, applicationGroup } = applicationOf(server, mount);
		return (key === 'wsgiprocessgroup' ? processGroup : applicationGroup).by === 'default';
	});
}
