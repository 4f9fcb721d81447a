import { changeConsent } from "../rules/rules-consent.ts";
import { type Ask, applicantsStep, type Noted, type StepDeps } from "./applicant-command.ts";

/**
 * The applicant withdraws their consent: from now on the units neither know their identity nor read the words (C15).
 *
 * Refused: `not-found`, `not-hidden`, `no-consent`, `key-reused`.
 */
export const takeBackConsent = (deps: StepDeps, ask: Ask): Promise<Noted> =>
  applicantsStep(deps, ask, {
    name: "take-back-consent",
    byRepresented: true,
    decide: (state, _, now) => changeConsent(state, false, now),
    notedAt: ({ consents }) => consents.at(-1)?.at,
  });
