/** A person at the workbench: does a thing, sees what comes of it, and each time a picture is taken. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { CodeServer } from '../code-server.ts';
import type { Step } from '../tally.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

export interface Stage {
	readonly browser: Browser;
	readonly server: CodeServer;
	/** The folder for pictures. */
	readonly shots: string;
	readonly step: Step;
}

export interface Person {
	readonly bench: Workbench;
	/** A step with a picture at its end. */
	readonly seen: Step;
	/** The text of a file; an empty one, if there is none. */
	onDisk(file: string): string;
	/** Waits until a file is written as it shall be: it may be looked at when only half of it is. */
	becomes(file: string, text: string): Promise<void>;
}

/** Opens a file of the workspace, and lets the person act; at the end nothing may have gone wrong unnoticed. */
export async function atWorkbench(
	{ browser, server, shots, step }: Stage,
	file: string,
	act: (person: Person) => Promise<void>,
): Promise<void> {
	const bench = await openWorkbench(browser, server, file);
	const prefix = path.basename(file, '.conf');
	let count = 0;
	const picture = (title: string) =>
		bench.page.screenshot({ path: path.join(shots, `${prefix}-${title.replaceAll(' ', '-')}.png`) });
	const seen: Step = (title, action) =>
		step(title, async () => {
			const numbered = `${String(++count).padStart(2, '0')} ${title}`;
			const result = await action().catch(async (error) => {
				// a name of its own: the scenario is tried again
				await picture(`${numbered} failed ${Date.now()}`);
				throw error;
			});
			await picture(numbered);
			return result;
		});
	const onDisk = (name: string) => {
		const found = path.join(server.opened, name);
		return existsSync(found) ? readFileSync(found, 'utf8') : '';
	};
	try {
		await act({
			bench,
			seen,
			onDisk,
			becomes: async (name, text) => {
				for (let left = 200; left > 0 && onDisk(name) !== text; left--) await sleep(50);
				assert.equal(onDisk(name), text);
			},
		});
		await seen('no complaint of the workbench', async () => {
			assert.equal(await bench.page.locator('.notification-toast .codicon-error').count(), 0);
		});
	} finally {
		await bench.close();
	}
}
