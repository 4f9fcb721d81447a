/**
 * The state machine of a meeting, drawn once. Pure, as all rules are: no clock, chance, environment or AWS. Who may do it is
 * the policy table's business, and who may not for a conflict of interest that of `conflict.ts`.
 */

import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import type { MeetingState, Stage } from "../meeting/meeting-state.ts";

export type MeetingDecision = Decision<MeetingFact>;

/** What moves a meeting: who does it, the stages it starts from, the fact it writes, and where it stands then. */
export interface Transition {
  readonly by: "staff" | "applicant" | "either" | "system";
  readonly from: readonly Stage[];
  readonly fact: MeetingFact["type"];
  readonly to: readonly Stage[];
}

/** Before the day: it may still be changed by either side. */
const ahead = ["asked", "approved", "offered", "booked"] as const satisfies readonly Stage[];
const underway = [
  ...ahead,
  "arrived",
  "called",
  "in-session",
  "finished",
] as const satisfies readonly Stage[];

const machine = {
  ask: { by: "applicant", from: ["unknown"], fact: "asked", to: ["asked"] },
  escalate: {
    by: "system",
    from: ["asked", "finished"],
    fact: "escalated",
    to: ["asked", "finished"],
  },
  "hear-parties": {
    by: "system",
    from: ["unknown", ...underway, "minuted"],
    fact: "parties-heard",
    to: ["unknown", ...underway, "minuted"],
  },
  "hear-order": { by: "system", from: ["minuted"], fact: "order-kept", to: ["minuted"] },
  approve: { by: "staff", from: ["asked"], fact: "approved", to: ["approved"] },
  refuse: { by: "staff", from: ["asked", "approved"], fact: "refused", to: ["refused"] },
  "answer-in-writing": { by: "staff", from: ["asked"], fact: "answered-in-writing", to: ["in-writing"] },
  "send-on": { by: "staff", from: ["asked"], fact: "sent-on", to: ["asked"] },
  /** Who comes first, while it waits for a time or for whether there is one (M7). */
  "note-priority": {
    by: "staff",
    from: ["asked", "approved", "offered"],
    fact: "priority-noted",
    to: ["asked", "approved", "offered"],
  },
  offer: { by: "staff", from: ["approved", "offered"], fact: "offered", to: ["offered"] },
  "hear-told": { by: "system", from: ["offered"], fact: "offer-told", to: ["offered"] },
  expire: { by: "system", from: ["offered"], fact: "offer-expired", to: ["approved"] },
  choose: { by: "applicant", from: ["offered"], fact: "booked", to: ["booked"] },
  book: { by: "staff", from: ["approved", "offered", "booked"], fact: "booked", to: ["booked"] },
  remind: { by: "system", from: ["booked"], fact: "reminder-due", to: ["booked"] },
  cancel: { by: "either", from: ["booked"], fact: "cancelled", to: ["approved"] },
  withdraw: { by: "applicant", from: ahead, fact: "withdrawn", to: ["withdrawn"] },
  /** Without a time, to a day that receives such (M9); one that nobody asked for yet is asked for with it. */
  "walk-in": { by: "staff", from: ["asked", "approved", "offered"], fact: "walked-in", to: ["arrived"] },
  arrive: { by: "staff", from: ["booked"], fact: "arrived", to: ["arrived"] },
  call: { by: "staff", from: ["arrived"], fact: "called", to: ["called"] },
  begin: { by: "staff", from: ["arrived", "called"], fact: "begun", to: ["in-session"] },
  finish: { by: "staff", from: ["in-session"], fact: "finished", to: ["finished"] },
  "note-absence": { by: "staff", from: ["booked", "arrived", "called"], fact: "absent", to: ["approved"] },
  deputise: { by: "staff", from: ["booked"], fact: "deputised", to: ["booked"] },
  /** The official has left, and the applicant goes in to who stands in (M16). */
  "hand-over": {
    by: "staff",
    from: ["booked", "arrived", "called"],
    fact: "deputised",
    to: ["booked", "arrived", "called"],
  },
  "decline-deputy": { by: "applicant", from: ["booked"], fact: "deputy-declined", to: ["approved"] },
  write: { by: "staff", from: ["in-session", "finished"], fact: "written", to: ["in-session", "finished"] },
  remark: { by: "staff", from: ["in-session", "finished"], fact: "remarked", to: ["in-session", "finished"] },
  confirm: { by: "staff", from: ["finished"], fact: "confirmed", to: ["minuted"] },
  /** Nothing that is final is changed: a new version says what was wrong (M11). */
  correct: { by: "staff", from: ["minuted"], fact: "minutes-corrected", to: ["minuted"] },
} as const satisfies Record<string, Transition>;

export type Move = keyof typeof machine;

const startsFrom = (move: Move): readonly Stage[] => machine[move].from;

export const refuse = (code: string, details?: Refusal["details"]): { readonly refused: Refusal } => ({
  refused: details ? { code, details } : { code },
});

export const accept = (...facts: readonly MeetingFact[]): MeetingDecision => ({ facts });

export const fits = ({ stage }: Pick<MeetingState, "stage">, move: Move): boolean =>
  startsFrom(move).includes(stage);

/** What a person who acts on a meeting looked at: its version then (R16). */
export interface Seen {
  readonly personVersion: number;
}

/** Refused: `stale` (412), when it is not decided on what the meeting is now, and `wrong-stage`. */
export function hindrance(state: MeetingState, move: Move, seen?: Seen): Refusal | undefined {
  if (seen && seen.personVersion !== state.personVersion) return { code: "stale" };
  return fits(state, move) ? undefined : { code: "wrong-stage", details: { stage: state.stage } };
}
