/** Findings as the protocol's diagnostics. */
import type { FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport } from 'vscode-languageserver';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../rules/types.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { Range, SourceDocument } from '../syntax/source-document.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

/** The documentation page of a rule. */
export function pageOf(rule: string): string {
	return `https://github.com/mod-wsgi-tools/apache-mod-wsgi/blob/main/docs/rules.md#${rule}`;
}

/** The diagnostics of a document, in the order in which they stand. */
export function diagnostics(service: Service, opened: OpenDocument): Diagnostic[] {
	return service
		.findingsIn(opened)
		.map((finding) => toDiagnostic(finding, (document) => service.uriOf(document)))
		.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

/** `textDocument/diagnostic`: the diagnostics of a document, or that they are those that the client has already. */
export function diagnosticReport(
	service: Service,
	opened: OpenDocument,
	previousId: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
	const items = diagnostics(service, opened);
	const resultId = items.length === 0 ? 'none' : hash(JSON.stringify(items));
	return resultId === previousId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** 64 bits of a text: what has the same is the same. */
function hash(text: string): string {
	let a = 0x2f0b4a27;
	let b = 0x6c8e9cf5;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		a = Math.imul(a ^ c, 0x9e3779b1);
		b = Math.imul(b ^ c, 0x85ebca6b) ^ (a >>> 15);
	}
	return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}

/** A finding as a diagnostic. `uriOf` names the documents of related places; those it does not know are left out. */
export function toDiagnostic(finding: Finding, uriOf: (document: SourceDocument) => string | undefined): Diagnostic {
	const { rule, severity, message, related } = finding;
	const diagnostic: Diagnostic = {
		range: rangeOf(finding),
		severity: severities[severity],
		code: rule.id,
		codeDescription: { href: pageOf(rule.id) },
		source: 'mod_wsgi',
		message,
	};
	const places = related.flatMap(({ document, line, start, end, message: says }) => {
		const uri = uriOf(document);
		const range = document.rangeOf(line, start, end);
		return uri && range ? [{ location: { uri, range }, message: says }] : [];
	});
	if (places.length > 0) diagnostic.relatedInformation = places;
	if (finding.tags.length > 0) diagnostic.tags = finding.tags.map((tag) => tags[tag]);
	return diagnostic;
}

/** Where a finding is. */
export function rangeOf({ location: { document, line, start, end } }: Finding): Range {
	return document.rangeOf(line, start, end) ?? nowhere;
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
