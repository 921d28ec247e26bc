import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };
import schema from '../../schemas/mod-wsgi.schema.json' with { type: 'json' };

const { contributes } = manifest;
const settings: Record<string, { enum?: string[]; type: string | string[]; order: number }> =
	contributes.configuration.properties;

describe('package.json', () => {
	it('has a text for each key, and a key for each text', () => {
		const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
		assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
	});

	it('names files that exist', () => {
		const files = [
			manifest.icon,
			...contributes.languages.map(({ configuration }) => configuration),
			...[...contributes.grammars, ...contributes.snippets].map(({ path }) => path),
			...contributes.jsonValidation.map(({ url }) => url),
			...contributes.walkthroughs.flatMap(({ icon, steps }) => [
				icon,
				...steps.map(({ media }) => media.image ?? media.markdown),
			]),
		];
		for (const file of files) assert(existsSync(join(__dirname, '../..', file)), file);
	});

	it('asks for the VS Code that the language client needs, which does not check it itself', () => {
		const languageClient = join(__dirname, '../../node_modules/vscode-languageclient/package.json');
		assert.equal(manifest.engines.vscode, JSON.parse(readFileSync(languageClient, 'utf8')).engines.vscode);
	});

	it('packages each picture that it shows; README.md shows those of the repository', () => {
		const root = join(__dirname, '../..');
		const picturesIn = (file: string) => readFileSync(join(root, file), 'utf8').match(/\bimages\/[\w-]+\.png/g) ?? [];
		assert.deepEqual(picturesIn('.vscodeignore').sort(), [...new Set(picturesIn('package.json'))].sort());
		for (const picture of picturesIn('README.md')) assert(existsSync(join(root, picture)), picture);
	});

	it('has the settings of mod-wsgi.json', () => {
		const { target, ...others } = schema.properties;
		const keys = [...Object.keys(target.properties).map((key) => `target.${key}`), ...Object.keys(others)];
		const ofProject = Object.keys(settings)
			.map((key) => key.replace(/^modWsgi\./, ''))
			.filter((key) => !['suggestLanguage', 'trace.server'].includes(key));
		assert.deepEqual(keys.filter((key) => key !== '$schema').sort(), ofProject.sort());
		for (const key of ['platform', 'distribution'] as const) {
			assert.deepEqual(settings[`modWsgi.target.${key}`]!.enum, ['', ...target.properties[key].enum]);
		}
		assert.deepEqual(settings['modWsgi.profile']!.enum, others.profile.enum);
	});

	it('has its settings in README.md', () => {
		const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
		const rows = readme.match(/^\| `.*(?= \|.*\|$)/gm)?.join('\n') ?? '';
		for (const key of Object.keys(settings)) {
			const name = key.replace(/^modWsgi\./, '');
			assert(rows.includes(`\`${name}\``), name);
		}
	});

	it('gives each setting a place of its own in the order', () => {
		const orders = Object.values(settings).map(({ order }) => order);
		assert.equal(new Set(orders).size, orders.length);
	});

	it('tells an Apache configuration by its first line', () => {
		const [language] = contributes.languages;
		const pattern = new RegExp(language!.firstLine);
		for (const line of [
			'<VirtualHost *:80>',
			'  <IfModule mod_ssl.c>',
			'<Directory /srv/www>',
			'WSGIScriptAlias / /srv/app.wsgi',
			'LoadModule wsgi_module modules/mod_wsgi.so',
			'# -*- apache -*-',
			'# vim: set ft=apache:',
		]) {
			assert(pattern.test(line), line);
		}
		for (const line of [
			'<?xml version="1.0"?>',
			'<Directory Id="x">',
			'[Unit]',
			'server {',
			'ServerName=x',
			'#!/bin/sh',
		]) {
			assert(!pattern.test(line), line);
		}
	});
});
