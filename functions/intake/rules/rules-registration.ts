/** Whether a request can be registered, and the unit and date that its receipt promises. */

import { channelNamed } from "../../../shared/directory/channel.ts";
import { answerDue, firstPlace, withoutOutside } from "../../../shared/directory/first-place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { noParties, type Parties, withBelonged } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { countedFrom, type HandedIn } from "../../../shared/domain/time/counted-from.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { toSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import type { Registration } from "../request/registration.ts";
import type { FirstPromise, Registered, RequestFact, RequestState } from "../request/request-state.ts";
import { type Accused, accusedIn, type Chosen, type UndecidedName } from "./rules-choices.ts";

/** Refuses a code that belongs to a request, or that was printed on a pad of receipts (C20). */
export const codeTaken = ({ reserved, registration }: RequestState): Refusal | undefined =>
  reserved || registration ? { code: "code-taken" } : undefined;

/**
 * Registers a request once, under a code derived from its idempotency key, or under a code from a pad of receipts (C20).
 * The journal itself replies to retries, so a derived code in use belongs to another request. Such a code is refused
 * with `code-taken`, and the caller derives the next code.
 */
export function decideRegisterRequest(
  state: RequestState,
  registration: Registered,
  hindered = codeTaken,
): Decision<RequestFact> {
  const refused = hindered(state);
  return refused ? { refused } : { facts: [{ type: "registered", ...registration }] };
}

/** The result of assessing a registration by the directory. */
export interface Assessment extends Accused {
  readonly at: Date;
  /** C7, C19: the refusal of a paper form whose day is not allowed, or of a letter that was entered before. */
  readonly hindered?: Refusal | undefined;
  /**
   * C7: set when clocks count from the day on which a clerk entered the paper form or letter, not the day it was handed
   * in.
   */
  readonly counted: Pick<Registered, "countsFromEntry">;
  readonly promise?: FirstPromise | undefined;
}

export function assessRegistration(registration: Registration, snapshot: Snapshot, at: Date): Assessment {
  const { handedIn, letter, letterBefore: before, withoutIdentity } = registration;
  const today = tehranDay(at);
  const accused = accusedIn(registration, snapshot);
  const { complainedOf: named, undecidedName } = accused;
  const counted = countsFromEntry(registration, snapshot);
  return {
    at,
    counted,
    hindered: wrongPaperDay(handedIn, snapshot, today) ?? letterBefore(letter, before),
    ...belongingNow(accused, snapshot, today),
    // C3: a report without identity gets no promised date.
    promise: withoutIdentity
      ? undefined
      : promiseOf(snapshot, { ...registration, ...counted, named, undecidedName }, at),
  };
}

/** The accused, with those who belong to them today (R2). */
export const belongingNow = (
  { complainedOf, ...undecided }: Accused,
  snapshot: Snapshot,
  today: string,
): Accused => ({
  ...undecided,
  ...(complainedOf && { complainedOf: withBelonged(snapshot, today, complainedOf) }),
});

/**
 * N8: the unit to which the rules send a request, and the date of its answer. The case computes the same unit and date,
 * unless the directory changes before the case opens.
 *
 * @returns undefined when the directory has no such unit or time. The registration goes on, and the opening of the case
 * raises an alarm.
 */
export function promiseOf(
  snapshot: Snapshot,
  request: Chosen & {
    readonly channel: string;
    readonly named?: Parties | undefined;
    readonly undecidedName?: UndecidedName | undefined;
  } & HandedIn,
  at: Date,
): FirstPromise | undefined {
  const channel = channelNamed(request.channel);
  if (channel === undefined) return undefined;
  const asked = { ...request, channel };
  const given = {
    named: withoutOutside(snapshot, request.named ?? noParties),
    hidden: request.knownTo === "inspection",
    ...(request.undecidedName && { undecided: true as const }),
  };
  try {
    const { unit: key } = firstPlace(snapshot, asked, given, tehranDay(at));
    return { unit: key, due: answerDue(snapshot, asked, key, countedFrom(request, at)).toISOString() };
  } catch {
    return undefined;
  }
}

/** C7: the number of days between handing in and entering a paper form at most, when the directory sets none. */
const defaultPaperDays = 30;

/**
 * C7: refuses a paper form unless its day is today or within the earlier days that the directory allows (`paperDays`).
 *
 * @param handedIn ISO, Tehran, like `today`
 */
export function wrongPaperDay(
  handedIn: string | undefined,
  { timeLimits }: Pick<Snapshot, "timeLimits">,
  today: string,
): Refusal | undefined {
  if (handedIn === undefined) return undefined;
  const days = timeLimits?.paperDays ?? defaultPaperDays;
  if (handedIn > today) return { code: "paper-day-ahead" };
  const age = dayNumber(today) - dayNumber(handedIn);
  return age > days ? { code: "paper-day-too-old", details: { days } } : undefined;
}

/** C19: refuses a letter that was registered before, unless the clerk knows this and registers it again. */
const letterBefore = (
  letter: { readonly again?: true | undefined } | undefined,
  before: string | undefined,
): Refusal | undefined =>
  letter && !letter.again && before !== undefined
    ? { code: "letter-registered-before", details: { code: before } }
    : undefined;

/** C7: refuses a paper form that another clerk has entered, with that clerk's name and the day. */
export function formHindered(
  code: string,
  { enteredBy: by, at }: RequestState["registration"] & {},
  asked: Pick<Registered, "channel" | "enteredBy">,
): Refusal | undefined {
  if (asked.channel !== "paper" || by === undefined || by === asked.enteredBy) return undefined;
  const on = tehranDay(new Date(at));
  return { code: "paper-registered-before", details: { code, by, on, ...toSolarHijri(on) } };
}

/** C7, C19: marks the request when the directory lets clocks of paper forms or letters count from the day of entry. */
export function countsFromEntry(
  { channel, handedIn }: Pick<HandedIn, "handedIn"> & { readonly channel: string },
  { timeLimits }: Pick<Snapshot, "timeLimits">,
): Pick<Registered, "countsFromEntry"> {
  const from = channel === "letter" ? timeLimits?.letterClocks : timeLimits?.paperClocks;
  return handedIn !== undefined && from === "entered" ? { countsFromEntry: true } : {};
}
