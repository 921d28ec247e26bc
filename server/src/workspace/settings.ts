/** Settings: the same keys in VS Code's section `modWsgi`, in `initializationOptions` and in `mod-wsgi.json`. */

import type { Role } from '../model/environment.ts';
import { isBelow, withoutSlash } from '../model/paths.ts';
import type { TargetSettings } from '../model/target.ts';
import type { Severity } from '../rules/types.ts';

export type Profile = 'errors' | 'recommended' | 'all';

export interface Settings {
	readonly target: TargetSettings;
	/** Roles by glob; the first that matches counts. */
	readonly roles: Readonly<Record<string, Role>>;
	readonly rules: Readonly<Record<string, Severity | 'off' | 'on'>>;
	readonly profile: Profile;
	/** Where paths of Apache's machine are found on this one: both absolute. */
	readonly paths: Readonly<Record<string, string>>;
	/** Whether defaults that matter are shown in the text. */
	readonly inlayHints: boolean;
	/** Whether files of the workspace that are not open are judged too. */
	readonly workspaceDiagnostics: boolean;
}

export const defaultSettings: Settings = {
	target: {},
	roles: {},
	rules: {},
	paths: {},
	profile: 'recommended',
	inlayHints: false,
	workspaceDiagnostics: true,
};

const severities = ['error', 'warning', 'information', 'hint', 'off', 'on'];
const roles = ['main', 'fragment', 'htaccess'];
const profiles = ['errors', 'recommended', 'all'];

/**
 * Takes settings as they come: what is not of the right form is left out; the schemas say so in the editor.
 *
 * @param above the settings that hold where these say nothing
 * @param folder where relative paths start; without it they are left out
 */
export function readSettings(value: unknown, above: Settings = defaultSettings, folder?: string): Settings {
	if (!isRecord(value)) return above;
	const target: Record<string, unknown> = {};
	if (isRecord(value.target)) {
		for (const key of ['version', 'apache', 'platform', 'distribution', 'serverRoot']) {
			const setting = value.target[key];
			if (typeof setting === 'string') target[key] = setting;
		}
		const { defines, environment } = value.target;
		if (Array.isArray(defines) && defines.every((name) => typeof name === 'string')) target.defines = defines;
		if (isRecord(environment))
			target.environment = Object.fromEntries(Object.entries(environment).map(([k, v]) => [k, String(v)]));
	}
	return {
		target: { ...above.target, ...withoutEmpty(target) },
		roles: { ...only(value.roles, roles), ...above.roles } as Settings['roles'],
		rules: { ...above.rules, ...only(value.rules, severities) } as Settings['rules'],
		paths: { ...above.paths, ...pathsIn(value.paths, folder) },
		inlayHints: typeof value.inlayHints === 'boolean' ? value.inlayHints : above.inlayHints,
		workspaceDiagnostics:
			typeof value.workspaceDiagnostics === 'boolean' ? value.workspaceDiagnostics : above.workspaceDiagnostics,
		profile: profiles.includes(value.profile as string) ? (value.profile as Profile) : above.profile,
	};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathsIn(value: unknown, folder: string | undefined): Record<string, string> {
	const taken: Record<string, string> = {};
	for (const [key, local] of Object.entries(isRecord(value) ? value : {})) {
		const target = withoutSlash(key);
		if (!target.startsWith('/') || typeof local !== 'string' || local === '') continue;
		if (local.startsWith('/')) taken[target] = local;
		else if (/^[A-Za-z]:[\\/]/.test(local)) taken[target] = `/${local.replaceAll('\\', '/')}`;
		else if (folder !== undefined) taken[target] = joined(folder, local);
	}
	return taken;
}

function joined(folder: string, path: string): string {
	const parts = folder.split('/');
	for (const part of path.split(/[\\/]/)) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/') || '/';
}

/** An empty setting of VS Code is none. */
function withoutEmpty(target: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(target).filter(([, v]) => v !== '' && v !== undefined));
}

/** The entries with a value that is allowed. */
function only(value: unknown, allowed: readonly string[]): Record<string, string> {
	const entries = isRecord(value) ? Object.entries(value) : [];
	return Object.fromEntries(entries.filter((entry): entry is [string, string] => allowed.includes(entry[1] as string)));
}

/** Where a path of Apache's machine is found by the setting `paths`: that of the innermost directory counts. */
export function localPath(path: string, paths: Settings['paths']): string | undefined {
	const [longest] = Object.keys(paths)
		.filter((directory) => path === directory || isBelow(path, directory))
		.sort((a, b) => b.length - a.length);
	if (longest === undefined) return undefined;
	const rest = path.slice(longest.length).replace(/^\//, '');
	return rest === '' ? paths[longest] : `${paths[longest]?.replace(/\/$/, '')}/${rest}`;
}
