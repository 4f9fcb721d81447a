/** What a long enough run must have seen at least once: a law that nothing ever tried holds of nothing. */

import { clientFaults } from "./actors/client.ts";
import { applicantFaults } from "./actors/follow-up.ts";
import { operatorFaults } from "./actors/operator.ts";
import { restoreFaults } from "./actors/restorer.ts";
import { staffFaults } from "./actors/staff.ts";
import { callFaults, deathsByPort } from "./core/faults.ts";
import { minuteFaults } from "./core/minutes.ts";
import { clockSkew } from "./core/process.ts";
import { providerFaults } from "./core/provider.ts";
import { busFaults, queueFaults } from "./core/queue.ts";
import { streamFaults } from "./core/shard.ts";
import type { Tally } from "./core/tally.ts";
import type { Fault } from "./core/weather.ts";
import { reform, staleSnapshot } from "./services/directory.ts";

const faults: readonly Fault[] = [
  callFaults,
  streamFaults,
  busFaults,
  queueFaults,
  minuteFaults,
  providerFaults,
  clientFaults,
  applicantFaults,
  staffFaults,
  operatorFaults,
  restoreFaults,
  { clockSkew, reform, staleSnapshot },
  deathsByPort,
].flatMap((group) => Object.values<Fault>(group));

/** Each must be given, and be accepted. */
const commands = [
  "register-request",
  "issue-code",
  "confirm-code",
  "send-my-code",
  "confirm-my-code",
  "note-sign-in",
  "accept-case",
  "refer-case",
  "return-case",
  "assign-case",
  "bulk-assign",
  "bulk-refer",
  "save-filter",
  "remove-filter",
  "draft-answer",
  "send-back-answer",
  "approve-answer",
  "name-parties",
  "split-case",
  "ask-applicant",
  "note-reply",
  "give-evidence",
  "judge-commitment",
  "note-contact",
  "promise-call",
  "cancel-call",
  "contact-applicant",
  "add-information",
  "reply-to-question",
  "withdraw-request",
  "object-to-answer",
  "rate-answer",
  "rate-for-applicant",
  "give-consent",
  "take-back-consent",
  "publish-directory",
  "add-block",
  "lift-block",
];

const reads = [
  "track-request",
  "read-request",
  "list-my-requests",
  "read-answer",
  "list-owed",
  "list-calls",
  "read-case",
  "read-applicant",
  "identify-applicant",
  "show-applicants-request",
];

/**
 * Every fact there is, but `notification.kept no-address`: only who was erased has none, and erasing comes later. What an
 * operator did, and the notice that came twice because of it.
 */
const effects = [
  "identity.issued",
  "identity.refused",
  "identity.confirmed",
  "identity.ownership-checked",
  "identity.mobile-confirmed",
  "identity.signed-in",
  "identity.attested",
  "identity.looked",
  "identity.added",
  "identity.lifted",
  "intake.registered",
  "intake.told referred",
  "intake.told under-review",
  "intake.told answered",
  "intake.told question",
  "intake.told question-replied",
  "intake.told part-answered",
  "intake.told in-second-stage",
  "intake.told final-answered",
  "intake.told commitment-kept",
  "intake.told commitment-not-kept",
  "intake.parties-told",
  "intake.informed",
  "intake.replied",
  "intake.withdrawn",
  "intake.objected",
  "intake.rated",
  "intake.contacted",
  "intake.consent-changed",
  "directory.published",
  "the organisation changed",
  "referral.opened",
  "referral.seen",
  "referral.looked",
  "referral.referred",
  "referral.returned",
  "referral.assigned",
  "referral.asked",
  "referral.done",
  "referral.day-swept",
  "referral.saved",
  "referral.removed",
  "referral.accepted",
  "referral.drafted",
  "referral.sent-back",
  "referral.published",
  "referral.parties-named",
  "referral.taken-away complained-of",
  "referral.taken-away below",
  "referral.taken-away acting-for",
  "referral.taken-away gone",
  "referral.refused complained-of",
  "referral.refused below",
  "referral.refused acting-for",
  "referral.refused first-stage",
  "referral.split",
  "referral.part-answered",
  "referral.asked question",
  "referral.replied",
  "referral.informed",
  "referral.withdrawn",
  "referral.objected",
  "referral.rated",
  "referral.consent-heard",
  "a unit read what it may",
  "a unit read without what is hidden",
  "referral.evidenced",
  "referral.judged",
  "referral.contacted",
  "referral.call-promised",
  "referral.call-cancelled",
  "notification.sending",
  "notification.deferred",
  "notification.settled sent",
  "notification.settled failed",
  "notification.settled unknown",
  "notification.kept too-old",
  "operator put back a dead letter",
  "operator redrove a parked row",
  "operator set aside a letter of audit/on-events",
  "operator set aside a letter of intake/on-events",
  "restored views of directory",
  "restored views of intake",
  "restored views of referral",
  "restored journal of directory",
  "restored journal of identity",
  "restored journal of intake",
  "restored journal of notification",
  "restored journal of referral",
  "told again, its rows were lost",
  "a case was told in two ways",
  "no reply any more, in conflict by now",
];

const refusals = [
  "key-reused",
  "stale",
  "wrong-stage",
  "not-yours-to-do",
  "own-approval",
  "nowhere-to-return",
  "wrong-code",
  "in-conflict",
  "in-conflict-below",
  "in-conflict-acting-for",
  "in-conflict-first-stage",
  "not-to-outside",
  "unknown-party",
  "same-parties",
  "only-inspection-removes",
  "parts-open",
  "transfer-unnamed",
  "earlier-none",
  "earlier-unknown",
  "earlier-unanswered",
  "no-evidence",
  "own-commitment",
  "commitment-kept",
  "call-not-open",
  "no-question",
  "not-answered",
  "request-ended",
  "objected-already",
  "rated-already",
  "identity-hidden",
  "not-hidden",
  "no-consent",
  "consent-given",
];

/** Seeds after which none of it is left to luck. */
export const enoughSeeds = 2_000;

export function expectAll(tally: Tally): void {
  tally.expect(
    "fault",
    faults.map(({ name }) => name),
  );
  tally.expect("command", [
    ...commands,
    ...[...commands, ...reads].map((name) => `${name} accepted`),
    "read-case foreign",
  ]);
  tally.expect("effect", effects);
  tally.expect("refusal", refusals);
}
