import { defined } from "../../../shared/defined.ts";
import type { Owner } from "../case/commitments.ts";
import { decideOrderRemedy } from "../rules/inspecting.ts";
import { mayOweSomething } from "./draft-answer/demands.ts";
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
 * Inspection orders a remedy (R2), which becomes a commitment of the case. The owner of the commitment sees
 * inspection's text and nothing else of the case (R11).
 *
 * Refusal codes, besides those common to all case commands (see `act`): `only-inspection`, `commitment-unknown-owner`,
 * `commitment-past-day`, `hour-missing`, `hour-past`, `stale`, `wrong-stage`.
 */
export const orderRemedy = step({
  action: "order-remedy",
  fact: "ordered",
  words: (input: ToAccused & { readonly owner: Owner }) => wordsToAccused(input),
  say: ({ owner, due, time }, { document }) => ({
    ...{ owner, due, ...defined({ time }), ...byHour },
    words: document(toAccused),
  }),
  saidIn: asItWasSaid,
  decide: (state, ordered, about) => {
    const known = mayOweSomething(about.snapshot, ordered.owner);
    return decideOrderRemedy(state, { ...ordered, known, ...inspecting(state, about, ordered) }, about.seen);
  },
});
