/**
 * The conflict-of-interest check (“gate”, R2, R13) that each service makes for its aggregates. Every fact
 * that gives work on a case or meeting to a unit or person needs a name of type `Cleared`. Only this file
 * makes values of this type, so an operation that leaves out the check does not compile.
 */

import type { Refusal } from "../../journal/journal.ts";
import { tehranDay } from "../time/tehran-time.ts";
import {
  type Concerned,
  type Conflict,
  type ConflictReason,
  conflictsIn,
  type Organisation,
} from "./conflict-of-interest.ts";

declare const cleared: unique symbol;

/**
 * The key of a unit, or a user name, that the current directory shows to have no conflict of interest in the
 * case.
 */
export type Cleared = string & { readonly [cleared]: true };

export type Clearance = { readonly cleared: Cleared } | { readonly refused: Refusal };

export interface Gate {
  /** The conflict of interest of this person; undefined when there is none. */
  readonly conflictOf: (username: string) => Conflict | undefined;
  /** Clears a unit, or refuses it with the code of the reason, such as `in-conflict`. */
  readonly unit: (key: string) => Clearance;
  readonly person: (username: string) => Clearance;
}

const codes: Readonly<Record<ConflictReason, string>> = {
  "complained-of": "in-conflict",
  below: "in-conflict-below",
  replaced: "in-conflict-replaced",
  belonged: "in-conflict-belonged",
  "acting-for": "in-conflict-acting-for",
  "first-stage": "in-conflict-first-stage",
};

/** The reason for the conflict of interest behind a refusal; undefined for a refusal with another cause. */
export const conflictIn = ({ code }: Refusal): ConflictReason | undefined =>
  (Object.keys(codes) as ConflictReason[]).find((reason) => codes[reason] === code);

/**
 * Makes the conflict-of-interest check for one case.
 * @param at the time; the day in Tehran decides who stands in for whom
 */
export function gateFor(organisation: Organisation, concerned: Concerned, at: Date): Gate {
  const conflicts = conflictsIn(organisation, tehranDay(at), concerned);
  return {
    conflictOf: conflicts.person,
    unit: (key) => clearanceOf(key, conflicts.unit(key)),
    person: (username) => clearanceOf(username, conflicts.person(username)),
  };
}

const clearanceOf = (key: string, conflict: Conflict | undefined): Clearance =>
  conflict ? { refused: { code: codes[conflict.reason] } } : { cleared: key as Cleared };
