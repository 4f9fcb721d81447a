/** The staff's JSON API of meetings, behind the OIDC authorizer. */

import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { meetingOn, meetingVariables, referralAt } from "../adapters/compose.ts";
import { jsonRoutes } from "../http/json-routes.ts";
import triggers from "../triggers.ts";

const env = environment([...meetingVariables, "STAFF_CLAIM", "INVOKE_REFERRAL_FOR_MEETING"]);
const now = () => new Date();
const deps = { ...meetingOn(env, now), referral: referralAt(env.INVOKE_REFERRAL_FOR_MEETING) };

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: env,
  triggers: triggers["staff-api"],
  routes: jsonRoutes(deps),
  now,
  staff: identifyStaff({ directory: deps.directory, claim: env.STAFF_CLAIM, now }),
});
