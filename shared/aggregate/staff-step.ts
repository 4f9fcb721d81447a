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

/** The arguments that a rule of a step gets besides the aggregate's state. */
export interface AboutStep<Gate> {
  readonly snapshot: Snapshot;
  readonly at: Date;
  readonly staff: Staff;
  /** The caller's rights and conflicts of interest, by which a rule allows or refuses the command. */
  readonly gate: Gate;
  /** The version of the aggregate that the user looked at. */
  readonly seen: Seen;
  /** @returns the address of a text of this command, for the row; the text need not be stored yet */
  readonly document: (name: string) => DocumentId;
}

/**
 * The command of a step, for the journal. Its idempotency key contains the user name, so that no user
 * receives the reply to another user's key (P4).
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
 * The version that a step gets when the step is not bound to a version. It is a constant, so that a retry has
 * the same fingerprint (P4).
 */
export const anyVersion: Seen = { personVersion: 0 };

/** The argument `ask` of a step: without `seen` when the step is not bound to a version. */
export type AskFor<Ask extends StaffAsk, Versionless> = Versionless extends true ? Omit<Ask, "seen"> : Ask;

/** The argument `input` of a step: optional when no field of the input is required. */
type InputOf<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input];

export type Take<Deps, Ask, Input, Outcome> = (
  deps: Deps,
  ask: Ask,
  ...input: InputOf<Input>
) => Promise<Outcome>;

/**
 * Compiles only when the fact has every field of the input, or when `saidIn` tells how to derive the input
 * from the fact.
 */
export type Told<Written extends Fact, Said> =
  Omit<Written, "type"> extends Said ? unknown : { readonly saidIn: object };

/**
 * Makes a step from its description. The step has all fields of the description and can also be called:
 * `acceptCase(deps, ask, input)`.
 * @param act runs the step; each service passes its own function
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
