/** The command `mod-wsgi-language-server`: the server for editors, and the checker for everything else. */
import { version } from '../package.json';
import { parentProcess, standardStreams } from './channels.ts';
import { answerFirst, type Channel } from './quick-start.ts';
import { usage } from './usage.ts';

const help = `mod-wsgi-language-server ${version}

  --stdio       serve an editor over standard input and output
  --node-ipc    serve the process that forked this one
  check ...     check files and print what is found

${usage}
`;

const [command, ...rest] = process.argv.slice(2);
if (command === 'check') {
	void runCheck(rest);
} else if (command === '--stdio') void startServer(standardStreams(), false);
else if (command === '--node-ipc') void startServer(parentProcess(), true);
else if (command === '--version') process.stdout.write(`${version}\n`);
else if (command === '--help' || command === '-h') process.stdout.write(help);
else {
	process.stderr.write(help);
	process.exitCode = 2;
}

async function runCheck(argv: readonly string[]): Promise<void> {
	const { compileSmaller, keepRoomSmall } = await import('./v8-flags.ts');
	compileSmaller();
	const { loadCheck } = await import('./program.ts');
	const { check } = await loadCheck();
	keepRoomSmall();
	process.exitCode = check(
		argv,
		(text) => process.stdout.write(text),
		(text) => process.stderr.write(text),
	);
}

/** @param clientReads whether the client reads virtual files for the server, as ours does */
async function startServer(client: Channel, clientReads: boolean): Promise<void> {
	const channel = await answerFirst(client, version);
	const { compileSmaller } = await import('./v8-flags.ts');
	compileSmaller();
	const { loadServer } = await import('./program.ts');
	const { serveInNode } = await loadServer();
	serveInNode(channel, version, clientReads);
}
