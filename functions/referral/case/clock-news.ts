/**
 * The events about the clocks of a case: a date is set or moved (D3, D4, N8), a warning, a missed date and an
 * escalation (D7, D8).
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { deadlineCorrected } from "../../../events/referral/deadline-corrected.v1.ts";
import { deadlineExtended } from "../../../events/referral/deadline-extended.v1.ts";
import { deadlinePassed } from "../../../events/referral/deadline-passed.v1.ts";
import { deadlineSet } from "../../../events/referral/deadline-set.v1.ts";
import { deadlineWarned } from "../../../events/referral/deadline-warned.v1.ts";
import { escalationEnded } from "../../../events/referral/escalation-ended.v1.ts";
import { explanationDeadlineNoted } from "../../../events/referral/explanation-deadline-noted.v1.ts";
import { letterDeadlineNoted } from "../../../events/referral/letter-deadline-noted.v1.ts";
import type { OfType } from "../../../shared/aggregate/subject.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import {
  type ClockFact,
  type ClockKey,
  type ClockName,
  clockIn,
  isPaused,
  type Move,
  type WithClocks,
} from "./clocks.ts";
import type { CaseCore } from "./core.ts";
import type { About, Announces } from "./subject.ts";

type State = WithClocks & Pick<CaseCore, "request">;
type Announce<F extends ClockFact> = (
  fact: F,
  about: About,
  state: State,
  row: RowHead,
) => readonly AnnouncedEvent[];

/**
 * Wraps the announcement of a clock's facts. Two clocks have separate events, of which the applicant gets no notice:
 * the clock for the date that a letter's sender set (C19), and the clock for an explanation to inspection (S3).
 */
const unlessApart =
  <F extends ClockFact>(announce: Announce<F>): Announce<F> =>
  (fact, about, state, row) => {
    const { clock } = fact;
    return clock === "letter" || clock === "explanation"
      ? notedOf(fact, about, clock)
      : announce(fact, about, state, row);
  };

export const announces: Announces<ClockFact, State> = {
  "clock-started": unlessApart(beginning),
  "clock-paused": () => [],
  "clock-resumed": unlessApart((fact, about, state) => [setOf(fact, about, state, { because: "resumed" })]),
  "clock-stopped": () => [],
  extended: unlessApart(({ due, reason, ...key }, about, { clocks }) => {
    const { clock } = toldKey(key);
    const { promised = due } = clockIn(clocks, { clock }) ?? {};
    return [deadlineExtended.of({ ...about, clock, due, promised, reason })];
  }),
  "clock-moved": unlessApart((fact, about, state) => [
    setOf(fact, about, state, { because: "calendar", ...movedBy(fact, about, state) }),
  ]),
  "clock-respanned": unlessApart((fact, about, state) => [respanning(fact, about, state)]),
  warned: unlessApart(({ share, to, ...key }, { by: _, ...about }) => [
    deadlineWarned.of({ ...about, ...toldKey(key), share, to: [...to] }),
  ]),
  escalated: unlessApart(({ level, unit, to, ...key }, { by: _, ...about }) => [
    deadlinePassed.of({ ...about, ...toldKey(key), level, above: unit, to: [...to] }),
  ]),
  "escalation-ended": unlessApart((key, { by: _, ...about }) => [
    escalationEnded.of({ ...about, ...toldKey(key) }),
  ]),
};

function notedOf(
  fact: ClockFact,
  { by: _, ...about }: About,
  clock: "letter" | "explanation",
): readonly AnnouncedEvent[] {
  const news = newsOf(fact);
  if (!news) return [];
  return clock === "letter"
    ? [letterDeadlineNoted.of({ ...about, ...news })]
    : [explanationDeadlineNoted.of({ ...about, ...news, explanation: fact.of ?? 0 })];
}

type News = Omit<Parameters<typeof letterDeadlineNoted.of>[0], "case" | "unit" | "at">;

