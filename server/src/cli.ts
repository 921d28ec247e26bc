/** The command `mod-wsgi-language-server`: the server for editors, and the checker for everything else. */
import { version } from '../package.json';
import { startServer } from './node.ts';
import { usage } from './usage.ts';

const help = `mod-wsgi-language-server ${version}

  --stdio       serve an editor over standard input and output
  --node-ipc    serve the process that forked this one
  check ...     check files and print what is found

${usage}
`;

const [command, ...rest] = process.argv.slice(2);
if (command === 'check') {
	// a server that starts does not wait for it
	void import('./check.ts').then(({ check }) => {
		process.exitCode = check(
			rest,
			(text) => process.stdout.write(text),
			(text) => process.stderr.write(text),
		);
	});
} else if (command === '--stdio') startServer('stdio', version);
else if (command === '--node-ipc') startServer('ipc', version);
else if (command === '--version') process.stdout.write(`${version}\n`);
else if (command === '--help' || command === '-h') process.stdout.write(help);
else {
	process.stderr.write(help);
	process.exitCode = 2;
}
