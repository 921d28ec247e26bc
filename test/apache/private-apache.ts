/**
 * The real Apache, kept to ourselves: `configTest` asks it for its verdict on a configuration (`apache2 -t`), and `startApache` runs
 * one on a loopback port. Both work in a temporary ServerRoot that is removed afterwards, and never read /etc/apache2.
 *
 * What is loaded before the configuration, by `-C "Include prelude.conf"`, so that line numbers of the configuration stay its own:
 * every module of MODULES (Debian: /usr/lib/apache2/modules), but
 * - of the MPMs only event, and mod_cgid instead of mod_cgi, as Debian pairs them;
 * - mod_wsgi from MOD_WSGI (or the option `wsgi`), so that other releases than Debian's can be asked.
 * The prelude also sets ErrorLog, PidFile and DefaultRuntimeDir (into the temporary ServerRoot), and User and Group when run as root.
 * It sets no ServerName: the name of the main server decides which daemon process groups a virtual host may use.
 *
 * A LoadModule of the configuration for a module that is already there is skipped by Apache with a warning, except for another MPM:
 * use `modules: 'none'` for a configuration that loads all its modules by itself.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';

const APACHE = process.env.APACHE ?? '/usr/sbin/apache2';
const MODULES = process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules';
const MOD_WSGI = process.env.MOD_WSGI ?? join(MODULES, 'mod_wsgi.so');
const LEFT_OUT = new Set(['mod_mpm_prefork.so', 'mod_mpm_worker.so', 'mod_cgi.so', 'mod_wsgi.so']);

export interface ApacheOptions {
	/** Further files, by their path relative to the ServerRoot. */
	files?: Readonly<Record<string, string>>;
	/** `stock` (the default) as told above, or nothing. */
	modules?: 'stock' | 'none';
	/** A `mod_wsgi.so` of another release; `none` leaves mod_wsgi out. */
	wsgi?: string;
	/** Names for `-D`. */
	defines?: readonly string[];
	/** The environment of `${NAME}`; nothing of ours leaks into it but PATH and LANG. */
	environment?: Readonly<Record<string, string>>;
	/** Directives to be read before the configuration, after the modules. */
	prelude?: string;
}

export interface Verdict {
	/** `apache2 -t` ends with status 0. */
	accepted: boolean;
	/** What it says, without the place: `WSGIPythonOptimize takes one argument, …`. Empty when accepted. */
	message: string;
	/** From 1. Absent where Apache names none (`bad user name nosuch`). In a macro: the line of its body, in the file of its definition. */
	line?: number;
	/** Relative to the ServerRoot if it is below it; the text given is `test.conf`. */
	file?: string;
	/** Where the macro was used, if the error is in one. */
	usedAt?: { line: number; file: string };
	/** Log lines before the end, as they are: `[…] [core:warn] […] AH00111: Config variable ${x} is not defined`. */
	warnings: string[];
	/** All that Apache wrote. */
	output: string;
}

/** Asks `apache2 -t` about a text, or about a file on the disk where it stands (`{ file }`, with its own relative Includes below `serverRoot`). */
export async function configTest(
	configuration: string | { file: string; serverRoot?: string },
	options: ApacheOptions = {},
): Promise<Verdict> {
	const root = makeRoot(options);
	try {
		const given = typeof configuration !== 'string';
		const file = given ? configuration.file : join(root, 'test.conf');
		if (!given) writeFileSync(file, configuration);
		const serverRoot = given ? (configuration.serverRoot ?? dirname(configuration.file)) : root;
		const args = ['-t', ...commandLine(root, options), '-d', serverRoot, '-f', file];
		const { code, output } = await run(args, options);
		return readVerdict(code, output, serverRoot);
	} finally {
		remove(root);
	}
}

