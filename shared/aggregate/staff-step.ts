/**
 * The types that the staff commands of every aggregate share: the user's request, the arguments of the rule,
 * and the command that the journal runs.
 */

import type { Snapshot } from "../directory/snapshot.ts";
import type { DocumentId } from "../documents/documents.ts";
import type { Staff } from "../handler/auth/staff.ts";
import { byStaff } from "../journal/actors.ts";
import { fingerprintOf } from "../journal/fingerprint.ts";
import type { Command, Fact } from "../journal/journal.ts";
import type { Seen } from "./stages.ts";

/**
 * A request by a member of staff to change an aggregate: the user, the version of the aggregate that the user
 * looked at, and an idempotency key.
 */
export interface StaffAsk {
  readonly username: string;
  readonly seen: Seen;
  readonly key: string;
}

/**
 * The arguments that a rule gets, besides the aggregate's state, to allow or refuse an operation (a step) of
 * a user.
 */
export interface AboutStep<Gate> {
  readonly snapshot: Snapshot;
  readonly at: Date;
  readonly staff: Staff;
  /** The caller's rights and conflicts of interest, by which the rule allows or refuses the operation. */
  readonly gate: Gate;
  /** The version of the aggregate that the user looked at. */
  readonly seen: Seen;
  /**
   * @returns the address under which the command's text `name` will be stored; the rule writes this address in
   * the journal row, even before the text itself is stored
   */
  readonly document: (name: string) => DocumentId;
}

/**
 * Makes the command that the journal runs for a user's operation. Its idempotency key contains the user name,
 * so that no user receives the reply to another user's key (P4).
 */
export const staffCommand = (
  { username, seen, key }: StaffAsk,
  { action, input }: { readonly action: string; readonly input: object },
  stamp: Pick<Command, "at" | "directory" | "correlation">,
): Command => ({
  name: action,
  ...byStaff(username, key),
  fingerprint: fingerprintOf({ action, seen, input }),
  ...stamp,
});

/**
 * The version passed to an operation that ignores versions. It is a constant, so that a retry has the same
 * fingerprint (P4).
 */
export const anyVersion: Seen = { personVersion: 0 };

/** The type of an operation's argument `ask`; the field `seen` is left out when the operation ignores versions. */
export type AskFor<Ask extends StaffAsk, Versionless> = Versionless extends true ? Omit<Ask, "seen"> : Ask;

/** The type of an operation's argument `input`: the argument is optional when the input has no required field. */
type InputOf<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input];

export type Take<Deps, Ask, Input, Outcome> = (
  deps: Deps,
  ask: Ask,
  ...input: InputOf<Input>
) => Promise<Outcome>;

/**
 * Compiles only when the fact contains every field of the operation's input, or when `saidIn` tells how to derive
 * the input from the fact.
 */
export type Told<Written extends Fact, Said> =
  Omit<Written, "type"> extends Said ? unknown : { readonly saidIn: object };

/**
 * Makes a step (an operation of a user on an aggregate) from its description. The returned step has all
 * fields of the description and can also be called: `acceptCase(deps, ask, input)`.
 * @param act runs the step; each service passes a function of its own
 */
export function takeable<
  Spec extends { readonly versionless?: boolean },
  Deps,
  Ask extends StaffAsk,
  Input extends object,
  Outcome,
>(
  spec: Spec,
  act: (deps: Deps, ask: Ask, spec: Spec, input: Input) => Promise<Outcome>,
): Spec & Take<Deps, Ask | Omit<Ask, "seen">, Input, Outcome> {
  const take = (deps: Deps, ask: Ask | Omit<Ask, "seen">, ...[input]: InputOf<Input>) =>
    act(deps, { ...ask, ...(spec.versionless && { seen: anyVersion }) } as Ask, spec, (input ?? {}) as Input);
  return Object.assign(take, spec);
}
