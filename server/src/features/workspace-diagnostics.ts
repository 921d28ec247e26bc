/**
 * `workspace/diagnostic`: what is found in the configurations of the workspace that are not open. Clients ask again and
 * again; what they have already is told by its id only, and while nothing changes they wait.
 */
import type {
	CancellationToken,
	PreviousResultId,
	ResultProgressReporter,
	WorkDoneProgressReporter,
	WorkspaceDiagnosticParams,
	WorkspaceDiagnosticReport,
	WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Service } from '../service.ts';
import { diagnosticReport } from './diagnostics.ts';
import { inSlices, pause } from './slices.ts';

type Report = WorkspaceDocumentDiagnosticReport;

/** So many reports are sent together, and so many files judged before progress is told. */
const CHUNK = 100;
/** After a change, more of them may come. In milliseconds. */
const PAUSE = 300;

/** Judges one file after the other, a large configuration in several pieces. */
function* workspaceReports(
	service: Service,
	previous: readonly PreviousResultId[],
	isTime: () => boolean,
): Iterable<Report | 'clean' | 'unfinished'> {
	const ids = new Map(previous.map(({ uri, value }) => [uri, value]));
	for (const file of service.unopenedWithFindings(isTime)) {
		if (typeof file === 'string') {
			yield file;
			continue;
		}
		const id = ids.get(file.uri);
		ids.delete(file.uri);
		const report = diagnosticReport(service, file, id);
		const isNothing = id === undefined && report.kind === 'full' && report.items.length === 0;
		yield isNothing ? 'clean' : { ...report, uri: file.uri, version: null };
	}
	// what is open is asked for by itself; in the others there is nothing any more
	for (const uri of ids.keys()) {
		if (!service.document(uri)) yield { kind: 'full', uri, version: null, items: [] };
	}
}

/** Answers the requests of a client. */
export class WorkspaceDiagnostics {
	readonly #service: Service;
	readonly #settled: () => Promise<void>;
	/** The generation of the last answer, and whether it told of nothing. */
	#answered: { readonly generation: number; readonly isEmpty: boolean } | undefined;
	#waiting: (() => void)[] = [];

	/** @param settled waits until all files are there */
	constructor(service: Service, settled: () => Promise<void>) {
		this.#service = service;
		this.#settled = settled;
	}

	/** Something changed that may change an answer. */
	changed(): void {
		for (const wake of this.#waiting.splice(0)) wake();
	}

	async answer(
		{ previousResultIds }: WorkspaceDiagnosticParams,
		token: CancellationToken,
		progress: WorkDoneProgressReporter,
		partial: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined,
	): Promise<WorkspaceDiagnosticReport> {
		await this.#untilChanged(previousResultIds, token);
		progress.begin('Checking Apache configurations', 0, undefined, true);
		const items = await this.#judge(previousResultIds, token, progress, partial).finally(() => progress.done());
		return { items };
	}

	/** Waits while the client has all that there is. */
	async #untilChanged(previous: readonly PreviousResultId[], token: CancellationToken): Promise<void> {
		const hasAll = () =>
			this.#answered?.generation === this.#service.generation && this.#answered.isEmpty === (previous.length === 0);
		if (!hasAll()) return;
		while (hasAll() && !token.isCancellationRequested) {
			await new Promise<void>((wake) => {
				this.#waiting.push(wake);
				token.onCancellationRequested(wake);
			});
		}
		if (!token.isCancellationRequested) await pause(PAUSE);
	}

	async #judge(
		previous: readonly PreviousResultId[],
		token: CancellationToken,
		progress: WorkDoneProgressReporter,
		partial: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined,
	): Promise<Report[]> {
		await this.#settled();
		const { generation, unopened } = this.#service;
		let items: Report[] = [];
		let isEmpty = true;
		let done = 0;
		for await (const report of inSlices((isTime) => workspaceReports(this.#service, previous, isTime))) {
			if (token.isCancellationRequested) return items;
			if (report === 'unfinished') continue;
			if (++done % CHUNK === 0) progress.report(Math.min(Math.round((100 * done) / unopened.length), 100));
			if (report === 'clean') continue;
			items.push(report);
			isEmpty &&= report.kind === 'full' && report.items.length === 0;
			if (!partial || items.length < CHUNK) continue;
			partial.report({ items });
			items = [];
		}
		this.#answered = { generation, isEmpty };
		return items;
	}
}
