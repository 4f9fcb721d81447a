/**
 * Erasure and legal holds, behind the OIDC authorizer. A separate Lambda, since only it and `retention` may destroy
 * applicants' files.
 */

import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { erasingOn, erasingSettings } from "../adapters/compose-erasing.ts";
import { erasureRoutes } from "../retention/erasure-routes.ts";
import triggers from "../triggers.ts";

const env = environment([...erasingSettings, "STAFF_CLAIM"]);
const deps = erasingOn(env);
const { directory, now } = deps;

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: env,
  triggers: triggers["erasure-api"],
  routes: erasureRoutes(deps),
  now,
  staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, now }),
});
