/** Grows right configurations: sections, conditions, variables, macros and files around WSGI directives. */
import { makeTest } from './condition-tests.ts';
import type { Random } from './random.ts';
import { sectionArgument, sectionsIn } from './section-tags.ts';
import { stockLine } from './stock.ts';
import { type Body, bodiesIn, line, makeBody, type Node, type Place, type Section } from './tree.ts';
import { anyCase, quoted } from './values.ts';
import { directivesIn, type Group, type Host, rightLine, type Scope } from './wsgi.ts';

export interface World {
	readonly random: Random;
	/** By path below the ServerRoot. */
	readonly files: Map<string, Body>;
	/** Modules loaded besides `loaded`. */
	readonly extra: readonly string[];
	readonly groups: Group[];
	readonly defined: Set<string>;
	/** Macros without parameters that may be used again. */
	readonly macros: { readonly name: string; readonly place: Place }[];
	/** Paths that no file has. */
	readonly newName: (stem: string) => string;
	/** How many more lines there may be. */
	budget: number;
	mayBranch: boolean;
}

const MOST_FILES = 20;

interface Context {
	readonly host: Host;
	readonly depth: number;
}

/** Fills a body with lines that may stand in its place. */
export function grow(world: World, body: Body, context: Context): void {
	const { random } = world;
	const length = random.between(1, context.depth === 0 ? 12 : 4);
	for (let i = 0; i < length && world.budget > 0; i++) {
		world.budget--;
		body.nodes.push(...growOne(world, body, context));
	}
	// Apache refuses an empty one of these
	if (/^Require/.test(body.place)) body.nodes.push(line('Require all granted'));
}

function growOne(world: World, body: Body, context: Context): Node[] {
	const { random } = world;
	const { place } = body;
	const deep = context.depth >= 4;
	const authorization = /^Require/.test(place);
	const make = random.weighted<() => Node[]>([
		[6, () => [wsgi(world, place, context)]],
		[5, () => [line(stockLine(random, place))]],
		[deep ? 0 : place === 'server' ? 6 : 3, () => [section(world, place, context)]],
		[deep ? 0 : 2.5, () => condition(world, body, context)],
		[1, () => variable(world, place, context)],
		[deep || !world.mayBranch ? 0 : 1, () => macro(world, body, context)],
		[deep || !world.mayBranch ? 0 : 1.5, () => include(world, body, context)],
		[place === 'server' || place === 'VirtualHost' ? 1.5 : 0, () => [serverName(world, context)]],
		[authorization ? 0 : 0.4, () => [line(random.pick(['', '# </Location>', `Define ${world.newName('flag')}`]))]],
	]);
	return make();
}

function scopeOf(world: World, { host }: Context): Scope {
	return { host, groups: world.groups, newName: world.newName };
}

function wsgi(world: World, place: Place, context: Context): Node {
	const { random } = world;
	const all = directivesIn(place);
	const favourites = all.filter(({ name }) => /DaemonProcess|ScriptAlias|ImportScript|ProcessGroup/.test(name));
	const directive = random.pick(favourites.length > 0 && random.chance(0.5) ? favourites : all);
	return line(rightLine(random, directive, scopeOf(world, context)));
}

const hostNames = [
	'a.example',
	'b.example',
	'A.example',
	'a.example:80',
	'https://a.example:443',
	'b.example:8080',
	'www.a.example',
];

function serverName({ random }: World, { host }: Context): Node {
	const name = random.pick(hostNames);
	host.serverName = name.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
	return line(`${anyCase(random, 'ServerName')} ${quoted(random, name)}`);
}

function section(world: World, place: Place, context: Context): Node {
	const choices = sectionsIn(place);
	return choices.length === 0 ? wsgi(world, place, context) : sectionOf(world, world.random.pick(choices), context);
}

