/** What the clock facts of a case fold into, and small questions to it. Instants are ISO 8601 in UTC. */

import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type {
  ClockFact,
  ClockKey,
  Entry,
  PauseReason,
  ResumedBy,
  Span,
  StoppedBy,
  Timed,
} from "./clock-facts.ts";

/** A pause goes on as long as it has no `to`. */
export interface Pause {
  readonly from: string;
  readonly to?: string;
  readonly why: PauseReason;
}

/** Why its date is another one: what the desk and `explain` tell (D3–D5). */
export interface Move {
  readonly at: string;
  readonly was: string;
  readonly due: string;
  readonly because: "resumed" | "extended" | "calendar" | "corrected";
  /** On `calendar`: what came into it or went from it, where it is known. */
  readonly what?: readonly Entry[];
}

export interface Extension {
  readonly at: string;
  readonly by: string;
  readonly days: number;
  readonly reason: DocumentId;
}

export interface Escalation {
  readonly level: number;
  readonly unit: string;
  readonly to: readonly string[];
  readonly at: string;
}

export interface ClockState extends ClockKey, Timed {
  readonly from: string;
  /** As long as it was given at first, or by what the case was corrected to; an extension adds its working days. */
  readonly span: Span;
  /** Whose calendar it counts by. */
  readonly place: string;
  /** The date that was told first. */
  readonly promised: string;
  readonly pauses: readonly Pause[];
  /** While it is paused: when it goes on by itself. */
  readonly until?: string;
  /** All pauses together have lasted as long as they may: it is paused no more. */
  readonly capReached?: true;
  readonly moves: readonly Move[];
  readonly extended?: Extension;
  readonly warned: readonly { readonly share: number; readonly to: readonly string[]; readonly at: string }[];
  readonly escalated: readonly Escalation[];
  /** When it goes up further; absent before it is due, and when nobody is above. */
  readonly next?: string;
  readonly escalationEnded?: true;
  readonly stopped?: { readonly at: string; readonly how: StoppedBy };
}

export const isSame = (one: ClockKey, other: ClockKey): boolean =>
  one.clock === other.clock && one.of === other.of;

export const isRunning = ({ stopped }: Pick<ClockState, "stopped">): boolean => stopped === undefined;

export const isPaused = ({ pauses }: Pick<ClockState, "pauses">): boolean =>
  pauses.at(-1) !== undefined && pauses.at(-1)?.to === undefined;

export const clockIn = (clocks: readonly ClockState[], key: ClockKey): ClockState | undefined =>
  clocks.find((clock) => isSame(clock, key));

export const keyOf = ({ clock, of }: ClockKey): ClockKey => ({ clock, ...(of !== undefined && { of }) });

/** It ran out, and somebody above heard of it or nobody was left to: that stays, whatever the calendar says later. */
export const isActedOn = ({ escalated, escalationEnded }: ClockState): boolean =>
  escalated.length > 0 || escalationEnded === true;

/** D8: the units above that a clock which still runs has come to. */
export const escalatedTo = (clocks: readonly ClockState[]): readonly string[] => [
  ...new Set(clocks.filter(isRunning).flatMap(({ escalated }) => escalated.map(({ unit }) => unit))),
];

type FactOf<Type extends ClockFact["type"]> = Extract<ClockFact, { readonly type: Type }>;
type Folds = {
  readonly [Type in Exclude<ClockFact["type"], "clock-started">]: (
    clock: ClockState,
    fact: FactOf<Type>,
    row: RowHead,
  ) => ClockState;
};

const moved = (
  clock: ClockState,
  { due, warns }: Timed,
  move: Pick<Move, "at" | "because" | "what">,
): ClockState => ({
  ...clock,
  due,
  warns,
  moves: due === clock.due ? clock.moves : [...clock.moves, { ...move, was: clock.due, due }],
});

const resumed = ({ until: _, ...clock }: ClockState, at: string, because: ResumedBy): ClockState => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
  ...(because === "cap" && { capReached: true }),
});

/** While it is paused nothing resumes it but the rows that say so; a stopped one keeps what it was. */
const folds: Folds = {
  "clock-paused": (clock, { why, until }, { at }) => ({
    ...clock,
    until,
    pauses: [...clock.pauses, { from: at, why }],
  }),
  "clock-resumed": (clock, fact, { at }) =>
    moved(resumed(clock, at, fact.because), fact, { at, because: "resumed" }),
  "clock-stopped": ({ until: _, next: __, ...clock }, { how }, { at }) => ({
    ...clock,
    pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
    stopped: { at, how },
  }),
  extended: (clock, fact, row) => ({
    ...moved(clock, fact, { at: row.at, because: "extended" }),
    extended: {
      at: row.at,
      by: row.actor.slice(row.actor.indexOf(":") + 1),
      days: fact.days,
      reason: fact.reason,
    },
  }),
  "clock-moved": (clock, fact, { at }) => ({
    ...moved(clock, fact, { at, because: fact.because, ...(fact.what.length > 0 && { what: fact.what }) }),
    ...(fact.until !== undefined && { until: fact.until }),
  }),
  "clock-respanned": (clock, fact, { at }) => ({
    ...moved(clock, fact, { at, because: "corrected" }),
    span: fact.span,
    ...(fact.until !== undefined && { until: fact.until }),
  }),
  warned: (clock, { share, to }, { at }) => ({
    ...clock,
    warned: [...clock.warned, { share, to, at }],
  }),
  escalated: ({ next: _, ...clock }, { level, unit, to, next }, { at }) => ({
    ...clock,
    escalated: [...clock.escalated, { level, unit, to, at }],
    ...(next !== undefined && { next }),
  }),
  "escalation-ended": ({ next: _, ...clock }) => ({ ...clock, escalationEnded: true }),
};

const started = ({ type: _, due, ...fact }: FactOf<"clock-started">): ClockState => ({
  ...fact,
  due,
  promised: fact.promised ?? due,
  pauses: [],
  moves: [],
  warned: [],
  escalated: [],
});

export function foldClock(
  clocks: readonly ClockState[],
  fact: ClockFact,
  row: RowHead,
): readonly ClockState[] {
  if (fact.type === "clock-started") return [...clocks, started(fact)];
  const fold = folds[fact.type] as (clock: ClockState, fact: ClockFact, row: RowHead) => ClockState;
  return clocks.map((clock) => (isSame(clock, fact) ? fold(clock, fact, row) : clock));
}
