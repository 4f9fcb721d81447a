/** Whether a request can be registered, and with what. Pure. */

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
import { type Chosen, complainedOf } from "./rules-choices.ts";

/** A code that is of a request, or stands on a pad for one (C20), is nobody else's. */
export const codeTaken = ({ reserved, registration }: RequestState): Refusal | undefined =>
  reserved || registration ? { code: "code-taken" } : undefined;

/**
 * Registered once, under the code that its key derives, or under that of a pad's receipt (C20). A repeat never comes here (the
 * journal knows its key), so a derived code that is in use is somebody else's: `code-taken`, and the next code is derived.
 */
export function decideRegisterRequest(
  state: RequestState,
  registration: Registered,
  hindered = codeTaken,
): Decision<RequestFact> {
  const refused = hindered(state);
  return refused ? { refused } : { facts: [{ type: "registered", ...registration }] };
}

/** What the directory in force says of a registration. */
export interface Assessment {
  readonly at: Date;
  /** C7, C19: the paper's day is none that may be entered, or the letter was entered before. */
  readonly hindered?: Refusal | undefined;
  /** C7: from when its clocks count, where that is not the usual. */
  readonly counted: Pick<Registered, "countsFromEntry">;
  readonly complainedOf?: Parties | undefined;
  readonly promise?: FirstPromise | undefined;
}

export function assessRegistration(registration: Registration, snapshot: Snapshot, at: Date): Assessment {
  const { handedIn, letter, letterBefore: before, withoutIdentity } = registration;
  const today = tehranDay(at);
  const named = complainedOf(registration, snapshot);
  const counted = countsFromEntry(registration, snapshot);
  return {
    at,
    counted,
    hindered: wrongPaperDay(handedIn, snapshot, today) ?? letterBefore(letter, before),
    complainedOf: named && withBelonged(snapshot, today, named),
    // C3: who sends a report without identity is promised nothing.
    promise: withoutIdentity ? undefined : promiseOf(snapshot, { ...registration, ...counted, named }, at),
  };
}

/**
 * N8: the unit the rules send a request to, and by when it is answered there: what its case will find, unless the directory
 * becomes another one before it is opened.
 *
 * @returns nothing when the directory has no such unit or no such time: registering does not depend on it, and opening the
 * case will ring.
 */
export function promiseOf(
  snapshot: Snapshot,
  request: Chosen & {
    readonly channel: string;
    readonly named?: Parties | undefined;
  } & HandedIn,
  at: Date,
): FirstPromise | undefined {
  const channel = channelNamed(request.channel);
  if (channel === undefined) return undefined;
  const asked = { ...request, channel };
  const given = {
    named: withoutOutside(snapshot, request.named ?? noParties),
    hidden: request.knownTo === "inspection",
  };
  try {
    const { unit: key } = firstPlace(snapshot, asked, given, tehranDay(at));
    return { unit: key, due: answerDue(snapshot, asked, key, countedFrom(request, at)).toISOString() };
  } catch {
    return undefined;
  }
}

/** C7: days that a paper form may have lain before it is entered, where the directory says nothing. */
const defaultPaperDays = 30;

/**
 * C7: paper is of today or of the days before that the directory allows (`paperDays`).
 * @param handedIn and `today`: ISO, Tehran.
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

/** C19: the same letter is registered once, unless the clerk has seen that it is there and registers it again. */
const letterBefore = (
  letter: { readonly again?: true | undefined } | undefined,
  before: string | undefined,
): Refusal | undefined =>
  letter && !letter.again && before !== undefined
    ? { code: "letter-registered-before", details: { code: before } }
    : undefined;

/** C7: a paper form that another clerk has entered is told with who it was and when, and not registered again. */
export function formHindered(
  code: string,
  { enteredBy: by, at }: RequestState["registration"] & {},
  asked: Pick<Registered, "channel" | "enteredBy">,
): Refusal | undefined {
  if (asked.channel !== "paper" || by === undefined || by === asked.enteredBy) return undefined;
  const on = tehranDay(new Date(at));
  return { code: "paper-registered-before", details: { code, by, on, ...toSolarHijri(on) } };
}

/** C7, C19: where the directory has clocks of paper or of letters count from when it is entered, that is kept with it. */
export function countsFromEntry(
  { channel, handedIn }: Pick<HandedIn, "handedIn"> & { readonly channel: string },
  { timeLimits }: Pick<Snapshot, "timeLimits">,
): Pick<Registered, "countsFromEntry"> {
  const from = channel === "letter" ? timeLimits?.letterClocks : timeLimits?.paperClocks;
  return handedIn !== undefined && from === "entered" ? { countsFromEntry: true } : {};
}
