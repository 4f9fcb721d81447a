/**
 * The conflict-of-interest gate (R2, R13), which each service asks about its own aggregates. Every fact that
 * gives a unit or person work on a case or meeting needs a `Cleared` name, and only this file makes one, so a
 * step that forgets the gate does not compile.
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
 * A unit's key or a user name that the gate found free of conflict in this case, under the directory in
 * force.
 */
export type Cleared = string & { readonly [cleared]: true };

export type Clearance = { readonly cleared: Cleared } | { readonly refused: Refusal };

export interface Gate {
  /** The conflict of this person, if any. */
  readonly conflictOf: (username: string) => Conflict | undefined;
  /** Refuses with one code per reason, `in-conflict` among them. */
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

/** The reason behind a refusal by the gate; undefined for other refusals. */
export const conflictIn = ({ code }: Refusal): ConflictReason | undefined =>
  (Object.keys(codes) as ConflictReason[]).find((reason) => codes[reason] === code);

/** @param at the day in Tehran that it falls on decides who stands in for whom */
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
