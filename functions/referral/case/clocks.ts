/**
 * The clocks of a case (D1–D10). Commands compute the instants and facts keep them: a fold never asks a calendar. All are
 * ISO 8601 in UTC. `clock-news.ts` announces them.
 */

import { type Changes, type Folds, mark, type OfType } from "../../../shared/aggregate/subject.ts";
import type { clockNames } from "../../../shared/contracts/fields/clocks.ts";
import type { Text } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Duration } from "../../../shared/domain/time/clock.ts";
import type { Warn } from "../../../shared/domain/time/warning.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { always, type Transitions } from "./subject.ts";

/** The clocks of a case; `docs/use/deadlines.md` says when each runs. */
export type ClockName = (typeof clockNames)[number];

/**
 * Identifies one clock. `of`, from 1: the stay of `triage` and `accept`, the draft of `approve`, the commitment or
 * explanation of its clock.
 */
export interface ClockKey {
  readonly clock: ClockName;
  readonly of?: number;
}

/** When a clock is due, and when it warns. */
export interface Timed {
  readonly due: string;
  readonly warns: readonly Warn[];
}

/**
 * A duration, or a last day: ISO, Tehran, with an hour in an emergency (S3). `pauseCap`: the most working days that all pauses
 * together may take.
 */
export type Span =
  | { readonly duration: Duration; readonly pauseCap?: number }
  | { readonly day: string; readonly time?: string };

/** Whether the clock ends at a moment within a day; it then warns and escalates by office hours, not by days. */
export const countsHours = (span: Span): boolean =>
  "day" in span ? span.time !== undefined : span.duration.in === "working-hours";

/** The reasons for which a clock pauses (D4). */
export type PauseReason = "applicant-asked";

/**
 * `replied`: the applicant replied; `cap`: the pauses reached the most they may take (R8); `late`: the clock is already
 * overdue under the corrected kind (D4).
 */
export type ResumedBy = "replied" | "cap" | "late";

/** `counted`: the clock ran out and that counts as done: a referral that was not returned in time is accepted (R4). */
export type StoppedBy = "done" | "counted";

/**
 * A calendar entry that was added or removed (D3): ISO days, both included; `name` is the holiday's name or the reason of the
 * closing. Without `kind` it is a holiday.
 */
export interface Entry {
  readonly did: "came" | "went";
  readonly kind?: "closed" | "reduced";
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}

/** Open while `to` is absent. */
export interface Pause {
  readonly from: string;
  readonly to?: string;
  readonly why: PauseReason;
}

/** A changed due date and its reason, as the desk and `explain` show them (D3–D5). */
export interface Move {
  readonly at: string;
  readonly was: string;
  readonly due: string;
  readonly because: "resumed" | "extended" | "calendar" | "corrected";
  /** On `calendar`: the entries that moved it, where known. */
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
  /** The clock's duration as set at its start or by a correction of the case; an extension adds its working days. */
  readonly span: Span;
  /** The unit whose calendar counts. */
  readonly place: string;
  /** The first due date that the applicant was told. */
  readonly promised: string;
  readonly pauses: readonly Pause[];
  /** While paused: when the pause ends without a reply. */
  readonly until?: string;
  /** The pauses reached their limit; the clock pauses no more. */
  readonly capReached?: true;
  readonly moves: readonly Move[];
  readonly extended?: Extension;
  readonly warned: readonly { readonly share: number; readonly to: readonly string[]; readonly at: string }[];
  readonly escalated: readonly Escalation[];
  /** The next escalation; absent before the clock is due and at the top of the line. */
  readonly next?: string;
  readonly escalationEnded?: true;
  readonly stopped?: { readonly at: string; readonly how: StoppedBy };
}

export interface WithClocks {
  /** Every clock that the case ever had, in the order of their starts (D1). */
  readonly clocks: readonly ClockState[];
}

export const begins: WithClocks = { clocks: [] };

export type ClockFact =
  | ({
      readonly type: "clock-started";
      readonly from: string;
      readonly span: Span;
      /** The unit whose calendar counts: the holder at the start. */
      readonly place: string;
      /** The date on the receipt, where the directory changed before the case was opened (N8). */
      readonly promised?: string;
    } & ClockKey &
      Timed)
  /** `until`: when the pause ends without a reply. */
  | ({ readonly type: "clock-paused"; readonly why: PauseReason; readonly until: string } & ClockKey)
  | ({ readonly type: "clock-resumed"; readonly because: ResumedBy } & ClockKey & Timed)
  | ({ readonly type: "clock-stopped"; readonly how: StoppedBy } & ClockKey)
  /** The answer's deadline was extended (D5) by `days` working days, which add to the span. */
  | ({
      readonly type: "extended";
      readonly days: number;
      readonly reason: DocumentId;
    } & ClockKey &
      Timed)
  /** The calendar changed (D3). `until`: the new end of a pause. `what`: the entries that moved the date, where known. */
  | ({
      readonly type: "clock-moved";
      readonly because: "calendar";
      readonly what: readonly Entry[];
      readonly until?: string;
    } & ClockKey &
      Timed)
  /**
   * The case's kind or subject was corrected, and the directory sets another time for it (D4). Pauses and warnings given
   * stay.
   */
  | ({
      readonly type: "clock-respanned";
      readonly span: Span;
      readonly until?: string;
    } & ClockKey &
      Timed)
  /** One warning for each share of the time (D7). */
  | ({ readonly type: "warned"; readonly share: number; readonly to: readonly Cleared[] } & ClockKey)
  /** One escalation for each level (D8). `next`: the next one; absent at the top of the line. */
  | ({
      readonly type: "escalated";
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    } & ClockKey)
  /** No one above those already told is free of conflict, so escalation ends (D8). */
  | ({ readonly type: "escalation-ended" } & ClockKey);

