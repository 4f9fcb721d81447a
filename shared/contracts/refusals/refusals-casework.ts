import { caseRefusals } from "./refusals-case.ts";
import { commonRefusals } from "./refusals-common.ts";

/** What people read who work on cases: no words for applicants, clerks or meetings, which other Lambdas hold. */
export const caseworkRefusals = { ...commonRefusals, ...caseRefusals };
