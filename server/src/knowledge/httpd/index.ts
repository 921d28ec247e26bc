import type { Directive } from '../types.ts';
import { decodeDirectives } from './decode.ts';
import { table } from './directives.ts';
import { accessProse } from './prose/access.ts';
import { coreProse } from './prose/core.ts';
import { logProse } from './prose/logs.ts';
import { moreProse } from './prose/more.ts';
import { proxyProse } from './prose/proxy.ts';
import { sectionProse } from './prose/sections.ts';
import { sslProse } from './prose/ssl.ts';
import { urlProse } from './prose/urls.ts';

/** All stock directives of Apache httpd 2.4, each name once. */
export const httpdDirectives: readonly Directive[] = decodeDirectives(table, () => [
	sectionProse,
	coreProse,
	urlProse,
	accessProse,
	logProse,
	proxyProse,
	sslProse,
	moreProse,
]);
