/** All rules. Written by scripts/generate-rules-index.mjs: a rule is a folder here. */
import { rule as acceptPathInfoOff } from './accept-path-info-off/rule.ts';
import { rule as accessGrantedOnLocation } from './access-granted-on-location/rule.ts';
import { rule as accessNotGranted } from './access-not-granted/rule.ts';
import { rule as aliasArgumentsSwapped } from './alias-arguments-swapped/rule.ts';
import { rule as applicationEmbedded } from './application-embedded/rule.ts';
import { rule as applicationGroupNotGlobal } from './application-group-not-global/rule.ts';
import { rule as applicationsShareEnvironment } from './applications-share-environment/rule.ts';
import { rule as applicationsShareInterpreter } from './applications-share-interpreter/rule.ts';
import { rule as authProviderWithoutScript } from './auth-provider-without-script/rule.ts';
import { rule as authScriptWithoutEnvironment } from './auth-script-without-environment/rule.ts';
import { rule as authorizationNotPassed } from './authorization-not-passed/rule.ts';
import { rule as callableNotInScript } from './callable-not-in-script/rule.ts';
import { rule as cgiHandlerForWsgi } from './cgi-handler-for-wsgi/rule.ts';
import { rule as closeWithoutOpen } from './close-without-open/rule.ts';
import { rule as commaAfterOption } from './comma-after-option/rule.ts';
import { rule as commentAfterArguments } from './comment-after-arguments/rule.ts';
import { rule as conflictingOptions } from './conflicting-options/rule.ts';
import { rule as daemonAsRoot } from './daemon-as-root/rule.ts';
import { rule as daemonProcessDeclaredInOneHost } from './daemon-process-declared-in-one-host/rule.ts';
import { rule as daemonProcessNeverUsed } from './daemon-process-never-used/rule.ts';
import { rule as daemonProcessUnderCondition } from './daemon-process-under-condition/rule.ts';
import { rule as daemonUserIsApache } from './daemon-user-is-apache/rule.ts';
import { rule as directiveGivenTwice } from './directive-given-twice/rule.ts';
import { rule as directiveNotInRelease } from './directive-not-in-release/rule.ts';
import { rule as directiveRenamed } from './directive-renamed/rule.ts';
import { rule as directoryInOtherCase } from './directory-in-other-case/rule.ts';
import { rule as directoryNamesTheScript } from './directory-names-the-script/rule.ts';
import { rule as directoryNotThere } from './directory-not-there/rule.ts';
import { rule as directoryWithoutTheScript } from './directory-without-the-script/rule.ts';
import { rule as displayNameMisspelt } from './display-name-misspelt/rule.ts';
import { rule as duplicateDaemonProcess } from './duplicate-daemon-process/rule.ts';
import { rule as embeddedModeRestricted } from './embedded-mode-restricted/rule.ts';
import { rule as embeddedPythonPathIgnored } from './embedded-python-path-ignored/rule.ts';
import { rule as emptyValue } from './empty-value/rule.ts';
import { rule as encodedSlashesNotInherited } from './encoded-slashes-not-inherited/rule.ts';
import { rule as environmentNameNeverSet } from './environment-name-never-set/rule.ts';
import { rule as environmentOfAnotherPython } from './environment-of-another-python/rule.ts';
import { rule as everySenderTrusted } from './every-sender-trusted/rule.ts';
import { rule as fallbackResourceToWsgi } from './fallback-resource-to-wsgi/rule.ts';
import { rule as fewRequestsPerProcess } from './few-requests-per-process/rule.ts';
import { rule as filesNamesAnotherScript } from './files-names-another-script/rule.ts';
import { rule as foreignDirectiveInInterpreterOptions } from './foreign-directive-in-interpreter-options/rule.ts';
import { rule as groupNameIsAnOption } from './group-name-is-an-option/rule.ts';
import { rule as handlerForAllPythonFiles } from './handler-for-all-python-files/rule.ts';
import { rule as handlerOnLocation } from './handler-on-location/rule.ts';
import { rule as handlerWithoutExeccgi } from './handler-without-execcgi/rule.ts';
import { rule as homeIsAVirtualEnvironment } from './home-is-a-virtual-environment/rule.ts';
import { rule as ifmoduleNameNeverTrue } from './ifmodule-name-never-true/rule.ts';
import { rule as importIntoAnotherInterpreter } from './import-into-another-interpreter/rule.ts';
import { rule as includeFails } from './include-fails/rule.ts';
import { rule as interpreterSettingIgnored } from './interpreter-setting-ignored/rule.ts';
import { rule as interruptTimeoutWithoutRequestTimeout } from './interrupt-timeout-without-request-timeout/rule.ts';
import { rule as invalidRegularExpression } from './invalid-regular-expression/rule.ts';
import { rule as invalidValue } from './invalid-value/rule.ts';
import { rule as invisibleCharacter } from './invisible-character/rule.ts';
import { rule as macroFails } from './macro-fails/rule.ts';
import { rule as malformedCondition } from './malformed-condition/rule.ts';
import { rule as matchTakesTooMuch } from './match-takes-too-much/rule.ts';
import { rule as missingArgument } from './missing-argument/rule.ts';
import { rule as missingBracket } from './missing-bracket/rule.ts';
import { rule as missingOption } from './missing-option/rule.ts';
import { rule as misspeltSpecialValue } from './misspelt-special-value/rule.ts';
import { rule as moduleLoadedTwice } from './module-loaded-twice/rule.ts';
import { rule as moduleNameWrong } from './module-name-wrong/rule.ts';
import { rule as moduleNotLoaded } from './module-not-loaded/rule.ts';
import { rule as moreThreadsThanUseful } from './more-threads-than-useful/rule.ts';
import { rule as mountPathNeverMatches } from './mount-path-never-matches/rule.ts';
import { rule as nameVirtualHost } from './name-virtual-host/rule.ts';
import { rule as noDisplayName } from './no-display-name/rule.ts';
import { rule as noLocale } from './no-locale/rule.ts';
import { rule as noRequestTimeout } from './no-request-timeout/rule.ts';
import { rule as noSuchDirective } from './no-such-directive/rule.ts';
import { rule as noThreads } from './no-threads/rule.ts';
import { rule as notOnPlatform } from './not-on-platform/rule.ts';
import { rule as oldAccessControl } from './old-access-control/rule.ts';
import { rule as oldAccessControlBesideRequire } from './old-access-control-beside-require/rule.ts';
import { rule as optimizeStripsDocstrings } from './optimize-strips-docstrings/rule.ts';
import { rule as optionGivenTwice } from './option-given-twice/rule.ts';
import { rule as optionSignApart } from './option-sign-apart/rule.ts';
import { rule as optionSwallowsNext } from './option-swallows-next/rule.ts';
import { rule as optionsMixSigns } from './options-mix-signs/rule.ts';
import { rule as passwordPassedOn } from './password-passed-on/rule.ts';
import { rule as processGroupNotAccessible } from './process-group-not-accessible/rule.ts';
import { rule as processGroupNotConfiguredYet } from './process-group-not-configured-yet/rule.ts';
import { rule as processGroupOfAnotherHost } from './process-group-of-another-host/rule.ts';
import { rule as processGroupOverruled } from './process-group-overruled/rule.ts';
import { rule as processGroupRestricted } from './process-group-restricted/rule.ts';
import { rule as projectNotOnPath } from './project-not-on-path/rule.ts';
import { rule as pythonEggsObsolete } from './python-eggs-obsolete/rule.ts';
import { rule as pythonHomeIsNotAnEnvironment } from './python-home-is-not-an-environment/rule.ts';
import { rule as pythonPathInVirtualEnvironment } from './python-path-in-virtual-environment/rule.ts';
import { rule as pythonPathRelative } from './python-path-relative/rule.ts';
import { rule as requestTimeoutAfterTimeout } from './request-timeout-after-timeout/rule.ts';
import { rule as requireGroupBesideWsgiScript } from './require-group-beside-wsgi-script/rule.ts';
import { rule as requireWithoutAll } from './require-without-all/rule.ts';
import { rule as restrictDirectiveWithoutEffect } from './restrict-directive-without-effect/rule.ts';
import { rule as rewriteWithoutPassthrough } from './rewrite-without-passthrough/rule.ts';
import { rule as scriptAliasForWsgi } from './script-alias-for-wsgi/rule.ts';
import { rule as scriptInDocumentRoot } from './script-in-document-root/rule.ts';
import { rule as scriptNotThere } from './script-not-there/rule.ts';
import { rule as scriptPathRelative } from './script-path-relative/rule.ts';
import { rule as scriptReloadingOff } from './script-reloading-off/rule.ts';
import { rule as scriptUnderHomeDirectory } from './script-under-home-directory/rule.ts';
import { rule as sectionMismatch } from './section-mismatch/rule.ts';
import { rule as sectionNotClosed } from './section-not-closed/rule.ts';
import { rule as serverConfigOnly } from './server-config-only/rule.ts';
import { rule as serverNameNeverMatches } from './server-name-never-matches/rule.ts';
import { rule as setenvIsNoEnvironment } from './setenv-is-no-environment/rule.ts';
import { rule as shadowedAlias } from './shadowed-alias/rule.ts';
import { rule as shadowedMount } from './shadowed-mount/rule.ts';
import { rule as singleProcessMultiprocess } from './single-process-multiprocess/rule.ts';
import { rule as siteHasTwoDaemonProcesses } from './site-has-two-daemon-processes/rule.ts';
import { rule as socketPrefixInTmp } from './socket-prefix-in-tmp/rule.ts';
import { rule as socketPrefixMissing } from './socket-prefix-missing/rule.ts';
import { rule as socketPrefixTooLong } from './socket-prefix-too-long/rule.ts';
import { rule as socketUserMissing } from './socket-user-missing/rule.ts';
import { rule as staticFilesNotServed } from './static-files-not-served/rule.ts';
import { rule as strayArgument } from './stray-argument/rule.ts';
import { rule as trailingSlashMismatch } from './trailing-slash-mismatch/rule.ts';
import { rule as trustedProxyHeadersConflict } from './trusted-proxy-headers-conflict/rule.ts';
import type { Rule } from './types.ts';
import { rule as unclosedQuote } from './unclosed-quote/rule.ts';
import { rule as undefinedProcessGroup } from './undefined-process-group/rule.ts';
import { rule as unitOnNumber } from './unit-on-number/rule.ts';
import { rule as unknownDirective } from './unknown-directive/rule.ts';
import { rule as unknownOption } from './unknown-option/rule.ts';
import { rule as unknownTrustedHeader } from './unknown-trusted-header/rule.ts';
import { rule as virtualHostWithoutListen } from './virtual-host-without-listen/rule.ts';
import { rule as wrongContext } from './wrong-context/rule.ts';
import { rule as wrongHandlerName } from './wrong-handler-name/rule.ts';
import { rule as wrongNumberOfArguments } from './wrong-number-of-arguments/rule.ts';
import { rule as wrongPathSeparator } from './wrong-path-separator/rule.ts';

