/** Which Python, and where it looks for modules. */

import type { Option } from '../../types.ts';
import { refusesBadly } from './shapes.ts';

export const pythonOptions: readonly Option[] = [
	{
		name: 'python-home',
		since: '3.4',
		value: { kind: 'path', of: 'python-home', absolute: true },
		default: [{ value: 'what WSGIPythonHome says, else the Python mod_wsgi was built for' }],
		suggestion: '/srv/app/venv',
		summary: 'Virtual environment of the application: its root, where pyvenv.cfg lies',
		description: `The right way to use a virtual environment: \`sys.prefix\` becomes this directory and its packages are found, those of the system are
not (unless the environment was made so). Name the root, not \`bin\`, \`bin/python\` or \`lib/python3.11/site-packages\`.

The environment must come from the same Python version as mod_wsgi, and the group's user must be able to read it; below
\`/root\` or a home directory closed to others it cannot. A wrong path passes \`apache2 -t\`, but then Python does not start,
the processes die in a loop and requests hang until \`connect-timeout\`.`,
		example: 'WSGIDaemonProcess shop python-home=/srv/shop/venv python-path=/srv/shop',
		related: ['python-path', 'WSGIPythonHome'],
	},
	{
		name: 'python-path',
		since: '2.0',
		value: { kind: 'path', of: 'directory', list: true, absolute: true },
		default: [{ value: 'none' }],
		suggestion: '/srv/app',
		summary: 'Directories for sys.path, with : between them',
		description: `Name the directory that your imports start from: for Django the one with \`manage.py\`, since \`wsgi.py\` imports
\`shop.settings\`. Without it the first request fails with \`ModuleNotFoundError\`. \`.pth\` files in the directories are
carried out too, unlike with \`PYTHONPATH\`.

Join several by \`:\`; a comma or semicolon makes one directory that does not exist, and a second \`python-path=\` replaces the
first. For packages of a virtual environment use \`python-home\` instead of its \`site-packages\`.`,
		example: 'WSGIDaemonProcess shop python-home=/srv/shop/venv python-path=/srv/shop:/srv/shop/lib',
		related: ['python-home', 'home', 'WSGIPythonPath'],
	},
	{
		name: 'python-eggs',
		since: '2.0',
		value: { kind: 'path', of: 'directory', absolute: true },
		default: [{ value: 'none' }],
		summary: 'Directory where zipped eggs are unpacked; obsolete',
		description: `Sets \`PYTHON_EGG_CACHE\` for packages in the old egg format that were installed as a zip file. pip installs wheels, which need none
of this: remove it. If you keep it, the group's user must be able to write the directory.`,
		example: 'WSGIDaemonProcess shop python-eggs=/var/cache/shop',
		related: ['WSGIPythonEggs'],
	},
	{
		name: 'switch-interval',
		since: '6.0.0',
		value: { kind: 'number', above: 0, unit: 'seconds', reader: 'strict' },
		refusals: refusesBadly('switch interval'),
		default: [{ value: "Python's own, 0.005" }],
		suggestion: '0.005',
		summary: 'How often the threads of the process take turns, in seconds',
		description: `Calls \`sys.setswitchinterval()\` once at the start. A smaller value lets short requests get through sooner beside long computations,
and costs a little. Fractions are usual, \`0.002\` is 2 milliseconds; unlike most options it refuses anything that is not
wholly a number. Without effect where \`WSGIFreeThreading\` is active.`,
		example: 'WSGIDaemonProcess shop switch-interval=0.002',
		related: ['threads', 'WSGISwitchInterval'],
	},
	{
		name: 'server-metrics',
		since: '4.2.0',
		value: { kind: 'flag' },
		refusals: refusesBadly('server metrics flag'),
		default: [{ value: 'Off' }],
		suggestion: 'On',
		summary: "Lets code in the processes read what Apache's workers are doing",
		description: `With \`On\`, \`mod_wsgi.server_metrics()\` returns the scoreboard that \`mod_status\` shows, with clients and request lines of every site on
the server; with \`Off\` it returns \`None\`. \`WSGIServerMetrics\` does not count here: it is for embedded mode alone. Give it to
a monitoring application only.`,
		example: 'WSGIDaemonProcess monitor threads=1 server-metrics=On',
		related: ['WSGIServerMetrics'],
	},
];
