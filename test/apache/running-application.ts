/** A script that tells where it runs, and the requests that ask it. */
import type { RequestOptions, Response, RunningApache } from './private-apache.ts';

/** What the script says. */
export interface Told {
	readonly process_group: string;
	readonly application_group: string;
	readonly callable: string;
	readonly script: string;
	readonly script_name: string;
	readonly path_info: string;
	readonly authorization: boolean;
	/** Null where mod_wsgi does not tell: since 6.0. */
	readonly script_reloading: boolean | null;
	readonly processes: number;
	readonly threads: number;
	readonly multiprocess: boolean;
	readonly multithread: boolean;
	readonly user: string;
	readonly prefix: string;
	readonly path: readonly string[];
	/** The result of `import` of the modules asked for with `?import=a,b`: where each was found. */
	readonly imported: Readonly<Record<string, string | null>>;
}

/** A script with the callables of the given names; each tells which it is. */
export function tellingScript(callables: readonly string[] = ['application']): string {
	return `
import importlib, json, os, pwd, sys
import mod_wsgi

def find(name):
    try:
        return getattr(importlib.import_module(name), '__file__', None) or 'built-in'
    except ImportError:
        return None

def tell(name):
    def call(environ, start_response):
        wanted = environ['QUERY_STRING'].partition('import=')[2]
        body = json.dumps({
            'process_group': environ['mod_wsgi.process_group'],
            'application_group': environ['mod_wsgi.application_group'],
            'callable': name,
            'script': __file__,
            'script_name': environ['SCRIPT_NAME'],
            'path_info': environ['PATH_INFO'],
            'authorization': 'HTTP_AUTHORIZATION' in environ,
            'script_reloading': environ['mod_wsgi.script_reloading'] == '1' if 'mod_wsgi.script_reloading' in environ else None,
            'processes': mod_wsgi.maximum_processes,
            'threads': mod_wsgi.threads_per_process,
            'multiprocess': environ['wsgi.multiprocess'],
            'multithread': environ['wsgi.multithread'],
            'user': pwd.getpwuid(os.getuid()).pw_name,
            'prefix': sys.prefix,
            'path': sys.path,
            'imported': {module: find(module) for module in wanted.split(',') if module},
        }).encode()
        start_response('200 OK', [('Content-Type', 'application/json'), ('Content-Length', str(len(body)))])
        return [body]
    return call

${callables.map((name) => `${name} = tell('${name}')`).join('\n')}
`;
}

export interface Answer {
	readonly response: Response;
	/** What the script said; undefined if something else answered. */
	readonly told: Told | undefined;
}

export async function ask(apache: RunningApache, url: string, options: RequestOptions = {}): Promise<Answer> {
	const response = await apache.get(url, options);
	const isScript = response.status === 200 && response.headers['content-type'] === 'application/json';
	return { response, told: isScript ? (JSON.parse(response.body) as Told) : undefined };
}

export const withPassword: Pick<RequestOptions, 'headers'> = {
	headers: { Authorization: `Basic ${Buffer.from('ada:lovelace').toString('base64')}` },
};
