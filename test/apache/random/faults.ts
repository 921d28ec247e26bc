/** What people get wrong, done to a configuration that was right. */
import { httpdDirectives } from '../../../server/src/knowledge/httpd/index.ts';
import type { Directive } from '../../../server/src/knowledge/types.ts';
import { livingBodies, sectionOf, type World } from './grow.ts';
import { readingFaults } from './reading-faults.ts';
import { sectionArgument } from './section-tags.ts';
import { loadModule } from './stock.ts';
import { type Body, line, main, makeBody, type Node, type Place, places, type Section } from './tree.ts';
import { anyCase, quoted, rightValue } from './values.ts';
import { directives, optionsOf, rightLine, type Scope } from './wsgi.ts';
import { aimedFaults, type Fault, misspelt, faults as wsgiFaults } from './wsgi-faults.ts';

/** Puts one thing wrong somewhere. */
export function putWrong(world: World): void {
	const { random } = world;
	const make = random.weighted([
		[8, wrongArgument],
		[6, wrongPlace],
		[3, wrongGroup],
		[1.5, wrongOrder],
		[1.5, wrongStock],
		[2, wrongNesting],
		[1.5, wrongWhileReading],
		[2, wrongText],
	]);
	make(world);
}

const inEachPlace = directives.flatMap((directive) =>
	places.map((place) => (world: World) => putDirective(world, directive, place)),
);
const eachMessage = aimedFaults.map((fault) => (world: World) => putFault(world, fault));

/** What has to be tried often enough: each directive in each place, and each thing that mod_wsgi says of a value. */
const agenda = [inEachPlace, eachMessage, inEachPlace.toReversed()];

/** Does what is on the agenda for a turn. @returns whether there was anything */
export function putAgenda(world: World, turn: number): boolean {
	const items = agenda[turn % 5];
	items?.[Math.floor(turn / 5) % items.length]?.(world);
	return items !== undefined;
}

function putIn({ random }: World, body: Body, ...nodes: Node[]): void {
	body.nodes.splice(random.below(body.nodes.length + 1), 0, ...nodes);
}

function scope({ groups, newName }: World): Scope {
	return { host: { isVirtual: false, serverName: undefined }, groups, newName };
}

/** A body of a place; a new section of the main file if there is none. */
function bodyOf(world: World, place: Place): Body {
	const { random, files } = world;
	const there = livingBodies(world).filter((body) => body.place === place);
	if (there.length > 0 && random.chance(0.7)) return random.pick(there);
	const top = files.get(main) as Body;
	if (place === 'server') return top;
	const context = { host: { isVirtual: false, serverName: undefined }, depth: 5 };
	let made: Section = sectionOf(world, place, context);
	const { body } = made;
	const outer: Place | undefined = /^(Limit|Require)/.test(place)
		? random.pick(['Directory', 'Location'])
		: place !== 'VirtualHost' && random.chance(0.3)
			? 'VirtualHost'
			: undefined;
	if (outer) {
		const around = sectionOf(world, outer, context);
		around.body.nodes.push(made);
		made = around;
	}
	putIn(world, top, made);
	return body;
}

function wrongArgument(world: World): void {
	const { random } = world;
	putFault(world, random.pick(random.chance(0.7) ? aimedFaults : wsgiFaults));
}

function putFault(world: World, { directive, make }: Fault): void {
	const { random } = world;
	const { contexts, refusedIn } = directive.forms.at(-1)!;
	const place: Place = contexts.includes('server config')
		? refusedIn || random.chance(0.6)
			? 'server'
			: random.pick(['VirtualHost', 'server'])
		: random.pick(['Directory', 'Location', 'Files']);
	putIn(world, bodyOf(world, place), line(make(random, scope(world))));
}

/** Any directive in any place. */
function wrongPlace(world: World): void {
	putDirective(world, world.random.pick(directives), world.random.pick(places));
}

function putDirective(world: World, directive: Directive, place: Place): void {
	putIn(world, bodyOf(world, place), line(rightLine(world.random, directive, scope(world))));
}

