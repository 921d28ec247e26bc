/** Changes to the text of a `mod-wsgi.json`. No editor in here. */

export type ValueFrom = (old: unknown) => unknown;

type JsonObject = Readonly<Record<string, unknown>>;

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
	const value = valueFrom(key.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), settings));
	const wanted = changed(settings, key, value);
	return inPlace(text, key.at(-1), value, wanted) ?? writtenAnew(text, wanted);
}

function changed(object: JsonObject, [name, ...rest]: readonly string[], value: unknown): JsonObject {
	if (name === undefined) return object;
	const inner = object[name];
	return { ...object, [name]: rest.length > 0 ? changed(isObject(inner) ? inner : {}, rest, value) : value };
}

/** The text as the user laid it out, where one value in the place of another says what is wanted. */
function inPlace(text: string, name: string | undefined, value: unknown, wanted: JsonObject): string | undefined {
	const entry = new RegExp(`("${name}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g');
	for (const { 0: old, 1: start, index } of text.matchAll(entry)) {
		const candidate = `${text.slice(0, index)}${start}${JSON.stringify(value)}${text.slice(index + old.length)}`;
		if (value !== undefined && JSON.stringify(JSON.parse(candidate)) === JSON.stringify(wanted)) return candidate;
	}
	return undefined;
}

function writtenAnew(text: string, wanted: JsonObject): string {
	const indentation = /^[ \t]+/m.exec(text)?.[0] ?? '  ';
	return `${JSON.stringify(wanted, undefined, indentation)}\n`;
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
