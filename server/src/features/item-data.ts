/** What a completion item remembers, so that its documentation can be made when it is wanted. */
import { findDirective, findOption } from '../knowledge/index.ts';
import { describeDirective, describeOption, describeSpecialValue, findSpecialValue } from './describe.ts';
import type { Block } from './prose.ts';
import { type Audience, audienceOf } from './standing.ts';

export interface ItemData {
	/** `'WSGIDaemonProcess'`, `'WSGIDaemonProcess threads'`, `'%{GLOBAL}'` */
	readonly topic: string;
	/** The target's release, if it is named. */
	readonly release?: string;
	readonly apache?: string;
	readonly markdown: boolean;
}

export function itemData(topic: string, { releases, apache }: Audience, markdown: boolean): ItemData {
	return {
		topic,
		...(releases.length === 1 && releases[0] && { release: releases[0] }),
		...(apache !== '2.4' && { apache }),
		markdown,
	};
}

/** Takes what a client sends back; undefined if it is nothing of ours. */
export function readItemData(data: unknown): ItemData | undefined {
	if (typeof data !== 'object' || data === null) return undefined;
	const { topic, release, apache, markdown } = data as Record<string, unknown>;
	if (typeof topic !== 'string') return undefined;
	return {
		topic,
		...(typeof release === 'string' && { release }),
		...(typeof apache === 'string' && { apache }),
		markdown: markdown === true,
	};
}

/** The documentation that an item stands for. */
export function documentationOf({ topic, release, apache }: ItemData): Block[] | undefined {
	const audience = audienceOf(release, apache);
	const special = findSpecialValue(topic);
	if (special) return describeSpecialValue(special, audience);
	const [name = '', optionName] = topic.split(' ');
	const directive = findDirective(name);
	if (!directive) return undefined;
	if (optionName === undefined) return describeDirective(directive, audience);
	const option = findOption(directive, optionName);
	return option && describeOption(directive, option, audience);
}
