/**
 * A step of staff on a meeting as data: the API, tests and campaigns take it, and `explain` decides it again. It proposes a
 * fact; `decide` says whether it may be.
 */

import type { AboutStep, StaffAsk } from "../../../../shared/aggregate/staff-step.ts";
import type { OfType } from "../../../../shared/aggregate/subject.ts";
import type { Outcome } from "../../../../shared/journal/journal.ts";
import type { Gate } from "../../access/conflict.ts";
import type { Place } from "../../journals/place-id.ts";
import type { MeetingFact } from "../../meeting/meeting-facts.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import type { MeetingDecision, StepAction } from "../../rules/machine.ts";

export interface Ask extends StaffAsk {
  readonly meeting: string;
}

export type About = AboutStep<Gate>;

export type StepOutcome = Outcome<MeetingState>;

export type FactOf<Type extends MeetingFact["type"]> = OfType<MeetingFact, Type>;

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
  /** On the day itself it is decided on no version of the meeting (M9). */
  readonly versionless?: true;
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
