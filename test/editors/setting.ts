/** What a scenario in VS Code begins with. */
export interface Setting {
	/** Files beside those of examples/, by their paths; made for the folder that holds them. */
	readonly files?: (folder: string) => Record<string, string>;
	/** What is opened of it: a folder, or a file that names several; else all of it. */
	readonly open?: string;
	readonly settings?: object;
	readonly trusted?: boolean;
}
