import { caseRefusals } from "./refusals-case.ts";
import { citizenRefusals } from "./refusals-citizen.ts";
import { commonRefusals } from "./refusals-common.ts";
import { deskRefusals } from "./refusals-desk.ts";

/** What people read who work on cases: no words about meetings, which another Lambda holds. */
export const caseworkRefusals = {
  ...commonRefusals,
  ...citizenRefusals,
  ...caseRefusals,
  ...deskRefusals,
};
