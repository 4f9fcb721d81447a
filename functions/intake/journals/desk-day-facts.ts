/** The facts of a clerk's day at the desk, and the state that they fold into. */

import type { DeskLimit, DeskWork } from "../../../shared/contracts/fields/desk-work.ts";

export interface DeskAct {
  readonly what: DeskWork;
  /** When the clerk acted, ISO 8601 in UTC. */
  readonly at: string;
  /** The code of the request; absent for an identification. */
  readonly request?: string;
}

export interface Passed {
  readonly limit: DeskLimit;
  /** The number of acts that counts as usual. */
  readonly ordinary: number;
  /**
   * The clerk's unit, whose head gets the notice; absent when the clerk no longer works at the desk or has left the
   * directory.
   */
  readonly unit?: string;
  /**
   * Set when inspection gets the notice, too: the clerk heads the unit, is the head's deputy, no longer works at the
   * desk, or has left the directory.
   */
  readonly toInspection?: true;
}

export type DeskDayFact =
  | ({ readonly type: "desk-act-noted"; readonly unit?: string } & DeskAct)
  | ({ readonly type: "desk-limit-passed" } & Passed);

export interface DeskDayState {
  /** The clerk's acts, oldest first. */
  readonly acts: readonly DeskAct[];
  /** The clerk's unit on that day, as recorded with the first act. */
  readonly unit?: string;
  readonly passed: readonly (Passed & { readonly at: string })[];
}