export interface Response {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

export interface RequestOptions {
	/** The Host header: which virtual host is meant. */
	host?: string;
	method?: string;
	headers?: OutgoingHttpHeaders;
	body?: string;
	/** Another port of the same Apache, if the configuration listens on one. */
	port?: number;
	/** Speak TLS; any certificate will do. */
	tls?: boolean;
	/** The address to come from, of the loopback interface. */
	from?: string;
}

export interface RunningApache {
	port: number;
	/** The ServerRoot, `${ROOT}` in the configuration. */
	root: string;
	get(path: string, options?: RequestOptions): Promise<Response>;
	/** The main error log so far. */
	errorLog(): string;
	/** Ends Apache with all its children and removes the ServerRoot. */
	stop(): Promise<void>;
}

/**
 * Starts Apache and resolves when it takes connections; rejects with what Apache said if it does not start.
 * The configuration may use `${ROOT}` (the ServerRoot, where `files` stand), `${PORT}` (it already listens on 127.0.0.1:${PORT}).
 * Everything below the ServerRoot can be read by Apache's children; nothing is granted: the configuration says `Require all granted`.
 */
export async function startApache(
	configuration: string,
	files: Readonly<Record<string, string>> = {},
	options: ApacheOptions = {},
): Promise<RunningApache> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await start(configuration, await freePort(), { ...options, files: { ...options.files, ...files } });
		} catch (error) {
			// Someone else took the port between our finding it and Apache's binding it.
			if (attempt === 3 || !String(error).includes('AH00072')) throw error;
		}
	}
}

/** A port of the loopback interface that nobody listens on right now. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() =>
				typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
			);
		});
	});
}

async function start(configuration: string, port: number, options: ApacheOptions): Promise<RunningApache> {
	const variables = (root: string) => `Define ROOT "${root}"\nDefine PORT ${port}\nListen 127.0.0.1:${port}\n`;
	const root = makeRoot(options, variables);
	const file = join(root, 'test.conf');
	writeFileSync(file, configuration);
	const args = ['-D', 'FOREGROUND', ...commandLine(root, options), '-d', root, '-f', file];
	// Its own process group, so that nothing of it outlives us, whatever happens.
	const child = spawn(APACHE, args, { detached: true, env: environment(options), stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	child.stdout.on('data', (chunk) => (output += chunk));
	child.stderr.on('data', (chunk) => (output += chunk));
	const killAll = () => killGroup(child);
	process.once('exit', killAll);
	const errorLog = () => readOrEmpty(join(root, 'error.log'));
	const stop = async () => {
		await end(child);
		process.removeListener('exit', killAll);
		remove(root);
	};
	try {
		await untilListening(child, port);
	} catch (error) {
		const said = `${output}${errorLog()}`;
		await stop();
		throw new Error(`Apache did not start: ${error instanceof Error ? error.message : error}\n${said}`);
	}
	const get = (path: string, request: RequestOptions = {}) => send(path, { port, ...request });
	return { port, root, get, errorLog, stop };
}

function makeRoot(options: ApacheOptions, variables?: (root: string) => string): string {
	const root = mkdtempSync(join(tmpdir(), 'apache-'));
	chmodSync(root, 0o755);
	for (const directory of ['logs', 'run', 'conf']) mkdirSync(join(root, directory));
	// mod_mime will not start without it.
	writeFileSync(join(root, 'conf/mime.types'), 'text/html html\ntext/plain txt\ntext/css css\n');
	writeFileSync(
		join(root, 'prelude.conf'),
		`${prelude(root, options)}${variables?.(root) ?? ''}${options.prelude ?? ''}\n`,
	);
	for (const [path, text] of Object.entries(options.files ?? {})) {
		const file = join(root, path);
		if (isAbsolute(path) || relative(root, file).startsWith('..'))
			throw new Error(`${path} is not below the ServerRoot`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return root;
}

function prelude(root: string, options: ApacheOptions): string {
	const lines = [];
	if (options.modules !== 'none') {
		lines.push(...stockModules());
		if (options.wsgi !== 'none') lines.push(`LoadModule wsgi_module "${options.wsgi ?? MOD_WSGI}"`);
		lines.push(`TypesConfig "${root}/conf/mime.types"`);
		if (process.getuid?.() === 0) lines.push('User www-data', 'Group www-data');
	}
	lines.push(`ErrorLog "${root}/error.log"`, `DefaultRuntimeDir "${root}/run"`);
	if (options.modules !== 'none') lines.push(`PidFile "${root}/run/apache.pid"`);
	return `${lines.join('\n')}\n`;
}

let stock: string[] | undefined;
function stockModules(): string[] {
	stock ??= readdirSync(MODULES)
		.filter((file) => /^mod_\w+\.so$/.test(file) && !LEFT_OUT.has(file))
		.sort()
		.map((file) => `LoadModule ${file.slice('mod_'.length, -'.so'.length)}_module "${join(MODULES, file)}"`);
	return stock;
}

function commandLine(root: string, options: ApacheOptions): string[] {
	return ['-C', `Include "${root}/prelude.conf"`, ...(options.defines ?? []).flatMap((name) => ['-D', name])];
}

function environment(options: ApacheOptions): NodeJS.ProcessEnv {
	return { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', ...options.environment };
}

function run(args: string[], options: ApacheOptions): Promise<{ code: number; output: string }> {
	return new Promise((resolve, reject) => {
		execFile(APACHE, args, { env: environment(options), timeout: 30_000 }, (error, stdout, stderr) => {
			if (error && typeof error.code !== 'number') reject(error);
			else resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` });
		});
	});
}

const LOG_LINE = /^\[\w{3} \w{3} \d\d /;
const PLACE = /^(?:\w+: )?Syntax error on line (?<line>\d+) of (?<file>.+?):(?:\s|$)/;
const MACRO_PLACE =
	/^(?:\w+: )?Syntax error on line (\d+) of macro '.*?' \(defined on line (\d+) of "(.+?)"\) used on line (\d+) of "(.+?)":\s*/;
