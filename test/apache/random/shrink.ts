/** Makes a configuration on which we disagree as small as it can be made by leaving out lines and files. */
import { type Files, main } from './tree.ts';

/**
 * @param persists whether the disagreement is still there
 * @returns the smallest files found
 */
export async function shrink(files: Files, persists: (files: Files) => Promise<boolean>): Promise<Files> {
	let best = files;
	for (let before = -1; before !== sizeOf(best); ) {
		before = sizeOf(best);
		for (const path of [...best.keys()]) {
			const without = new Map([...best].filter(([other]) => other !== path));
			if (path !== main && (await persists(without))) best = without;
			else best = await shrinkFile(best, path, persists);
		}
	}
	return best;
}

function sizeOf(files: Files): number {
	return [...files.values()].reduce((sum, text) => sum + text.length, 0);
}

/** Leaves out runs of lines, long ones first, then single characters' worth of words. */
async function shrinkFile(files: Files, path: string, persists: (files: Files) => Promise<boolean>): Promise<Files> {
	let best = files;
	let lines = (files.get(path) ?? '').split(/(?<=\n)/);
	for (let run = lines.length; run >= 1; run = Math.floor(run / 2)) {
		for (let at = 0; at < lines.length; ) {
			// without its modules it would be another story
			const kept = lines.slice(at, at + run).filter((line) => line.startsWith('LoadModule '));
			if (kept.length === run) {
				at += run;
				continue;
			}
			const fewer = lines.toSpliced(at, run, ...kept);
			const candidate = new Map([...best, [path, fewer.join('')]]);
			if (await persists(candidate)) {
				best = candidate;
				lines = fewer;
			} else at += run;
		}
	}
	for (let i = 0; i < lines.length; i++) {
		if (lines[i]?.startsWith('LoadModule ')) continue;
		const words = (lines[i] as string).split(/(?<=[ \t])/);
		for (let w = words.length - 1; w > 0; w--) {
			const candidate = new Map([...best, [path, lines.with(i, words.toSpliced(w, 1).join('')).join('')]]);
			if (!(await persists(candidate))) continue;
			words.splice(w, 1);
			lines = lines.with(i, words.join(''));
			best = candidate;
		}
	}
	return best;
}