/** A daemon process group that is asked for while Apache reads, from here and there, before and after it is declared. */
function wrongGroup(world: World): void {
	const { random, newName, files } = world;
	const top = files.get(main) as Body;
	const name = newName('group');
	const served = () =>
		random.pick([
			'',
			'ServerName a.example',
			'ServerName a.example',
			'ServerName b.example',
			'ServerName A.example:80',
			'ServerName https://a.example:443',
		]);
	const host = (text: string): Node => {
		const body = makeBody('VirtualHost');
		body.nodes.push(...random.shuffled([line(text), line(served())]));
		return { kind: 'section', open: `<VirtualHost *:${random.pick([80, 443])}>`, close: '</VirtualHost>', body };
	};
	const declaration = `WSGIDaemonProcess ${name}`;
	const asking = directives.filter((directive) =>
		optionsOf(directive).some((option) => option.name === 'process-group'),
	);
	const { name: directive } = random.pick(asking);
	const target = random.pick(['/srv/x.wsgi', '/srv/x.wsgi', '/srv/$1.wsgi']);
	const positional = directive === 'WSGIImportScript' ? target : `${random.pick(['/x', '^/y(.*)'])} ${target}`;
	const groups = [
		`process-group=${quoted(random, name)}`,
		`application-group=${random.pick(['main', '%{GLOBAL}', '%{GLOBAL}', '%{SERVER}'])}`,
	];
	const use = [directive, positional, ...random.shuffled(groups)].join(' ');
	const nodes = [
		random.chance(0.7) ? host(declaration) : line(declaration),
		random.chance(0.7) ? host(use) : line(use),
	];
	if (random.chance(0.25)) nodes.push(random.chance(0.5) ? host(declaration) : line(declaration));
	if (random.chance(0.3)) nodes.unshift(line('ServerName a.example'));
	top.nodes.splice(random.below(top.nodes.length + 1), 0, ...(random.chance(0.7) ? nodes : random.shuffled(nodes)));
}

/** A line goes elsewhere, or comes twice. */
function wrongOrder(world: World): void {
	const { random } = world;
	const bodies = livingBodies(world).filter((body) => body.nodes.some(({ kind }) => kind === 'line'));
	if (bodies.length === 0) return;
	const from = random.pick(bodies);
	const moved = random.pick(from.nodes.filter(({ kind }) => kind === 'line'));
	if (random.chance(0.6)) from.nodes.splice(from.nodes.indexOf(moved), 1);
	const near = livingBodies(world).filter((body) => body.place === from.place || random.chance(0.2));
	putIn(world, random.pick(near), moved);
}

/** A stock directive in any place, with any number of arguments. */
function wrongStock(world: World): void {
	const { random } = world;
	const directive = random.pick(stock);
	const top = world.files.get(main) as Body;
	if (!builtIn.has(directive.module)) top.nodes.unshift(line(loadModule(directive.module.replace(/^(mod|util)_/, ''))));
	const words = Array.from({ length: random.below(5) }, (_, i) => (i === 0 && random.chance(0.4) ? 'On' : `a${i}`));
	const written = [anyCase(random, directive.name), ...words].join(' ');
	const body = bodyOf(world, random.pick(places));
	if (directive.name.startsWith('<')) putIn(world, body, line(`${written}>`), line(`</${directive.name.slice(1)}>`));
	else putIn(world, body, line(written));
}

const builtIn = new Set(
	'core http_core mod_so mod_unixd mod_log_config mod_logio mod_version mod_watchdog mpm_common'.split(' '),
);

/** Modules that exclude others, or do not load without them. */
const unfit =
	/^(event|prefork|worker|mod_(privileges|isapi|cgi|ident|proxy_\w+|dav_\w+|session_\w+|authnz_ldap|auth_form|cache_\w+|socache_\w+|heart\w+|authn_socache|authz_dbd|authn_dbd))$/;

/** What is carried out while reading is the business of other faults. */
const stock = httpdDirectives.filter(
	({ module, providers, forms }) => !forms[0]?.execOnRead && !forms[0]?.platform && !providers && !unfit.test(module),
);

