/** Whether to offer the language Apache Conf for a file that was opened as something else. No editor in here. */

export interface OpenedFile {
	languageId: string;
	path: string;
	/** Its first lines. */
	text: string;
}

export interface OfferMemory {
	/** The setting `modWsgi.suggestLanguage`. */
	enabled: boolean;
	/** This file was asked about before. */
	asked: boolean;
}

/** A line that opens a virtual host, or starts with a directive of mod_wsgi. */
const APACHE_LINE = /^[ \t]*(?:<VirtualHost[ \t>]|WSGI[A-Z]\w*[ \t])/im;

/** What VS Code calls a file that it does not know, and the languages that take names of others' files. */
const UNSURE = new Set(['plaintext', 'properties', 'ini', 'nginx']);

export function shouldOfferApacheConf(file: OpenedFile, memory: OfferMemory): boolean {
	return (
		memory.enabled &&
		!memory.asked &&
		file.languageId !== 'apacheconf' &&
		mayBeConfiguration(file) &&
		APACHE_LINE.test(file.text)
	);
}

/** Texts about Apache hold such lines too. */
function mayBeConfiguration({ path, languageId }: OpenedFile): boolean {
	return /\.conf$/i.test(path) || (UNSURE.has(languageId) && !/\.(?:md|rst|txt|log)$/i.test(path));
}
