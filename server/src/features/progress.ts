/** How far some work is, as the protocol tells it. */
import type {
	WorkDoneProgressBegin,
	WorkDoneProgressEnd,
	WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';

type Told = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

export class Progress {
	readonly #tell: (told: Told) => void;

	constructor(tell: (told: Told) => void) {
		this.#tell = tell;
	}

	begin(how: Omit<WorkDoneProgressBegin, 'kind'>): void {
		this.#tell({ kind: 'begin', ...how });
	}

	/** @param percentage a whole number */
	report(percentage: number): void {
		this.#tell({ kind: 'report', percentage });
	}

	done(): void {
		this.#tell({ kind: 'end' });
	}
}
