/** The page that starts VS Code for the Web. */

/** A workbench that asks nothing and fetches nothing from elsewhere. */
const settings = {
	'extensions.ignoreRecommendations': true,
	'telemetry.telemetryLevel': 'off',
	'workbench.enableExperiments': false,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** What is open at first: paths below the folder that is served. */
export interface Opened {
	readonly folder: string;
	readonly file: string;
}

/** @param host host and port of the server */
export function page(host: string, { folder, file }: Opened): string {
	const web = (path: string) => ({ scheme: 'http', authority: host, path });
	const served = (path: string) => ({ scheme: 'served', path });
	const workbench = {
		productConfiguration: {
			nameShort: 'VS Code',
			nameLong: 'VS Code for the Web',
			enableTelemetry: false,
			// what files/ has of the API beyond what every extension may have
			extensionEnabledApiProposals: { 'mod-wsgi-tools.served-files': ['fileSearchProvider', 'textSearchProvider'] },
		},
		configurationDefaults: settings,
		additionalBuiltinExtensions: [web('/files'), web('/extension')],
		folderUri: served(folder),
		defaultLayout: { force: true, editors: [{ uri: served(file) }] },
	};
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Apache mod_wsgi</title>
<link rel="icon" href="/workbench/favicon.ico">
<link rel="stylesheet" href="/workbench/out/vs/workbench/workbench.web.main.css">
</head>
<body>
<script src="/workbench/out/vs/loader.js"></script>
<script src="/workbench/out/vs/webPackagePaths.js"></script>
<script>
window.product = ${JSON.stringify(workbench).replaceAll('<', '\\u003c')};
const base = location.origin + '/workbench';
const paths = Object.entries(webPackagePaths).map(([name, file]) => [name, [base, 'node_modules', name, file].join('/')]);
require.config({ baseUrl: base + '/out', paths: Object.fromEntries(paths) });
</script>
<script src="/workbench/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/workbench/out/vs/workbench/workbench.web.main.js"></script>
<script src="/workbench/out/vs/code/browser/workbench/workbench.js"></script>
</body>
</html>
`;
}
