import assert from 'node:assert/strict';
import { allDirectives, findDirective, findOption, formIn, specialValues, specialValuesFor } from './index.ts';

describe('look-up', () => {
	it('finds directives in any case, and sections by their opening', () => {
		assert.equal(findDirective('wsgiSCRIPTalias')?.name, 'WSGIScriptAlias');
		assert.equal(findDirective('<wsgiinterpreteroptions')?.name, '<WSGIInterpreterOptions');
		assert.equal(findDirective('<virtualhost')?.module, 'core');
		assert.equal(findDirective('WSGIScriptAlais'), undefined);
	});

	it('finds every directive under its own name', () => {
		for (const directive of allDirectives) assert.equal(findDirective(directive.name), directive, directive.name);
	});

	it('finds options by case, but for the selectors of a section', () => {
		const daemon = findDirective('WSGIDaemonProcess')!;
		assert.equal(findOption(daemon, 'python-home')?.name, 'python-home');
		assert.equal(findOption(daemon, 'Python-Home'), undefined);
		assert.equal(findOption(daemon, 'constructor'), undefined);
		assert.equal(findOption(findDirective('<WSGIInterpreterOptions')!, 'Process-Group')?.name, 'process-group');
		assert.equal(findOption(findDirective('WSGIProcessGroup')!, 'threads'), undefined);
	});

	it('gives the form of a release', () => {
		const alias = findDirective('WSGIScriptAlias')!;
		assert.equal(formIn(alias, '2.8')?.args, 'TAKE2');
		assert.equal(formIn(alias, '3.0')?.args, 'RAW_ARGS');
		assert.equal(formIn(findDirective('WSGILazyInitialization')!, '6.0.0'), undefined);
	});

	it('gives the special values of a place', () => {
		const names = (directive: string, option?: string) => {
			const found = findDirective(directive)!;
			return specialValuesFor(found, option === undefined ? undefined : findOption(found, option)).map(
				({ name }) => name,
			);
		};
		assert.deepEqual(names('WSGICallableObject'), ['%{ENV:name}']);
		assert.deepEqual(names('WSGIDaemonProcess', 'display-name'), ['%{GROUP}']);
		assert.deepEqual(names('WSGIAccessScript', 'application-group'), ['%{GLOBAL}', '%{SERVER}', '%{HOST}']);
		assert.deepEqual(names('WSGIScriptAlias'), []);
	});

	it('knows every place that special values name', () => {
		for (const place of specialValues.flatMap(({ appliesTo }) => appliesTo)) {
			const [name, option] = place.split(' ');
			const directive = findDirective(name!);
			assert(directive && (option === undefined || findOption(directive, option)), place);
		}
	});
});
