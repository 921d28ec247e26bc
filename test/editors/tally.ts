/** Counts what passed and failed. What fails is tried once more from its beginning; a retried pass is told as one. */

export type Step = <T>(title: string, action: () => Promise<T>) => Promise<T>;

const total = { passed: 0, failed: 0, retried: 0 };

export const pass = (title: string) => {
	total.passed++;
	console.log(`  ✔ ${title}`);
};
export const fail = (title: string, error: unknown) => {
	total.failed++;
	console.log(`  ✘ ${title}\n${String((error instanceof Error && error.stack) || error).replace(/^/gm, '      ')}`);
};
export const retried = (title: string) => {
	total.retried++;
	console.log(`  ↻ ${title}: tried again`);
};

/** The scenarios to run, by name, while one works on them; none named: all. */
const wanted = process.argv.slice(2);

/** The steps build on each other, so the first that fails ends the scenario. */
export async function scenario(name: string, run: (step: Step) => Promise<void>): Promise<void> {
	if (wanted.length > 0 && !wanted.includes(name)) return;
	const started = Date.now();
	console.log(`\n${name}`);
	let { done, failure } = await attempt(run);
	if (failure) {
		retried(`${failure.title} (${String(failure.error).split('\n')[0]})`);
		({ done, failure } = await attempt(run));
	}
	done.forEach(pass);
	if (failure) fail(failure.title, failure.error);
	console.log(`  (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

interface Attempt {
	readonly done: readonly string[];
	readonly failure?: { readonly title: string; readonly error: unknown };
}

async function attempt(run: (step: Step) => Promise<void>): Promise<Attempt> {
	const done: string[] = [];
	let title = 'start';
	try {
		await run(async (name, action) => {
			title = name;
			const result = await action();
			done.push(name);
			title = `after ${name}`;
			return result;
		});
		return { done };
	} catch (error) {
		return { done, failure: { title, error } };
	}
}

/** The last lines of a run, and its exit code. */
export function report(): void {
	if (total.retried > 0) console.log(`\n${total.retried} retried`);
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
