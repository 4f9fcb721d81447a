/**
 * The clocks of a case (D1–D10). Commands compute every time and store it in a fact, so folding a journal needs no
 * calendar. All times are ISO 8601 in UTC. `clock-news.ts` announces the facts.
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
 * Names one clock of a case. `of`, from 1, tells clocks of the same name apart. For `triage` and `accept` it is the
 * number of the case's stay at a unit; for other clocks, the number of the draft, commitment or explanation.
 */
export interface ClockKey {
  readonly clock: ClockName;
  readonly of?: number;
}

/** When a clock is due, and when its warnings are given. */
export interface Timed {
  readonly due: string;
  readonly warns: readonly Warn[];
}

/**
 * How long a clock runs: a duration, or to a last day (ISO, Tehran), in an emergency to a time on that day (S3).
 * `pauseCap`: the most working days that all pauses together may take.
 */
export type Span =
  | { readonly duration: Duration; readonly pauseCap?: number }
  | { readonly day: string; readonly time?: string };

/**
 * Whether the clock ends at a time within a day. Such a clock warns and escalates by office hours; others count days.
 */
export const countsHours = (span: Span): boolean =>
  "day" in span ? span.time !== undefined : span.duration.in === "working-hours";

/** The reasons for which a clock pauses (D4). */
export type PauseReason = "applicant-asked";

/**
 * Why a paused clock runs again. `replied`: the applicant replied; `cap`: the pauses reached their limit (R8); `late`:
 * the kind was corrected, and the clock is already overdue under the new kind (D4).
 */
export type ResumedBy = "replied" | "cap" | "late";

/**
 * `done`: the work that the clock measured is done. `counted`: the time ran out, and a referral that was not returned
 * in time counts as accepted (R4).
 */
export type StoppedBy = "done" | "counted";

/**
 * A calendar entry that was added (`came`) or removed (`went`) (D3). `from` and `to` are ISO days, both included;
 * `name` is the holiday's name or the reason for closing. Without `kind` the entry is a holiday.
 */
export interface Entry {
  readonly did: "came" | "went";
  readonly kind?: "closed" | "reduced";
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}

/** A time that the clock does not count. `to` is absent while the pause lasts. */
export interface Pause {
  readonly from: string;
  readonly to?: string;
  readonly why: PauseReason;
}

/** A change of the due date with its reason, as the desk and `explain` show it (D3–D5). */
export interface Move {
  readonly at: string;
  readonly was: string;
  readonly due: string;
  readonly because: "resumed" | "extended" | "calendar" | "corrected";
  /** The calendar entries that moved the date, where known; set with the reason `calendar`. */
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
  /**
   * How long the clock runs, as set when it started or when the case was corrected. An extension adds its working days.
   */
  readonly span: Span;
  /** The unit whose office hours and closed days the clock counts by. */
  readonly place: string;
  /** The due date that the applicant was first told. */
  readonly promised: string;
  readonly pauses: readonly Pause[];
  /** When the present pause ends if the applicant does not reply; absent while the clock runs. */
  readonly until?: string;
  /** Set when the pauses reached their limit: the clock pauses no more. */
  readonly capReached?: true;
  readonly moves: readonly Move[];
  readonly extended?: Extension;
  readonly warned: readonly { readonly share: number; readonly to: readonly string[]; readonly at: string }[];
  readonly escalated: readonly Escalation[];
  /** When the next escalation is due. Absent before the clock is due, and when no higher unit is left. */
  readonly next?: string;
  readonly escalationEnded?: true;
  readonly stopped?: { readonly at: string; readonly how: StoppedBy };
}

export interface WithClocks {
  /** All clocks of the case, stopped ones too, in the order in which they started (D1). */
  readonly clocks: readonly ClockState[];
}

export const begins: WithClocks = { clocks: [] };

export type ClockFact =
  | ({
      readonly type: "clock-started";
      readonly from: string;
      readonly span: Span;
      /** The unit whose office hours and closed days the clock counts by: the holder when the clock starts. */
      readonly place: string;
      /**
       * The due date on the receipt. Set when the directory changed between the receipt and the opening of the case (N8).
       */
      readonly promised?: string;
    } & ClockKey &
      Timed)
  /** `until`: when the pause ends if the applicant does not reply. */
  | ({ readonly type: "clock-paused"; readonly why: PauseReason; readonly until: string } & ClockKey)
  | ({ readonly type: "clock-resumed"; readonly because: ResumedBy } & ClockKey & Timed)
  | ({ readonly type: "clock-stopped"; readonly how: StoppedBy } & ClockKey)
  /** The answer's deadline was extended by `days` working days, which are added to `span` (D5). */
  | ({
      readonly type: "extended";
      readonly days: number;
      readonly reason: DocumentId;
    } & ClockKey &
      Timed)
  /**
   * The calendar changed (D3). `until`: the new end of a pause. `what`: the calendar entries that moved the date, where
   * known.
   */
  | ({
      readonly type: "clock-moved";
      readonly because: "calendar";
      readonly what: readonly Entry[];
      readonly until?: string;
    } & ClockKey &
      Timed)
  /**
   * The kind or subject of the case was corrected, and the directory sets another duration for the new one (D4). Pauses
   * and given warnings stay.
   */
  | ({
      readonly type: "clock-respanned";
      readonly span: Span;
      readonly until?: string;
    } & ClockKey &
      Timed)
  /** A warning. One is given for each `share` (per cent) of the time that is used (D7). `to`: the people warned. */
  | ({ readonly type: "warned"; readonly share: number; readonly to: readonly Cleared[] } & ClockKey)
  /** An escalation. There is one for each level (D8). `next`: when the next is due; absent when no higher unit is left. */
  | ({
      readonly type: "escalated";
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    } & ClockKey)
  /** Escalation ends: no higher unit is left that is free of a conflict of interest (D8). */
  | ({ readonly type: "escalation-ended" } & ClockKey);

export const transitions = {
  /**
   * The deadline is extended at most once per case, and not while its clock is paused, because a paused clock has no
   * due date (D5).
   */
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

/** Makes a fold that changes only the clock that the fact names. */
const onClock =
  <F extends ClockFact>(fold: (clock: ClockState, fact: F, row: RowHead) => ClockState) =>
  ({ clocks }: WithClocks, fact: F, row: RowHead): Changes<WithClocks> => ({
    clocks: clocks.map((clock) => (isSame(clock, fact) ? fold(clock, fact, row) : clock)),
  });

/** Only `clock-resumed` ends a pause. A stopped clock keeps its dates. */
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

/**
 * A colleague who has the case open need not reload the page after these facts (R16): all facts of clocks except an
 * extension.
 */
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

/**
 * Whether the clock was escalated, or could not be because no higher unit is free of a conflict of interest. A later
 * change of the calendar does not undo the escalation.
 */
export const isActedOn = ({ escalated, escalationEnded }: ClockState): boolean =>
  escalated.length > 0 || escalationEnded === true;

/** The higher units to which a running clock of the case was escalated (D8). */
export const escalatedTo = (clocks: readonly ClockState[]): readonly string[] => [
  ...new Set(clocks.filter(isRunning).flatMap(({ escalated }) => escalated.map(({ unit }) => unit))),
];
