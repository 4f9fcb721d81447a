/** Joining a group's request (C10): pages and JSON. By itself: no other page carries their words, and who is invited comes in crowds. */

import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { sessionsIn } from "../adapters/compose.ts";
import { registeringPagesOn, registeringSettings } from "../adapters/compose-registering.ts";
import { joinRoutes } from "../http/join-routes.ts";
import { problemPage } from "../pages/problem.ts";
import triggers from "../triggers.ts";

const env = environment([...registeringSettings, "PUBLIC_URL", "ASSET_BASE", "DOOR"]);

const registering = registeringPagesOn(env);
const { secret, now } = registering;
const sessions = sessionsIn(env, secret);

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers["join-api"],
  routes: joinRoutes({ ...registering, sessions }),
  now,
  pages: { publicUrl: env.PUBLIC_URL, secret, problem: problemPage(env.ASSET_BASE) },
  applicants: sessions,
  door: env.DOOR,
});
