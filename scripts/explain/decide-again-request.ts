/**
 * Repeats the decisions on a request. No row stores whether the applicant's session could open the request, or whether
 * a clerk had identified the applicant, so both are assumed.
 */

import { mayKnow } from "../../functions/intake/access/clerk-access.ts";
import { noteOn } from "../../functions/intake/reactions/note-identified.ts";
import { partiesOf } from "../../functions/intake/request/request-queries.ts";
import type {
  ContactedAtDesk,
  Rating,
  RequestFact,
  RequestState,
} from "../../functions/intake/request/request-state.ts";
import { toTell } from "../../functions/intake/request/undelivered-news.ts";
import type { Now } from "../../functions/intake/rules/code-and-day.ts";
import {
  decideExtendTimeline,
  decideHearDate,
  decideHearLimit,
  decideHearMeeting,
  decideHearParties,
} from "../../functions/intake/rules/rules.ts";
import {
  decideBeginAttachment,
  decideReceiveAttachment,
  decideSettleAttachment,
} from "../../functions/intake/rules/rules-attachments.ts";
import { unknownChoice } from "../../functions/intake/rules/rules-choices.ts";
import { changeConsent } from "../../functions/intake/rules/rules-consent.ts";
import {
  beginErasure,
  decideHearErasure,
  decideLiftHold,
  decidePlaceHold,
  noteFilesRemoved,
  stopErasure,
} from "../../functions/intake/rules/rules-erasure.ts";
import {
  decideAddInformation,
  decideContactApplicant,
  decideObjectToAnswer,
  decidePrintReceipt,
  decideRateAnswer,
  decideReplyToQuestion,
  decideWithdrawRequest,
} from "../../functions/intake/rules/rules-follow-up.ts";
import { decideJoinGroup, decideLeaveGroup } from "../../functions/intake/rules/rules-group.ts";
import {
  decideAttachImported,
  decideImportRequest,
  importHindered,
} from "../../functions/intake/rules/rules-importing.ts";
import { decidePreferNews, noteWish } from "../../functions/intake/rules/rules-news.ts";
import { padHindered, reserveCode } from "../../functions/intake/rules/rules-pads.ts";
import { seeAuthority } from "../../functions/intake/rules/rules-proxy.ts";
import {
  codeTaken,
  countsFromEntry,
  decideRegisterRequest,
  promiseOf,
  wrongPaperDay,
} from "../../functions/intake/rules/rules-registration.ts";
import { decideTellApplicant, hearUntold } from "../../functions/intake/rules/rules-untold.ts";
import { defined } from "../../shared/defined.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { Decision } from "../../shared/journal/journal.ts";
import type { DecideAgain, DecidedAgain, Moment } from "./chapter.ts";

type RequestMoment = Moment<RequestState, RequestFact>;

export const decideRequestAgain: DecideAgain<RequestState, RequestFact> = (moment) => {
  const { row, facts } = moment;
  const [fact] = facts;
  if (registers.includes(row.command) && fact?.type === "registered") return registered(moment, fact);
  if (fact?.type === "imported") return imported(moment, fact);
  const decide = Object.hasOwn(steps, row.command) ? steps[row.command] : undefined;
  const now = { code: row.id, day: tehranDay(new Date(row.at)) };
  return decide && { decision: decide(moment, now), because: [] };
};

/** The commands of registration: by the applicant, by a clerk in the applicant's name (C6), by a partner system (C8). */
const registers: readonly string[] = ["register-request", "register-for-applicant", "hear-partner"];

function registered(
  { row, before, snapshot }: RequestMoment,
  {
    type: _,
    promise,
    countsFromEntry: __,
    ...registration
  }: Extract<RequestFact, { readonly type: "registered" }>,
): DecidedAgain {
  const complainedOfUnit = registration.complainedOf?.units[0];
  const knownTo = registration.hidden ? "inspection" : "unit";
  const unknown = unknownChoice({ ...registration, complainedOfUnit, knownTo }, snapshot());
  const wrongDay = wrongPaperDay(registration.handedIn, snapshot(), tehranDay(new Date(row.at)));
  const counted = countsFromEntry(registration, snapshot());
  const asked = { ...registration, ...counted, knownTo, named: registration.complainedOf } as const;
  const refusal = unknown ?? wrongDay;
  // A request that was registered before receipts named a deadline has no promised deadline.
  const again = promise && promiseOf(snapshot(), asked, new Date(row.at));
  return {
    decision: refusal
      ? { refused: refusal }
      : decideRegisterRequest(
          before,
          { ...registration, ...counted, ...defined({ promise: again }) },
          before.reserved ? padHindered : codeTaken,
        ),
    because: [{ rule: "choices", unknown: String(unknown?.details?.["fields"] ?? "") || undefined }],
  };
}

