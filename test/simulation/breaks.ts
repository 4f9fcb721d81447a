/**
 * Sabotage: each takes one defence away through the wiring, and the simulation must notice (`npm run sabotage`). A new
 * defence comes with its break here.
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
import * as pinSessions from "./breaks/pin-sessions.ts";
import * as reorganisation from "./breaks/reorganisation.ts";
import * as restores from "./breaks/restores.ts";
import * as services from "./breaks/services.ts";
import * as webhooks from "./breaks/webhooks.ts";
import type { Wiring } from "./core/wiring.ts";

export interface Break {
  /** What is taken away, in a sentence. */
  readonly removes: string;
  /** Where the seeds begin, for what goes wrong only in a rare moment; 1 unless said. */
  readonly from?: number;
  /** Made anew for each run: some keep something in mind. */
  readonly wire: () => Partial<Wiring>;
}

export const breaks: Readonly<Record<string, Break>> = {
  "version-check": {
    removes: "An append no longer minds that its version is taken: it goes behind whatever is there.",
    wire: journal.blindAppend,
  },
  "put-if-absent": {
    removes: "A row of the encrypted stores is overwritten.",
    wire: journal.overwritingTables,
  },
  "view-version": { removes: "An older view overwrites a newer one.", wire: journal.ageBlindViews },
  "view-left": {
    removes: "A view that stays at its place is not put again when it shows something else.",
    wire: journal.placeBlindViews,
  },
  "sealed-early": {
    removes: "A day is sealed before it is over, and its anchors are not read again on the next.",
    wire: journal.sealedEarly,
  },
  "holds-unseen": {
    removes: "Whoever erases people does not see what is on hold.",
    wire: erasure.holdsUnseen,
  },
  "nothing-young": {
    removes: "At night everything is believed to have been kept for a year longer.",
    wire: erasure.nothingYoung,
  },
  "page-once": {
    removes: "Whoever comes second to a page of a night counts it once more.",
    wire: erasure.countedAnew,
  },
  "keys-stay": { removes: "A tombstone is written, and the person's key stays.", wire: erasure.keysStay },
  fingerprint: {
    removes: "A command's body no longer counts: one key, any body.",
    wire: services.bodyBlind,
    from: 18,
  },
  "pad-once": {
    removes: "The code of a pad's receipt is good for more than one request.",
    wire: services.padsForAll,
  },
  "pad-begun": {
    removes: "Whoever enters a pad's receipt is told that somebody else has begun, though nobody has.",
    wire: services.padsSeemBegun,
  },
  "represented-act": {
    removes: "Whom a request is asked for is taken for who asks.",
    wire: services.representedAct,
  },
  "gate-of-128": {
    removes: "Nobody asks whether a clerk who enters an emergency is complained of in it.",
    wire: services.clerksOfAnotherUnit,
  },
  "look-first": {
    removes: "An applicant is shown without the look being a row.",
    wire: services.unnotedLooks,
  },
  "event-key": {
    removes: "An event's id is no longer the command's key: each delivery is news.",
    wire: messages.newsEachTime,
  },
  "keys-for-ever": {
    removes: "A consumer remembers an event's id for two days only.",
    wire: messages.forgottenAfterTwoDays,
  },
  "stuck-queue": {
    removes: "A row that a reader stumbles over is passed over, not parked.",
    wire: messages.noParking,
    from: 3,
  },
  "stream-failures": {
    removes: "A reader's failures are not handed back to the stream.",
    wire: messages.deafStream,
  },
  "batch-failures": {
    removes: "A consumer's failures are not handed back to its queue.",
    wire: messages.deafQueue,
  },
  "dead-letters": { removes: "Poison is thrown away.", wire: messages.noDeadLetters },
  "failed-entries": {
    removes: "The relay believes PutEvents whatever FailedEntryCount says.",
    wire: messages.believingBus,
  },
  "tellers-order": {
    removes: "The public timeline shows news in the order they came.",
    wire: services.orderOfArrival,
  },
  "two-rows": {
    removes: "A notice that was begun and has no end is begun again.",
    wire: services.beginAgain,
    from: 7,
  },
  "own-row": {
    removes: "The writer of a notice's `sending` row no longer recognises its own row.",
    wire: answersLost.ownRowUnknown,
  },
  "own-attempt": {
    removes: "Each attempt to send a notice has the same name: one takes another's row for its own.",
    wire: answersLost.oneNameForAll,
  },
  "counted-once": {
    removes: "The budgets count a notice again at each delivery after its provider refused it.",
    wire: answersLost.countedAgain,
  },
  "tell-within": { removes: "News is sent however old it is.", wire: services.neverOld },
  "told-first": {
    removes: "A question to whom no message reaches stops the clock at once, whoever told them.",
    wire: byCall.asIfReached,
  },
  "report-unmarked": {
    removes: "That a report is without identity goes no further than intake.",
    wire: messages.unmarkedReports,
  },
  "call-list": {
    removes: "What no message told an applicant comes into no call list.",
    wire: byCall.unlistedNews,
  },
  "four-eyes": { removes: "Nobody asks who wrote what is approved.", wire: services.anyApprover },
  "seen-version": {
    removes: "A step counts as decided on the newest version, whichever was looked at.",
    wire: services.newestPage,
  },
  "key-in-flight": {
    removes: "The vault does not tell another body under the same key from another's code.",
    wire: services.forgetfulVault,
  },
  "snapshot-number": {
    removes: "A process keeps the first snapshot of the directory it saw, whatever number is in force.",
    wire: services.firstSnapshotForEver,
    from: 20,
  },
  "known-news": {
    removes: "A follower does not take what it knows already for done.",
    wire: messages.knownNewsComesAgain,
  },
  "called-again": {
    removes: "What a webhook did not take is not posted to it again.",
    wire: webhooks.neverCalledAgain,
  },
  "taken-by-them": {
    removes: "What a webhook answers is not looked at.",
    wire: webhooks.believedDelivered,
  },
  "same-webhook-id": {
    removes: "What is posted again to a webhook has another id.",
    wire: webhooks.idAnew,
  },
  "webhook-of-a-unit": {
    removes: "A unit's webhook hears of cases that others hold.",
    wire: webhooks.anyUnit,
  },
  "told-once": {
    removes: "Figures take each news for new, whatever was heard before.",
    wire: services.forgetfulSheets,
  },
  "counted-by-version": {
    removes: "A request is counted whatever version of its row was read.",
    wire: services.unguardedSheets,
  },
  "summed-with-its-fact": {
    removes: "A fact is kept, and now and then what it adds to the figures is not.",
    wire: services.sumsLost,
  },
  anchors: { removes: "The auditor keeps no anchor.", wire: restores.noAnchors },
  "first-anchor": {
    removes: "A row that is told with another hash overwrites its anchor.",
    wire: restores.overwrittenAnchors,
    from: 29,
  },
  contradiction: {
    removes: "Another hash of a row that has an anchor is not kept.",
    wire: restores.firstHashOnly,
  },
  "stop-first": {
    removes: "A table is restored while its service is at work.",
    wire: restores.atWork,
  },
  "rebuild-restored": {
    removes: "After a table was restored nobody builds views again.",
    wire: restores.noRebuild,
  },
  "views-go-back": {
    removes: "A rebuild leaves views that are ahead of their journal.",
    wire: restores.nothingGoesBack,
  },
  replay: { removes: "After a table was restored nothing is told again.", wire: restores.noReplay },
  "number-of-a-lost-snapshot": {
    removes: "A process takes a number of the directory for the snapshot it once had, also after a restore.",
    from: 501,
    wire: restores.numberForEver,
  },
  "gate-of-who-acts": {
    removes: "Nobody asks whether who takes a step is in conflict with the case.",
    wire: casework.anyActor,
  },
  "gate-of-who-is-named": {
    removes: "Nobody asks whether a unit or person who is named is in conflict with the case.",
    wire: casework.anybodyNamed,
    from: 14,
  },
  "refused-conflicts": {
    removes: "A refused conflict is no row.",
    wire: casework.conflictsUnsaid,
  },
  "swept-never": {
    removes: "No case is taken from anybody whom a directory or a day put in conflict with it.",
    wire: casework.neverTaken,
  },
  "warned-once": {
    removes: "Which warnings of a clock were given is forgotten.",
    wire: clocks.unwarned,
  },
  "level-once": {
    removes: "To whom a clock went up is forgotten.",
    wire: clocks.unescalated,
  },
  "stale-row": {
    removes: "What falls due is decided on the case as it was when its row of the list was built.",
    wire: clocks.staleRowDecides,
  },
  "answered-in-time": {
    removes: "Whoever sweeps does not ask whether a case is answered by now.",
    wire: clocks.answeredUnseen,
  },
  "comment-moves": {
    removes: "A contact with the applicant gives the answer more time.",
    wire: clocks.commentsMove,
  },
  "look-moves": { removes: "A look at a case gives its answer more time.", wire: clocks.looksMove },
  "pause-forgotten": {
    removes: "The clock of the answer goes on while the applicant is asked.",
    wire: clocks.neverPaused,
  },
  "accepted-by-time": {
    removes: "A referral is returned however late.",
    wire: clocks.acceptedNever,
  },
  "extended-once": {
    removes: "A clock that was extended is extended again.",
    wire: clocks.extendedAgain,
  },
  "promise-kept": {
    removes: "A date that moves with the calendar is promised anew.",
    wire: clocks.promiseForgotten,
  },
  "hour-of-orders": {
    removes: "Nobody asks inspection for the hour of an order or question in an emergency.",
    wire: clocks.hourUnasked,
    from: 90,
  },
  "escalate-past-conflict": {
    removes: "Nobody asks whether who hears that time runs out is in conflict with the case.",
    wire: clocks.anybodyHears,
  },
  "due-unswept": {
    removes: "Nobody looks what is due.",
    wire: clocks.neverSwept,
  },
  "late-holiday": {
    removes: "A calendar that changed moves no date that was there before.",
    wire: clocks.neverRecounted,
  },
  "asked-again": {
    removes:
      "Nobody asks of a case that just changed whether who has it may have it, and no later day makes up for that.",
    wire: casework.neverAskedAgain,
  },
  silence: {
    removes: "Nobody is complained of for leaving a complaint unanswered.",
    wire: casework.silenceForgotten,
  },
  "hidden-number": {
    removes: "Whoever is complained of and owes something is told the number of the case.",
    wire: casework.numbersShown,
  },
  "only-inspection": {
    removes: "Any unit asks for explanations and orders remedies.",
    wire: casework.anybodyInspects,
  },
  "emergency-stays": {
    removes: "An emergency is referred, returned and split like anything else.",
    wire: casework.emergenciesGo,
  },
  "two-attempts": {
    removes: "Nobody counts how often the applicant was looked for before an emergency is closed.",
    wire: casework.attemptsUncounted,
    from: 102,
  },
  "parts-open": {
    removes: "A split case is answered before its parts are.",
    wire: casework.partsForgotten,
  },
  "first-stage": {
    removes: "Who decided the first stage is forgotten.",
    wire: casework.samePeopleAgain,
  },
  "hidden-words": {
    removes: "A case forgets that the applicant's name and words are hidden from the units.",
    wire: casework.nothingHidden,
    from: 6,
  },
  "consent-in-order": {
    removes: "What a case hears of consent is news to it, however old.",
    wire: casework.consentInAnyOrder,
  },
  "one-rating": {
    removes: "A request that was rated is rated again.",
    wire: casework.ratedAgain,
  },
  "no-rating-by-the-accused": {
    removes: "Nobody asks whether a clerk who writes down a rating is complained of.",
    wire: casework.accusedAsk,
    from: 19,
  },
  "both-linked": {
    removes: "A link is kept in the case somebody stands in, and not in the other.",
    wire: casework.linkedOnce,
  },
  "similar-heard": {
    removes: "Links are forgotten: nobody hears of another's answer.",
    wire: casework.similarUnheard,
  },
  "made-calls": {
    removes: "A promised call that was made or cancelled counts as open.",
    wire: casework.callsNeverDone,
  },
  "calls-listed": {
    removes: "A promised call stays where it stands in the lists, whatever becomes of it.",
    wire: casework.callsStayListed,
  },
  "place-exclusive": {
    removes: "A place of a public day takes as many as come.",
    wire: meetings.placeForAll,
  },
  "gate-of-who-arranges": {
    removes: "Nobody asks whether who takes a step on a meeting is in conflict with its case.",
    wire: meetings.anybodyArranges,
    from: 93,
  },
  "gate-of-who-attends": {
    removes: "Nobody asks whether who is named for a meeting is in conflict with its case.",
    wire: meetings.anybodySits,
  },
  "meeting-parties": {
    removes: "A meeting does not hear who is complained of in its case.",
    wire: meetings.partiesUnheard,
  },
  "heard-before-asked": {
    removes:
      "What a case said of who is complained of is forgotten when a meeting is asked for later, and intake hears it later still.",
    wire: meetings.heardBeforeForgotten,
  },
  "offer-ends": { removes: "An offer of times stands for ever.", wire: meetings.offersStand },
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
    removes: "Whoever lost a time to the organisation waits among all others.",
    wire: meetings.nobodyFirst,
  },
  "orders-once": {
    removes: "What minutes order comes to the case with each telling.",
    wire: meetings.ordersTwice,
  },
  "reminded-once": {
    removes: "Whoever sweeps forgets that somebody was reminded.",
    wire: meetings.remindedAgain,
  },
  "meeting-level-once": {
    removes: "To whom a late meeting went up is forgotten.",
    wire: meetings.levelsForgotten,
  },
  "meeting-warned-once": {
    removes: "Which warnings of a meeting were given is forgotten.",
    wire: meetings.warnedAgain,
  },
  "late-holiday-of-days": {
    removes: "A holiday that is announced late leaves the public days it falls on.",
    wire: meetings.daysStayOpen,
  },
  "late-holiday-of-meetings": {
    removes: "A holiday that is announced late moves no clock of a meeting.",
    wire: meetings.meetingClocksStay,
  },
  "verdict-gate": {
    removes: "A file is let through whatever its scan found.",
    wire: files.anyVerdict,
  },
  "verdict-on-this-file": {
    removes: "The verdict on one file counts for another that lies in its place by then.",
    wire: files.anyFileOfThePlace,
  },
  "sender-taken-out": {
    removes: "A file is kept as it came, with what it tells of its sender.",
    wire: files.asItCame,
  },
  "day-asked-again": {
    removes: "A public day that is published just as its holiday is announced is asked about no more.",
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
