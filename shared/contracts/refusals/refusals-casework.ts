import { caseRefusals } from "./refusals-case.ts";
import { commonRefusals } from "./refusals-common.ts";

/**
 * The texts for people who work on cases, without those for applicants, clerks and meetings, which other
 * Lambdas have.
 */
export const caseworkRefusals = { ...commonRefusals, ...caseRefusals };
