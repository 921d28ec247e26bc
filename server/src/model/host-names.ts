/** What a virtual host is called when requests come in, and on which port. */

import { readWords } from '../syntax/words.ts';
import { memoOfParts } from './memo.ts';
import { type Doubt, hasUnknown } from './merge.ts';
import { certainWith } from './section.ts';
import { hostName, type Server, type VirtualHost } from './server.ts';
import { type Setting, settingsOf } from './settings.ts';

/** The name that mod_wsgi compares and makes group names of (`server_hostname`). */
export interface HostName {
	/** Undefined if it is not written anywhere: then it is what the machine or the DNS says. */
	readonly name: string | undefined;
	/** The same for hosts that certainly have the same name, known or not. */
	readonly identity: string;
	readonly by: Setting | 'default';
	readonly doubts: readonly Doubt[];
}

/** The name of a host: its own, else that of the main server or, for a single address, of that address (`server/vhost.c: ap_fini_vhost_config`). */
export const hostNameOf = memoOfParts((server: Server, host: VirtualHost): HostName => {
	const doubts: Doubt[] = [];
	for (const placed of settingsOf(server).ofHost(host).toReversed()) {
		const { statement } = placed;
		if (statement.command.key !== 'servername' || statement.text.args.length !== 1) continue;
		if (hasUnknown(statement)) doubts.push({ kind: 'variable', by: placed });
		if (!certainWith(statement.section, host.section)) {
			doubts.push({ kind: 'condition', by: placed });
			continue;
		}
		const name = hostName(statement.text.args[0]?.value ?? '');
		return { name, identity: name, by: placed, doubts };
	}
	const { role } = server.evaluation.environment;
	if (!host.section) {
		if (role !== 'main' || !server.evaluation.exit.complete) doubts.push({ kind: 'unseen', by: undefined });
		return { name: undefined, identity: '\0machine', by: 'default', doubts };
	}
	const addresses = addressesOf(host);
	if (!addresses || addresses.some(({ host: name }) => isWild(name))) {
		const main = hostNameOf(server, server.main);
		return { ...main, doubts: [...doubts, ...main.doubts] };
	}
	return { name: undefined, identity: `\0${addresses[0]?.host ?? 'nowhere'}`, by: 'default', doubts };
});

/** Whether two hosts have the same name; undefined if that is not known. */
export function haveSameName(server: Server, a: VirtualHost, b: VirtualHost): boolean | undefined {
	const [x, y] = [hostNameOf(server, a), hostNameOf(server, b)];
	if (x.doubts.length > 0 || y.doubts.length > 0) return undefined;
	if (x.identity === y.identity) return true;
	return x.name !== undefined && y.name !== undefined ? false : undefined;
}

interface Address {
	readonly host: string;
	/** 0 for any. */
	readonly port: number;
}

/** What `<VirtualHost>` names; undefined if that is not known. */
function addressesOf({ section }: VirtualHost): Address[] | undefined {
	const text = section?.text;
	if (!text?.command) return undefined;
	const { argsStart } = text.command;
	const end = text.text.lastIndexOf('>');
	if (end < argsStart || text.isOpaque(argsStart, end)) return undefined;
	return readWords(text.text.slice(argsStart, end)).map(({ value }) => {
		const [, host = value, port = ''] = /^(.*?)(?::(\d+|\*))?$/.exec(value) ?? [];
		return { host, port: Number.parseInt(port, 10) || 0 };
	});
}

function isWild(host: string): boolean {
	return host === '*' || host.toLowerCase() === '_default_' || host === '0.0.0.0' || host === '[::]';
}

/**
 * The port that goes into group names if the request names none (`ap_get_server_port`): that of the ServerName, which is
 * none if it has none; without a ServerName that of the first address. 0 stands for the usual one.
 */
export const serverPort = memoOfParts((server: Server, host: VirtualHost): number => {
	const named = settingsOf(server)
		.ofHost(host)
		.findLast(({ statement }) => statement.command.key === 'servername' && statement.text.args.length === 1);
	if (named) {
		const value = named.statement.text.args[0]?.value ?? '';
		return Number.parseInt(/^(?:.*?:\/\/)?[^:]*:(\d+)/.exec(value)?.[1] ?? '0', 10);
	}
	return addressPort(host) || (host === server.main ? 0 : serverPort(server, server.main));
});

/** The port on which a host is asked, as clients put it into the request; 0 if it is not known. */
export function addressPort(host: VirtualHost): number {
	return addressesOf(host)?.[0]?.port ?? 0;
}
