/**
 * Shared by the commands of staff on every aggregate: the request of the user, how the command runs, the row
 * it writes.
 */

import type { Snapshot } from "../directory/snapshot.ts";
import type { DocumentId } from "../documents/documents.ts";
import type { Staff } from "../handler/auth/staff.ts";
import { byStaff } from "../journal/actors.ts";
import { fingerprintOf } from "../journal/fingerprint.ts";
import type { Command, Fact } from "../journal/journal.ts";
import type { Seen } from "./stages.ts";

/** A request by a member of staff: the version of the aggregate they looked at, and an idempotency key. */
export interface StaffAsk {
  readonly username: string;
  readonly seen: Seen;
  readonly key: string;
}

/** The arguments of a rule besides the aggregate. */
export interface AboutStep<Gate> {
  readonly snapshot: Snapshot;
  readonly at: Date;
  readonly staff: Staff;
  /** Decides who may work on the aggregate. */
  readonly gate: Gate;
  /** The version of the aggregate that the user looked at. */
  readonly seen: Seen;
  /** The address of a text of this command, whether or not it is stored. */
  readonly document: (name: string) => DocumentId;
}

/**
 * The command of a step. Its key contains the user name, so that no user receives the reply to another's key
 * (P4).
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
 * The version passed for a step that is not bound to one: a constant, so that a retry has the same
 * fingerprint (P4).
 */
export const anyVersion: Seen = { personVersion: 0 };

/** A step that is not bound to a version is called without one. */
export type AskFor<Ask extends StaffAsk, Versionless> = Versionless extends true ? Omit<Ask, "seen"> : Ask;

/** A step without input is called without that argument. */
type InputOf<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input];

export type Take<Deps, Ask, Input, Outcome> = (
  deps: Deps,
  ask: Ask,
  ...input: InputOf<Input>
) => Promise<Outcome>;

/** The fact has every field of the input, or `saidIn` derives the input from the fact. */
export type Told<Written extends Fact, Said> =
  Omit<Written, "type"> extends Said ? unknown : { readonly saidIn: object };

/**
 * A step as data that can also be called: `acceptCase(deps, ask, input)`.
 * @param act runs the step: the frame of the service
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
