/** What a scenario in VS Code begins with. */
export interface Setting {
	/** Files beside those of examples/, by their paths; made for the folder that holds them. */
	readonly files?: (folder: string) => Record<string, string>;
	/** What is opened of it: a folder, or a file that names several; else all of it. */
	readonly open?: string;
	/** Whether the extension is installed: it is, unless that is to be tried. */
	readonly extension?: boolean;
	readonly settings?: object;
	readonly trusted?: boolean;
}
