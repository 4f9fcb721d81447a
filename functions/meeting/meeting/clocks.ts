/**
 * The clocks of a meeting: deadlines of its decision (M2) and its minutes (M12), warnings (D7) and escalations (D8).
 * Commands compute the instants and facts keep them: a fold never asks a calendar.
 */

import { meetingDeadlineMoved } from "../../../events/meeting/deadline-moved.v1.ts";
import { meetingDeadlineWarned } from "../../../events/meeting/deadline-warned.v1.ts";
import { meetingEscalationEnded } from "../../../events/meeting/escalation-ended.v1.ts";
import { meetingOverdue } from "../../../events/meeting/meeting-overdue.v1.ts";
import type { Changes, Folds } from "../../../shared/aggregate/subject.ts";
import type { lateClocks } from "../../../shared/contracts/fields/meeting-words.ts";
import { defined } from "../../../shared/defined.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Duration } from "../../../shared/domain/time/clock.ts";
import type { Warn } from "../../../shared/domain/time/warning.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { MeetingCore } from "./core.ts";
import type { Announces, Transitions } from "./subject.ts";

/** The tasks of a meeting with a deadline: its decision (M2), its minutes (M12). */
export type LateClock = (typeof lateClocks)[number];

/** A clock as it started, to be recounted under another calendar (D3). */
export interface Running {
  readonly duration: Duration;
  /** The unit whose calendar counts: the official's at the start. */
  readonly place: string;
  /** When it warns (D7). */
  readonly warns: readonly Warn[];
}

/** A warning at a share of the time. */
interface Warned {
  readonly share: number;
  readonly to: readonly string[];
  readonly at: string;
}

export interface WithClocks {
  /** The deadline of the decision; absent once decided. */
  readonly due?: string;
  /** The deadline of the minutes; absent before the meeting was held, and once they are final (M12). */
  readonly minutesDue?: string;
  /** The running clock: its start, and the warnings given (D7). ISO 8601 in UTC. */
  readonly running?: Running & { readonly from: string; readonly warned: readonly Warned[] };
  /** Units whose heads were warned of that clock besides the owner (D7). */
  readonly supervising?: readonly string[];
  /** Everyone who was ever warned: usernames. */
  readonly everWarned?: readonly string[];
  /** Set once that clock was escalated, or had no one left to tell (D8). */
  readonly late?: {
    readonly clock: LateClock;
    /** The next escalation. */
    readonly next?: string;
    readonly ended?: true;
  };
  /** Units that the present delay was escalated to. */
  readonly escalatedTo?: readonly string[];
  /** Units that any delay was ever escalated to. */
  readonly heard: readonly string[];
}

export const begins: WithClocks = { heard: [] };

/** A clock's moved deadline and warnings (D3). */
type Moved = { readonly clock: LateClock; readonly due: string } & Pick<Running, "warns">;

export type ClockFact =
  /** The calendar changed (D3). */
  | ({ readonly type: "clock-moved" } & Moved)
  /** One warning for each share, in per cent (D7). `above`: the unit whose head is warned, too. */
  | {
      readonly type: "warned";
      readonly clock: LateClock;
      readonly share: number;
      readonly to: readonly Cleared[];
      readonly above?: string;
    }
  /** One escalation for each level (D8). `next`: the next one; absent at the top of the line. */
  | {
      readonly type: "escalated";
      readonly clock: LateClock;
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    }
  /** No one above those already told is free of conflict, so escalation ends (D8). */
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

/** The clocks after one of them moved (D3). */
export function clockMoved(
  { running }: Pick<WithClocks, "running">,
  { clock, due, warns }: Moved,
): Pick<WithClocks, "due" | "minutesDue" | "running"> {
  return {
    ...(clock === "decision" ? { due } : { minutesDue: due }),
    ...(running && { running: { ...running, warns } }),
  };
}

/** Starts the clock of this row, if it has one. */
export const runs = (running: Running | undefined, { at }: RowHead): Pick<WithClocks, "running"> =>
  running ? { running: { ...running, from: at, warned: [] } } : {};

/** Changes that stop the clock. */
const stopped = {
  late: undefined,
  escalatedTo: undefined,
  running: undefined,
  supervising: undefined,
} satisfies Changes<WithClocks>;

/** Changes when the meeting is decided. */
export const decided = { ...stopped, due: undefined } satisfies Changes<WithClocks>;

/** Changes when the minutes are final. */
export const minutesFinal = { ...stopped, minutesDue: undefined } satisfies Changes<WithClocks>;

/** Escalation continues in the new official's line, and the former line no longer sees the meeting. */
export const goesUpAnew = ({ late }: Pick<WithClocks, "late">, due: string): Changes<WithClocks> => ({
  supervising: undefined,
  ...(late && { late: { clock: late.clock, next: late.next ?? due } }),
});

/** The pending task and its deadline; undefined while the meeting waits for neither. */
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
