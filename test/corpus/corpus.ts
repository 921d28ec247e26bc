/** Real configurations, that lie outside of the project. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Context } from 'mocha';
import type { Role } from '../../server/src/model/environment.ts';
import type { Finding } from '../../server/src/rules/types.ts';
import { Service } from '../../server/src/service.ts';

const corpus = path.resolve(__dirname, '../../../shared/corpus');

/** The releases under which they are looked at. */
export const targets = ['4.9.4', '6.0.5'];

export interface Entry {
	readonly file: string;
	readonly kind: string;
	/** `ok`, `error`, or nothing if Apache was not asked. */
	readonly apache: Readonly<Record<string, string>>;
	readonly message: Readonly<Record<string, string>>;
}

/** All files; a test without them is skipped. */
export function entriesOrSkip(context: Context): Entry[] {
	const index = path.join(corpus, 'index.tsv');
	if (!existsSync(index)) {
		console.log(`      skipped: there is no ${corpus}`);
		context.skip();
	}
	const [head = '', ...rows] = readFileSync(index, 'utf8').trimEnd().split('\n');
	const columns = head.split('\t');
	return rows.map((row) => {
		const cells = row.split('\t');
		const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
		const of = (name: string) => Object.fromEntries(targets.map((version) => [version, cell(`${name}_${version}`)]));
		return { file: cell('file'), kind: cell('kind'), apache: of('apache'), message: of('message') };
	});
}

/** A finding, and the last line of its directive, from 1: the one that Apache names. */
export interface Found {
	readonly finding: Finding;
	readonly line: number;
}

/** What is found in a file by itself. */
export function findingsOf(file: string, version: string, role: Role): Found[] {
	const service = new Service(
		(name) => `file://${name}`,
		() => ({ kind: 'unknown' }),
	);
	service.configure({ target: { version } });
	const opened = service.open(`file:///${file}`, `/${file}`, readFileSync(path.join(corpus, file), 'utf8'), role);
	return service.findingsIn(opened).map((finding) => {
		const { document, line } = finding.location;
		return { finding, line: (document.placeOf(line)?.startLine ?? 0) + Math.max(line.newlines, 1) };
	});
}
