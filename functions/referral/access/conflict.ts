/**
 * The gate of the conflict of interest (R2, R13). Every fact that gives somebody a hand in a case wants a `Cleared` unit or
 * person, and only this file makes one: a step that forgot to ask does not compile.
 */

import { unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import {
  type Concerned,
  type Conflict,
  type ConflictReason,
  conflictsIn,
  type Parties,
} from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";

declare const cleared: unique symbol;

/** A unit's key or a user name of which the gate said: no conflict in this case, under the directory in force. */
export type Cleared = string & { readonly [cleared]: true };

export type Clearance = { readonly cleared: Cleared } | { readonly refused: Refusal };

/** Who was named by somebody, or tried something, and may not have a hand in the case. */
export type Named = { readonly unit: string } | { readonly person: string };

export interface Gate {
  /** Why this person may have nothing to do with the case; nothing when they may. */
  readonly conflictOf: (username: string) => Conflict | undefined;
  /** Refused: `in-conflict` and its kin, one for each reason. */
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

/** The reason behind a refusal by the gate; nothing when something else refused. */
export const conflictIn = ({ code }: Refusal): ConflictReason | undefined =>
  (Object.keys(codes) as ConflictReason[]).find((reason) => codes[reason] === code);

/** What of a case the gate looks at: as it is, or as it would be. */
export interface Contested {
  readonly parties: Parties;
  readonly firstStage?: Parties;
  readonly round: 1 | 2;
}

/** Whom a case concerns: who is complained of and, in the second stage, who decided the first (R13). */
export const concernedOf = ({ parties, firstStage, round }: Contested): Concerned => ({
  parties,
  firstStage: round === 2 ? firstStage : undefined,
});

/** @param at decides who acts for whom: the Tehran day it falls on. */
export function gateOf(snapshot: Snapshot, contested: Contested, at: Date): Gate {
  const conflicts = conflictsIn(snapshot, tehranDay(at), concernedOf(contested));
  return {
    conflictOf: conflicts.person,
    unit: (key) => clearanceOf(key, conflicts.unit(key)),
    person: (username) => clearanceOf(username, conflicts.person(username)),
  };
}

const clearanceOf = (key: string, conflict: Conflict | undefined): Clearance =>
  conflict ? { refused: { code: codes[conflict.reason] } } : { cleared: key as Cleared };

/**
 * Whom somebody names by hand. The outside authority takes what nobody inside may have, and only routing finds that.
 * Refused besides: `not-to-outside`.
 */
export const namedByHand = (gate: Gate, snapshot: Snapshot, key: string): Clearance =>
  unit(snapshot, key)?.outside ? { refused: { code: "not-to-outside" } } : gate.unit(key);

/** What routing found: it looks for a unit without conflict, and is believed no more than anybody else. */
export function routed(gate: Gate, unit: string): Cleared {
  const clearance = gate.unit(unit);
  if ("refused" in clearance) throw new Error(`routing chose a unit in conflict: ${clearance.refused.code}`);
  return clearance.cleared;
}