/** P8: the unit of the accused stands for the one that the earlier system named. */
function imported(
  { row, before, snapshot }: RequestMoment,
  { type: _, ...fact }: Extract<RequestFact, { readonly type: "imported" }>,
): DecidedAgain {
  const { registeredAt, unit, due, closed } = fact.imported;
  const asked = {
    ...fact,
    ...{ registeredAt, unit, due, closed },
    complainedOfUnit: fact.complainedOf?.units[0],
    knownTo: fact.hidden ? ("inspection" as const) : undefined,
  };
  const hindered = importHindered(asked, snapshot(), new Date(row.at));
  return {
    decision: hindered ? { refused: { code: hindered.code } } : decideImportRequest(before, fact),
    because: [{ rule: "choices", unknown: undefined }],
  };
}

type Decided = Decision<RequestFact>;
type Step<Type extends RequestFact["type"]> = (
  moment: RequestMoment,
  fact: Omit<Extract<RequestFact, { readonly type: Type }>, "type">,
  now: Now,
) => Decided;

/**
 * The fact and the rule of each command. The texts of applicants and clerks, and the reports from the case,
 * are taken from the row.
 */
const steps: Readonly<Record<string, (moment: RequestMoment, now: Now) => Decided>> = {
  "extend-timeline": extended,
  "hear-date": step("date-told", ({ before }, told) => decideHearDate(before, told)),
  "hear-limit": step("limit-told", ({ before }, told) => decideHearLimit(before, told)),
  "hear-erasure": step("erased", ({ before }, told) => decideHearErasure(before, told)),
  "place-hold": step("hold-placed", ({ before }, hold) => decidePlaceHold(before, hold)),
  "lift-hold": step("hold-lifted", ({ before }, { by }) => decideLiftHold(before, by)),
  // Open commitments are known only from texts that are erased, so it is assumed that there were none.
  "begin-erasure": step("erasure-begun", ({ before }, begun, { code, day }) =>
    beginErasure(code, before, { day, owed: false }, begun),
  ),
  "stop-erasure": step("erasure-stopped", ({ before }) => stopErasure(before)),
  "remove-files": step("files-removed", ({ before }) => noteFilesRemoved(before)),
  "hear-meeting": step("meeting-told", ({ before }, told) => decideHearMeeting(before, told)),
  "hear-parties": step("parties-told", ({ before }, told) => decideHearParties(before, told)),
  "add-information": step("informed", ({ before }, { words }, now) =>
    decideAddInformation(before, words, now),
  ),
  "reply-to-question": step("replied", ({ before }, { case: asker, words }, now) =>
    decideReplyToQuestion(before, { asker, words }, now),
  ),
  "withdraw-request": step("withdrawn", ({ before }, _, now) => decideWithdrawRequest(before, now)),
  "object-to-answer": step("objected", ({ before }, { words }, now) =>
    decideObjectToAnswer(before, words, now),
  ),
  "give-consent": step("consent-changed", ({ before }, _, now) => changeConsent(before, true, now)),
  "take-back-consent": step("consent-changed", ({ before }, _, now) => changeConsent(before, false, now)),
  "note-wish": step("news-preferred", (_, { enteredBy: __, ...wish }) => noteWish(wish)),
  "prefer-news": step("news-preferred", ({ before }, { enteredBy: _, ...wish }) =>
    decidePreferNews(before, wish),
  ),
  "begin-attachment": ({ row, before, facts: [fact] }, { day }) => {
    const authority = fact?.type === "attachment-begun" ? fact.authority : undefined;
    return decideBeginAttachment(before, { day, at: new Date(row.at) }, { authority });
  },
  "attach-imported-file": ({ row, before }, { day }) =>
    decideAttachImported(before, { day, at: new Date(row.at) }),
  "see-authority": step("authority-seen", ({ before }, { by }) => seeAuthority(before, by)),
  // The mobile showed whether the participant was the group's representative. It is not stored here, so we assume that the
  // participant was not.
  "join-group": step("joined", ({ before }, member, { day }) =>
    decideJoinGroup(before, member, { day, represents: false }),
  ),
  "leave-group": step("left", ({ before }, { person }) => decideLeaveGroup(before, person)),
  "receive-attachment": step("attachment-received", ({ before }, { attachment }) =>
    decideReceiveAttachment(before, attachment),
  ),
  // The result of the scan is taken from the row, because the scanned file is removed or replaced by a clean
  // copy.
  "settle-attachment": settled,
  "rate-answer": step("rated", ({ before }, rating, now) => decideRateAnswer(before, rating, now)),
  "rate-for-applicant": step("rated", ratedByClerk),
  "contact-applicant": step("contacted", contactedByClerk),
  "act-for-applicant": actedByClerk,
  "print-pad": step("reserved", ({ before }, { by, pinKey }) => reserveCode(before, by, pinKey)),
  "print-receipt": step("receipt-printed", ({ before }, { by, proved, pinKey }) =>
    decidePrintReceipt(before, by, { proved, ...defined({ pinKey }) }),
  ),
  "note-identified": step("identified", ({ before }, noted) =>
    noteOn(before, before.registration?.person ?? "", noted),
  ),
  "list-notice": step("untold", ({ before }, untold) => hearUntold(before, untold)),
  "tell-applicant": step("contacted", toldByClerk),
};

