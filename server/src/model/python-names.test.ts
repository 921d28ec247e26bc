import assert from 'node:assert/strict';
import { readPythonNames } from './python-names.ts';

/** Whether a file has the name `application`; undefined if that cannot be said. */
function has(...lines: string[]): boolean | undefined {
	return readPythonNames(lines.join('\n'))?.at.has('application');
}

describe('the names of a Python file', () => {
	it('are those that are given to something', () => {
		for (const text of [
			'application = App()',
			'application: WSGI = App()',
			'application: "WSGI" = App()',
			'app = application = App()',
			'app, application = make()',
			'(app, application) = make()',
			'def application(environ, start_response):\n    return []',
			'async def application(scope): pass',
			'class application: pass',
			'from shop import application',
			'from shop import app as application',
			'from shop import (\n    app,\n    application,\n)',
			'import shop as application',
			'import application.wsgi',
			'x = 1; application = x',
			'if x:\n    application = a\nelse:\n    application = b',
			'try:\n\tfrom a import application\nexcept ImportError:\n\tpass',
			'with a as application:\n    pass',
			'for application in all: pass',
			'if x: application = 1',
			'print((application := make()))',
			'application = \\\n    App()',
			'def make():\n    global application\n    application = 1\nmake()',
			'"""application"""\n\n# x\napplication = 1',
			'def f():\n    return [\n1, 2]\napplication = 1',
			'def f():\n    """\nx\n"""\napplication = f',
			'def f(): pass\napplication = f',
			'class A:\n    def f(self):\n        pass\n\napplication = A()\r\n',
		])
			assert.equal(has(text), true, text);
	});

	it('are not those of functions, classes, strings, comments and attributes', () => {
		for (const text of [
			'app = App()',
			'def make():\n    application = App()\n    return application',
			'def make(): application = App(); return application',
			'class A:\n    application = 1\n\n    def f(self):\n        application = 2',
			'async def f():\n\tapplication = 1',
			'x = "application = 1"',
			"'''\napplication = 1\n'''",
			'# application = 1',
			'shop.application = 1',
			'applications = 1',
			'def f():\n    if x:\n        application = 1\n    application = 2\napp = f',
			'',
		])
			assert.equal(has(text), false, text);
	});

	it('are not told where there may be others, or the text is not understood', () => {
		for (const text of [
			'from shop import *',
			'from shop import (*)',
			"globals()['application'] = 1",
			"exec(open('shop.py').read())",
			"execfile('shop.py')",
			"setattr(sys.modules[__name__], 'application', 1)",
			"sys.modules[__name__].__dict__['application'] = 1",
			'def f():\n    vars()',
			'x = (',
			'x = "',
			'x = )',
			'"""',
			'<?php echo "a";',
			'\0',
			'x'.repeat(1_000_001),
		])
			assert.equal(has(text), undefined, text.slice(0, 50));
	});

	it('are found where they are given to something', () => {
		const text =
			'import os\nprint(app)\napp = 1\nfrom x import y as application\nclass Shop:\n    pass\nif app:\n    late = 1\n';
		const names = readPythonNames(text);
		assert(names);
		const found = (name: string) => text.slice(names.at.get(name)).split('\n')[0];
		assert.equal(found('app'), 'app = 1');
		assert.equal(found('application'), 'application');
		assert.equal(found('Shop'), 'Shop:');
		assert.equal(found('late'), 'late = 1');
		assert.deepEqual(names.bound, ['os', 'app', 'application', 'Shop', 'late']);
	});
});
