export function unpack(packed: string, length: number): string;
