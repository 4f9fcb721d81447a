/**
 * A step of staff on a case as data: the API, tests and campaigns take it, and `explain` decides it again. It proposes a fact;
 * `decide` says whether it may be.
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
  /** The case that the step is about. */
  readonly case: string;
}

export interface OtherCase {
  readonly case: string;
  readonly decide: (state: CaseState) => CaseDecision;
}

export type StepOutcome =
  | { readonly accepted: true; readonly loaded: Loaded<CaseState>; readonly replayed: boolean }
  | { readonly accepted: false; readonly refusal: Refusal };

/** A row of the step: all its facts, and the case before it. */
export interface Row extends Pick<About, "snapshot" | "at"> {
  readonly facts: readonly CaseFact[];
  readonly state: CaseState;
}

export type FactOf<Type extends CaseFact["type"]> = OfType<CaseFact, Type>;

/**
 * @template Input what the API takes.
 * @template Said what the step says of its fact, with addresses in place of words.
 * @template Found what was looked up before.
 */
export interface CaseStep<
  Action extends StepAction,
  Type extends CaseFact["type"],
  Input extends object,
  Said extends object,
  Found = undefined,
> {
  readonly action: Action;
  /** The fact with which its row begins. */
  readonly fact: Type;
  /**
   * Decided on no version of the case (R16): it may be out of sight of its taker (R11), or the step overrules nothing (R14, R19);
   * or what it was decided on has a number of its own (C8).
   */
  readonly versionless?: true;
  /** By this step its own author may come into conflict, and lose the case (R2). */
  readonly mayLose?: true;
  /** Looks up what is in other journals, before anything is decided. */
  readonly find?: (deps: ReferralDeps, ask: Ask, input: Input, before: Standing<CaseState>) => Promise<Found>;
  /** Words to be stored under the applicant's key before the row names them: document name → content. */
  readonly words?: (input: Input, state: CaseState, found: Found) => Readonly<Record<string, unknown>>;
  readonly say: (input: Input, about: About, found: Found) => Said;
  readonly decide: (state: CaseState, said: Said, about: About) => CaseDecision;
  /** What its row says, where that is not its fact. */
  readonly saidIn?: (fact: FactOf<Type>, row: Row) => Said;
  /** Units and people that the input names: a refusal by the gate is kept with them (R2). */
  readonly names?: (input: Input, found: Found) => Party | undefined;
  /** Other cases that the same decision changes: the parts of a split one, or the case of a part (R6). All or none. */
  readonly others?: (
    state: CaseState,
    about: About,
    asked: { readonly input: Input; readonly said: Said; readonly found: Found },
  ) => readonly OtherCase[];
  /** Something of another kind that the same decision changes; all or none. */
  readonly beside?: (deps: ReferralDeps, ask: Ask, found: Found) => Part<CaseState, CaseFact> | undefined;
  /** Refusals after which the frame starts anew: another request was first. */
  readonly overtaken?: readonly string[];
}

/** Any step, as its row is decided again: what it says comes from the row. */
export interface AnyStep {
  readonly action: StepAction;
  readonly fact: CaseFact["type"];
  readonly versionless?: true;
  readonly mayLose?: true;
  readonly decide: (state: CaseState, said: never, about: About) => CaseDecision;
  readonly saidIn?: ((fact: never, row: Row) => object) | undefined;
}

/** What it decides on is known to it alone. */
export const besideCase = <State, F extends Fact>(part: Part<State, F>): Part<CaseState, CaseFact> =>
  part as unknown as Part<CaseState, CaseFact>;