export function sectionOf(world: World, place: Place, context: Context): Section {
	const { random } = world;
	const body = makeBody(place);
	const host = place === 'VirtualHost' ? { isVirtual: true, serverName: undefined } : context.host;
	if (place === 'VirtualHost' && random.chance(0.7)) body.nodes.push(serverName(world, { ...context, host }));
	grow(world, body, { host, depth: context.depth + 1 });
	const argument = sectionArgument(random, place);
	const name = anyCase(random, place);
	const tag = `<${name}${argument && ` ${argument}`}>`;
	return {
		kind: 'section',
		open:
			random.chance(0.95) || !argument
				? tag
				: random.pick([
						`${tag} # note`,
						tag.replace('>', ' >'),
						`"<${name}" ${argument}>`,
						`<${name}\t${argument}> x > y`,
					]),
		close: `</${anyCase(random, place)}>${random.chance(0.95) ? '' : random.pick([' # end', ' x', '\t>'])}`,
		body,
	};
}

/** A section that is decided while reading. */
function condition(world: World, around: Body, context: Context): Node[] {
	const { random } = world;
	const { name, argument, truth } = makeTest(random, world.defined, world.extra);
	const body = makeBody(around.place, !truth);
	if (truth) grow(world, body, { ...context, depth: context.depth + 1 });
	else leaveOut(world, body);
	const quote = name !== 'IfVersion' && random.chance(0.1);
	const written = quote ? argument.replace(/^(!?)(.*)$/, '$1"$2"') : argument;
	return [
		{
			kind: 'section',
			open: `<${anyCase(random, name)} ${written}>${random.chance(0.95) || name === 'IfVersion' ? '' : ' # note'}`,
			close: `</${anyCase(random, name)}>${truth || random.chance(0.9) ? '' : ' # end'}`,
			body,
		},
	];
}

/** Lines that nobody carries out: anything, as long as the tags match. */
function leaveOut({ random }: World, body: Body): void {
	const count = random.below(5);
	for (let i = 0; i < count; i++) {
		if (random.chance(0.3)) {
			const inner = makeBody(body.place, true);
			leaveOut({ random } as World, inner);
			const name = random.pick(['Anything', 'IfModule', 'VirtualHost', 'Directory', 'Macro', 'foo']);
			body.nodes.push({
				kind: 'section',
				open: random.pick([`<${name}>`, `<${name} a b>`, `<${name} x`, `"<${name}" y>`]),
				close: `</${anyCase(random, name)}>`,
				body: inner,
			});
		} else {
			body.nodes.push(
				line(
					random.pick([
						'WSGIDaemonProcess',
						'NoSuchDirective x',
						'Include nosuch.conf',
						'Use nosuch',
						'ServerName a b c',
						'${nosuch}',
						'WSGIPythonOptimize x',
						'Define',
					]),
				),
			);
		}
	}
}

/** A line of which a part comes from a variable. */
function variable(world: World, place: Place, context: Context): Node[] {
	const { random, defined } = world;
	const used = random.chance(0.6) ? wsgi(world, place, context) : line(stockLine(random, place));
	if (used.kind !== 'line') return [used];
	const cut = cutOut(random, used.text, /[\w./:-]+/g);
	if (!cut) return [used];
	const name = world.newName('var');
	defined.add(name);
	const reference = random.chance(0.85) ? name : anyCase(random, name);
	used.text = `${cut.before}\${${reference}}${cut.after}`;
	const nodes: Node[] = [line(`${anyCase(random, 'Define')} ${name} ${quoted(random, cut.part)}`), used];
	if (random.chance(0.2)) {
		nodes.push(line(`UnDefine ${name}`));
		defined.delete(name);
	}
	return nodes;
}

/** A part of a line behind the directive's name. */
function cutOut(
	random: Random,
	text: string,
	pattern: RegExp,
): { before: string; part: string; after: string } | undefined {
	const from = text.indexOf(' ');
	const matches = from < 0 ? [] : [...text.matchAll(pattern)].filter(({ index }) => index > from);
	if (matches.length === 0) return undefined;
	const { 0: part, index } = random.pick(matches);
	return { before: text.slice(0, index), part, after: text.slice(index + part.length) };
}

