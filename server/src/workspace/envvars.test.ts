import assert from 'node:assert/strict';
import { Service } from '../service.ts';
import { readEnvvars } from './envvars.ts';
import { memoryFiles } from './testing.ts';

const script = `unset HOME
if [ "\${APACHE_CONFDIR##/etc/apache2-}" != "\${APACHE_CONFDIR}" ] ; then
	SUFFIX="-\${APACHE_CONFDIR##/etc/apache2-}"
else
	SUFFIX=
fi
export APACHE_RUN_USER=www-data
export APACHE_LOG_DIR=/var/log/apache2$SUFFIX
export LANG="C" # plain
#export ULIMIT=1
INNER=a
export OUTER=\${INNER}b
export NOW=\`date\`
if [ -f /x ]; then
export PERHAPS=1
fi
`;

describe('envvars', () => {
	it('gives the variables that it says plainly', () => {
		assert.deepEqual(readEnvvars(script, '/etc/apache2'), {
			APACHE_RUN_USER: 'www-data',
			APACHE_LOG_DIR: '/var/log/apache2',
			LANG: 'C',
			OUTER: 'ab',
		});
		assert.equal(readEnvvars(script, '/etc/apache2-two').APACHE_LOG_DIR, '/var/log/apache2-two');
	});

	it('is read beside the main configuration, also while it is edited', () => {
		const main = '/etc/apache2/apache2.conf';
		const service = new Service((path) => `file://${path}`, memoryFiles({ '/etc/apache2/envvars': 'export NAME=a\n' }));
		const text = 'WSGIDaemonProcess a display-name=x locale=C request-timeout=60\nWSGIDaemonProcess ${NAME}\n';
		const opened = service.open(`file://${main}`, main, text);
		const found = () => service.findingsIn(opened).map(({ rule }) => rule.id);
		assert(found().includes('duplicate-daemon-process'));
		service.open('file:///etc/apache2/envvars', '/etc/apache2/envvars', 'export NAME=a\n');
		service.edit('file:///etc/apache2/envvars', undefined, 'export NAME=b\n');
		assert(!found().includes('duplicate-daemon-process'));
	});
});