const OWN_PLACE = /^(?<file>\/.+?):(?<line>\d+): /;

function nextPlace(
	rest: string,
): { text: string; line: number; file: string; usedAt?: { line: number; file: string } } | undefined {
	const macro = MACRO_PLACE.exec(rest);
	if (macro) {
		const [text, line, definedOn, file = '', usedOn, usedIn = ''] = macro;
		return { text, line: Number(line) + Number(definedOn), file, usedAt: { line: Number(usedOn), file: usedIn } };
	}
	const place = PLACE.exec(rest) ?? OWN_PLACE.exec(rest);
	if (!place) return undefined;
	return { text: place[0], line: Number(place.groups?.line), file: place.groups?.file ?? '' };
}

function below(root: string, file: string): string {
	return file.startsWith(`${root}/`) ? relative(root, file) : file;
}

/** Takes Apache's output apart; the innermost place named is where the error is. */
function readVerdict(code: number, output: string, root: string): Verdict {
	const lines = output.split('\n').filter((line) => line !== '');
	const verdict: Verdict = {
		accepted: code === 0,
		message: '',
		warnings: lines.filter((line) => LOG_LINE.test(line)),
		output,
	};
	if (verdict.accepted) return verdict;
	let rest = lines.filter((line) => !LOG_LINE.test(line) && !/^AH00558|^AH00014/.test(line)).join('\n');
	rest = rest.replace(/^(?:\(\d+\)[^:]*: )?AH\d{5}: (?:apache2: )?/, '');
	for (let match = nextPlace(rest); match; match = nextPlace(rest)) {
		const { text, usedAt, ...place } = match;
		rest = rest.slice(text.length);
		Object.assign(verdict, place, { file: below(root, place.file) });
		if (usedAt) verdict.usedAt = { ...usedAt, file: below(root, usedAt.file) };
	}
	verdict.message = rest.trim();
	return verdict;
}

function untilListening(child: ChildProcess, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const deadline = Date.now() + 20_000;
		child.once('error', reject);
		child.once('exit', (code, signal) => reject(new Error(`it ended with ${signal ?? code}`)));
		const knock = () => {
			const socket = connect(port, '127.0.0.1')
				.once('connect', () => {
					socket.destroy();
					resolve();
				})
				.once('error', () => {
					if (Date.now() > deadline) reject(new Error('it does not listen'));
					else if (child.exitCode === null) setTimeout(knock, 20);
				});
		};
		knock();
	});
}

function send(
	path: string,
	{ host, method = 'GET', headers, body, port, tls, from }: RequestOptions,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		const options = {
			host: '127.0.0.1',
			port,
			path,
			method,
			agent: false as const,
			headers: { ...(host ? { Host: host } : {}), ...headers },
			...(from && { localAddress: from }),
		};
		const request = tls
			? httpsRequest({ ...options, rejectUnauthorized: false, ...(host ? { servername: host } : {}) })
			: httpRequest(options);
		request.once('error', reject).once('response', (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk) => (text += chunk)).once('error', reject);
			response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
		});
		request.setTimeout(30_000, () => request.destroy(new Error(`no answer to ${path}`)));
		request.end(body);
	});
}

/** SIGTERM lets Apache remove its sockets and shared memory; what is left after two seconds is killed. */
async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
		const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
		child.kill('SIGTERM');
		const timer = setTimeout(() => killGroup(child), 2000);
		await gone;
		clearTimeout(timer);
	}
	killGroup(child);
}

function killGroup(child: ChildProcess): void {
	try {
		if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
	} catch {
		// All gone.
	}
}

function remove(root: string): void {
	rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}

function readOrEmpty(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
