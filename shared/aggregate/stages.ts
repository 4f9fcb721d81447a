/**
 * Checks whether an operation (a step) on an aggregate may start. The stage of the aggregate decides, and the version
 * that the user looked at. Pure.
 */

import type { Refusal } from "../journal/journal.ts";
import type { Transition } from "./subject.ts";

/** The version of the aggregate that the user looked at (If-Match, R16). */
export interface Seen {
  readonly personVersion: number;
}

/** `personVersion`: the version of the aggregate's last journal row that a person wrote (not the system). */
interface Staged<Stage extends string> extends Seen {
  readonly stage: Stage;
}

type From<Stage extends string> = Pick<Transition<Stage>, "from">;

/** Whether the operation may start at the aggregate's present stage. */
export const fits = <Stage extends string>(
  { stage }: Pick<Staged<Stage>, "stage">,
  { from }: From<Stage>,
): boolean => from.includes(stage);

/**
 * Checks the two conditions of every operation by a person. The user must have seen the newest version that a person
 * wrote (else `stale`, 412), and the aggregate must be at a stage from which the operation may start (else
 * `wrong-stage`).
 * @param seen the version that the user looked at; absent when the operation ignores versions
 * @returns the refusal; undefined when both conditions hold
 */
export function hindranceOf<Stage extends string>(
  state: Staged<Stage>,
  transition: From<Stage>,
  seen?: Seen,
): Refusal | undefined {
  if (seen && seen.personVersion !== state.personVersion) return { code: "stale" };
  return fits(state, transition) ? undefined : { code: "wrong-stage", details: { stage: state.stage } };
}

/**
 * Wraps a refusal code as the value that a rule returns.
 * @example
 * if (places.length > mostOffered) return refuse("offer-too-many", { most: mostOffered });
 */
export const refuse = (code: string, details?: Refusal["details"]): { readonly refused: Refusal } => ({
  refused: details ? { code, details } : { code },
});
