/**
 * The clocks of a case (D1–D10). Instants are decided once and kept: a fold never asks a calendar. All are ISO 8601 in UTC.
 * `clock-news.ts` announces them.
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

/** Which clock: `of` is the stay of `triage` and `accept`, the draft of `approve`, the commitment or explanation of its clock, from 1. */
export interface ClockKey {
  readonly clock: ClockName;
  readonly of?: number;
}

/** Where a clock stands: when it is due, and when it warns. */
export interface Timed {
  readonly due: string;
  readonly warns: readonly Warn[];
}

/**
 * How long it runs, or the last day of it: ISO, Tehran, and in an emergency its hour (S3). `pauseCap`: working days that all its
 * pauses together may take.
 */
export type Span =
  | { readonly duration: Duration; readonly pauseCap?: number }
  | { readonly day: string; readonly time?: string };

/** It runs out at a moment within a day: it warns and goes up by office time, not by days. */
export const countsHours = (span: Span): boolean =>
  "day" in span ? span.time !== undefined : span.duration.in === "working-hours";

/** The named reasons for which a clock stands still (D4). */
export type PauseReason = "applicant-asked";

/**
 * `replied`: the case goes on; `cap`: all pauses together have lasted as long as they may (R8); `late`: by what the case was
 * corrected to it is late already (D4).
 */
export type ResumedBy = "replied" | "cap" | "late";

/** `counted`: it is due, and counts as done: a referral that nobody returned is accepted (R4). */
export type StoppedBy = "done" | "counted";

/**
 * What came into the calendar or went from it (D3): days ISO, both included; the name is the organisation's, of a holiday its
 * own, of a closing why. Without `kind` it is a holiday.
 */
export interface Entry {
  readonly did: "came" | "went";
  readonly kind?: "closed" | "reduced";
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}

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

export interface WithClocks {
  /** Every clock there was, in the order in which they began (D1). */
  readonly clocks: readonly ClockState[];
}

export const begins: WithClocks = { clocks: [] };

export type ClockFact =
  | ({
      readonly type: "clock-started";
      readonly from: string;
      readonly span: Span;
      /** Whose calendar it counts by: the unit that had the case when it began. */
      readonly place: string;
      /** N8: what the receipt says, where the directory became another one before the case was opened. */
      readonly promised?: string;
    } & ClockKey &
      Timed)
  /** `until`: when it goes on by itself. */
  | ({ readonly type: "clock-paused"; readonly why: PauseReason; readonly until: string } & ClockKey)
  | ({ readonly type: "clock-resumed"; readonly because: ResumedBy } & ClockKey & Timed)
  | ({ readonly type: "clock-stopped"; readonly how: StoppedBy } & ClockKey)
  /** D5. `days`: by how many working days; the span that counts from now on is the old one and these. */
  | ({
      readonly type: "extended";
      readonly days: number;
      readonly reason: DocumentId;
    } & ClockKey &
      Timed)
  /** D3: the calendar became another one. `until`: of one that stands. `what`: the entries that touch it, where they are known. */
  | ({
      readonly type: "clock-moved";
      readonly because: "calendar";
      readonly what: readonly Entry[];
      readonly until?: string;
    } & ClockKey &
      Timed)
  /** D4: what the case is about was corrected, and of that the directory says another time. All else of the clock goes on. */
  | ({
      readonly type: "clock-respanned";
      readonly span: Span;
      readonly until?: string;
    } & ClockKey &
      Timed)
  /** D7, once for each share. */
  | ({ readonly type: "warned"; readonly share: number; readonly to: readonly Cleared[] } & ClockKey)
  /** D8, once for each level. `next`: when it goes up further; absent when nobody is above. */
  | ({
      readonly type: "escalated";
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    } & ClockKey)
  /** D8: nobody who may have to do with the case is above those who were told: it goes no further up. */
  | ({ readonly type: "escalation-ended" } & ClockKey);

export const transitions = {
  /** More time for the answer, once (D5). Not while it stands still: it has no date then. */
  extend: {
    by: "staff",
    action: "extend-deadline",
    from: ["waiting", "in-hand", "for-approval"],
    fact: "extended",
    to: ["waiting", "in-hand", "for-approval"],
  },
  /** What falls due: warnings, escalation, the end of a pause (D4, D7, D8). */
  recount: { by: "system", from: always, fact: "clock-moved", to: always },
  "act-on-due": { by: "system", from: always, fact: "warned", to: always },
} as const satisfies Transitions<ClockFact>;

/** A fact of one clock: it alone becomes another one. */
const onClock =
  <F extends ClockFact>(fold: (clock: ClockState, fact: F, row: RowHead) => ClockState) =>
  ({ clocks }: WithClocks, fact: F, row: RowHead): Changes<WithClocks> => ({
    clocks: clocks.map((clock) => (isSame(clock, fact) ? fold(clock, fact, row) : clock)),
  });

/** While it is paused nothing resumes it but the rows that say so; a stopped one keeps what it was. */
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

/** R16: of the facts of clocks, an extension alone is a reason to refuse a step on an older version. */
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

/** It ran out, and somebody above heard of it or nobody was left to: that stays, whatever the calendar says later. */
export const isActedOn = ({ escalated, escalationEnded }: ClockState): boolean =>
  escalated.length > 0 || escalationEnded === true;

/** D8: the units above that a clock which still runs has come to. */
export const escalatedTo = (clocks: readonly ClockState[]): readonly string[] => [
  ...new Set(clocks.filter(isRunning).flatMap(({ escalated }) => escalated.map(({ unit }) => unit))),
];
