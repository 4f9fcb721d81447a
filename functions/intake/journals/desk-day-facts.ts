/** The facts of a clerk's day at the desk, and what they fold into. */

import type { DeskLimit, DeskWork } from "../../../shared/contracts/fields/desk-work.ts";

export interface DeskAct {
  readonly what: DeskWork;
  /** When it was done, ISO 8601 in UTC. */
  readonly at: string;
  /** Which request it was about; an identification is about none. */
  readonly request?: string;
}

export interface Passed {
  readonly limit: DeskLimit;
  /** How many are ordinary. */
  readonly ordinary: number;
  /** The clerk's unit, whose head is told; absent where the directory knew the clerk no more. */
  readonly unit?: string;
  /** Inspection is told: the clerk heads that unit or stands in for its head, or is known no more. */
  readonly toInspection?: true;
}

export type DeskDayFact =
  | ({ readonly type: "desk-act-noted"; readonly unit?: string } & DeskAct)
  | ({ readonly type: "desk-limit-passed" } & Passed);

export interface DeskDayState {
  /** Oldest first. */
  readonly acts: readonly DeskAct[];
  /** In which unit the clerk worked that day, as far as the first act tells. */
  readonly unit?: string;
  readonly passed: readonly (Passed & { readonly at: string })[];
}
