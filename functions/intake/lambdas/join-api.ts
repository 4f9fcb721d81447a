/**
 * Joining a group's request (C10), as pages and JSON. A separate Lambda, since an invitation may bring many people in
 * a short time, and other pages need not load its texts.
 */

import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { sessionsIn } from "../adapters/compose.ts";
import { registeringPagesOn, registeringSettings } from "../adapters/compose-registering.ts";
import { joinRoutes } from "../http/join-routes.ts";
import { problemPage } from "../pages/problem.ts";
import triggers from "../triggers.ts";

const env = environment([...registeringSettings, "PUBLIC_URL", "ASSET_BASE", "DOOR"]);

const registering = registeringPagesOn(env);
const { formKeys, now } = registering;
const sessions = sessionsIn(env, keysBesides(dynamodbTable(env.KEYS_TABLE, aws()), "sessions"));

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers["join-api"],
  routes: joinRoutes({ ...registering, sessions }),
  now,
  pages: { publicUrl: env.PUBLIC_URL, formKeys, problem: problemPage(registering) },
  applicants: sessions,
  door: env.DOOR,
});
