/** Breaks that remove defences of the links of outside bodies (R7). */

import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import type { OutsideQuestion } from "../../../functions/referral/case/outside.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

/** Lets every decision see the questions to outside bodies changed. */
const seeing = (change: (question: OutsideQuestion) => OutsideQuestion): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: seenAs(deps.cases, (state: CaseState) =>
      state.outside === undefined ? state : { ...state, outside: state.outside.map(change) },
    ),
  }),
});

export const neverExpires = (): Partial<Wiring> =>
  seeing((question) => ({ ...question, until: "9999-12-31T00:00:00.000Z" }));

export const neverRevoked = (): Partial<Wiring> => seeing(({ revoked: _, ...question }) => question);

export const neverAnswered = (): Partial<Wiring> => seeing(({ answered: _, ...question }) => question);
