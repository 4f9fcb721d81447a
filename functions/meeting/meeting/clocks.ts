/**
 * The clocks of a meeting: by when it is decided (M2) and its minutes are final (M12), who is warned (D7), and who hears that
 * it is late (D8). Instants are decided once and kept: a fold never asks a calendar.
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

/** What may be late of a meeting: its decision (M2), its minutes (M12). */
export type LateClock = (typeof lateClocks)[number];

/** A clock as it began: so it is counted again under another calendar (D3). */
export interface Running {
  readonly duration: Duration;
  /** By whose calendar: the unit of the official with whom it was then. */
  readonly place: string;
  /** D7. */
  readonly warns: readonly Warn[];
}

/** What was said of a share of the time, when and to whom. */
interface Warned {
  readonly share: number;
  readonly to: readonly string[];
  readonly at: string;
}

export interface WithClocks {
  /** By when it is to be decided; nothing once it is. */
  readonly due?: string;
  /** By when the minutes are to be final; nothing before it is held, and once they are (M12). */
  readonly minutesDue?: string;
  /** The clock that runs: since when, and of which shares of its time somebody was warned (D7). ISO 8601 in UTC. */
  readonly running?: Running & { readonly from: string; readonly warned: readonly Warned[] };
  /** D7: of that clock the heads of these units were warned, who have not the meeting itself. */
  readonly supervising?: readonly string[];
  /** All that were ever warned of something: user names. */
  readonly everWarned?: readonly string[];
  /** D8: that clock ran out, and somebody above heard of it or nobody was left to. */
  readonly late?: {
    readonly clock: LateClock;
    /** When it goes up further. */
    readonly next?: string;
    readonly ended?: true;
  };
  /** The units above that heard of what is late. */
  readonly escalatedTo?: readonly string[];
  /** All that ever heard of something. */
  readonly heard: readonly string[];
}

export const begins: WithClocks = { heard: [] };

/** D3: a clock has other moments now. */
type Moved = { readonly clock: LateClock; readonly due: string } & Pick<Running, "warns">;

export type ClockFact =
  /** D3: the calendar became another one. */
  | ({ readonly type: "clock-moved" } & Moved)
  /** D7, once for each share, in percent. `above`: the unit whose head hears it, too. */
  | {
      readonly type: "warned";
      readonly clock: LateClock;
      readonly share: number;
      readonly to: readonly Cleared[];
      readonly above?: string;
    }
  /** D8, once for each level. `next`: when it goes up further; absent when nobody is above. */
  | {
      readonly type: "escalated";
      readonly clock: LateClock;
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    }
  /** D8: nobody who may have to do with the meeting is above those who were told. */
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

/** D3: the clocks after one of them moved. */
export function clockMoved(
  { running }: Pick<WithClocks, "running">,
  { clock, due, warns }: Moved,
): Pick<WithClocks, "due" | "minutesDue" | "running"> {
  return {
    ...(clock === "decision" ? { due } : { minutesDue: due }),
    ...(running && { running: { ...running, warns } }),
  };
}

/** A clock begins with this row, if there is one. */
export const runs = (running: Running | undefined, { at }: RowHead): Pick<WithClocks, "running"> =>
  running ? { running: { ...running, from: at, warned: [] } } : {};

/** Nothing is late any more, and nobody is warned. */
const stopped = {
  late: undefined,
  escalatedTo: undefined,
  running: undefined,
  supervising: undefined,
} satisfies Changes<WithClocks>;

/** Decided: nothing is due any more. */
export const decided = { ...stopped, due: undefined } satisfies Changes<WithClocks>;

/** The minutes are final. */
export const minutesFinal = { ...stopped, minutesDue: undefined } satisfies Changes<WithClocks>;

/** Another official has another line: whoever is above them has not heard of it, and who was above the one before supervises it no more. */
export const goesUpAnew = ({ late }: Pick<WithClocks, "late">, due: string): Changes<WithClocks> => ({
  supervising: undefined,
  ...(late && { late: { clock: late.clock, next: late.next ?? due } }),
});

/** By when it is to be done what the meeting waits for now; nothing while it waits for nothing that has a clock. */
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
