/**
 * Real configurations, that lie outside of the project: what Apache accepts is not called refused, and of templates nothing is said that
 * depends on what fills them.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../../server/src/model/environment.ts';
import type { Kind } from '../../server/src/rules/types.ts';
import { Service } from '../../server/src/service.ts';

const corpus = path.resolve(__dirname, '../../../shared/corpus');

interface Entry {
	readonly file: string;
	readonly kind: string;
	/** `ok`, `error`, or nothing if Apache was not asked. */
	readonly apache: Readonly<Record<string, string>>;
	readonly message: Readonly<Record<string, string>>;
}

const targets = ['4.9.4', '6.0.5'];

describe('the corpus', () => {
	let entries: Entry[] = [];

	before(function () {
		if (existsSync(path.join(corpus, 'index.tsv'))) {
			entries = readIndex();
			return;
		}
		console.log(`      skipped: there is no ${corpus}`);
		this.skip();
	});

	for (const version of targets) {
		it(`has no file that Apache accepts and we call refused, with mod_wsgi ${version}`, () => {
			const accepted = entries.filter(({ apache }) => apache[version] === 'ok');
			assert(accepted.length > 100, `only ${accepted.length} files`);
			assertNone(accepted.flatMap(({ file }) => reports(file, version, 'main', ['refused'])));
		});

		it(`is judged as Apache does where it refuses, with mod_wsgi ${version}`, () => {
			const refused = entries.filter(({ apache }) => apache[version] === 'error');
			assert(refused.length > 0);
			for (const { file, message } of refused) {
				if (isAside(message[version] ?? '')) continue;
				const [, line, says] = /^line (\d+): (.*)$/.exec(message[version] ?? '') ?? [];
				const found = reports(file, version, 'main', ['refused']);
				assert(
					found.some((report) => report.startsWith(`${file}:${line} `) && report.includes(says ?? '')),
					`${file}, Apache: ${message[version]}\n${found.join('\n')}`,
				);
			}
		});

		it(`has no fragment or .htaccess that we call refused by itself, with mod_wsgi ${version}`, () => {
			const accepted = entries.filter(({ apache }) => apache[version] === 'ok');
			assertNone(accepted.flatMap(({ file }) => reports(file, version, 'fragment', ['refused', 'broken'])));
		});

		it(`has no template that we call refused or broken, with mod_wsgi ${version}`, () => {
			const templates = entries.filter(({ file }) => file.startsWith('templates/'));
			assert(templates.length > 10, `only ${templates.length} files`);
			for (const role of ['main', 'fragment'] as const)
				assertNone(templates.flatMap(({ file }) => reports(file, version, role, ['refused', 'broken'])));
		});
	}
});

function readIndex(): Entry[] {
	const [head = '', ...rows] = readFileSync(path.join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
	const columns = head.split('\t');
	return rows.map((row) => {
		const cells = row.split('\t');
		const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
		const of = (name: string) => Object.fromEntries(targets.map((version) => [version, cell(`${name}_${version}`)]));
		return { file: cell('file'), kind: cell('kind'), apache: of('apache'), message: of('message') };
	});
}

/** What is not about mod_wsgi, nor about sections. */
function isAside(message: string): boolean {
	return /ip address '.*' appears to be invalid/.test(message);
}

/** `plain/0001.conf:12 rule-id: message (what Apache prints)` */
function reports(file: string, version: string, role: Role, kinds: readonly Kind[]): string[] {
	const service = new Service(
		(name) => `file://${name}`,
		() => ({ kind: 'unknown' }),
	);
	service.configure({ target: { version } });
	const opened = service.open(`file:///${file}`, `/${file}`, readFileSync(path.join(corpus, file), 'utf8'), role);
	return service
		.findingsIn(opened)
		.filter(({ kind }) => kinds.includes(kind))
		.map(({ rule, location: { document, line }, message, apache }) => {
			const last = (document.placeOf(line)?.startLine ?? 0) + Math.max(line.newlines, 1);
			return `${file}:${last} ${rule.id}: ${message} (${apache})`;
		});
}

function assertNone(found: readonly string[]): void {
	if (found.length > 0) assert.fail(`${found.length} reports\n${found.join('\n')}`);
}