/**
 * The event of the clock of a letter or an explanation. Undefined for a fact without an event: these clocks are never
 * paused or extended, and the answer or explanation that stops such a clock has a separate event.
 */
function newsOf(fact: ClockFact): News | undefined {
  switch (fact.type) {
    case "clock-started":
      return { what: "set", due: fact.due };
    case "clock-moved":
      return { what: "moved", due: fact.due };
    case "warned":
      return { what: "warned", share: fact.share, to: [...fact.to] };
    case "escalated":
      return { what: "passed", level: fact.level, above: fact.unit, to: [...fact.to] };
    case "escalation-ended":
      return { what: "escalation-ended" };
    default:
      return undefined;
  }
}

type DeadlineSet = Parameters<typeof deadlineSet.of>[0];

/** When a clock starts, its date is announced to other services only for these clocks. */
const told: readonly ClockName[] = ["answer", "second-stage", "legal"];

function toldKey({ clock, of }: ClockKey) {
  if (clock === "letter" || clock === "explanation")
    throw new Error(`The clock "${clock}" has an event of its own`);
  return { clock, ...(of !== undefined && { of }) };
}

function beginning(
  fact: OfType<ClockFact, "clock-started">,
  about: About,
  state: State,
  row: RowHead,
): readonly AnnouncedEvent[] {
  const { clock, promised = fact.due, due } = fact;
  if (!told.includes(clock)) return [];
  const how = {
    ...(promised !== due && { was: promised }),
    ...(isKnown(fact, state, row) && { known: true as const }),
  };
  return [setOf(fact, about, state, { because: "started", ...how })];
}

/**
 * Whether the applicant already knows the date of a clock that starts. In the first row of a case the applicant knows
 * the legal limit from the event of the opening (D10), and the answer's date from the receipt, unless that date has
 * changed (N8).
 */
const isKnown = (
  { clock, due }: OfType<ClockFact, "clock-started">,
  { request }: State,
  { version }: RowHead,
): boolean => version === 1 && (clock === "legal" || (clock === "answer" && request?.promised === due));

/** The event of a date that changed because the kind or subject was corrected (D4). */
function respanning(
  fact: OfType<ClockFact, "clock-respanned">,
  { case: code, at }: About,
  { clocks }: WithClocks,
): AnnouncedEvent {
  const move = toldMove(fact, at, clocks, "corrected");
  const { promised = fact.due } = clockIn(clocks, fact) ?? {};
  return deadlineCorrected.of({
    ...{ case: code, ...toldKey(fact), due: fact.due, promised, at },
    ...(move && { was: move.was }),
  });
}

/**
 * The latest change of a clock's due date, which its event announces. Undefined while the clock is paused, because a
 * paused clock has no date to announce, and when only the warnings moved.
 */
function toldMove(
  key: ClockKey,
  at: string,
  clocks: WithClocks["clocks"],
  because: Move["because"],
): Move | undefined {
  const clock = clockIn(clocks, key);
  const move = clock?.moves.at(-1);
  return clock && !isPaused(clock) && move?.at === at && move.because === because ? move : undefined;
}

/** The date before a move, and the calendar entries that caused the move. */
function movedBy(
  fact: OfType<ClockFact, "clock-moved">,
  { at }: About,
  { clocks }: WithClocks,
): Pick<DeadlineSet, "was" | "what"> {
  const move = toldMove(fact, at, clocks, "calendar");
  if (!move) return {};
  const what = (move.what ?? []).map(({ name: _, ...entry }) => entry);
  return { was: move.was, ...(what.length > 0 && { what }) };
}

function setOf(
  fact: OfType<ClockFact, "clock-started" | "clock-resumed" | "clock-moved">,
  { case: code, at }: About,
  { clocks }: WithClocks,
  how: Pick<DeadlineSet, "because" | "was" | "what" | "known">,
): AnnouncedEvent {
  const { promised = fact.due } = clockIn(clocks, fact) ?? {};
  return deadlineSet.of({ case: code, ...toldKey(fact), due: fact.due, promised, at, ...how });
}
