/** A name for a daemon process group, after the site or the application. */

/** Folders and files that say nothing of what is in them. */
const telling =
	/^(?!(?:app|apps?|application|wsgi|src|www|html|htdocs|public|public_html|conf|config|deploy|current|bin|cgi-bin|scripts?|apache2?|site|sites|web|srv|var|home|opt|usr|local|lib|django|flask|index|main|manage)$)[\w.-]+$/i;

/**
 * The name of a group that runs a script.
 *
 * @param taken whether a name is in use
 */
export function groupName(serverName: string | undefined, script: string, taken: (name: string) => boolean): string {
	const name = fromHost(serverName) ?? fromPath(script) ?? 'app';
	if (!taken(name)) return name;
	for (let number = 2; ; number++) if (!taken(`${name}-${number}`)) return `${name}-${number}`;
}

function fromHost(serverName: string | undefined): string | undefined {
	const name = serverName?.replace(/^www\./, '');
	return name && /^[A-Za-z0-9][\w.-]*$/.test(name) ? name : undefined;
}

/** The innermost part that says what it is. */
function fromPath(script: string): string | undefined {
	const parts = script.split('/').map((part) => part.replace(/\.(py|wsgi)$/, ''));
	return parts.findLast((part) => telling.test(part) && /^[A-Za-z0-9]/.test(part));
}
