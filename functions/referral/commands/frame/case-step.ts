/**
 * The type of a step of staff on a case, such as to accept or to refer. The API and tests take steps; `explain` decides
 * a stored step again from its row.
 */

import type { AboutStep, StaffAsk } from "../../../../shared/aggregate/staff-step.ts";
import type { OfType } from "../../../../shared/aggregate/subject.ts";
import type { Gate } from "../../../../shared/domain/cases/clearance.ts";
import type { Party } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import type { Fact, Loaded, Part, Refusal, Standing } from "../../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { CaseDecision, StepAction } from "../../rules/machine.ts";

export interface Ask extends StaffAsk {
  readonly case: string;
}

export interface About extends AboutStep<Gate> {
  readonly case: string;
}

export interface OtherCase {
  readonly case: string;
  readonly decide: (state: CaseState) => CaseDecision;
}

export type StepOutcome =
  | { readonly accepted: true; readonly loaded: Loaded<CaseState>; readonly replayed: boolean }
  | { readonly accepted: false; readonly refusal: Refusal };

/** The row that a step wrote: its facts, and the state of the case before it. */
export interface Row extends Pick<About, "snapshot" | "at"> {
  readonly facts: readonly CaseFact[];
  readonly state: CaseState;
}

export type FactOf<Type extends CaseFact["type"]> = OfType<CaseFact, Type>;

/**
 * How a step is decided and stored.
 * @template Input the input from the API.
 * @template Said the proposal to decide on, with documents' addresses in place of texts.
 * @template Found the result of `find`.
 */
export interface CaseStep<
  Action extends StepAction,
  Type extends CaseFact["type"],
  Input extends object,
  Said extends object,
  Found = undefined,
> {
  readonly action: Action;
  /** The type of the first fact in the step's row. */
  readonly fact: Type;
  /**
   * Set when the caller sends no version of the case (R16): the caller may not see the case (R11), the step overrides
   * no other step (R14, R19), or the input names a numbered thing, such as a result (C8).
   */
  readonly versionless?: true;
  /** Set when the step may bring its caller into a conflict of interest. Such a caller loses the case (R2). */
  readonly mayLose?: true;
  /** Reads other journals or documents before the decision. */
  readonly find?: (deps: ReferralDeps, ask: Ask, input: Input, before: Standing<CaseState>) => Promise<Found>;
  /**
   * The texts to store, encrypted under the applicant's key, before the row refers to them: document name → content.
   */
  readonly words?: (input: Input, state: CaseState, found: Found) => Readonly<Record<string, unknown>>;
  readonly say: (input: Input, about: About, found: Found) => Said;
  readonly decide: (state: CaseState, said: Said, about: About) => CaseDecision;
  /** Rebuilds the proposal from its stored row, where the first fact does not hold all of it. */
  readonly saidIn?: (fact: FactOf<Type>, row: Row) => Said;
  /** The unit or person that the input names. The record of a refusal for a conflict of interest names them, too (R2). */
  readonly names?: (input: Input, found: Found) => Party | undefined;
  /**
   * Decisions on other cases, stored together with this one or not at all: on the parts of a split case, or on the
   * whole case of a part (R6).
   */
  readonly others?: (
    state: CaseState,
    about: About,
    asked: { readonly input: Input; readonly said: Said; readonly found: Found },
  ) => readonly OtherCase[];
  /** A decision on an aggregate other than a case, stored together with this one or not at all. */
  readonly beside?: (deps: ReferralDeps, ask: Ask, found: Found) => Part<CaseState, CaseFact> | undefined;
  /** Refusals that mean that a concurrent request was first. The step is then tried again from the start. */
  readonly overtaken?: readonly string[];
}

/** A step of any type, for deciding it again from its row. */
export interface AnyStep {
  readonly action: StepAction;
  readonly fact: CaseFact["type"];
  readonly versionless?: true;
  readonly mayLose?: true;
  readonly decide: (state: CaseState, said: never, about: About) => CaseDecision;
  readonly saidIn?: ((fact: never, row: Row) => object) | undefined;
}

/** Changes only the type of a decision on another aggregate, whose state type is private to its journal. */
export const besideCase = <State, F extends Fact>(part: Part<State, F>): Part<CaseState, CaseFact> =>
  part as unknown as Part<CaseState, CaseFact>;
