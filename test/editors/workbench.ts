/** The workbench as a person uses it: mouse, keyboard, and what can be seen. */
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { newPage } from './browser.ts';
import type { CodeServer } from './code-server.ts';

export interface Workbench {
	readonly page: Page;
	readonly editor: Locator;
	/** The lines under mistakes. */
	readonly squiggles: Locator;
	/** A line of the text that is on the screen. */
	line(text: string): Locator;
	press(...keys: string[]): Promise<void>;
	/** The cursor goes into a word. */
	click(text: string): Promise<void>;
	/** Runs a command by its title in the palette. */
	command(title: string): Promise<void>;
	/** What calls something up is done again if nothing comes: the first time may be too early, as VS Code starts. */
	called(call: () => Promise<void>, locator: Locator): Promise<Locator>;
	/** Waits until a file is in front. */
	show(file: string): Promise<void>;
	/** The pointer rests on a word until the hover shows. */
	hover(text: string): Promise<Locator>;
	/** The cursor goes into a word by a click, and the menu of quick fixes opens. */
	quickFixes(text: string): Promise<Locator>;
	/** The line that holds `text` ends with the cursor. */
	toEndOfLine(text: string): Promise<void>;
	/** Types, and asks for what may follow. */
	complete(text: string): Promise<Locator>;
	readonly suggestions: Locator;
	/** Closes what covers the text. */
	dismiss(): Promise<void>;
	close(): Promise<void>;
}

/** Where a word of a line is on the screen: the middle of its second letter. */
async function letterOf(line: Locator, word: string): Promise<{ x: number; y: number }> {
	return await line.evaluate((element, word) => {
		const document = element.ownerDocument;
		const pieces = document.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
		// the editor draws each blank as a no-break space
		let at = element.textContent.replaceAll('\u00a0', ' ').indexOf(word) + 1;
		while (pieces.nextNode() && at >= pieces.currentNode.length) at -= pieces.currentNode.length;
		const letter = document.createRange();
		letter.setStart(pieces.currentNode, at);
		letter.setEnd(pieces.currentNode, at + 1);
		const { x, y, width, height } = letter.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	}, word);
}

export async function openWorkbench(
	browser: Browser,
	server: CodeServer,
	file: string,
	viewport?: { width: number; height: number },
): Promise<Workbench> {
	const page = await newPage(browser, viewport);
	const uri = `vscode-remote://127.0.0.1:${server.port}${path.join(server.opened, file)}`;
	await page.goto(`${server.url}&payload=${encodeURIComponent(JSON.stringify([['openFile', uri]]))}`);
	const editor = page.locator('.editor-instance .monaco-editor[data-uri]');
	const show = (name: string) =>
		page.locator(`.editor-instance .monaco-editor[data-uri$="${path.basename(name)}"]`).waitFor({ timeout: 60_000 });
	await show(file);

	const line = (text: string) => editor.locator('.view-line', { hasText: text }).first();
	const shown = async (locator: Locator) => {
		await locator.waitFor();
		return locator;
	};
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	const called = async (call: () => Promise<void>, locator: Locator) => {
		for (let left = 5; left > 0 && !(await locator.isVisible()); left--) {
			await call();
			await locator.waitFor({ timeout: 5000 }).catch(() => {});
		}
		return shown(locator);
	};
	const click = async (text: string) => {
		const { x, y } = await letterOf(line(text), text);
		await page.mouse.click(x, y);
	};
	const suggestions = page.locator('.suggest-widget.visible .monaco-list');
	const coverings = page.locator('.suggest-widget.visible, .parameter-hints-widget.visible, .monaco-hover:visible');
	const dismiss = async () => {
		for (let left = 10; left > 0 && (await coverings.count()) > 0; left--) {
			await press('Escape');
			await page.waitForTimeout(100);
		}
	};
	return {
		page,
		editor,
		squiggles: editor.locator('.squiggly-error, .squiggly-warning, .squiggly-info'),
		line,
		press,
		hover: async (text) => {
			const { x, y } = await letterOf(line(text), text);
			await page.mouse.move(x, y, { steps: 5 });
			return shown(page.locator('.monaco-hover:visible .hover-contents').first());
		},
		quickFixes: async (text) => {
			await click(text);
			return called(() => press('Control+.'), page.locator('.action-widget').first());
		},
		click,
		command: async (title) => {
			await press('F1');
			const input = page.locator('.quick-input-widget input[type=text]');
			await input.waitFor();
			await page.keyboard.type(title, { delay: 10 });
			await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
			await press('Enter');
			await input.waitFor({ state: 'hidden' });
		},
		called,
		show,
		toEndOfLine: async (text) => {
			await dismiss();
			await line(text).click();
			await press('End');
		},
		complete: async (text) => {
			await page.keyboard.type(text, { delay: 30 });
			return called(() => press('Control+Space'), suggestions);
		},
		suggestions,
		dismiss,
		close: () => page.context().close(),
	};
}
