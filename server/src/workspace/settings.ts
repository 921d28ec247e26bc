/** Settings: the same keys in VS Code's section `modWsgi`, in `initializationOptions` and in `mod-wsgi.json`. */
import type { Role } from '../model/environment.ts';
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
 * Takes settings as they come: what is not of the right form is left out, and `problems` says so.
 *
 * @param above the settings that hold where these say nothing
 * @param folder where relative paths start; without it they are left out
 */
export function readSettings(
	value: unknown,
	above: Settings = defaultSettings,
	folder?: string,
	problems: string[] = [],
): Settings {
	if (!isRecord(value)) {
		if (value !== undefined && value !== null) problems.push('The settings are not an object.');
		return above;
	}
	const wrong = (key: string, wanted: string) => problems.push(`${key} must be ${wanted}.`);
	const target: Record<string, unknown> = {};
	if (isRecord(value.target)) {
		for (const key of ['version', 'apache', 'platform', 'distribution', 'serverRoot']) {
			const setting = value.target[key];
			if (typeof setting === 'string') target[key] = setting;
			else if (setting !== undefined && setting !== null) wrong(`target.${key}`, 'a text');
		}
		const { defines, environment } = value.target;
		if (Array.isArray(defines) && defines.every((name) => typeof name === 'string')) target.defines = defines;
		else if (defines !== undefined && defines !== null) wrong('target.defines', 'a list of texts');
		if (isRecord(environment))
			target.environment = Object.fromEntries(Object.entries(environment).map(([k, v]) => [k, String(v)]));
		else if (environment !== undefined && environment !== null) wrong('target.environment', 'an object');
	}
	return {
		target: { ...above.target, ...withoutEmpty(target) },
		roles: { ...only(value.roles, roles, 'roles', wrong), ...above.roles } as Settings['roles'],
		rules: { ...above.rules, ...only(value.rules, severities, 'rules', wrong) } as Settings['rules'],
		paths: { ...above.paths, ...pathsIn(value.paths, folder, wrong) },
		inlayHints: typeof value.inlayHints === 'boolean' ? value.inlayHints : above.inlayHints,
		workspaceDiagnostics:
			typeof value.workspaceDiagnostics === 'boolean' ? value.workspaceDiagnostics : above.workspaceDiagnostics,
		profile: profiles.includes(value.profile as string) ? (value.profile as Profile) : above.profile,
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathsIn(
	value: unknown,
	folder: string | undefined,
	wrong: (key: string, wanted: string) => void,
): Record<string, string> {
	const taken: Record<string, string> = {};
	for (const [key, local] of Object.entries(isRecord(value) ? value : {})) {
		const target = key.replace(/(?<=.)\/+$/, '');
		if (!target.startsWith('/')) wrong(`paths.${key}`, 'under an absolute path');
		else if (typeof local !== 'string' || local === '') wrong(`paths.${key}`, 'a path');
		else if (local.startsWith('/')) taken[target] = local;
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

function only(
	value: unknown,
	allowed: readonly string[],
	name: string,
	wrong: (key: string, wanted: string) => void,
): Record<string, string> {
	if (!isRecord(value)) return {};
	const taken: Record<string, string> = {};
	for (const [key, setting] of Object.entries(value)) {
		if (allowed.includes(setting as string)) taken[key] = setting as string;
		else wrong(`${name}.${key}`, `one of ${allowed.join(', ')}`);
	}
	return taken;
}
