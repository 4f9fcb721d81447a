/** What the steps of staff on any aggregate have in common: who asks, how a step is taken, and the row it writes. */

import type { Snapshot } from "../directory/snapshot.ts";
import type { DocumentId } from "../documents/documents.ts";
import type { Staff } from "../handler/auth/staff.ts";
import { byStaff } from "../journal/actors.ts";
import { fingerprintOf } from "../journal/fingerprint.ts";
import type { Command, Fact } from "../journal/journal.ts";
import type { Seen } from "./stages.ts";

/** A member of staff asks, having looked at a version of the aggregate, with an idempotency key. */
export interface StaffAsk {
  readonly username: string;
  readonly seen: Seen;
  readonly key: string;
}

/** A rule gets these with the aggregate. */
export interface AboutStep<Gate> {
  readonly snapshot: Snapshot;
  readonly at: Date;
  /** Who takes the step. */
  readonly staff: Staff;
  /** Who may have a hand in the aggregate. */
  readonly gate: Gate;
  /** The version of the aggregate that they looked at. */
  readonly seen: Seen;
  /** The address under which these words are, or would be. */
  readonly document: (name: string) => DocumentId;
}

/** The command of a step. Keys are the person's own: nobody finds another's reply under theirs (P4). */
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

/** The version that a step on no version is asked with: a constant, so that a retry has the same fingerprint (P4). */
export const anyVersion: Seen = { personVersion: 0 };

/** A step on no version is asked without one. */
export type AskFor<Ask extends StaffAsk, Versionless> = Versionless extends true ? Omit<Ask, "seen"> : Ask;

/** A step without input is taken without any. */
type InputOf<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input];

export type Take<Deps, Ask, Input, Outcome> = (
  deps: Deps,
  ask: Ask,
  ...input: InputOf<Input>
) => Promise<Outcome>;

/** The fact of a step has all that the step says, or `saidIn` finds it. */
export type Told<Written extends Fact, Said> =
  Omit<Written, "type"> extends Said ? unknown : { readonly saidIn: object };

/**
 * A step as data that can be taken, too: `acceptCase(deps, ask, input)`.
 * @param act the service's frame, which takes it.
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
