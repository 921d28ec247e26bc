/** Compares many configurations, and shows those on which we disagree as small as they can be made. */
import { Judge, type Outcome } from './judge.ts';
import { shrink } from './shrink.ts';
import { Tally } from './tally.ts';
import { type Files, main } from './tree.ts';

/** So many Apaches at a time. */
const AT_ONCE = 2;
/** So many disagreements are shown. */
const MOST_SHOWN = 5;

export interface Configuration {
	/** To find it again. */
	readonly name: string;
	readonly files: Files;
}

export interface Result {
	readonly tally: Tally;
	/** One text for each disagreement: a case file, ready to keep. */
	readonly disagreements: readonly string[];
}

export async function compareAll(apache: string, configurations: Iterable<Configuration>): Promise<Result> {
	const tally = new Tally();
	const disagreements: string[] = [];
	const all = configurations[Symbol.iterator]();
	const work = async () => {
		const judge = new Judge(apache);
		for (let next = all.next(); !next.done; next = all.next()) {
			const { name, files } = next.value;
			const outcome = await judge.compare(files);
			tally.add(outcome);
			if (!outcome.disagreement) continue;
			disagreements.push(
				disagreements.length < MOST_SHOWN
					? await shown(judge, name, files, outcome)
					: `${name}: ${outcome.disagreement}`,
			);
		}
		judge.end();
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return { tally, disagreements };
}

async function shown(judge: Judge, name: string, files: Files, outcome: Outcome): Promise<string> {
	const kind = kindOf(outcome);
	const small = await shrink(files, async (fewer) => kindOf(await judge.compare(fewer)) === kind);
	const { verdict, message, disagreement } = await judge.compare(small);
	// case files are judged with all modules loaded
	const texts = [...small].map(([path, text]) =>
		path === main ? text.replace(/^LoadModule .*\n/gm, '') : `# --- ${path}\n${text}`,
	);
	return [
		`# ${name}: ${disagreement?.replace(/\n/g, '; ')}`,
		`# apache: ${verdict === 'accepted' ? 'accepts' : `refuses — ${message}`}`,
		...texts,
	].join('\n');
}

/** What the disagreement is about, wherever it stands and whatever the names are. */
function kindOf({ disagreement = '' }: Outcome): string {
	return disagreement.replace(/\S+:\d+|'.*?'|".*?"|\d+/gs, '').replace(/<\/?\w*/g, '<');
}
