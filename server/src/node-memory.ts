/** How a server that runs for days in Node is kept small. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { collectWhatIsYoung, keepRoomSmall } from './v8-flags.ts';

/**
 * How long the process does next to nothing before its memory is looked at, in milliseconds. V8 gives back the room for what is young
 * if less than 1,000 bytes a millisecond came into it: that room is a megabyte or so.
 */
const REST = 1_000;
/** The greatest part of a rest that may be work: somebody hovers. */
const NEXT_TO_NOTHING = 0.01;
/** How much more the heap has to take than after the last time, in bytes: less is not worth a tenth of a second, for a large heap. */
const WORTH_IT = 8 * 2 ** 20;

/** To be called before files are read. */
export function saveMemory(rest = REST): void {
	collectWhatIsYoung();
	keepRoomSmall();
	giveBackAtRest(rest);
}

/**
 * Collects what work has left behind, whenever the process is at rest. V8 would do that when it needs room again: what some thousand
 * keystrokes leave, and the room they took, would stay until some thousand more. It is done twice, a moment apart: what the first
 * collection leaves scattered, the second moves together, and what both leave empty is given back.
 */
function giveBackAtRest(rest: number): void {
	let kept = 0;
	let before = performance.eventLoopUtilization();
	/** Whether next to nothing was done since it was last asked. */
	const wasAtRest = () => {
		const { utilization } = performance.eventLoopUtilization(before);
		before = performance.eventLoopUtilization();
		return utilization <= NEXT_TO_NOTHING;
	};
	const giveBack = () => {
		collect();
		kept = taken();
		// that was no work of others
		before = performance.eventLoopUtilization();
	};
	const look = setInterval(() => {
		if (!wasAtRest() || taken() < kept + WORTH_IT) return;
		giveBack();
		setTimeout(() => wasAtRest() && giveBack(), rest / 20).unref();
	}, rest);
	look.unref();
}

/** What the heap takes of the memory: for what lives, what is not yet collected, and the room for both, in bytes. */
function taken(): number {
	return getHeapStatistics().total_heap_size;
}

/** V8 lets a program ask for a collection only in a context made after it was told so. */
function collect(): void {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
}
