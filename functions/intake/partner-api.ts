/** Signed webhooks of partner systems (C8, N7). By itself: no page carries the library that knows signatures. */

import { aws } from "../../shared/aws/environment.ts";
import { partnerRefusals } from "../../shared/contracts/refusals-partner.ts";
import { publicRefusals } from "../../shared/contracts/refusals-public.ts";
import { api } from "../../shared/handler/api.ts";
import { environment } from "../../shared/handler/environment.ts";
import { dynamodbLimits } from "../../shared/limits/dynamodb.ts";
import { dynamodbClaims } from "../../shared/limits/dynamodb-claims.ts";
import { registeringOn, registeringSettings } from "./compose-registering.ts";
import { knowsPartner, partnerRoutes } from "./partner-routes.ts";
import triggers from "./triggers.ts";

const env = environment(registeringSettings);

const deps = {
  ...registeringOn(env),
  limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
  claims: dynamodbClaims(env.LIMITS_TABLE, env.SERVICE, aws()),
};

export const handler = api({
  refusals: { ...publicRefusals, ...partnerRefusals },
  environment: env,
  triggers: triggers["partner-api"],
  routes: partnerRoutes(deps),
  partners: knowsPartner(deps),
  now: deps.now,
});
