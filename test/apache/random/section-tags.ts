/** Sections: where they may stand, and what their tags say. */
import type { Random } from './random.ts';
import type { Place } from './tree.ts';
import { quoted, regexes } from './values.ts';

/** Sections by the places in which they may stand. */
export function sectionsIn(place: Place): readonly Place[] {
	switch (place) {
		case 'server':
			return [
				'VirtualHost',
				'VirtualHost',
				'VirtualHost',
				'Directory',
				'Location',
				'DirectoryMatch',
				'LocationMatch',
				'Files',
				'FilesMatch',
				'If',
				'Proxy',
			];
		case 'VirtualHost':
			return ['Directory', 'Location', 'DirectoryMatch', 'LocationMatch', 'Files', 'FilesMatch', 'If', 'Proxy'];
		case 'Directory':
		case 'DirectoryMatch':
			return ['Files', 'FilesMatch', 'If', 'Limit', 'LimitExcept', 'RequireAll', 'RequireAny'];
		case 'Location':
		case 'LocationMatch':
		case 'Proxy':
			return ['If', 'Limit', 'LimitExcept', 'RequireAll', 'RequireAny'];
		case 'Files':
		case 'FilesMatch':
		case 'If':
			return ['If', 'Limit', 'LimitExcept', 'RequireAll', 'RequireAny'];
		case 'RequireAll':
			return ['RequireAll', 'RequireAny', 'RequireNone'];
		case 'RequireAny':
			return ['RequireAll', 'RequireAny'];
		default:
			return [];
	}
}

export function sectionArgument(random: Random, place: Place): string {
	switch (place) {
		case 'VirtualHost':
			return random.pick([
				'*:80',
				'*:443',
				'*',
				'127.0.0.1:8080',
				'_default_:443',
				'*:80 *:8080',
				'[::1]:80',
				'"*:80"',
			]);
		case 'Directory':
			return random.pick(['/', '/srv/app', '/srv/*/x', '"/srv/my app"', '~ "^/srv/.*"', '/srv/app/']);
		case 'Location':
			return random.pick(['/', '/app', '"/a b"', '~ "/(x|y)"', '/app*']);
		case 'Files':
			return random.pick(['wsgi.py', '*.wsgi', '~ "\\.py$"', '"a b"']);
		case 'If':
			return random.pick([
				'"true"',
				'"%{REQUEST_METHOD} == \'GET\'"',
				'"-n %{HTTP_HOST}"',
				"'%{REQUEST_URI} =~ m#^/x#'",
			]);
		case 'Proxy':
			return random.pick(['*', 'http://127.0.0.1:8000/', '"unix:/run/x.sock|fcgi://localhost"']);
		case 'Limit':
		case 'LimitExcept':
			return random.pick(['GET', 'GET POST', 'PUT DELETE']);
		case 'DirectoryMatch':
		case 'LocationMatch':
		case 'FilesMatch':
			return quoted(random, random.pick(regexes));
		default:
			return '';
	}
}
