/**
 * The definition of a step of staff on a case. The API, tests and campaigns take the step; `explain` decides it again from
 * its row.
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

/** The row of a step: its facts, and the case before it. */
export interface Row extends Pick<About, "snapshot" | "at"> {
  readonly facts: readonly CaseFact[];
  readonly state: CaseState;
}

export type FactOf<Type extends CaseFact["type"]> = OfType<CaseFact, Type>;

/**
 * @template Input the body of the API.
 * @template Said the proposed fact, with document addresses in place of texts.
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
  /** The first fact of its row. */
  readonly fact: Type;
  /**
   * Needs no version of the case (R16): its caller may not see the case (R11), the step overrules no other (R14, R19), or
   * its subject has a number of its own (C8).
   */
  readonly versionless?: true;
  /** The caller may come into conflict by their own step, and lose the case (R2). */
  readonly mayLose?: true;
  /** Looks up other journals before the decision. */
  readonly find?: (deps: ReferralDeps, ask: Ask, input: Input, before: Standing<CaseState>) => Promise<Found>;
  /** Texts to store under the applicant's key before the row refers to them: document name → content. */
  readonly words?: (input: Input, state: CaseState, found: Found) => Readonly<Record<string, unknown>>;
  readonly say: (input: Input, about: About, found: Found) => Said;
  readonly decide: (state: CaseState, said: Said, about: About) => CaseDecision;
  /** Reads the proposal back from its row, where the fact alone is not enough. */
  readonly saidIn?: (fact: FactOf<Type>, row: Row) => Said;
  /** A unit or person that the input names, recorded when the gate refuses them (R2). */
  readonly names?: (input: Input, found: Found) => Party | undefined;
  /** Other cases that the same decision changes: the parts of a split one, or the whole case of a part (R6). All or none. */
  readonly others?: (
    state: CaseState,
    about: About,
    asked: { readonly input: Input; readonly said: Said; readonly found: Found },
  ) => readonly OtherCase[];
  /** Another aggregate that the same decision changes; all or none. */
  readonly beside?: (deps: ReferralDeps, ask: Ask, found: Found) => Part<CaseState, CaseFact> | undefined;
  /** Refusals that mean a concurrent request was first, after which the frame starts anew. */
  readonly overtaken?: readonly string[];
}

/** Any step, typed for deciding it again from its row. */
export interface AnyStep {
  readonly action: StepAction;
  readonly fact: CaseFact["type"];
  readonly versionless?: true;
  readonly mayLose?: true;
  readonly decide: (state: CaseState, said: never, about: About) => CaseDecision;
  readonly saidIn?: ((fact: never, row: Row) => object) | undefined;
}

/** Widens a part of another aggregate: its state type is private to its journal. */
export const besideCase = <State, F extends Fact>(part: Part<State, F>): Part<CaseState, CaseFact> =>
  part as unknown as Part<CaseState, CaseFact>;
