// For the notebooks of the language client: no configuration is one, so that there is nothing to synchronize and nothing to hear.
const never = () => ({ dispose() {} });

exports.NotebookDocumentSyncFeature = class {
	static CellScheme = 'vscode-notebook-cell';
	registrationType = { method: 'notebookDocument/sync' };
	onOpenNotificationSent = never;
	onChangeNotificationSent = never;
	onSaveNotificationSent = never;
	onCloseNotificationSent = never;
	fillClientCapabilities() {}
	initialize() {}
	register() {}
	unregister() {}
	clear() {}
	getState() {
		return { kind: 'static' };
	}
	handles() {
		return false;
	}
};
