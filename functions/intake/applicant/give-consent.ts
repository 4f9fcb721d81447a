import { changeConsent } from "../rules/rules-consent.ts";
import { type Ask, applicantsStep, type Noted, type StepDeps } from "./applicant-command.ts";

/**
 * The applicant of a hidden request consents that the units learn their identity and read the text of the request
 * (C15).
 *
 * Refused: `not-found`, `code-needed`, `not-hidden`, `consent-given`, `request-ended`, `consent-too-often`,
 * `key-reused`.
 */
export const giveConsent = (deps: StepDeps, ask: Ask): Promise<Noted> =>
  applicantsStep(deps, ask, {
    name: "give-consent",
    decide: (state, _, now) => changeConsent(state, true, now),
    notedAt: ({ consents }) => consents.at(-1)?.at,
  });