export const transitions = {
  /** Once per case, and not while the clock is paused, when it has no date (D5). */
  extend: {
    by: "staff",
    action: "extend-deadline",
    from: ["waiting", "in-hand", "for-approval"],
    fact: "extended",
    to: ["waiting", "in-hand", "for-approval"],
  },
  recount: { by: "system", from: always, fact: "clock-moved", to: always },
  "act-on-due": { by: "system", from: always, fact: "warned", to: always },
} as const satisfies Transitions<ClockFact>;

/** Folds a fact into its own clock alone. */
const onClock =
  <F extends ClockFact>(fold: (clock: ClockState, fact: F, row: RowHead) => ClockState) =>
  ({ clocks }: WithClocks, fact: F, row: RowHead): Changes<WithClocks> => ({
    clocks: clocks.map((clock) => (isSame(clock, fact) ? fold(clock, fact, row) : clock)),
  });

/** While a clock is paused, only `clock-resumed` resumes it; a stopped clock keeps its dates. */
export const folds: Folds<ClockFact, WithClocks> = {
  "clock-started": ({ clocks }, fact) => ({ clocks: [...clocks, started(fact)] }),
  "clock-paused": onClock((clock, { why, until }, { at }) => ({
    ...clock,
    until,
    pauses: [...clock.pauses, { from: at, why }],
  })),
  "clock-resumed": onClock((clock, fact, { at }) =>
    moved(resumed(clock, at, fact.because), fact, { at, because: "resumed" }),
  ),
  "clock-stopped": onClock(({ until: _, next: __, ...clock }, { how }, { at }) => ({
    ...clock,
    pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
    stopped: { at, how },
  })),
  extended: onClock((clock, fact, row) => ({
    ...moved(clock, fact, { at: row.at, because: "extended" }),
    extended: { ...mark(row), days: fact.days, reason: fact.reason },
  })),
  "clock-moved": onClock((clock, fact, { at }) => ({
    ...moved(clock, fact, { at, because: fact.because, ...(fact.what.length > 0 && { what: fact.what }) }),
    ...(fact.until !== undefined && { until: fact.until }),
  })),
  "clock-respanned": onClock((clock, fact, { at }) => ({
    ...moved(clock, fact, { at, because: "corrected" }),
    span: fact.span,
    ...(fact.until !== undefined && { until: fact.until }),
  })),
  warned: onClock((clock, { share, to }, { at }) => ({
    ...clock,
    warned: [...clock.warned, { share, to, at }],
  })),
  escalated: onClock(({ next: _, ...clock }, { level, unit, to, next }, { at }) => ({
    ...clock,
    escalated: [...clock.escalated, { level, unit, to, at }],
    ...(next !== undefined && { next }),
  })),
  "escalation-ended": onClock(({ next: _, ...clock }) => ({ ...clock, escalationEnded: true })),
};

/** Facts that do not invalidate the page of a colleague (R16): all facts of clocks but an extension. */
export const quiet = (Object.keys(folds) as ClockFact["type"][]).filter((type) => type !== "extended");

export const isClockFact = (fact: { readonly type: string }): fact is ClockFact =>
  Object.hasOwn(folds, fact.type);

const started = ({ type: _, due, ...fact }: OfType<ClockFact, "clock-started">): ClockState => ({
  ...fact,
  due,
  promised: fact.promised ?? due,
  pauses: [],
  moves: [],
  warned: [],
  escalated: [],
});

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

export const isSame = (one: ClockKey, other: ClockKey): boolean =>
  one.clock === other.clock && one.of === other.of;

export const isRunning = ({ stopped }: Pick<ClockState, "stopped">): boolean => stopped === undefined;

export const isPaused = ({ pauses }: Pick<ClockState, "pauses">): boolean =>
  pauses.at(-1) !== undefined && pauses.at(-1)?.to === undefined;

export const clockIn = (clocks: readonly ClockState[], key: ClockKey): ClockState | undefined =>
  clocks.find((clock) => isSame(clock, key));

export const keyOf = ({ clock, of }: ClockKey): ClockKey => ({ clock, ...(of !== undefined && { of }) });

/** Whether an overdue clock was escalated, or had no one left to tell; a later calendar does not undo that. */
export const isActedOn = ({ escalated, escalationEnded }: ClockState): boolean =>
  escalated.length > 0 || escalationEnded === true;

/** The units above that a running clock was escalated to (D8). */
export const escalatedTo = (clocks: readonly ClockState[]): readonly string[] => [
  ...new Set(clocks.filter(isRunning).flatMap(({ escalated }) => escalated.map(({ unit }) => unit))),
];
