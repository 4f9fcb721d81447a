import { defined } from "../../../shared/defined.ts";
import type { Owner } from "../case/commitments.ts";
import { decideAskExplanation } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";
import {
  asItWasSaid,
  byHour,
  inspecting,
  type ToAccused,
  toAccused,
  wordsToAccused,
} from "./frame/to-accused.ts";

/**
 * Inspection asks an accused unit or person for an explanation (R2). The accused see this text and nothing else of the
 * case.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `only-inspection`, `not-complained-of`,
 * `explanation-past-day`, `hour-missing`, `hour-past`, `explanation-awaited`, `stale`, `wrong-stage`.
 */
export const askExplanation = step({
  action: "ask-explanation",
  fact: "explanation-asked",
  words: (input: ToAccused & { readonly of: Owner }) => wordsToAccused(input),
  say: ({ of, due, time }, { document }) => ({
    ...{ of, due, ...defined({ time }), ...byHour },
    words: document(toAccused),
  }),
  saidIn: asItWasSaid,
  decide: (state, asked, about) =>
    decideAskExplanation(state, { ...asked, ...inspecting(state, about, asked) }, about.seen),
});
