import assert from 'node:assert/strict';
import { readClient } from './client.ts';
import { fullClient, plainClient } from './testing.ts';

describe('client features', () => {
	it('are none where a client says nothing', () => {
		assert.deepEqual(readClient({}), plainClient);
		assert.deepEqual(readClient({ textDocument: { completion: { completionItem: {} } } }), plainClient);
	});

	it('are read from what a client can', () => {
		const capabilities = {
			workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
			textDocument: {
				hover: { contentFormat: ['markdown', 'plaintext'] },
				completion: {
					completionItem: {
						snippetSupport: true,
						documentationFormat: ['markdown'],
						labelDetailsSupport: true,
						tagSupport: { valueSet: [1] },
						insertTextModeSupport: { valueSet: [1, 2] },
					},
				},
				signatureHelp: {
					signatureInformation: {
						documentationFormat: ['markdown'],
						parameterInformation: { labelOffsetSupport: true },
					},
				},
			},
		};
		assert.deepEqual(readClient(capabilities), fullClient);
	});

	it('respect the order of formats', () => {
		assert.equal(readClient({ textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] } } }).markdown, false);
	});
});
