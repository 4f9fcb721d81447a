/**
 * The definition of a step of staff on a meeting. The API and the tests run it; `npm run explain` repeats a stored
 * decision with it.
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
 * @template Input the body of the API call.
 * @template Said the proposed fact, in which texts are replaced by the ids of their documents.
 */
export interface MeetingStep<
  Action extends StepAction,
  Type extends MeetingFact["type"],
  Input extends object,
  Said extends object,
> {
  readonly action: Action;
  /** The type of the fact that the step's row gets, or the possible types. */
  readonly fact: Type | readonly Type[];
  /**
   * True when the caller need not send the meeting's version. On the day of the meeting, several people record arrivals
   * at the same time (M9).
   */
  readonly versionless?: true;
  /**
   * The texts to store, encrypted under the applicant's key, before the row refers to them: document name → content.
   */
  readonly words?: (input: Input) => Readonly<Record<string, string>>;
  readonly say: (input: Input, about: About) => Said;
  readonly decide: (state: MeetingState, said: Said, about: About) => MeetingDecision;
  /** Rebuilds the argument `said` of `decide` from a stored fact, for `npm run explain`; by default the fact itself. */
  readonly saidIn?: (fact: FactOf<Type>) => Said;
  /** The usernames in the input. When one of these people is in conflict of interest, the refusal is recorded (R2). */
  readonly names?: (input: Input) => readonly string[];
  /** The place that the step books; absent when the step books none (M5). */
  readonly wanted?: (input: Input) => Place;
}

/** A step of any type, for repeating its decision from a stored row. */
export interface AnyStep {
  readonly action: StepAction;
  readonly fact: MeetingFact["type"] | readonly MeetingFact["type"][];
  readonly decide: (state: MeetingState, said: never, about: About) => MeetingDecision;
  readonly saidIn?: ((fact: never) => object) | undefined;
  readonly wanted?: ((input: never) => Place) | undefined;
}
