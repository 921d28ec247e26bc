/** What an editor knows of a document: its text, changed as the protocol says. The server must come to the same. */
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
export class Mirror {}
