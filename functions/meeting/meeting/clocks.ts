/**
 * The clocks of a meeting: the deadlines of its decision (M2) and its minutes (M12), with warnings (D7) and escalations
 * (D8). Commands compute all moments and store them in facts, so that a fold needs no calendar.
 */

import { meetingDeadlineMoved } from "../../../events/meeting/deadline-moved.v1.ts";
import { meetingDeadlineWarned } from "../../../events/meeting/deadline-warned.v1.ts";
import { meetingEscalationEnded } from "../../../events/meeting/escalation-ended.v1.ts";
import { meetingOverdue } from "../../../events/meeting/meeting-overdue.v1.ts";
import type { Changes, Folds } from "../../../shared/aggregate/subject.ts";
import type { lateClocks } from "../../../shared/contracts/words/meeting-words.ts";
import { defined } from "../../../shared/defined.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Duration } from "../../../shared/domain/time/clock.ts";
import type { Warn } from "../../../shared/domain/time/warning.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { MeetingCore } from "./core.ts";
import type { Announces, Transitions } from "./subject.ts";

/** The tasks of a meeting that have a deadline: the decision (M2) and the minutes (M12). */
export type LateClock = (typeof lateClocks)[number];

/** The data of a running deadline, from which its dates can be computed again when the calendar changes (D3). */
export interface Running {
  readonly duration: Duration;
  /** The unit by whose calendar the deadline is computed: the official's unit when the deadline started. */
  readonly place: string;
  /** The moments at which a warning is due (D7). */
  readonly warns: readonly Warn[];
}

/** A warning that was given when `share` per cent of the time had passed: to whom, and when. */
interface Warned {
  readonly share: number;
  readonly to: readonly string[];
  readonly at: string;
}

export interface WithClocks {
  /** The deadline of the decision; absent once the meeting is decided. */
  readonly due?: string;
  /** The deadline of the minutes; absent before the meeting was held, and once the minutes are final (M12). */
  readonly minutesDue?: string;
  /** The running deadline: since when it runs (ISO 8601 in UTC), and the warnings already given (D7). */
  readonly running?: Running & { readonly from: string; readonly warned: readonly Warned[] };
  /** The units whose heads were warned about the running deadline, besides the person who must act (D7). */
  readonly supervising?: readonly string[];
  /** The usernames of all people who were ever warned. */
  readonly everWarned?: readonly string[];
  /** Set once the pending task was escalated, or when no head was left to escalate the task to (D8). */
  readonly late?: {
    readonly clock: LateClock;
    /** When the next escalation is due. */
    readonly next?: string;
    readonly ended?: true;
  };
  /** The units to whose heads the present delay was escalated. */
  readonly escalatedTo?: readonly string[];
  /** The units to whose heads any delay was ever escalated. */
  readonly heard: readonly string[];
}

export const begins: WithClocks = { heard: [] };

/** The new dates of a deadline and its warnings after the calendar changed (D3). */
type Moved = { readonly clock: LateClock; readonly due: string } & Pick<Running, "warns">;

export type ClockFact =
  /** The dates of a deadline and its warnings moved, because the calendar changed (D3). */
  | ({ readonly type: "clock-moved" } & Moved)
  /**
   * A warning was given when `share` per cent of the time until the deadline had passed; one for each share (D7).
   * `above`: the unit whose head was warned, too.
   */
  | {
      readonly type: "warned";
      readonly clock: LateClock;
      readonly share: number;
      readonly to: readonly Cleared[];
      readonly above?: string;
    }
  /**
   * A delay was escalated to the head of a unit, one level higher (D8). `next`: when the next escalation is due; absent
   * when there is no higher level.
   */
  | {
      readonly type: "escalated";
      readonly clock: LateClock;
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    }
  /** Every higher head has a conflict of interest, so the escalation ends (D8). */
  | { readonly type: "escalation-ended"; readonly clock: LateClock };

export const transitions = {
  escalate: {
    by: "system",
    from: ["asked", "finished"],
    fact: "escalated",
    to: ["asked", "finished"],
  },
} as const satisfies Transitions<ClockFact>;

export const folds: Folds<ClockFact, WithClocks> = {
  "clock-moved": clockMoved,
  warned: ({ running, supervising = [], everWarned = [] }, { share, to, above }, { at }) => ({
    ...(running && { running: { ...running, warned: [...running.warned, { share, to, at }] } }),
    ...(above !== undefined && { supervising: [...new Set([...supervising, above])] }),
    everWarned: [...new Set([...everWarned, ...to])],
  }),
  escalated: ({ escalatedTo = [], heard }, { clock, unit, next }) => ({
    late: { clock, ...defined({ next }) },
    escalatedTo: [...escalatedTo, unit],
    heard: [...new Set([...heard, unit])],
  }),
  "escalation-ended": (_, { clock }) => ({ late: { clock, ended: true } }),
};

export const announces: Announces<ClockFact, WithClocks> = {
  "clock-moved": ({ clock, due }, { base }) => [meetingDeadlineMoved.of({ ...base, clock, due })],
  warned: ({ clock, share, to }, { base }) => [
    meetingDeadlineWarned.of({ ...base, clock, share, to: [...to] }),
  ],
  escalated: ({ clock, level, unit, to }, { base }) => [
    meetingOverdue.of({ ...base, clock, level, above: unit, to: [...to] }),
  ],
  "escalation-ended": ({ clock }, { base }) => [meetingEscalationEnded.of({ ...base, clock })],
};

export function clockMoved(
  { running }: Pick<WithClocks, "running">,
  { clock, due, warns }: Moved,
): Pick<WithClocks, "due" | "minutesDue" | "running"> {
  return {
    ...(clock === "decision" ? { due } : { minutesDue: due }),
    ...(running && { running: { ...running, warns } }),
  };
}

/** Starts the deadline that this row begins; changes nothing when `running` is undefined. */
export const runs = (running: Running | undefined, { at }: RowHead): Pick<WithClocks, "running"> =>
  running ? { running: { ...running, from: at, warned: [] } } : {};

/** How the state changes when the running deadline ends. */
const stopped = {
  late: undefined,
  escalatedTo: undefined,
  running: undefined,
  supervising: undefined,
} satisfies Changes<WithClocks>;

/** How the state changes when the official has decided on the meeting. */
export const decided = { ...stopped, due: undefined } satisfies Changes<WithClocks>;

/** How the state changes when the minutes become final. */
export const minutesFinal = { ...stopped, minutesDue: undefined } satisfies Changes<WithClocks>;

/**
 * How the state changes when a meeting is sent on: the escalation continues above the new official, and heads above the
 * former one no longer see the meeting.
 */
export const goesUpAnew = ({ late }: Pick<WithClocks, "late">, due: string): Changes<WithClocks> => ({
  supervising: undefined,
  ...(late && { late: { clock: late.clock, next: late.next ?? due } }),
});

/** The pending task and its deadline; undefined when the meeting waits neither for a decision nor for minutes. */
export function clockOf({
  stage,
  due,
  minutesDue,
}: Pick<MeetingCore & WithClocks, "stage" | "due" | "minutesDue">):
  | { readonly clock: LateClock; readonly due: string }
  | undefined {
  if (stage === "asked" && due !== undefined) return { clock: "decision", due };
  if (stage === "finished" && minutesDue !== undefined) return { clock: "minutes", due: minutesDue };
  return undefined;
}
