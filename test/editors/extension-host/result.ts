/** How one test ended; no error: it passed. A retried test has a second entry, without `retried`. */
export interface TestResult {
	readonly title: string;
	readonly retried?: true;
	readonly error?: string;
}
