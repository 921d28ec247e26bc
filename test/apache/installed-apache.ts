/** The Apache of this machine, if it has one. */
import { execFileSync } from 'node:child_process';

/** Its version; without one, the test is skipped, and says so. */
export function apacheOrSkip(test: Mocha.Context): string {
	try {
		const said = execFileSync(process.env.APACHE ?? '/usr/sbin/apache2', ['-v'], { encoding: 'utf8' });
		const version = /Apache\/([\d.]+)/.exec(said)?.[1];
		if (version) return version;
	} catch {
		// it is not there, or does not run
	}
	console.log('      skipped: apache2 is not installed');
	return test.skip();
}
