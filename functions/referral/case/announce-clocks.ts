/** What the world hears of the dates of a case: those of the answer when they begin, and every one that moves (D3, D4, N8). */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { deadlineCorrected } from "../../../events/referral/deadline-corrected.v1.ts";
import { deadlineSet } from "../../../events/referral/deadline-set.v1.ts";
import type { CaseState } from "./case-state.ts";
import type { ClockFact, ClockKey, ClockName } from "./clock-facts.ts";
import { clockIn, isPaused, type Move } from "./clock-state.ts";

type FactOf<Type extends ClockFact["type"]> = Extract<ClockFact, { readonly type: Type }>;
type DeadlineSet = Parameters<typeof deadlineSet.of>[0];
/** The case, and when it was decided: ISO 8601 in UTC. */
type About = Pick<DeadlineSet, "case" | "at">;

const told: readonly ClockName[] = ["answer", "second-stage", "legal"];

/** C19: the date of a letter has an event of its own (`announce-letter.ts`), which is asked first. */
export function toldKey({ clock, of }: ClockKey) {
  if (clock === "letter") throw new Error("The date of a letter is announced by itself");
  return { clock, ...(of !== undefined && { of }) };
}

/** The dates that somebody outside hears of; the others stand in the journal. */
export function beginning(
  fact: FactOf<"clock-started">,
  about: About,
  state: CaseState,
): readonly AnnouncedEvent[] {
  const { clock, promised = fact.due, due } = fact;
  if (!told.includes(clock)) return [];
  return [setOf(fact, about, state, { because: "started", ...(promised !== due && { was: promised }) })];
}

export const goingOn = (fact: FactOf<"clock-resumed">, about: About, state: CaseState): AnnouncedEvent =>
  setOf(fact, about, state, { because: "resumed" });

export const moving = (fact: FactOf<"clock-moved">, about: About, state: CaseState): AnnouncedEvent =>
  setOf(fact, about, state, { because: "calendar", ...movedBy(fact, about, state) });

/** D4: the date by what the case was corrected to. */
export function respanning(
  fact: FactOf<"clock-respanned">,
  { case: code, at }: About,
  { clocks }: CaseState,
): AnnouncedEvent {
  const move = toldMove(fact, at, clocks, "corrected");
  const { promised = fact.due } = clockIn(clocks, fact) ?? {};
  return deadlineCorrected.of({
    ...{ case: code, ...toldKey(fact), due: fact.due, promised, at },
    ...(move && { was: move.was }),
  });
}

/** None while it stands, for then nobody is told a date, nor where only warnings moved. */
function toldMove(
  key: ClockKey,
  at: string,
  clocks: CaseState["clocks"],
  because: Move["because"],
): Move | undefined {
  const clock = clockIn(clocks, key);
  const move = clock?.moves.at(-1);
  return clock && !isPaused(clock) && move?.at === at && move.because === because ? move : undefined;
}

/** From which date, and by which days. */
function movedBy(
  fact: FactOf<"clock-moved">,
  { at }: About,
  { clocks }: CaseState,
): Pick<DeadlineSet, "was" | "what"> {
  const move = toldMove(fact, at, clocks, "calendar");
  if (!move) return {};
  const what = (move.what ?? []).map(({ name: _, ...entry }) => entry);
  return { was: move.was, ...(what.length > 0 && { what }) };
}

function setOf(
  fact: FactOf<"clock-started" | "clock-resumed" | "clock-moved">,
  { case: code, at }: About,
  { clocks }: CaseState,
  how: Pick<DeadlineSet, "because" | "was" | "what">,
): AnnouncedEvent {
  const { promised = fact.due } = clockIn(clocks, fact) ?? {};
  return deadlineSet.of({ case: code, ...toldKey(fact), due: fact.due, promised, at, ...how });
}
