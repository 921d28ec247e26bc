/** The `key=value` settings of ProxyPass, BalancerMember and ProxySet. */
import type { Option, ValueType } from '../../types.ts';

/** name, kind or words, @since⇥summary. */
const ofWorkers = `
acquire milliseconds	How long a free connection is waited for when max is reached
addressttl seconds @2.4.59	How long the backend's address is kept before it is looked up again
connectiontimeout seconds	How long connecting may take; the default is timeout=
disablereuse flag	Closes the connection after each request, for backends or firewalls that drop idle ones
enablereuse flag @2.4.11	Keeps connections, for FastCGI and other backends where it is not the default
flusher text	Provider that hands the connection over, for fd:// backends
flushpackets on,off,auto	When data is passed on at once: on for streams and server-sent events
flushwait milliseconds	How long auto waits for more data
iobuffersize bytes	Size of the buffer, as ProxyIOBufferSize
keepalive flag	Sends TCP keep-alive packets, for firewalls that drop idle connections
lbset integer	Group within a balancer; lower ones are used first
loadfactor number	Share of the load, 1 to 100
max integer	Most connections of a child process; the number of its threads by default
min integer	Connections kept open
ping interval	Asks whether the backend is alive before each request, waiting so long
receivebuffersize bytes	TCP receive buffer
redirect text	Route of the member that takes over when this one is stopped
responsefieldsize bytes @2.4.34	Longest header field of a response, 8192 by default
retry seconds	How long a backend that failed is left alone, 60 by default; 0 tries at once
route text	Name of the member in the session id
secret text @2.4.42	Secret shared with an AJP backend
smax integer	Connections kept when they are idle longer than ttl
status text	Initial state: +D disabled, +S stopped, +I errors ignored, +R spare, +H hot standby, +E error, +N draining
timeout seconds	How long Apache waits for the backend; the default is ProxyTimeout
ttl seconds	How long an idle connection is kept; shorter than the backend's own limit
upgrade text @2.4.27	Protocol a client may switch to: websocket, NONE or ANY
mapping encoded,servlet @2.4.49	How the path is compared: encoded, or as a servlet container does
hcmethod None,TCP,OPTIONS,HEAD,GET,CPING,PROVIDER,OPTIONS11,HEAD11,GET11 @2.4.21	How the health of the backend is checked
hcinterval interval @2.4.21	Time between checks, 30 seconds by default
hcpasses integer @2.4.21	Good checks before the backend is used again
hcfails integer @2.4.21	Failed checks before the backend is left out
hcuri text @2.4.21	Path appended to the URL for checks
hcexpr text @2.4.21	Expression of ProxyHCExpr that judges the answer
hctemplate text @2.4.21	Settings of ProxyHCTemplate
`;

const ofBalancers = `
lbmethod byrequests,bytraffic,bybusyness,heartbeat	How the balancer chooses a member
maxattempts integer	How many members are tried for a request
nofailover flag	Fails if the member of the session is down, for sessions that cannot move
stickysession text	Cookie, or cookie|parameter, that ties a client to a member
stickysessionsep text @2.4.4	What stands before the route in the session id, a dot by default
scolonpathdelim flag	Takes a semicolon for the start of a session id in the path
failonstatus text	Statuses of a member that count as failure: 502,503
failontimeout flag @2.4.5	Takes a timeout after the request was sent for a failure
nonce text	Nonce of the balancer manager's page, None for none
growth integer	How many members may be added while the server runs
forcerecovery flag @2.4.2	Tries all members at once when all have failed, On by default
`;

const KINDS: Readonly<Record<string, ValueType>> = {
	flag: { kind: 'flag' },
	text: { kind: 'text' },
	// With a unit or without: 10, 500ms.
	interval: { kind: 'text' },
	integer: { kind: 'integer', reader: 'atoi' },
	number: { kind: 'number', reader: 'atof' },
	bytes: { kind: 'integer', reader: 'atoi', unit: 'bytes' },
	seconds: { kind: 'text' },
	milliseconds: { kind: 'text' },
};

/** Settings of one backend, and of the balancer where there is one. */
export function proxyOptions(): Option[] {
	return `${ofWorkers.trim()}\n${ofBalancers.trim()}`.split('\n').map(decode);
}

/** Settings of one backend. */
export function workerOptions(): Option[] {
	return ofWorkers.trim().split('\n').map(decode);
}

function decode(line: string): Option {
	const [left = '', summary = ''] = line.split('\t');
	const [name = '', kind = '', since] = left.split(' ');
	return {
		name,
		since: since?.slice(1) ?? '2.4.0',
		value: KINDS[kind] ?? {
			kind: 'enum',
			values: kind.split(',').map((word) => ({ name: word, summary: WORDS[word] ?? '' })),
		},
		summary,
		description: `${summary}.`,
	};
}

const WORDS: Readonly<Record<string, string>> = {
	on: 'At once',
	off: 'When the buffer is full',
	auto: 'When nothing has come for flushwait',
	encoded: 'The path as the client sent it, escapes included',
	servlet: 'The path without the parameters behind a semicolon',
	None: 'No checks',
	TCP: 'A connection',
	OPTIONS: 'An OPTIONS request, HTTP/1.0',
	HEAD: 'A HEAD request, HTTP/1.0',
	GET: 'A GET request, HTTP/1.0',
	CPING: 'A CPING of AJP',
	PROVIDER: 'What another module does',
	OPTIONS11: 'An OPTIONS request, HTTP/1.1',
	HEAD11: 'A HEAD request, HTTP/1.1',
	GET11: 'A GET request, HTTP/1.1',
	byrequests: 'By number of requests',
	bytraffic: 'By bytes',
	bybusyness: 'By requests in progress',
	heartbeat: 'By what mod_heartmonitor hears',
};
