/**
 * The gate of the conflict of interest over meetings (R2, M3). Every fact that gives somebody of the organisation a hand in
 * one wants a `Cleared` person, and only this file makes them.
 */

import { inspects, staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import {
  type Concerned,
  type Conflict,
  type ConflictReason,
  conflictsIn,
} from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";

declare const cleared: unique symbol;

/** A user name or a unit's key of which the gate said: no conflict in this meeting's case, under the directory in force. */
export type Cleared = string & { readonly [cleared]: true };

export type Clearance = { readonly cleared: Cleared } | { readonly refused: Refusal };

export interface Gate {
  /** Why this person may have nothing to do with the meeting; nothing when they may. */
  conflictOf(username: string): Conflict | undefined;
  /** Refused: `in-conflict` and its kin, one for each reason. */
  unit(key: string): Clearance;
  person(username: string): Clearance;
  /** Somebody of inspection, or of the outside authority, for a meeting with somebody complained of. Refused besides: `only-inspection`. */
  inspector(username: string): Clearance;
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

/** @param at decides who acts for whom: the Tehran day it falls on. */
export function gateOf(snapshot: Snapshot, { parties }: Pick<Concerned, "parties">, at: Date): Gate {
  const conflicts = conflictsIn(snapshot, tehranDay(at), { parties });
  const person = (username: string) => clearanceOf(username, conflicts.person(username));
  return {
    conflictOf: conflicts.person,
    unit: (key) => clearanceOf(key, conflicts.unit(key)),
    person,
    inspector: (username) =>
      inspects(snapshot, staffMember(snapshot, username)?.unit ?? "")
        ? person(username)
        : { refused: { code: "only-inspection" } },
  };
}

const clearanceOf = (name: string, conflict: Conflict | undefined): Clearance =>
  conflict ? { refused: { code: codes[conflict.reason] } } : { cleared: name as Cleared };
