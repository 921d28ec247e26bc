import { findDirective } from '../../knowledge/index.ts';
import { findModule } from '../../knowledge/modules.ts';
import type { Distribution } from '../../knowledge/types.ts';
import { either } from '../../knowledge/wording.ts';
import { areModulesKnown, isModuleMissing } from '../../model/loaded-modules.ts';
import { isConditional } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import type { OrderedStatement } from '../../model/statement-index.ts';
import type { SourceDocument } from '../../syntax/source-document.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';
import { loadModule, wrapInIfModule } from './fixes.ts';

export const rule: Rule = {
	id: 'module-not-loaded',
	kind: 'refused',
	summary: 'A directive belongs to a module that is not loaded',
	messages: {
		a2enmod:
			'{name} belongs to {module}, which is not loaded: Apache refuses it. a2enmod {command} switches the module on.',
		package:
			'{name} belongs to {module}, which is not loaded: Apache refuses it. The package {package} brings the module.',
		line: '{name} belongs to {module}, which is not loaded: Apache refuses it. It takes a line LoadModule {identifier}.',
		uncertain:
			'{name} belongs to {module}, which no LoadModule line loads. Unless the module is compiled into your Apache, Apache refuses the directive.',
		processing:
			'{name} belongs to {module}. Another multi-processing module is loaded, there is but one at a time, and Apache refuses the directive.',
	},
	server({ server, environment, report }) {
		const { exit } = server.evaluation;
		if (!areModulesKnown(exit, environment)) return;
		const distribution = environment.target.distribution ?? distributionOf(server);
		for (const [key, placed] of missingModules(server, distribution)) {
			const names = key.split(' ');
			const module = findModule(`${names.at(-1)}.c`);
			if (!module) continue;
			const isCertain = names.every((name) => isModuleMissing(name, exit, distribution) === true);
			for (const first of firstInEachDocument(placed)) {
				const { statement, document, use } = first;
				const { name, word } = statement.command;
				report(first, {
					at: word,
					message: isCertain ? adviceFor(module, distribution) : 'uncertain',
					params: {
						name: name.startsWith('<') ? `${name}>` : name,
						module: either(names.map((one) => sourceName(findModule(`${one}.c`) ?? module))),
						identifier: module.identifier,
						command: module.debianName ?? '',
						package: module.rhelPackage ?? '',
					},
					...(!isCertain && { kind: 'advice' }),
					apache: `Invalid command '${name}', perhaps misspelled or defined by a module not included in the server configuration`,
					fixes: () => [
						...loadModule(server, module, distribution),
						...(names.length === 1 && !use ? wrapInIfModule(statement, document, module) : []),
					],
				});
			}
		}
	},
};

/** The statements of each module that is missing, or of some modules of which one would be enough, that are read whatever the conditions. */
function missingModules(
	{ evaluation: { index, exit } }: Server,
	distribution: Distribution | undefined,
): ReadonlyMap<string, readonly OrderedStatement[]> {
	const missing = new Map<string, OrderedStatement[]>();
	for (const key of index.keys) {
		const directive = findDirective(key);
		if (!directive) continue;
		const { module, providers = [module] } = directive;
		if (providers.some((name) => !isModuleMissing(name, exit, distribution))) continue;
		const placed = index.named(key).filter(({ statement }) => !isConditional(statement.section));
		const names = providers.join(' ');
		missing.set(names, [...(missing.get(names) ?? []), ...placed]);
	}
	return missing;
}

/** One missing module is one mistake, to be told once in a file. */
function firstInEachDocument(placed: readonly OrderedStatement[]): Iterable<OrderedStatement> {
	const first = new Map<SourceDocument, OrderedStatement>();
	for (const one of placed) {
		const known = first.get(one.document);
		if (!known || one.order < known.order) first.set(one.document, one);
	}
	return first.values();
}

type Module = NonNullable<ReturnType<typeof findModule>>;

/** The message that says how a distribution loads a module. */
function adviceFor(module: Module, distribution: Distribution | undefined): string {
	if (module.identifier.startsWith('mpm_')) return 'processing';
	if (distribution === 'debian' && module.debianName) return 'a2enmod';
	if (distribution === 'rhel' && module.rhelPackage) return 'package';
	return 'line';
}

/** `mod_ssl`, or `mpm_event`. */
function sourceName({ source, identifier }: Module): string {
	return source.startsWith('mod_') ? source.slice(0, -'.c'.length) : identifier.slice(0, -'_module'.length);
}

/** Only Debian has its modules there. */
function distributionOf(server: Server): Distribution | undefined {
	const isDebian = placedOf(server, 'loadmodule').some(({ statement }) =>
		statement.text.args[1]?.value.startsWith('/usr/lib/apache2/modules/'),
	);
	return isDebian ? 'debian' : undefined;
}
