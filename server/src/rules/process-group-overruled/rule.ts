import { addTo } from '../../model/add-to.ts';
import { type Mount, mountsIn } from '../../model/applications.ts';
import { optionOf } from '../../model/arguments.ts';
import { byHost } from '../../model/by-host.ts';
import { coverOfDirectory, coverOfLocation, patternOf } from '../../model/cover.ts';
import { subjectOf } from '../../model/mount.ts';
import { contextSection, isConditional, type Section, virtualHostOf } from '../../model/section.ts';
import type { Criterion, Lists } from '../../model/statement-index.ts';
import { remove, removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { isStaticName, locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'process-group-overruled',
	kind: 'risky',
	summary: 'WSGIProcessGroup and the process-group= of an alias name different groups',
	messages: {
		overruled:
			'The application runs in {other}, not in {name}: process-group= of its alias wins over WSGIProcessGroup, wherever that stands.',
		option: 'This one counts',
	},
	server({ server, report }) {
		const hosts = server.evaluation.index.derived(hostsWithBoth);
		if (hosts.size === 0) return;
		const mounts = new Map<Section | undefined, Mount[]>();
		for (const mount of mountsIn(server, hosts)) {
			addTo(mounts, mount.host.section, mount);
		}
		for (const each of placedOf(server, 'wsgiprocessgroup')) {
			const { statement, use } = each;
			const [word] = statement.text.args;
			if (!word?.value || !isStaticName(word.value) || isConditional(statement.section)) continue;
			const host = virtualHostOf(statement.section);
			const own = (mounts.get(host) ?? []).filter((mount) => mayHold(statement.section, mount));
			const options = own.map((mount) => optionOf(mount.placed.statement, 'process-group'));
			// one application without the option is enough to make sense of the line
			if (own.some(({ kind }) => kind === 'handler' || kind === 'handler-script')) continue;
			const isOther = options.every((o) => o?.valueWord && isStaticName(o.value) && o.value !== word.value);
			const [first] = own;
			const [option] = options;
			if (!first || !option || !isOther) continue;
			report(each, {
				at: word,
				message: 'overruled',
				params: { name: word.value, other: option.value },
				related: [{ ...locationOf(first.placed, option), message: 'option' }],
				fixes: () => {
					if (use) return [];
					const line: Fix = { title: 'Remove WSGIProcessGroup', edits: [removeLine(statement.line)] };
					const { document, use: inMacro } = first.placed;
					if (own.length > 1 || inMacro || server.groupsByName.has(option.value)) return [{ ...line, preferred: true }];
					const edits = [{ document, ...remove(first.placed.statement, option) }];
					return [{ title: `Remove process-group=${option.value}`, edits, preferred: true }, line];
				},
			});
		}
	},
};

/** The aliases that name a group of their own, by virtual host. */
const hostsWithOption: readonly Criterion<Section | 'main'>[] = ['wsgiscriptalias', 'wsgiscriptaliasmatch'].map(
	(directive) => ({
		directive,
		of: ({ statement }) =>
			optionOf(statement, 'process-group') ? (virtualHostOf(statement.section) ?? 'main') : undefined,
	}),
);

/** The virtual hosts in which WSGIProcessGroup and an alias with process-group= stand, by what is written. */
function hostsWithBoth(lists: Lists): ReadonlySet<Section | undefined> {
	const hosts = hostsWithOption.flatMap((criterion) => lists.by(criterion).keys());
	const withGroup = lists.by(byHost('wsgiprocessgroup'));
	return new Set(hosts.filter((host) => withGroup.has(host)).map((host) => (host === 'main' ? undefined : host)));
}

function mayHold(section: Section | undefined, mount: Mount): boolean {
	const around = contextSection(section);
	if (!around || around.key === '<virtualhost') return true;
	if (around.key === '<directory') return coverOfDirectory(patternOf(around), subjectOf(mount)) !== 'none';
	return around.key !== '<location' || coverOfLocation(patternOf(around), subjectOf(mount)) !== 'none';
}
