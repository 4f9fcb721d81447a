/**
 * A step of staff on a meeting as data: the API, tests and campaigns take it, and `explain` decides it again. It proposes a
 * fact; `decide` says whether it may be.
 */

import type { Seen } from "../../../../shared/aggregate/stages.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { Outcome } from "../../../../shared/journal/journal.ts";
import type { Gate } from "../../access/conflict.ts";
import type { Place } from "../../journals/place-id.ts";
import type { MeetingFact } from "../../meeting/meeting-facts.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import type { MeetingDecision, StepAction } from "../../rules/machine.ts";

/** Who asks, about which meeting, having looked at which version of it, with which idempotency key. */
export interface Ask {
  readonly meeting: string;
  readonly username: string;
  readonly seen: Seen;
  readonly key: string;
}

/** A rule gets these with the meeting. */
export interface About {
  readonly snapshot: Snapshot;
  readonly at: Date;
  /** Who takes the step. */
  readonly staff: Staff;
  /** Who may have a hand in the meeting. */
  readonly gate: Gate;
  /** The version of the meeting that they looked at. */
  readonly seen: Seen;
  /** The address under which these words are, or would be. */
  readonly document: (name: string) => DocumentId;
}

export type StepOutcome = Outcome<MeetingState>;

export type FactOf<Type extends MeetingFact["type"]> = Extract<MeetingFact, { readonly type: Type }>;

/**
 * @template Input what the API takes.
 * @template Said what the step says of its fact, with addresses in place of words.
 */
export interface MeetingStep<
  Action extends StepAction,
  Type extends MeetingFact["type"],
  Input extends object,
  Said extends object,
> {
  readonly action: Action;
  /** The fact that its row has, or one of these. */
  readonly fact: Type | readonly Type[];
  /** Words to be stored under the applicant's key before the row names them: document name → content. */
  readonly words?: (input: Input) => Readonly<Record<string, string>>;
  readonly say: (input: Input, about: About) => Said;
  readonly decide: (state: MeetingState, said: Said, about: About) => MeetingDecision;
  /** What its row says, where that is not its fact. */
  readonly saidIn?: (fact: FactOf<Type>) => Said;
  /** People whom the input names: a refusal by the gate is kept with the one in conflict (R2). */
  readonly names?: (input: Input) => readonly string[];
  /** The place that the meeting is to have (M5). */
  readonly wanted?: (input: Input) => Place;
}

/** Any step, as its row is decided again: what it says comes from the row. */
export interface AnyStep {
  readonly action: StepAction;
  readonly fact: MeetingFact["type"] | readonly MeetingFact["type"][];
  readonly decide: (state: MeetingState, said: never, about: About) => MeetingDecision;
  readonly saidIn?: ((fact: never) => object) | undefined;
  readonly wanted?: ((input: never) => Place) | undefined;
}
