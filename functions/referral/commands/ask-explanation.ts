import { inspects } from "../../../shared/directory/lookups.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { Owner } from "../case/case-facts.ts";
import { type CaseState, holder } from "../case/case-state.ts";
import { askExplanation as decide } from "../rules/inspecting.ts";
import { type About, type Ask, act, type StepOutcome } from "./frame/act.ts";

/** Inspection's own words for who may see nothing of the case: its summary, and what it wants of them. */
export interface ToAccused {
  readonly summary: string;
  readonly wanted: string;
}

/** The name of the document that has them. */
const named = "to-accused";

/** What is kept of inspection's words, and what the directory says of who asks. */
export const wordsToAccused = ({ summary, wanted }: ToAccused) => ({ [named]: { summary, wanted } });
export const inspecting = (state: CaseState, { snapshot, at, document }: About) => ({
  inspects: inspects(snapshot, holder(state)),
  today: tehranDay(at),
  words: document(named),
});

/**
 * Inspection asks a unit or person complained of for an explanation (R2): they see these words, and nothing of the case.
 *
 * Besides `act`'s: `only-inspection`, `not-complained-of`, `explanation-past-day`, `explanation-awaited`, `stale`,
 * `wrong-stage`.
 */
export const askExplanation = (
  deps: ReferralDeps,
  ask: Ask,
  input: ToAccused & { readonly of: Owner; readonly due: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "ask-explanation",
    input,
    words: () => wordsToAccused(input),
    decide: (state, about) =>
      decide(state, { of: input.of, due: input.due, ...inspecting(state, about) }, ask.seen),
  });
