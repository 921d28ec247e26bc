export function pack(text: string): string;
