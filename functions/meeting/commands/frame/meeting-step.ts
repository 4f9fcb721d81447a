/**
 * The definition of a step of staff on a meeting. The API, tests and campaigns take the step; `explain` decides it again
 * from its row.
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
 * @template Input the body of the API.
 * @template Said the proposed fact, with document addresses in place of texts.
 */
export interface MeetingStep<
  Action extends StepAction,
  Type extends MeetingFact["type"],
  Input extends object,
  Said extends object,
> {
  readonly action: Action;
  /** The fact of its row, or the possible ones. */
  readonly fact: Type | readonly Type[];
  /** Needs no version: on the day itself several people record what they see (M9). */
  readonly versionless?: true;
  /** Texts to store under the applicant's key before the row refers to them: document name → content. */
  readonly words?: (input: Input) => Readonly<Record<string, string>>;
  readonly say: (input: Input, about: About) => Said;
  readonly decide: (state: MeetingState, said: Said, about: About) => MeetingDecision;
  /** Reads the proposal back from its row, where the fact alone is not enough. */
  readonly saidIn?: (fact: FactOf<Type>) => Said;
  /** People whom the input names, recorded when the gate refuses one of them (R2). */
  readonly names?: (input: Input) => readonly string[];
  /** The place to book (M5). */
  readonly wanted?: (input: Input) => Place;
}

/** Any step, typed for deciding it again from its row. */
export interface AnyStep {
  readonly action: StepAction;
  readonly fact: MeetingFact["type"] | readonly MeetingFact["type"][];
  readonly decide: (state: MeetingState, said: never, about: About) => MeetingDecision;
  readonly saidIn?: ((fact: never) => object) | undefined;
  readonly wanted?: ((input: never) => Place) | undefined;
}
