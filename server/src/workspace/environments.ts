/** What a configuration is read with: its target, the variables that Apache is started with, and the files around it. */
import type { Environment, IncludeResult, Role, TargetFile } from '../model/environment.ts';
import { remembered } from '../model/memo.ts';
import { isBelow, parentOf, withoutSlash } from '../model/paths.ts';
import { makeTarget, type Target } from '../model/target.ts';
import { readEnvvars } from './envvars.ts';
import type { Files } from './files.ts';
import { resolveInclude } from './include.ts';
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
		const copy = role === 'main' ? copiedRoot(path) : undefined;
		const key = JSON.stringify([role, folder, copy, targetKey, paths, variables, this.#seesTarget(path, paths)]);
		/** The path here of what Apache is told of, and where it is in a copy of the tree. */
		const placesOf = (name: string, told: string | undefined) => {
			const root = withoutSlash(told ?? target.serverRoot ?? folder ?? '');
			const absolute = name.startsWith('/') ? name : `${root}/${name}`;
			const copied = copy !== undefined && isBelow(absolute, root) ? copy + absolute.slice(root.length) : undefined;
			const mapped = localPath(absolute, paths);
			// what is missing here may well be there where the server is; a setting may be wrong
			const isHere = absolute.startsWith(`${copy ?? folder}/`) || IN_PLACE.test(path);
			const isElsewhere = !isHere && !(mapped && this.#isThere(parentOf(mapped) || '/'));
			return { here: mapped ?? absolute, copied, isElsewhere };
		};
		return remembered(this.#environments, key, () => ({
			role,
			target,
			variables,
			include: (name, serverRoot, optional) => {
				const { here, copied, isElsewhere } = placesOf(name, serverRoot);
				const inCopy = copied === undefined ? undefined : resolveInclude(this.#files, copied, optional);
				if (inCopy && !isNothing(inCopy)) return inCopy;
				const found = resolveInclude(this.#files, here, optional);
				return isNothing(found) && isElsewhere ? { kind: 'unknown' } : found;
			},
			exists: (name, serverRoot) => {
				const { here, copied, isElsewhere } = placesOf(name, serverRoot);
				if (copied !== undefined && this.#isThere(copied)) return true;
				const isThere = this.#isThere(here);
				return isThere || !isElsewhere ? isThere : undefined;
			},
			onTarget: this.#seesTarget(path, paths) ? (file) => this.#onTarget(file, path, paths) : undefined,
		}));
	}

	/** Undefined if it cannot be known, or not yet. */
	#isThere(path: string): boolean | undefined {
		const content = this.#files.look(path);
		return !content || content.kind === 'unknown' ? undefined : content.kind !== 'missing';
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

/** Of a copy of a tree in the layout of Red Hat, the directory that stands for its ServerRoot, which names another one. */
function copiedRoot(path: string): string | undefined {
	return IN_PLACE.test(path) ? undefined : /^(.*)\/conf\/httpd\.conf$/.exec(path)?.[1];
}

function isNothing(found: IncludeResult): boolean {
	return found.kind === 'refused' || (found.kind === 'files' && found.files.length === 0);
}