/**
 * Repeats a clerk's act in the applicant's name. The row's fact shows which act it was, and the same rule
 * applies as for the applicant.
 */
function actedByClerk(moment: RequestMoment, now: Now): Decided {
  const [fact] = moment.facts;
  const commands: Partial<Record<RequestFact["type"], string>> = {
    ...{ informed: "add-information", replied: "reply-to-question" },
    ...{ withdrawn: "withdraw-request", objected: "object-to-answer" },
    ...{ "authority-seen": "see-authority", "news-preferred": "note-wish" },
  };
  const consent = fact?.type === "consent-changed" && (fact.given ? "give-consent" : "take-back-consent");
  const decided = steps[consent || ((fact && commands[fact.type]) ?? "")]?.(moment, now) ?? { facts: [] };
  const enteredBy = fact && "enteredBy" in fact ? fact.enteredBy : undefined;
  if ("refused" in decided || enteredBy === undefined) return decided;
  return { facts: decided.facts.map((one) => ({ ...one, enteredBy }) as RequestFact) };
}

function step<Type extends RequestFact["type"]>(type: Type, decide: Step<Type>) {
  return (moment: RequestMoment, now: Now): Decided => {
    const [fact] = moment.facts;
    if (fact?.type !== type) return { facts: [] };
    const { type: _, ...rest } = fact;
    return decide(moment, rest as unknown as Parameters<Step<Type>>[1], now);
  };
}

/**
 * Repeats a new entry of the public timeline. The entry about the opening of the case also stores the end of the time
 * that the law allows for the answer; this time is taken from the row.
 */
function extended(moment: RequestMoment, now: Now): Decided {
  const limit = moment.facts.find((fact) => fact.type === "limit-told");
  return step("told", ({ before }, told) => decideExtendTimeline(before, told, limit?.due))(moment, now);
}

function settled({ before, facts: [fact] }: RequestMoment): Decided {
  if (fact?.type === "attachment-refused") {
    const { attachment, because } = fact;
    return decideSettleAttachment(before, attachment, { refused: because });
  }
  if (fact?.type !== "attachment-cleared") return { facts: [] };
  const { type: _, attachment, ...cleared } = fact;
  return decideSettleAttachment(before, attachment, { cleared });
}

/**
 * Repeats a clerk's contact with the applicant. An accused clerk is refused, as if the request did not exist (R2).
 */
function contactedByClerk({ row, before, snapshot }: RequestMoment, contact: ContactedAtDesk): Decided {
  const at = new Date(row.at);
  const may = mayKnow(snapshot(), partiesOf(row.id, before), contact.by, at);
  return may ? decideContactApplicant(before, contact, at) : { refused: { code: "not-found" } };
}

/**
 * Repeats that a clerk told the applicant news (C18). The news told is assumed to be all news on the clerk's screen; a
 * contact that did not reach the applicant told no news.
 */
function toldByClerk(
  { row, before, snapshot }: RequestMoment,
  { said, ...contact }: ContactedAtDesk,
): Decided {
  const may = mayKnow(snapshot(), partiesOf(row.id, before), contact.by, new Date(row.at));
  const notices = said ?? toTell(row.id, before).map(({ notice }) => notice);
  return may
    ? decideTellApplicant(row.id, before, { ...contact, notices })
    : { refused: { code: "not-found" } };
}

/** Repeats a rating that a clerk recorded; the accused may not record ratings (R2). */
function ratedByClerk({ row, before, snapshot }: RequestMoment, rating: Rating, now: Now): Decided {
  const may = mayKnow(snapshot(), partiesOf(row.id, before), rating.by ?? "", new Date(row.at));
  return may ? decideRateAnswer(before, rating, now) : { refused: { code: "not-found" } };
}