function wrongNesting(world: World): void {
	const { random } = world;
	const bodies = [...world.files.values()].flatMap((body) => bodiesWithSections(body));
	if (bodies.length === 0) {
		putIn(
			world,
			world.files.get(main) as Body,
			line(
				random.pick([
					'</VirtualHost>',
					'<Directory /x>',
					'</IfModule>',
					'<IfModule nosuch>',
					'<IfModule mod_so.c>',
					'</Directory',
					'<Location',
					'</>',
					'<>',
					'<',
				]),
			),
		);
		return;
	}
	const body = random.pick(bodies);
	const sections = body.nodes.filter((node) => node.kind === 'section');
	const section = random.pick(sections);
	const at = body.nodes.indexOf(section);
	const name = section.close.replace(/^<\/([^> ]*).*/s, '$1');
	random.pick<() => void>([
		() => body.nodes.splice(at, 1, line(section.open), ...section.body.nodes),
		() => body.nodes.splice(at, 1, ...section.body.nodes, line(section.close)),
		() => (section.close = `</${random.pick(places)}>`),
		() => (section.close = section.close.replace('>', random.pick(['', ' >', '>>', '> x', '>x']))),
		() => (section.open = section.open.replace('>', random.pick(['', ' ', '>>', '> x']))),
		() =>
			(section.open = `<${name}${random.pick(['', ' ', '>', ' >', ' ""', ' "" ', ' !>', ' ! x>', ' "a" "b">', ' x y>'])}`),
		() => (section.close = `</${misspelt(random, name)}>`),
		() => putIn(world, section.body, line(`</${random.pick(places)}>`)),
		() => putIn(world, section.body, line(`<${random.pick(places)} x>`)),
		() => putIn(world, section.body, line(section.close)),
		() => body.nodes.splice(at, 1, { ...section, open: `<${name} ${sectionArgument(random, random.pick(places))}>` }),
		() => (section.open = `"${section.open}`),
		() => section.body.nodes.push({ ...section, body: { ...section.body, nodes: [] } }),
	])();
}

function bodiesWithSections(body: Body): Body[] {
	const inner = body.nodes.flatMap((node) => (node.kind === 'section' ? bodiesWithSections(node.body) : []));
	return body.nodes.some(({ kind }) => kind === 'section') ? [body, ...inner] : inner;
}

function wrongWhileReading(world: World): void {
	const { random } = world;
	const body = random.pick(livingBodies(world));
	putIn(world, body, ...random.pick(readingFaults).split('\n').map(line));
}

const odd = [
	'"',
	"'",
	'\\',
	'<',
	'>',
	'</',
	'#',
	'${',
	'}',
	'${nosuch}',
	' ',
	'=',
	'\u00a0',
	'\0',
	'\ufeff',
	'"" ',
	'!',
	'/',
	'%{',
	'$x',
	',',
	'\\\n',
	'\r',
	'x',
	'\t',
	'\\"',
	'\\\\',
];

/** A slip of the fingers anywhere. */
function wrongText(world: World): void {
	const { random } = world;
	const bodies = [...world.files.values()]
		.flatMap((body) => [body, ...bodiesWithSections(body)])
		.filter((body) => body.nodes.length > 0);
	if (bodies.length === 0) return;
	const node = random.pick(random.pick(bodies).nodes);
	const slip = (text: string): string => {
		const at = random.below(text.length + 1);
		const words = text.split(' ');
		const i = random.below(words.length);
		const word = words[i] as string;
		return random.pick([
			() => text.slice(0, at) + random.pick(odd) + text.slice(at),
			() => text.slice(0, at) + text.slice(at + 1),
			() => words.toSpliced(i, 1).join(' '),
			() => words.toSpliced(i, 0, word).join(' '),
			() => words.with(i, `"${word}"`).join(' '),
			() => words.with(i, quoted(random, rightValue(random, { kind: 'integer', reader: 'atoi' }))).join(' '),
		])();
	};
	if (node.kind === 'line') node.text = slip(node.text);
	else if (random.chance(0.5)) node.open = slip(node.open);
	else node.close = slip(node.close);
}