/** The definition of a macro and its use. */
function macro(world: World, around: Body, context: Context): Node[] {
	const { random, macros } = world;
	const again = macros.filter(({ place }) => place === around.place);
	if (again.length > 0 && random.chance(0.3)) return [line(`Use ${anyCase(random, random.pick(again).name)}`)];
	const name = world.newName('macro');
	if (around.place === 'server' && random.chance(0.15)) return openedByMacro(world, name, context);
	const body = makeBody(around.place, true);
	const branching = world.mayBranch;
	world.mayBranch = false;
	grow(world, body, { ...context, depth: context.depth + 2 });
	world.mayBranch = branching;
	const parameters: string[] = [];
	const values: string[] = [];
	for (const node of random.shuffled(body.nodes).slice(0, 2)) {
		if (node.kind !== 'line') continue;
		const cut = cutOut(random, node.text, /(?<= )[\w./:-]+(?= |$)/g);
		if (!cut || /^(Define|UnDefine|Use)\b/i.test(node.text)) continue;
		const parameter = random.pick(['$', '%', '@', '']) + random.pick(['p', 'Host', 'NAME', 'x']) + parameters.length;
		if (body.nodes.some((other) => [...linesOfNode(other)].some((text) => text.includes(parameter)))) continue;
		node.text = `${cut.before}${parameter}${cut.after}`;
		parameters.push(parameter);
		values.push(cut.part);
	}
	const definition: Section = {
		kind: 'section',
		open: `<${anyCase(random, 'Macro')} ${[anyCase(random, name), ...parameters].join(' ')}>`,
		close: `</${anyCase(random, 'Macro')}>`,
		body,
	};
	if (parameters.length === 0 && !/WSGIDaemonProcess/i.test([...linesOfNode(definition)].join()))
		macros.push({ name, place: around.place });
	return [
		definition,
		line([anyCase(random, 'Use'), anyCase(random, name), ...values.map((value) => quoted(random, value))].join(' ')),
	];
}

function* linesOfNode(node: Node): Iterable<string> {
	if (node.kind === 'line') yield node.text;
	else {
		yield node.open;
		for (const inner of node.body.nodes) yield* linesOfNode(inner);
	}
}

/** A macro that opens a section, or closes one, for its user. */
function openedByMacro(world: World, name: string, context: Context): Node[] {
	const { random } = world;
	const opened = sectionOf(world, random.pick(['VirtualHost', 'Directory', 'Location']), context);
	const opens = random.chance(0.5);
	const body = makeBody('server', true);
	body.nodes.push(line(opens ? opened.open : opened.close));
	if (opens) opened.open = `Use ${name}`;
	else opened.close = `Use ${name}`;
	return [{ kind: 'section', open: `<Macro ${name}>`, close: '</Macro>', body }, opened];
}

/** Files that are read in this place. */
function include(world: World, around: Body, context: Context): Node[] {
	const { random, files } = world;
	const optional = random.chance(0.3) ? 'Optional' : '';
	if (optional && random.chance(0.3))
		return [line(`IncludeOptional ${random.pick(['nosuch.conf', 'nosuch/*.conf', '*.nosuch'])}`)];
	const count = Math.min(
		random.weighted([
			[6, 1],
			[2, 2],
			[1, 3],
		]),
		MOST_FILES - files.size,
	);
	if (count <= 0) return [wsgi(world, around.place, context)];
	const folder = world.newName('inc');
	const paths = Array.from({ length: count }, (_, i) => `${folder}/${i}${random.pick(['a', 'b'])}.conf`);
	for (const path of paths) {
		const body = makeBody(around.place);
		files.set(path, body);
		grow(world, body, { ...context, depth: context.depth + 1 });
	}
	if (count === 1 && around.place === 'server' && random.chance(0.15)) {
		const file = (paths[0] as string).slice(folder.length + 1);
		return [line(`ServerRoot /ROOT/${folder}`), line(`Include ${file}`), line('ServerRoot "/ROOT/"')];
	}
	const written =
		count > 1
			? random.pick([`${folder}/*.conf`, `${folder}/`, folder, `${folder}/[0-9]?.conf`])
			: random.pick([
					paths[0] as string,
					paths[0] as string,
					`${folder}/*`,
					`./${paths[0]}`,
					`/ROOT/${paths[0]}`,
					`/ROOT/${folder}/[0-9]*.conf`,
				]);
	return [line(`${anyCase(random, `Include${optional}`)} ${quoted(random, written)}`)];
}

/** All bodies of all files that Apache carries out. */
export function livingBodies({ files }: World): Body[] {
	return [...files.values()].flatMap((body) => [...bodiesIn(body)]).filter((body) => !body.isIdle);
}
