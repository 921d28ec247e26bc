/** What a configuration is read with: its target, the variables that Apache is started with, and the files around it. */
import type { Environment, Role, TargetFile } from '../model/environment.ts';
import { parentOf } from '../model/paths.ts';
import { makeTarget, type Target } from '../model/target.ts';
import { readEnvvars } from './envvars.ts';
import type { Files } from './files.ts';
import { resolveInclude } from './include.ts';
import { remembered } from './remembered.ts';
import { localPath, type Settings } from './settings.ts';

/** The script that sets the environment of Debian's Apache, beside its main configuration. */
export const ENVVARS_FILE = 'envvars';

/** Where the configuration of a running server is; anywhere else it may be a copy, of another machine. */
const IN_PLACE = /^\/(etc|usr\/local)\//;

export class Environments {
	readonly #files: Files;
	readonly #targets = new Map<string, Target>();
	readonly #environments = new Map<string, Environment>();
	/** Whether the files that a configuration names may be looked at. */
	isTrusted: boolean;

	constructor(files: Files, isTrusted: boolean) {
		this.#files = files;
		this.isTrusted = isTrusted;
	}

	/** One object for the same facts: what is remembered of an evaluation holds for it. */
	of(role: Role, path: string, { target: wanted, paths }: Settings): Environment {
		const targetKey = JSON.stringify(wanted);
		const target = remembered(this.#targets, targetKey, () => makeTarget(wanted));
		const folder = parentOf(path);
		const envvars = role === 'main' ? this.#files.documentAt(`${folder}/${ENVVARS_FILE}`) : undefined;
		const variables = envvars ? readEnvvars(envvars.text, folder ?? '') : {};
		const key = JSON.stringify([role, folder, targetKey, paths, variables, this.#seesTarget(path, paths)]);
		const absolute = (name: string, serverRoot: string | undefined) =>
			name.startsWith('/') ? name : `${target.serverRoot ?? serverRoot ?? folder ?? ''}/${name}`;
		return remembered(this.#environments, key, () => ({
			role,
			target,
			variables,
			include: (name, serverRoot, optional) => {
				const found = resolveInclude(this.#files, absolute(name, serverRoot), optional);
				// what is missing here may well be there where the server is
				const isElsewhere = name.startsWith('/') && !name.startsWith(`${folder}/`) && !IN_PLACE.test(path);
				return found.kind === 'refused' && isElsewhere ? { kind: 'unknown' } : found;
			},
			exists: (name, serverRoot) => {
				const content = this.#files.look(absolute(name, serverRoot));
				return !content || content.kind === 'unknown' ? undefined : content.kind !== 'missing';
			},
			onTarget: this.#seesTarget(path, paths) ? (file) => this.#onTarget(file, path, paths) : undefined,
		}));
	}

	/**
	 * Whether files of the machine that the configuration at `from` is for can be seen. Without a setting that says where they are, that is
	 * this machine if the configuration is where a server has it; else it may be a copy, and nothing is said.
	 */
	#seesTarget(from: string, paths: Settings['paths']): boolean {
		return this.isTrusted && (IN_PLACE.test(from) || Object.keys(paths).length > 0);
	}

	/** What stands at a path of that machine. */
	#onTarget(path: string, from: string, paths: Settings['paths']): TargetFile | undefined {
		const at = localPath(path, paths) ?? (IN_PLACE.test(from) ? path : undefined);
		const found = at === undefined ? undefined : this.#files.look(at);
		if (!at || !found || found.kind === 'unknown') return undefined;
		if (found.kind === 'missing') return { kind: 'missing', at };
		if (found.kind === 'directory') return { kind: 'directory', at, names: found.entries.map(({ name }) => name) };
		const text = this.#files.document(found.realPath)?.text;
		return text === undefined ? undefined : { kind: 'file', at, text };
	}
}
