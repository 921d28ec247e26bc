/** Changes to the text of a `mod-wsgi.json`. No editor in here. */

/**
 * The text with another value at a key, which may lead into objects. Nothing if the text is no object of JSON.
 *
 * @param valueFrom makes the value of the one that is there; undefined takes it away
 */
export function withSetting(text: string, key: readonly string[], valueFrom: ValueFrom): string | undefined {
	let settings: unknown;
	try {
		settings = text.trim() === '' ? {} : JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isObject(settings)) return undefined;
	const indentation = /^[ \t]+/m.exec(text)?.[0] ?? '  ';
	return `${JSON.stringify(changed(settings, key, valueFrom), undefined, indentation)}\n`;
}

export type ValueFrom = (old: unknown) => unknown;

type JsonObject = Readonly<Record<string, unknown>>;

function changed(object: JsonObject, [name, ...rest]: readonly string[], valueFrom: ValueFrom): JsonObject {
	if (name === undefined) return object;
	const inner = object[name];
	return {
		...object,
		[name]: rest.length > 0 ? changed(isObject(inner) ? inner : {}, rest, valueFrom) : valueFrom(inner),
	};
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A glob for one file: braces have a meaning in globs, and any character may stand for them. */
export function globOf(path: string): string {
	return path.replace(/[{}]/g, '?');
}

/** Roles with one for a glob, first so that it counts; undefined takes it away. */
export function withRole(roles: unknown, glob: string, role: string | undefined): JsonObject {
	const { [glob]: _, ...others } = isObject(roles) ? roles : {};
	return role === undefined ? others : { [glob]: role, ...others };
}
