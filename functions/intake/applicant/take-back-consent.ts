import { changeConsent } from "../rules/rules-consent.ts";
import { type Ask, applicantsStep, type Noted, type StepDeps } from "./applicant-command.ts";

/**
 * The applicant takes their consent back: from now on the units do not know who it is, nor read the words (C15).
 * Refused: `not-found`, `not-hidden`, `no-consent`, `key-reused`.
 */
export const takeBackConsent = (deps: StepDeps, ask: Ask): Promise<Noted> =>
  applicantsStep(deps, ask, {
    name: "take-back-consent",
    byRepresented: true,
    decide: (state, _, now) => changeConsent(state, false, now),
    notedAt: ({ consents }) => consents.at(-1)?.at,
  });
