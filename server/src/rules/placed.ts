/** Statements of any directive, wherever they are read. */
import type { PlacedStatement, Server } from '../model/server.ts';

/** The statements of a directive, named in lower case, in reading order. */
export function placedOf({ evaluation }: Server, key: string): readonly PlacedStatement[] {
	return evaluation.index.named(key);
}
