/** The directories of `python-path=` and `WSGIPythonPath`, and the virtual environments they belong to. */

export interface PathEntry {
	readonly path: string;
	/**
	 * `environment`: the site-packages of what may be a virtual environment; `installation`: those of a Python that is
	 * none, so that python-home must not point there; `other`: any other directory.
	 */
	readonly kind: 'environment' | 'installation' | 'other';
	/** The directory that `lib` stands in, for the first two kinds. */
	readonly prefix: string | undefined;
	/** The two as they are written, with variables. */
	readonly written: { readonly path: string; readonly prefix: string | undefined };
}

export interface PathList {
	readonly entries: readonly PathEntry[];
	readonly separator: ':' | ';';
}

/**
 * Cuts a list of directories, by `;` where the paths are of Windows.
 *
 * @param written the list with its variables
 */
export function readPathList(value: string, written = value): PathList {
	const separator = /^[A-Za-z]:[\\/]|;/.test(value) && !value.startsWith('/') ? ';' : ':';
	const paths = value.split(separator);
	const sources = written.split(separator);
	return {
		entries: paths
			// a variable may hold several
			.map((path, i) => readEntry(path, sources.length === paths.length ? (sources[i] as string) : path))
			.filter(({ path }) => path !== ''),
		separator,
	};
}

const sitePackages = /^(.*?)[\\/](?:lib(?:64)?[\\/]python\d+(?:\.\d+)?t?|Lib)[\\/]site-packages[\\/]*$/;

function readEntry(path: string, source: string): PathEntry {
	const prefix = sitePackages.exec(path)?.[1];
	const written = { path: source, prefix: sitePackages.exec(source)?.[1] ?? prefix };
	if (prefix === undefined) return { path, kind: 'other', prefix, written };
	return { path, kind: isInstallation(prefix) ? 'installation' : 'environment', prefix, written };
}

/**
 * Places where a Python itself is installed, or a user's own packages: there is no `pyvenv.cfg` there, and a daemon
 * whose python-home is one of them may not find its standard library.
 */
function isInstallation(prefix: string): boolean {
	return (
		prefix === '' ||
		!/^(\/|[A-Za-z]:[\\/])/.test(prefix) ||
		/[\\/](usr|\.local|Python\d+)$/i.test(prefix) ||
		/^\/(usr\/(local|pkg)|opt\/(local|homebrew)|sw)$/.test(prefix) ||
		/\/Python\.framework\/|\/\.pyenv\/versions\/[^/]+$|\/Cellar\//.test(prefix)
	);
}

export type Migration =
	/** `home` takes the environment; `rest` is the list of directories that stay, if there are any. Both are as written. */
	| {
			readonly kind: 'possible';
			readonly environment: string;
			readonly home: string;
			readonly rest: string | undefined;
	  }
	/** Two environments in one list. */
	| { readonly kind: 'mixed'; readonly environments: readonly string[] }
	/** python-home is another environment already. */
	| { readonly kind: 'other-home'; readonly environment: string; readonly home: string };

/** What moving a list's environment to python-home comes to; undefined if it holds none. */
export function migrate({ entries, separator }: PathList, home: string | undefined): Migration | undefined {
	const among = entries.filter(({ kind }) => kind === 'environment');
	const environments = [...new Set(among.map(({ prefix }) => prefix as string))];
	const [only] = environments;
	if (only === undefined) return undefined;
	if (environments.length > 1) return { kind: 'mixed', environments };
	if (home !== undefined && !isSamePath(home, only)) return { kind: 'other-home', environment: only, home };
	const rest = entries.filter(({ kind }) => kind !== 'environment').map(({ written }) => written.path);
	return {
		kind: 'possible',
		environment: only,
		home: among[0]?.written.prefix as string,
		rest: rest.length > 0 ? rest.join(separator) : undefined,
	};
}

/** Whether two paths are the same, but for slashes at the end. */
function isSamePath(a: string, b: string): boolean {
	return withoutSlash(a) === withoutSlash(b);
}

function withoutSlash(path: string): string {
	return path.replace(/(?<=.)[\\/]+$/, '');
}
