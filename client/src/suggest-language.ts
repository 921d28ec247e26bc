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

export function shouldOfferApacheConf(file: OpenedFile, memory: OfferMemory): boolean {
	return (
		memory.enabled &&
		!memory.asked &&
		file.languageId !== 'apacheconf' &&
		/\.conf$/i.test(file.path) &&
		APACHE_LINE.test(file.text)
	);
}
