/** Small queries on a request's state: whether it is answered or ended, its questions, the accused. They are pure. */

import { defined } from "../../../shared/defined.ts";
import { defaultLimits } from "../../../shared/directory/default-timing.ts";
import { copyOf, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { isLinkNews, type Registered, type RequestState, type Told } from "./request-state.ts";
import { saidAt } from "./told-notices.ts";

const dayInMs = 86_400_000;

type Answered = RequestState["told"][number];

/**
 * The number of days after the answer to object to it (R13) and rate it (R12). It is the directory's number at the time
 * of the answer, so that no applicant loses a promised day. Answers from before the number was recorded have the
 * default of that time.
 */
export const daysToRespond = ({ days = defaultLimits.rating }: Pick<Told, "days">): number => days;

/**
 * The last day to object to or rate an answer: ISO, Tehran. For unreachable applicants, the days start when a clerk
 * told them the answer (C18); undefined until then.
 */
export function lastDayAfter(state: RequestState, answer: Answered): string | undefined {
  const known = state.registration?.byCall ? saidAt(state, answer) : answer.at;
  return known === undefined
    ? undefined
    : tehranDay(new Date(Date.parse(known) + daysToRespond(answer) * dayInMs));
}

/**
 * Whether the days to object and to rate are over.
 *
 * @param day today in Tehran, ISO
 */
export function isTooLate(state: RequestState, answer: Answered, day: string): boolean {
  const last = lastDayAfter(state, answer);
  return last !== undefined && day > last;
}

const ofWhole = ({ told }: RequestState, entry: Told["entry"]): Answered | undefined =>
  told.find((one) => one.part === undefined && one.entry === entry);

/** The first answer to the whole request. */
export const firstAnswer = (state: RequestState): Answered | undefined => ofWhole(state, "answered");

/** The second answer, given after an objection; no further objection is possible (R13). */
export const finalAnswer = (state: RequestState): Answered | undefined => ofWhole(state, "final-answered");

/**
 * S3: the entry that the applicant can rate: `answerInForce` or, in an emergency before its answer, the entry that the
 * emergency is remedied.
 */
export const ratedThing = (state: RequestState): Answered | undefined =>
  answerInForce(state) ?? (state.objection || isWithdrawn(state) ? undefined : ofWhole(state, "remedied"));

/** The answer that counts now: the second answer, or the first until the applicant objects; otherwise undefined. */
export const answerInForce = (state: RequestState): Answered | undefined =>
  finalAnswer(state) ?? (state.objection ? undefined : firstAnswer(state));

export const isAnswered = (state: RequestState): boolean =>
  firstAnswer(state) !== undefined || finalAnswer(state) !== undefined;

/** Entries that show which unit holds the case. A commitment, letter or contact may come from another unit. */
const byHolder: readonly Told["entry"][] = [
  "referred",
  "under-review",
  "question",
  "extended",
  "overdue",
  "answered",
  "in-second-stage",
  "final-answered",
];

/**
 * The unit that holds the whole request now. Undefined before the referral, and from an objection until the case is
 * opened again, since earlier events do not name the unit that decides again (R13).
 */
export function holderOf(state: RequestState): string | undefined {
  const ofHolder = state.told.filter(
    ({ part, entry, unit }) => part === undefined && unit !== undefined && byHolder.includes(entry),
  );
  return ofHolder.findLast((told) => isOfStage(state, told))?.unit;
}

/** Whether an event belongs to the present decision: after an objection, only events after the first answer do (R13). */
export const isOfStage = (state: RequestState, { sequence }: Pick<Told, "sequence">): boolean =>
  !state.objection || sequence > (firstAnswer(state)?.sequence ?? 0);

/**
 * Whether the request is withdrawn. A withdrawal that arrives at the case after the answer has no effect (ADR 0037).
 */
export const isWithdrawn = (state: RequestState): boolean =>
  state.withdrawn !== undefined && !isAnswered(state);

/**
 * R13: whether the request ended: withdrawn, answered again after an objection, accepted with a satisfied rating, or
 * past the days to object.
 *
 * @param day today in Tehran, ISO
 */
export function isEnded(state: RequestState, day: string): boolean {
  if (isWithdrawn(state) || finalAnswer(state)) return true;
  const answer = firstAnswer(state);
  // S3: an emergency may be rated before it is answered.
  if (answer !== undefined && state.rating?.outcome) return true;
  return answer !== undefined && !state.objection && isTooLate(state, answer, day);
}

/**
 * P2: the day in Tehran (ISO) on which a request ended, by the rules of `isEnded`; undefined while it is open. The day
 * may lie in the future, since the end of the days to object is known in advance.
 */
export function endsOn(state: RequestState): string | undefined {
  const dayOf = (at: string): string => tehranDay(new Date(at));
  if (isWithdrawn(state) && state.withdrawn) return dayOf(state.withdrawn.at);
  const [final, first] = [finalAnswer(state), firstAnswer(state)];
  if (final) return dayOf(final.at);
  if (!first) return undefined;
  if (state.rating?.outcome) return [dayOf(first.at), dayOf(state.rating.at)].sort().at(-1);
  return state.objection ? undefined : lastDayAfter(state, first);
}

/**
 * P2: whether the holder of the code learns of the erasure. A report without identity stays unknown, since its code was
 * given to no person (C3).
 */
export const saysErased = ({ erased, registration }: RequestState): boolean =>
  erased !== undefined && !registration?.withoutIdentity;

/** R8: a question: the timeline event with the question, the case or part that asked, and the reply. */
export interface Asked {
  readonly case: string;
  readonly told: Told;
  readonly reply?: RequestState["replies"][number];
  /** True while the case waits for a reply and there is none, on the page, by phone or at the desk. */
  readonly open: boolean;
}

/** Entries that do not show whether a case still waits for its applicant. */
const asides: readonly Told["entry"][] = [
  "commitment-kept",
  "commitment-not-kept",
  "extended",
  "overdue",
  "date-moved",
  "corrected",
  "date-corrected",
  "letter-issued",
  "contact",
  "remedied",
];
const moves = ({ entry }: Told): boolean => !asides.includes(entry) && !isLinkNews(entry);

/**
 * The questions of the case and its parts, in order.
 *
 * @param code the request's code, which names the asking case when no part asks
 */
export const questionsOf = (code: string, state: RequestState): readonly Asked[] =>
  state.told.filter(({ entry }) => entry === "question").map((told) => askedIn(code, state, told));

function askedIn(code: string, state: RequestState, told: Told): Asked {
  const asker = told.part ?? code;
  const reply = state.replies.find((one) => one.case === asker && one.sequence === told.sequence);
  const last = state.told.findLast((one) => one.part === told.part && moves(one));
  const open = last === told && !reply && !isWithdrawn(state);
  return { case: asker, told, ...defined({ reply }), open };
}

/** D4: the kind and subject after the case's latest correction. */
export function matterOf(
  { kind, subject }: Pick<Registered, "kind" | "subject">,
  told: readonly Told[],
): Pick<Registered, "kind" | "subject"> {
  const corrected = told.findLast(({ entry }) => entry === "corrected");
  return { kind: corrected?.kind ?? kind, subject: corrected?.subject ?? subject };
}

/**
 * R2: all the accused, for services that follow the case. `partiesAt` is the version of the case's journal from which
 * the accused were taken; it is absent while only the request names accused units or people.
 */
export function partiesKnown(code: string, state: RequestState) {
  const said = state.parties.find((one) => one.case === code);
  return {
    parties: copyOf(partiesOf(code, state)),
    ...defined({ partiesAt: said?.sequence }),
  };
}

/** R2: all the accused of the request, its case and its parts. */
export function partiesOf(code: string, { registration, parties }: RequestState): Parties {
  const named: readonly Parties[] = parties.some((one) => one.case === code)
    ? parties
    : [...parties, ...(registration?.complainedOf ? [registration.complainedOf] : [])];
  return {
    units: [...new Set(named.flatMap(({ units }) => units))],
    people: [...new Set(named.flatMap(({ people }) => people))],
    belonged: named.flatMap(({ belonged = [] }) => belonged),
  };
}
