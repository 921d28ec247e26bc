/** The whole language of Apache, but mod_wsgi's part. */
import { allDirectives } from '../../server/src/knowledge/index.ts';
import { directiveRules } from './directives.ts';
import { expression } from './expression.ts';
import type { Grammar, Rule } from './textmate.ts';
import { END, repository } from './words.ts';

const stock = allDirectives.filter(({ module }) => module !== 'mod_wsgi');

const otherSection: Rule = {
	name: 'meta.section.begin.apacheconf',
	begin: '^\\s*(<)([^\\s>/\\\\][^\\s>\\\\]*)',
	beginCaptures: {
		1: { name: 'punctuation.definition.tag.begin.apacheconf' },
		2: { name: 'entity.name.tag.section.apacheconf' },
	},
	end: END,
	patterns: [{ include: '#tag-end' }, { include: '#tag-words' }],
};

const sectionEnd: Rule = {
	name: 'meta.section.end.apacheconf',
	begin: '^\\s*(</)([^\\s>\\\\]*)(>)?',
	beginCaptures: {
		1: { name: 'punctuation.definition.tag.begin.apacheconf' },
		2: { name: 'entity.name.tag.section.apacheconf' },
		3: { name: 'punctuation.definition.tag.end.apacheconf' },
	},
	end: END,
	patterns: [{ include: '#continuation' }],
};

/** Of a module that is not known, or misspelt: its name has no colour. */
const otherDirective: Rule = {
	name: 'meta.directive.apacheconf',
	begin: '^\\s*(?=[^\\s\\\\]|\\\\(?!$))((?!["\'])(?:[^\\s\\\\]|\\\\(?!$))+)?',
	beginCaptures: { 1: { name: 'entity.other.directive.apacheconf', patterns: [{ include: '#variables' }] } },
	end: END,
	patterns: [{ include: '#booleans' }, { include: '#words' }],
};

export const apacheconf: Grammar = {
	scopeName: 'source.apacheconf',
	name: 'Apache Conf',
	patterns: [
		{ include: '#comment' },
		{ include: '#section-end' },
		...directiveRules(stock),
		{ include: '#other-section' },
		{ include: '#other-directive' },
		{ include: '#continuation' },
	],
	repository: {
		...repository,
		expression,
		'section-end': sectionEnd,
		'other-section': otherSection,
		'other-directive': otherDirective,
	},
};
