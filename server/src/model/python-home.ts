/** What Python finds in the directory that `python-home=` or `WSGIPythonHome` names. */
import type { TargetFile } from './environment.ts';
import { nameOf } from './paths.ts';

export interface PythonHome {
	/**
	 * `file`: no directory at all. `environment`: there is a `pyvenv.cfg`. `installation`: there is a standard library.
	 * `other`: neither, so Python cannot start from there.
	 */
	readonly kind: 'file' | 'environment' | 'installation' | 'other';
	/** Where it was looked for. */
	readonly at: string;
	/** The versions of Python it is made for, such as `3.11`; empty if that is not known. */
	readonly versions: ReadonlySet<string>;
}

const libraries = ['lib', 'lib64'];

/** Looks at a home; undefined if it is not there, or cannot be seen well enough. */
export function lookAtHome(path: string, look: (path: string) => TargetFile | undefined): PythonHome | undefined {
	const home = look(path);
	if (!home || home.kind === 'missing') return undefined;
	const { at } = home;
	if (home.kind === 'file') return { kind: 'file', at, versions: new Set() };
	const isEnvironment = home.names.includes('pyvenv.cfg');
	const versions = new Set<string>();
	if (isEnvironment) {
		const settings = look(`${path}/pyvenv.cfg`);
		if (settings?.kind !== 'file') return undefined;
		const version = /^\s*version(?:_info)?\s*=\s*(\d+\.\d+)/m.exec(settings.text)?.[1];
		if (version) versions.add(version);
	}
	for (const name of libraries.filter((library) => home.names.includes(library))) {
		const library = look(`${path}/${name}`);
		if (!library) return undefined;
		for (const entry of library.kind === 'directory' ? library.names : []) {
			const version = /^python(\d+\.\d+)t?$/.exec(entry)?.[1];
			if (!version) continue;
			const modules = isEnvironment ? undefined : look(`${path}/${name}/${entry}`);
			if (!isEnvironment && !modules) return undefined;
			if (isEnvironment || (modules?.kind === 'directory' && modules.names.includes('os.py'))) versions.add(version);
		}
		// a standard library in an archive
		if (library.kind === 'directory' && library.names.some((entry) => /^python\d+\.zip$/.test(entry)))
			return { kind: 'installation', at, versions: new Set() };
	}
	if (isEnvironment) return { kind: 'environment', at, versions };
	// on Windows
	if (home.names.some((name) => /^(python\d*\.(exe|zip)|Lib)$/i.test(name) && name !== 'lib'))
		return { kind: 'installation', at, versions: new Set() };
	return { kind: versions.size > 0 ? 'installation' : 'other', at, versions };
}

/** The version of Python that a module of mod_wsgi was built for, as far as its file name tells: `mod_wsgi-py311.cpython-311-….so`. */
export function pythonOfModule(file: string): string | undefined {
	const name = nameOf(file);
	const [, major, minor] =
		/\.(?:cpython-|cp)(\d)(\d+)[a-z]*[-.]/.exec(name) ??
		/^mod_wsgi-py(\d)\.?(\d+)\b/.exec(name) ??
		/^mod_wsgi\.so-(\d)\.(\d+)$/.exec(name) ??
		[];
	return major && minor && `${major}.${minor}`;
}