export const rules: readonly Rule[] = [
	acceptPathInfoOff,
	accessGrantedOnLocation,
	accessNotGranted,
	aliasArgumentsSwapped,
	applicationEmbedded,
	applicationGroupNotGlobal,
	applicationsShareEnvironment,
	applicationsShareInterpreter,
	authProviderWithoutScript,
	authScriptWithoutEnvironment,
	authorizationNotPassed,
	callableNotInScript,
	cgiHandlerForWsgi,
	closeWithoutOpen,
	commaAfterOption,
	commentAfterArguments,
	conflictingOptions,
	daemonAsRoot,
	daemonProcessDeclaredInOneHost,
	daemonProcessNeverUsed,
	daemonProcessUnderCondition,
	daemonUserIsApache,
	directiveGivenTwice,
	directiveNotInRelease,
	directiveRenamed,
	directoryInOtherCase,
	directoryNamesTheScript,
	directoryNotThere,
	directoryWithoutTheScript,
	displayNameMisspelt,
	duplicateDaemonProcess,
	embeddedModeRestricted,
	embeddedPythonPathIgnored,
	emptyValue,
	encodedSlashesNotInherited,
	environmentNameNeverSet,
	environmentOfAnotherPython,
	everySenderTrusted,
	fallbackResourceToWsgi,
	fewRequestsPerProcess,
	filesNamesAnotherScript,
	foreignDirectiveInInterpreterOptions,
	groupNameIsAnOption,
	handlerForAllPythonFiles,
	handlerOnLocation,
	handlerWithoutExeccgi,
	homeIsAVirtualEnvironment,
	ifmoduleNameNeverTrue,
	importIntoAnotherInterpreter,
	includeFails,
	interpreterSettingIgnored,
	interruptTimeoutWithoutRequestTimeout,
	invalidRegularExpression,
	invalidValue,
	invisibleCharacter,
	macroFails,
	malformedCondition,
	matchTakesTooMuch,
	missingArgument,
	missingBracket,
	missingOption,
	misspeltSpecialValue,
	moduleLoadedTwice,
	moduleNameWrong,
	moduleNotLoaded,
	moreThreadsThanUseful,
	mountPathNeverMatches,
	nameVirtualHost,
	noDisplayName,
	noLocale,
	noRequestTimeout,
	noSuchDirective,
	noThreads,
	notOnPlatform,
	oldAccessControl,
	oldAccessControlBesideRequire,
	optimizeStripsDocstrings,
	optionGivenTwice,
	optionSignApart,
	optionSwallowsNext,
	optionsMixSigns,
	passwordPassedOn,
	processGroupNotAccessible,
	processGroupNotConfiguredYet,
	processGroupOfAnotherHost,
	processGroupOverruled,
	processGroupRestricted,
	projectNotOnPath,
	pythonEggsObsolete,
	pythonHomeIsNotAnEnvironment,
	pythonPathInVirtualEnvironment,
	pythonPathRelative,
	requestTimeoutAfterTimeout,
	requireGroupBesideWsgiScript,
	requireWithoutAll,
	restrictDirectiveWithoutEffect,
	rewriteWithoutPassthrough,
	scriptAliasForWsgi,
	scriptInDocumentRoot,
	scriptNotThere,
	scriptPathRelative,
	scriptReloadingOff,
	scriptUnderHomeDirectory,
	sectionMismatch,
	sectionNotClosed,
	serverConfigOnly,
	serverNameNeverMatches,
	setenvIsNoEnvironment,
	shadowedAlias,
	shadowedMount,
	singleProcessMultiprocess,
	siteHasTwoDaemonProcesses,
	socketPrefixInTmp,
	socketPrefixMissing,
	socketPrefixTooLong,
	socketUserMissing,
	staticFilesNotServed,
	strayArgument,
	trailingSlashMismatch,
	trustedProxyHeadersConflict,
	unclosedQuote,
	undefinedProcessGroup,
	unitOnNumber,
	unknownDirective,
	unknownOption,
	unknownTrustedHeader,
	virtualHostWithoutListen,
	wrongContext,
	wrongHandlerName,
	wrongNumberOfArguments,
	wrongPathSeparator,
];
