/** All rules. Written by scripts/generate-rules-index.mjs: a rule is a folder here. */
import { rule as closeWithoutOpen } from './close-without-open/rule.ts';
import { rule as commentAfterArguments } from './comment-after-arguments/rule.ts';
import { rule as conflictingOptions } from './conflicting-options/rule.ts';
import { rule as daemonAsRoot } from './daemon-as-root/rule.ts';
import { rule as directiveNotInRelease } from './directive-not-in-release/rule.ts';
import { rule as duplicateDaemonProcess } from './duplicate-daemon-process/rule.ts';
import { rule as emptyValue } from './empty-value/rule.ts';
import { rule as includeFails } from './include-fails/rule.ts';
import { rule as invalidRegularExpression } from './invalid-regular-expression/rule.ts';
import { rule as invalidValue } from './invalid-value/rule.ts';
import { rule as macroFails } from './macro-fails/rule.ts';
import { rule as malformedCondition } from './malformed-condition/rule.ts';
import { rule as missingArgument } from './missing-argument/rule.ts';
import { rule as missingBracket } from './missing-bracket/rule.ts';
import { rule as missingOption } from './missing-option/rule.ts';
import { rule as notOnPlatform } from './not-on-platform/rule.ts';
import { rule as processGroupNotAccessible } from './process-group-not-accessible/rule.ts';
import { rule as processGroupNotConfiguredYet } from './process-group-not-configured-yet/rule.ts';
import { rule as pythonPathInVirtualEnvironment } from './python-path-in-virtual-environment/rule.ts';
import { rule as sectionMismatch } from './section-mismatch/rule.ts';
import { rule as sectionNotClosed } from './section-not-closed/rule.ts';
import { rule as serverConfigOnly } from './server-config-only/rule.ts';
import { rule as strayArgument } from './stray-argument/rule.ts';
import type { Rule } from './types.ts';
import { rule as unitOnNumber } from './unit-on-number/rule.ts';
import { rule as unknownDirective } from './unknown-directive/rule.ts';
import { rule as unknownOption } from './unknown-option/rule.ts';
import { rule as wrongContext } from './wrong-context/rule.ts';
import { rule as wrongNumberOfArguments } from './wrong-number-of-arguments/rule.ts';

export const rules: readonly Rule[] = [
	closeWithoutOpen,
	commentAfterArguments,
	conflictingOptions,
	daemonAsRoot,
	directiveNotInRelease,
	duplicateDaemonProcess,
	emptyValue,
	includeFails,
	invalidRegularExpression,
	invalidValue,
	macroFails,
	malformedCondition,
	missingArgument,
	missingBracket,
	missingOption,
	notOnPlatform,
	processGroupNotAccessible,
	processGroupNotConfiguredYet,
	pythonPathInVirtualEnvironment,
	sectionMismatch,
	sectionNotClosed,
	serverConfigOnly,
	strayArgument,
	unitOnNumber,
	unknownDirective,
	unknownOption,
	wrongContext,
	wrongNumberOfArguments,
];
