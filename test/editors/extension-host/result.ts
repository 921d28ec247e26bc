/** How one test ended; no error: it passed. A retried test has a second entry. */
export interface TestResult {
	readonly title: string;
	readonly retried?: true;
	readonly error?: string;
}
