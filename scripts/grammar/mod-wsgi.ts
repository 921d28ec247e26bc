/** mod_wsgi's directives, injected into whichever grammar of Apache's language is in use. */
import { allDirectives, specialValues } from '../../server/src/knowledge/index.ts';
import { directiveRules } from './directives.ts';
import { anyOf, type Grammar, type Rule } from './textmate.ts';
import { repository } from './words.ts';

/** The root scopes of Apache grammars: ours (and Apache Conf by mrmlnc), TextMate's and Atom's, Sublime Text's. */
export const HOSTS = ['source.apacheconf', 'source.apache-config', 'source.apache'];
/** A line that begins in one of these is continued from the line before. */
const CONTINUED = ['comment', 'string', 'meta.directive', 'meta.section'];

/** `%{GLOBAL}`, and `%{ENV:name}` with any name. */
const special: Rule = {
	name: 'variable.language.special-value.wsgi.apacheconf',
	match: anyOf(specialValues.map(({ name }) => name)).replace(/:name\b/g, ':[^}\\s]+'),
};

export const modWsgi: Grammar = {
	scopeName: 'source.apacheconf.mod-wsgi',
	name: 'Apache mod_wsgi',
	injectionSelector: HOSTS.map((scope) => `L:${scope} - (${CONTINUED.join(' | ')})`).join(', '),
	patterns: directiveRules(allDirectives.filter(({ module }) => module === 'mod_wsgi')),
	repository: { ...repository, 'special-values': special },
};
