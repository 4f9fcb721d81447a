/**
 * Lists the breaks: each removes one defence of the system through the wiring, and the simulation must notice (`npm run
 * sabotage`). A new defence needs a break in this list.
 */

import * as answersLost from "./breaks/answers-lost.ts";
import * as byCall from "./breaks/by-call.ts";
import * as casework from "./breaks/casework.ts";
import * as clerks from "./breaks/clerks.ts";
import * as clocks from "./breaks/clocks.ts";
import * as erasure from "./breaks/erasure.ts";
import * as files from "./breaks/files.ts";
import * as journal from "./breaks/journal.ts";
import * as meetings from "./breaks/meetings.ts";
import * as messages from "./breaks/messages.ts";
import * as messenger from "./breaks/messenger.ts";
import * as outside from "./breaks/outside.ts";
import * as pinSessions from "./breaks/pin-sessions.ts";
import * as reorganisation from "./breaks/reorganisation.ts";
import * as restores from "./breaks/restores.ts";
import * as services from "./breaks/services.ts";
import * as suggestions from "./breaks/suggestions.ts";
import * as webhooks from "./breaks/webhooks.ts";
import type { Wiring } from "./core/wiring.ts";

export interface Break {
  /** The defence that the break removes, in a sentence. */
  readonly removes: string;
  /** The first seed to play, for a break that is noticed only in rare circumstances; 1 by default. */
  readonly from?: number;
  /** Makes the changed wiring, a new one for each run, since some breaks have state. */
  readonly wire: () => Partial<Wiring>;
}

