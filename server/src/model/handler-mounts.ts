/** Scripts that run because of a handler, without any alias of mod_wsgi: as far as the configuration names them. */
import { argumentsOf } from './arguments.ts';
import { normalPath, patternOf } from './cover.ts';
import { handlerOf, isScriptHandler } from './handlers.ts';
import { hasUnknown, layersOf } from './merge.ts';
import { type Mount, subjectOf } from './mount.ts';
import { nameOf } from './paths.ts';
import { contextSection, type Section } from './section.ts';
import type { Server, VirtualHost } from './server.ts';
import { type Setting, settingsOf } from './settings.ts';

/** The scripts that are named so, in no particular order. */
export function handlerMounts(server: Server): Mount[] {
	const users = [...settingsOf(server).named('sethandler'), ...settingsOf(server).named('addhandler')];
	const mounts = handlerScriptMounts(server, users);
	if (!users.some((placed) => isScriptHandler(handlerIn(placed)))) return mounts;
	const settings = settingsOf(server);
	for (const placed of settings.named('alias')) {
		const mount = aliasedScript(server, placed);
		if (mount) mounts.push(mount);
	}
	// where an alias leads to a script already, its <Files> only says more of it
	const named = new Set(mounts.map(({ target }) => target));
	for (const placed of settings.named('wsgiscriptalias')) named.add(targetOf(placed));
	for (const placed of users) {
		const mount = isScriptHandler(handlerIn(placed)) ? scriptInFiles(server, placed) : undefined;
		if (!mount || named.has(mount.target)) continue;
		named.add(mount.target);
		mounts.push(mount);
	}
	return mounts;
}

function handlerIn({ statement }: Setting): string {
	return statement.text.args[0]?.value.toLowerCase() ?? '';
}

function targetOf({ statement }: Setting): string | undefined {
	const target = argumentsOf(statement).positional[1]?.value;
	return target && normalPath(target);
}

/** `WSGIHandlerScript name script`, once for each SetHandler or AddHandler with its name. */
function handlerScriptMounts(server: Server, users: readonly Setting[]): Mount[] {
	return settingsOf(server)
		.named('wsgihandlerscript')
		.flatMap((placed) => {
			const [name, script] = argumentsOf(placed.statement).positional;
			if (!name?.value || !script?.value) return [];
			const make = (user: Setting | undefined): Mount => {
				const section = contextSection(user?.statement.section);
				const pattern = section && patternOf(section);
				const path = pattern?.kind === 'literal' ? pattern.text : undefined;
				return {
					kind: 'handler-script',
					placed,
					host: user?.host.section ? user.host : placed.host,
					location: section?.key === '<location' ? path : undefined,
					target: script.value,
					within: section?.key === '<directory' ? path : undefined,
				};
			};
			// handlers are compared as they stand, but their names were made lower case where they are set
			const uses = users.filter((user) => handlerIn(user) === name.value);
			return uses.length > 0 ? uses.map(make) : [make(undefined)];
		});
}

/** An `Alias` whose target is a file that is given to mod_wsgi. */
function aliasedScript(server: Server, placed: Setting): Mount | undefined {
	const { statement, host } = placed;
	const [location, target] = statement.text.args;
	if (!location || !target || statement.text.args.length !== 2 || contextSection(statement.section) !== host.section)
		return undefined;
	if (hasUnknown(statement) || !/\/[^/]+\.[^/.]+$/.test(target.value)) return undefined;
	const mount: Mount = { kind: 'handler', placed, host, location: location.value, target: target.value };
	return isScript(server, mount) ? mount : undefined;
}

/** A handler in `<Files "app.wsgi">` in `<Directory /srv/app>`. */
function scriptInFiles(server: Server, placed: Setting): Mount | undefined {
	const files = contextSection(placed.statement.section);
	const directory = contextSection(files?.parent);
	const name = files?.key === '<files' ? literalOf(files) : undefined;
	const path = directory?.key === '<directory' ? literalOf(directory) : undefined;
	if (name === undefined || path === undefined) return undefined;
	const target = `${path}${name}`;
	const { host } = placed;
	const mount: Mount = { kind: 'handler', placed, host, location: urlOf(server, host, target), target };
	return isScript(server, mount) ? mount : undefined;
}

function literalOf(section: Section): string | undefined {
	const { kind, text } = patternOf(section);
	return kind === 'literal' ? text : undefined;
}

function isScript(server: Server, mount: Mount): boolean {
	const subject = subjectOf(mount);
	const layers = layersOf(server, mount.host, subject);
	const of = mount.placed.statement.section;
	const context = { layers, of, htaccess: undefined, incomplete: false, inHosts: undefined };
	return isScriptHandler(handlerOf(subject.file === undefined ? undefined : nameOf(subject.file), context).value);
}

/** The URL path under which a file is served, by an `Alias` of a folder above it or by DocumentRoot. */
function urlOf(server: Server, host: VirtualHost, file: string): string | undefined {
	const hosts = host === server.main ? [host] : [host, server.main];
	const folders: { url: string; path: string }[] = [];
	for (const h of hosts) {
		for (const { statement } of settingsOf(server).ofHost(h)) {
			const [url, path] = statement.text.args;
			if (statement.command.key === 'alias' && url && path) folders.push({ url: url.value, path: path.value });
		}
	}
	for (const h of hosts) {
		const root = settingsOf(server)
			.ofHost(h)
			.findLast(({ statement }) => statement.command.key === 'documentroot');
		const path = root?.statement.text.args[0]?.value;
		if (path) {
			folders.push({ url: '/', path });
			break;
		}
	}
	const above = folders.find(({ path }) => file.startsWith(path.endsWith('/') ? path : `${path}/`));
	if (!above) return undefined;
	return `${above.url.replace(/\/$/, '')}/${file.slice(above.path.length).replace(/^\//, '')}`;
}
