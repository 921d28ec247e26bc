import { Disposable, EventEmitter, type TextDocument, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Status } from '../../server/src/features/status.ts';
import { CHANGED_NOTIFICATION, STATUS_REQUEST } from '../../server/src/protocol.ts';
import { LANGUAGE } from './language.ts';

/** Who types sees nothing change until the text stands still. */
const DELAY = 200;

export interface DocumentStatus extends Status {
	readonly document: TextDocument;
}

/** How the server reads the document in front of the user; nothing if it is not Apache's, or no server runs. */
export class ActiveStatus extends Disposable {
	readonly #client: BaseLanguageClient;
	readonly #changed = new EventEmitter<DocumentStatus | undefined>();
	readonly onDidChange = this.#changed.event;
	#document = window.activeTextEditor?.document;
	#timer: NodeJS.Timeout | undefined;
	#asked = 0;

	constructor(client: BaseLanguageClient) {
		const parts = [
			client.onNotification(CHANGED_NOTIFICATION, () => this.#askSoon()),
			client.onDidChangeState(() => this.#askSoon()),
			window.onDidChangeActiveTextEditor((editor) => this.#toFront(editor)),
		];
		super(() => {
			clearTimeout(this.#timer);
			Disposable.from(...parts, this.#changed).dispose();
		});
		this.#client = client;
	}

	/** The output is an editor, too, while it has the focus: the document above it stays in front of the user. */
	#toFront(editor: TextEditor | undefined): void {
		if (editor?.document.uri.scheme === 'output') return;
		this.#document = editor?.document;
		this.ask();
	}

	#askSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.ask(), DELAY);
	}

	/** Asks now; who listens hears it too. */
	async ask(): Promise<DocumentStatus | undefined> {
		const turn = ++this.#asked;
		const document = this.#document;
		const status = document?.languageId === LANGUAGE ? await this.#statusOf(document) : undefined;
		if (turn === this.#asked) this.#changed.fire(status);
		return status;
	}

	async #statusOf(document: TextDocument): Promise<DocumentStatus | undefined> {
		if (!this.#client.isRunning()) return undefined;
		const textDocument = this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document);
		// a server that ends meanwhile says nothing
		const status = await this.#client.sendRequest<Status | null>(STATUS_REQUEST, { textDocument }).catch(() => null);
		return status ? { ...status, document } : undefined;
	}
}
