/** Small questions to a request: is it answered, at its end, what is asked, who is complained of. Pure. */

import { defined } from "../../../shared/defined.ts";
import { defaultLimits } from "../../../shared/directory/default-timing.ts";
import { copyOf, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { isLinkNews, type Registered, type RequestState, type Told } from "./request-state.ts";
import { saidAt } from "./told-notices.ts";

const dayInMs = 86_400_000;

type Answered = RequestState["told"][number];

/**
 * Days after the answer within which one may object to it (R13) and rate it (R12): what the directory said when the answer
 * came, so that nobody loses a day they were told of. One from before it was kept has what counted then.
 */
export const daysToRespond = ({ days = defaultLimits.rating }: Pick<Told, "days">): number => days;

/**
 * The last day to object to or rate an answer: ISO, Tehran. For whom no message reaches the days begin when somebody told them
 * (C18): until then there is none, and nothing runs out against them.
 */
export function lastDayAfter(state: RequestState, answer: Answered): string | undefined {
  const known = state.registration?.byCall ? saidAt(state, answer) : answer.at;
  return known === undefined
    ? undefined
    : tehranDay(new Date(Date.parse(known) + daysToRespond(answer) * dayInMs));
}

/** @param day today in Tehran, ISO. */
export function isTooLate(state: RequestState, answer: Answered, day: string): boolean {
  const last = lastDayAfter(state, answer);
  return last !== undefined && day > last;
}

const ofWhole = ({ told }: RequestState, entry: Told["entry"]): Answered | undefined =>
  told.find((one) => one.part === undefined && one.entry === entry);

/** The answer of the first stage to the whole request. */
export const firstAnswer = (state: RequestState): Answered | undefined => ofWhole(state, "answered");

/** The answer of the second stage: there is no further objection (R13). */
export const finalAnswer = (state: RequestState): Answered | undefined => ofWhole(state, "final-answered");

/**
 * S3: what an opinion can be about: the answer that stands or, of an emergency that waits for one, that what was ordered is
 * done.
 */
export const ratedThing = (state: RequestState): Answered | undefined =>
  answerInForce(state) ?? (state.objection || isWithdrawn(state) ? undefined : ofWhole(state, "remedied"));

/** The answer that stands: none while somebody decides again. */
export const answerInForce = (state: RequestState): Answered | undefined =>
  finalAnswer(state) ?? (state.objection ? undefined : firstAnswer(state));

export const isAnswered = (state: RequestState): boolean =>
  firstAnswer(state) !== undefined || finalAnswer(state) !== undefined;

/** News whose unit holds the case; a commitment, a letter or a contact may be of another unit. */
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
 * The unit that holds the whole of it now; none before it was referred, nor between an objection and the second stage: news
 * until the first answer does not tell the unit that decides again (R13).
 */
export function holderOf(state: RequestState): string | undefined {
  const ofHolder = state.told.filter(
    ({ part, entry, unit }) => part === undefined && unit !== undefined && byHolder.includes(entry),
  );
  return ofHolder.findLast((told) => isOfStage(state, told))?.unit;
}

/** Whether the case told it in the stage that it is in (R13). */
export const isOfStage = (state: RequestState, { sequence }: Pick<Told, "sequence">): boolean =>
  !state.objection || sequence > (firstAnswer(state)?.sequence ?? 0);

/** Withdrawing ends a case, so one that has an answer had it before the withdrawal reached it: the case decides (ADR 0037). */
export const isWithdrawn = (state: RequestState): boolean =>
  state.withdrawn !== undefined && !isAnswered(state);

/**
 * R13: withdrawn, decided at the second stage, accepted (its applicant is satisfied with the outcome), or the time to
 * object has run out.
 * @param day today in Tehran, ISO.
 */
export function isEnded(state: RequestState, day: string): boolean {
  if (isWithdrawn(state) || finalAnswer(state)) return true;
  const answer = firstAnswer(state);
  // S3: an emergency may be rated before it is answered.
  if (answer !== undefined && state.rating?.outcome) return true;
  return answer !== undefined && !state.objection && isTooLate(state, answer, day);
}

/**
 * P2: the day in Tehran (ISO) with which a request ended, by the same rules; nothing while it is open. The end of the days to
 * object is known as soon as they run: it may lie ahead.
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

/** P2: whether whoever has the code is told that it is erased. Of a report without identity nobody has it, and it stays as unknown as it was (C3). */
export const saysErased = ({ erased, registration }: RequestState): boolean =>
  erased !== undefined && !registration?.withoutIdentity;

/** R8: a question, with the case or part that asked, the place in its journal, and the reply. */
export interface Asked {
  readonly case: string;
  readonly told: Told;
  readonly reply?: RequestState["replies"][number];
  /** Neither replied to on the page nor by phone or at the desk, and the case or part still waits for it. */
  readonly open: boolean;
}

/** How a commitment stands, how late it is, what the calendar does, what it is about, that its answer is a letter, that its applicant was contacted, and what became of another case, says nothing of whether a case waits for its applicant. */
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

/** @param code the request: the case that asks when no part does. */
export const questionsOf = (code: string, state: RequestState): readonly Asked[] =>
  state.told.filter(({ entry }) => entry === "question").map((told) => askedIn(code, state, told));

function askedIn(code: string, state: RequestState, told: Told): Asked {
  const asker = told.part ?? code;
  const reply = state.replies.find((one) => one.case === asker && one.sequence === told.sequence);
  const last = state.told.findLast((one) => one.part === told.part && moves(one));
  const open = last === told && !reply && !isWithdrawn(state);
  return { case: asker, told, ...defined({ reply }), open };
}

/** D4: what the request is about, as its case was corrected last. */
export function matterOf(
  { kind, subject }: Pick<Registered, "kind" | "subject">,
  told: readonly Told[],
): Pick<Registered, "kind" | "subject"> {
  const corrected = told.findLast(({ entry }) => entry === "corrected");
  return { kind: corrected?.kind ?? kind, subject: corrected?.subject ?? subject };
}

/** R2: for who follows the case, too: everybody complained of, and at which version of its journal the whole case said so. */
export function partiesKnown(code: string, state: RequestState) {
  const said = state.parties.find((one) => one.case === code);
  return {
    parties: copyOf(partiesOf(code, state)),
    ...defined({ partiesAt: said?.sequence }),
  };
}

/** R2: everybody complained of in the request, its case or a part of it. */
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
