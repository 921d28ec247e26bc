/** A message of Apache, mod_wsgi or Python that a log or the configuration test shows, and what it means. */
export interface KnownMessage {
	/**
	 * What is printed, in each wording it ever had. `…` stands for anything; a name in braces does too, and what stands
	 * there is looked for in the configuration: as a daemon process group if it is `{group}`, else as a word.
	 */
	readonly says: readonly string[];
	/** Its numbers in mod_wsgi's messages since 6.0.0: 150 is `WSGI0150`. */
	readonly wsgi?: readonly number[];
	/** Its numbers in Apache's: 1630 is `AH01630`. */
	readonly ah?: readonly number[];
	/** What happened, and why. Markdown. */
	readonly meaning: string;
	/** What to do. Markdown. */
	readonly remedy: string;
	/** The rules that see what leads to it. */
	readonly rules?: readonly string[];
}
