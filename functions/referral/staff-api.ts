/** The staff's JSON API, behind the OIDC authorizer. */

import { refusals } from "../../shared/contracts/refusals.ts";
import { tehranDay } from "../../shared/domain/tehran-time.ts";
import { api } from "../../shared/handler/api.ts";
import { environment } from "../../shared/handler/environment.ts";
import { identifyStaff } from "../../shared/handler/staff.ts";
import { identityAt, referralOn, staffVariables } from "./compose.ts";
import { jsonRoutes } from "./json-routes.ts";
import { looksRoutes } from "./looks-routes.ts";
import triggers from "./triggers.ts";

const env = environment([...staffVariables, "STAFF_CLAIM", "INVOKE_IDENTITY_FOR_REFERRAL"]);
const now = () => new Date();
const deps = { ...referralOn(env, now), identity: identityAt(env.INVOKE_IDENTITY_FOR_REFERRAL) };

export const handler = api({
  refusals,
  environment: env,
  triggers: triggers["staff-api"],
  routes: [...jsonRoutes(deps), ...looksRoutes(deps)],
  now,
  staff: identifyStaff({ directory: deps.directory, claim: env.STAFF_CLAIM, today: () => tehranDay(now()) }),
});
