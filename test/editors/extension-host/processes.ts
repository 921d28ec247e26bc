/** The processes of this machine, as Linux shows them. */
import { readdirSync, readFileSync } from 'node:fs';

export function childrenOf(parent: number): number[] {
	return readdirSync('/proc')
		.map(Number)
		.filter((pid) => pid > 0 && Number(/\nPPid:\t(\d+)/.exec(read(pid, 'status'))?.[1]) === parent);
}

/** The language server among the children of the extension host. */
export function serverProcess(): number | undefined {
	return childrenOf(process.pid).find((pid) => /server\/dist\/cli\.js/.test(read(pid, 'cmdline')));
}

function read(pid: number, what: string): string {
	try {
		return readFileSync(`/proc/${pid}/${what}`, 'utf8');
	} catch {
		return ''; // ended meanwhile
	}
}
