/** What distributions decide beside the modules: the account of Apache, what their main configuration grants, where sockets go. */
import type { Distribution } from './types.ts';

export interface DistributionFacts {
	/** What it is called in messages. */
	readonly name: string;
	/** The account that Apache runs as. */
	readonly user: string;
	/** The directories that the main configuration lets all requests into; it denies the rest, by `<Directory />`. */
	readonly granted: readonly string[];
	/** The WSGISocketPrefix that is needed, where only root may enter the default place of sockets. */
	readonly socketPrefix?: string;
}

export const distributions: Readonly<Record<Exclude<Distribution, 'other'>, DistributionFacts>> = {
	// apache2.conf
	debian: { name: 'Debian', user: 'www-data', granted: ['/usr/share/', '/var/www/'] },
	// conf/httpd.conf; the default is logs/ where Apache's headers say no other, and that is of mode 0700
	rhel: { name: 'Red Hat', user: 'apache', granted: ['/var/www/'], socketPrefix: 'run/wsgi' },
};

/** What is known of a distribution; undefined if it is none of those. */
export function factsOf(distribution: Distribution | undefined): DistributionFacts | undefined {
	return distribution === 'debian' || distribution === 'rhel' ? distributions[distribution] : undefined;
}
