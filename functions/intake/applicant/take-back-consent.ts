import { changeConsent } from "../rules/rules-consent.ts";
import { type Ask, applicantsStep, type Noted, type StepDeps } from "./applicant-command.ts";

/**
 * The applicant withdraws their consent. From then on the units cannot see the applicant's identity or the text of the
 * request (C15).
 *
 * Refused: `not-found`, `code-needed`, `not-hidden`, `no-consent`, `key-reused`.
 */
export const takeBackConsent = (deps: StepDeps, ask: Ask): Promise<Noted> =>
  applicantsStep(deps, ask, {
    name: "take-back-consent",
    byRepresented: true,
    decide: (state, _, now) => changeConsent(state, false, now),
    notedAt: ({ consents }) => consents.at(-1)?.at,
  });
