/**
 * Checks whether a step may start: the stage of the aggregate, and the version that the user looked at. Pure.
 */

import type { Refusal } from "../journal/journal.ts";
import type { Transition } from "./subject.ts";

/** The version that the user looked at (If-Match, R16). */
export interface Seen {
  readonly personVersion: number;
}

/** `personVersion`: the version of the last row that a person wrote. */
interface Staged<Stage extends string> extends Seen {
  readonly stage: Stage;
}

type From<Stage extends string> = Pick<Transition<Stage>, "from">;

/** Whether a step may start from the present stage. */
export const fits = <Stage extends string>(
  { stage }: Pick<Staged<Stage>, "stage">,
  { from }: From<Stage>,
): boolean => from.includes(stage);

/**
 * The two conditions of every step by a person: the user saw the newest version (else `stale`, 412), and the
 * aggregate is at a stage that the step starts from (else `wrong-stage`).
 * @param seen absent where the step is not bound to a version
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
 * A refusal, as a rule returns it.
 * @example
 * if (places.length > mostOffered) return refuse("offer-too-many", { most: mostOffered });
 */
export const refuse = (code: string, details?: Refusal["details"]): { readonly refused: Refusal } => ({
  refused: details ? { code, details } : { code },
});