export const breaks: Readonly<Record<string, Break>> = {
  "version-check": {
    removes: "An append ignores that its version is taken and follows the newest row.",
    wire: journal.blindAppend,
  },
  "put-if-absent": {
    removes: "A row of the encrypted stores can be overwritten.",
    wire: journal.overwritingTables,
  },
  "view-version": { removes: "An older view overwrites a newer one.", wire: journal.ageBlindViews },
  "outside-link-expires": {
    removes: "A link of an outside body opens and answers after it expired.",
    wire: outside.neverExpires,
  },
  "outside-link-revoked": {
    removes: "A link of an outside body opens and answers after it was withdrawn.",
    wire: outside.neverRevoked,
  },
  "outside-answer-once": {
    removes: "A question to an outside body is answered again.",
    wire: outside.neverAnswered,
  },
  "repeated-id": {
    removes: "A message that a messenger did not answer is repeated under another id.",
    wire: messenger.anotherIdEachTime,
  },
  "unheard-by-sms": {
    removes: "A notice that a messenger took without an answer goes by SMS too.",
    wire: messenger.unheardGoesBySms,
  },
  "passed-on-sent": {
    removes: "A notice to a number without an account at the messenger counts as sent.",
    wire: messenger.passedOnCountsAsSent,
  },
  "passed-on-late": {
    removes: "A notice that a messenger passed on at the repeated attempt is not sent by SMS.",
    wire: messenger.passedOnLateIsForgotten,
  },
  "numbers-unasked": {
    removes: "A messenger gets the numbers of applicants who did not choose it.",
    wire: messenger.numbersWithoutChoice,
  },
  "choice-of-anyone": {
    removes: "The messenger chosen at a registration counts before the mobile's owner confirmed a code.",
    wire: messenger.choiceOfAnyone,
  },
  "view-left": {
    removes: "A view that keeps its place in a list is not written again when its content changes.",
    wire: journal.placeBlindViews,
  },
  "sealed-early": {
    removes: "A day is sealed before it is over, and its anchors are not read again the next day.",
    wire: journal.sealedEarly,
  },
  "holds-unseen": {
    removes: "Erasure ignores legal holds.",
    wire: erasure.holdsUnseen,
  },
  "nothing-young": {
    removes: "The retention run takes every request for a year older.",
    wire: erasure.nothingYoung,
  },
  "page-once": {
    removes: "A second invocation for a page of the retention run counts it again.",
    wire: erasure.countedAnew,
  },
  "keys-stay": {
    removes: "An erasure writes the tombstone and keeps the person's key.",
    wire: erasure.keysStay,
  },
  "erased-words-stay": {
    removes: "A training of suggestions continues from the earlier model.",
    wire: suggestions.continuesFromModel,
  },
  "training-stays": {
    removes: "The intermediate results of a training stay when its model is stored.",
    wire: suggestions.trainingStays,
  },
  "hidden-taught": {
    removes: "A model of suggestions learns from hidden applicants.",
    wire: suggestions.hiddenTaught,
  },
  "all-kinds-taught": {
    removes: "A model of suggestions learns from emergencies and reports without identity.",
    wire: suggestions.allKindsTaught,
  },
  "each-case-taught": {
    removes: "A model of suggestions learns from each case of a person.",
    wire: suggestions.eachCaseTaught,
  },
  "accused-suggested": {
    removes: "The accused unit of a case is suggested for it.",
    wire: suggestions.accusedSuggested,
  },
  fingerprint: {
    removes: "A command's body no longer counts: a key may be used with any body.",
    wire: services.bodyBlind,
    from: 18,
  },
  "pad-once": {
    removes: "The code of a pad's receipt may be used for several requests.",
    wire: services.padsForAll,
  },
  "pad-begun": {
    removes: "A clerk who enters a pad's receipt is told that another has begun it, though none has.",
    wire: services.padsSeemBegun,
  },
  "represented-act": {
    removes: "The represented person counts as the applicant.",
    wire: services.representedAct,
  },
  "gate-of-128": {
    removes: "A clerk whom an emergency accuses may enter it.",
    wire: services.clerksOfAnotherUnit,
  },
  "look-first": {
    removes: "Staff are shown an applicant without a row about the look.",
    wire: services.unnotedLooks,
  },
  "event-key": {
    removes: "An event's id is no longer the command's key: each delivery is processed again.",
    wire: messages.newsEachTime,
  },
  "keys-for-ever": {
    removes: "A consumer remembers an event's id for two days only.",
    wire: messages.forgottenAfterTwoDays,
  },
  "stuck-queue": {
    removes: "A row at which a reader fails is skipped, not parked.",
    wire: messages.noParking,
    from: 3,
  },
  "stream-failures": {
    removes: "A reader's failures are not reported to the stream.",
    wire: messages.deafStream,
  },
  "batch-failures": {
    removes: "A consumer's failures are not reported to its queue.",
    wire: messages.deafQueue,
  },
  "dead-letters": { removes: "Poison messages are thrown away.", wire: messages.noDeadLetters },
  "failed-entries": {
    removes: "The relay ignores the FailedEntryCount of PutEvents.",
    wire: messages.believingBus,
  },
  "tellers-order": {
    removes: "The public timeline shows news in the order of arrival.",
    wire: services.orderOfArrival,
  },
  "two-rows": {
    removes: "A notice that was begun and has no outcome is begun again.",
    wire: services.beginAgain,
    from: 7,
  },
  "own-row": {
    removes: "The writer of a notice's `sending` row no longer recognises its own row.",
    wire: answersLost.ownRowUnknown,
  },
  "own-attempt": {
    removes: "Each attempt to send a notice has the same name, so one takes another's row for its own.",
    wire: answersLost.oneNameForAll,
  },
  "counted-once": {
    removes: "The budgets count a notice again at each delivery after its provider refused it.",
    wire: answersLost.countedAgain,
  },
  "tell-within": { removes: "News is sent however old it is.", wire: services.neverOld },
  "told-first": {
    removes:
      "A question that no message delivers pauses the clock at once, before a clerk tells the applicant.",
    wire: byCall.asIfReached,
  },
  "report-unmarked": {
    removes: "Events do not say that a report is without identity.",
    wire: messages.unmarkedReports,
  },
  "call-list": {
    removes: "Undelivered news does not enter the call list.",
    wire: byCall.unlistedNews,
  },
  "four-eyes": { removes: "An author may approve their own answer.", wire: services.anyApprover },
  "seen-version": {
    removes: "A step counts as decided on the newest version, not on the one the employee saw.",
    wire: services.newestPage,
  },
  "key-in-flight": {
    removes: "The vault ignores that a key was used with another body.",
    wire: services.forgetfulVault,
  },
  "snapshot-number": {
    removes: "A process keeps the first snapshot of the directory it read, whatever number is in force.",
    wire: services.firstSnapshotForEver,
    from: 20,
  },
  "known-news": {
    removes: "A follower fails at events it has handled before.",
    wire: messages.knownNewsComesAgain,
  },
  "called-again": {
    removes: "A failed delivery to a webhook is not repeated.",
    wire: webhooks.neverCalledAgain,
  },
  "taken-by-them": {
    removes: "A webhook's reply is ignored.",
    wire: webhooks.believedDelivered,
  },
  "same-webhook-id": {
    removes: "A repeated delivery to a webhook has another id.",
    wire: webhooks.idAnew,
  },
  "webhook-of-a-unit": {
    removes: "A unit's webhook gets events of cases that other units hold.",
    wire: webhooks.anyUnit,
  },
  "told-once": {
    removes: "Figures count each repeated event again.",
    wire: services.forgetfulSheets,
  },
  "counted-by-version": {
    removes: "A request is counted by any version of its row.",
    wire: services.unguardedSheets,
  },
  "summed-with-its-fact": {
    removes: "A fact is stored, and now and then its change of the figures is not.",
    wire: services.sumsLost,
  },
  anchors: { removes: "The auditor stores no anchor.", wire: restores.noAnchors },
  "first-anchor": {
    removes: "A row that comes with another hash overwrites its anchor.",
    wire: restores.overwrittenAnchors,
    from: 29,
  },
  contradiction: {
    removes: "The second hash of an anchored row is not stored.",
    wire: restores.firstHashOnly,
  },
  "stop-first": {
    removes: "A table is restored while its service runs.",
    wire: restores.atWork,
  },
  "rebuild-restored": {
    removes: "Views are not rebuilt after a restore.",
    wire: restores.noRebuild,
  },
  "views-go-back": {
    removes: "A rebuild leaves views that are ahead of their journal.",
    wire: restores.nothingGoesBack,
  },
  replay: { removes: "Events are not announced again after a restore.", wire: restores.noReplay },
  "number-of-a-lost-snapshot": {
    removes: "A process trusts its cached snapshot of a directory number, also after a restore.",
    from: 501,
    wire: restores.numberForEver,
  },
  "gate-of-who-acts": {
    removes: "An employee in conflict may take steps on a case.",
    wire: casework.anyActor,
  },
  "gate-of-who-is-named": {
    removes: "A case may be given to a unit or person in conflict with it.",
    wire: casework.anybodyNamed,
    from: 14,
  },
  "refused-conflicts": {
    removes: "A refused conflict writes no row.",
    wire: casework.conflictsUnsaid,
  },
  "swept-never": {
    removes: "A case stays with its holder when a directory or a new day puts them in conflict.",
    wire: casework.neverTaken,
  },
  "warned-once": {
    removes: "A clock forgets its warnings.",
    wire: clocks.unwarned,
  },
  "level-once": {
    removes: "A clock forgets who was told at each level.",
    wire: clocks.unescalated,
  },
  "stale-row": {
    removes: "A due clock is decided on the case as it was when its row of the due list was built.",
    wire: clocks.staleRowDecides,
  },
  "answered-in-time": {
    removes: "The sweep does not ask whether a case is already answered.",
    wire: clocks.answeredUnseen,
  },
  "comment-moves": {
    removes: "A contact with the applicant extends the deadline of the answer.",
    wire: clocks.commentsMove,
  },
  "look-moves": { removes: "Reading a case extends the deadline of its answer.", wire: clocks.looksMove },
  "pause-forgotten": {
    removes: "The clock of the answer runs on while the applicant is asked.",
    wire: clocks.neverPaused,
  },
  "accepted-by-time": {
    removes: "A referral may be returned however late.",
    wire: clocks.acceptedNever,
  },
  "extended-once": {
    removes: "A clock that was extended may be extended again.",
    wire: clocks.extendedAgain,
  },
  "promise-kept": {
    removes: "A date that moves with the calendar replaces the date first promised.",
    wire: clocks.promiseForgotten,
  },
  "hour-of-orders": {
    removes: "Inspection may order or ask in an emergency without an hour.",
    wire: clocks.hourUnasked,
    from: 90,
  },
  "escalate-past-conflict": {
    removes: "An employee in conflict with a case may be told of its deadline.",
    wire: clocks.anybodyHears,
  },
  "due-unswept": {
    removes: "The due list is never swept.",
    wire: clocks.neverSwept,
  },
  "late-holiday": {
    removes: "A changed calendar moves no existing date.",
    wire: clocks.neverRecounted,
  },
  "asked-again": {
    removes: "A change of a case does not check its holder for a conflict, and no later day repairs that.",
    wire: casework.neverAskedAgain,
  },
  silence: {
    removes: "No unit is accused for leaving a complaint unanswered.",
    wire: casework.silenceForgotten,
  },
  "hidden-number": {
    removes: "An accused person with a commitment is told the number of the case.",
    wire: casework.numbersShown,
  },
  "only-inspection": {
    removes: "Any unit asks for explanations and orders remedies.",
    wire: casework.anybodyInspects,
  },
  "emergency-stays": {
    removes: "An emergency may be referred, returned and split.",
    wire: casework.emergenciesGo,
  },
  "two-attempts": {
    removes: "An emergency may be closed without attempts to reach the applicant.",
    wire: casework.attemptsUncounted,
    from: 102,
  },
  "parts-open": {
    removes: "A split case is answered before its parts.",
    wire: casework.partsForgotten,
  },
  "first-stage": {
    removes: "A case forgets who decided its first stage.",
    wire: casework.samePeopleAgain,
  },
  "hidden-words": {
    removes: "A case forgets that the applicant's name and text are hidden from the units.",
    wire: casework.nothingHidden,
    from: 6,
  },
  "consent-in-order": {
    removes: "A case takes over every message about consent, however old.",
    wire: casework.consentInAnyOrder,
  },
  "one-rating": {
    removes: "A request may be rated again.",
    wire: casework.ratedAgain,
  },
  "no-rating-by-the-accused": {
    removes: "An accused clerk may enter a rating.",
    wire: casework.accusedAsk,
    from: 19,
  },
  "both-linked": {
    removes: "A link is stored in one of the two cases only.",
    wire: casework.linkedOnce,
  },
  "similar-heard": {
    removes: "Links are forgotten, so no applicant is told of another case's answer.",
    wire: casework.similarUnheard,
  },
  "made-calls": {
    removes: "A promised call that was made or cancelled counts as open.",
    wire: casework.callsNeverDone,
  },
  "calls-listed": {
    removes: "A promised call keeps its place in the lists after it was made or cancelled.",
    wire: casework.callsStayListed,
  },
  "place-exclusive": {
    removes: "A place of a public day takes any number of meetings.",
    wire: meetings.placeForAll,
  },
  "gate-of-who-arranges": {
    removes: "An employee in conflict with a case may take steps on its meeting.",
    wire: meetings.anybodyArranges,
    from: 93,
  },
  "gate-of-who-attends": {
    removes: "A person in conflict with the case may be named for its meeting.",
    wire: meetings.anybodySits,
  },
  "meeting-parties": {
    removes: "A meeting is not told the accused of its case.",
    wire: meetings.partiesUnheard,
  },
  "heard-before-asked": {
    removes: "A meeting forgets the accused that its case announced before, and intake hears of them late.",
    wire: meetings.heardBeforeForgotten,
  },
  "offer-ends": { removes: "An offer of times never ends.", wire: meetings.offersStand },
  "day-with-its-meetings": {
    removes: "A public day is cancelled without its places and meetings.",
    wire: meetings.dayGoesAlone,
  },
  "changed-time-is-free": {
    removes: "An applicant who changes the time of a meeting keeps the place of the earlier one.",
    wire: meetings.changeKeepsBoth,
    from: 20,
  },
  "first-next-time": {
    removes: "An applicant who lost a time to the organisation waits behind earlier ones.",
    wire: meetings.nobodyFirst,
  },
  "orders-once": {
    removes: "The orders of minutes reach the case with each delivery.",
    wire: meetings.ordersTwice,
  },
  "reminded-once": {
    removes: "The sweep forgets that an applicant was reminded.",
    wire: meetings.remindedAgain,
  },
  "meeting-level-once": {
    removes: "A late meeting forgets who was told at each level.",
    wire: meetings.levelsForgotten,
  },
  "meeting-warned-once": {
    removes: "A meeting's clock forgets its warnings.",
    wire: meetings.warnedAgain,
  },
  "late-holiday-of-days": {
    removes: "A holiday that is announced late cancels no public day.",
    wire: meetings.daysStayOpen,
  },
  "late-holiday-of-meetings": {
    removes: "A holiday that is announced late moves no clock of a meeting.",
    wire: meetings.meetingClocksStay,
  },
  "verdict-gate": {
    removes: "A file passes whatever its scan found.",
    wire: files.anyVerdict,
  },
  "verdict-on-this-file": {
    removes: "The verdict on one file counts for the file that replaced it.",
    wire: files.anyFileOfThePlace,
  },
  "sender-taken-out": {
    removes: "A file is stored with its metadata.",
    wire: files.asItCame,
  },
  "day-asked-again": {
    removes: "A public day that is published while its holiday is announced is not checked again.",
    wire: meetings.daysNeverAskedAgain,
  },
  "pin-is-no-code": {
    removes: "A session of a receipt's PIN counts as one of a one-time code.",
    wire: pinSessions.asAfterACode,
  },
  "session-ended": {
    removes: "A session stays open after the applicant signed out.",
    wire: pinSessions.neverSignedOut,
  },
  "newest-receipt": {
    removes: "A session of the first receipt stays open after a newer receipt.",
    wire: pinSessions.firstReceiptForEver,
  },
  "identified-by-name": {
    removes: "An identification by a clerk writes no row.",
    wire: clerks.identifiedUnnoted,
  },
  "acts-by-name": {
    removes: "A clerk's act for an applicant names the applicant as its actor.",
    wire: clerks.inTheApplicantsName,
  },
  "no-pin-besides-a-mobile": {
    removes: "The desk prints a PIN for a request with a mobile.",
    wire: clerks.pinForAll,
  },
  "former-members": {
    removes: "A conflict of interest no longer follows people who left an accused unit or belonged to it.",
    wire: reorganisation.formerMembersForgotten,
  },
  "gone-units": {
    removes: "A case stays with a unit that was removed.",
    wire: reorganisation.goneUnitsKeep,
  },
  leak: { removes: "A registration's row names the applicant.", wire: services.namedActor },
};

export function broken(name: string, sound: Wiring): Wiring {
  const found = breaks[name];
  if (!found) throw new Error(`No break is called "${name}": ${Object.keys(breaks).join(", ")}`);
  return { ...sound, ...found.wire() };
}
