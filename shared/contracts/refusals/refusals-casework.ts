import { caseRefusals } from "./refusals-case.ts";
import { commonRefusals } from "./refusals-common.ts";

/**
 * The texts of the refusals that people who work on cases may get. The texts for applicants, clerks and
 * meetings are left out, since other Lambdas return those refusals.
 */
export const caseworkRefusals = { ...commonRefusals, ...caseRefusals };
