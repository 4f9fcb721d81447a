/** The facts of a clerk's day at the desk, and the state that they fold into. */

import type { DeskLimit, DeskWork } from "../../../shared/contracts/fields/desk-work.ts";

export interface DeskAct {
  readonly what: DeskWork;
  /** When the clerk did it, ISO 8601 in UTC. */
  readonly at: string;
  /** The request; an identification has none. */
  readonly request?: string;
}

export interface Passed {
  readonly limit: DeskLimit;
  /** The usual number. */
  readonly ordinary: number;
  /** The clerk's unit, whose head is told; absent when the directory no longer has the clerk. */
  readonly unit?: string;
  /** Inspection is told instead: the clerk heads that unit or is its head's deputy, or has left the directory. */
  readonly toInspection?: true;
}

export type DeskDayFact =
  | ({ readonly type: "desk-act-noted"; readonly unit?: string } & DeskAct)
  | ({ readonly type: "desk-limit-passed" } & Passed);

export interface DeskDayState {
  /** Oldest first. */
  readonly acts: readonly DeskAct[];
  /** The clerk's unit on that day, as the first act gives it. */
  readonly unit?: string;
  readonly passed: readonly (Passed & { readonly at: string })[];
}
