/**
 * Administrative emergencies (S3), as pages and JSON. A separate Lambda, so that it loads only the texts of its own
 * pages.
 */

import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { draftsOn } from "../adapters/compose-drafts.ts";
import { registeringPagesOn, registeringSettings } from "../adapters/compose-registering.ts";
import { foadRoutes } from "../http/foad-routes.ts";
import { problemPage } from "../pages/problem.ts";
import triggers from "../triggers.ts";

const env = environment([...registeringSettings, "PUBLIC_URL", "ASSET_BASE", "DOOR", "UPLOADS_URL"]);

const deps = { ...registeringPagesOn(env), ...draftsOn(env) };

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers["foad-api"],
  routes: foadRoutes(deps),
  now: deps.now,
  pages: {
    publicUrl: env.PUBLIC_URL,
    formKeys: deps.formKeys,
    problem: problemPage(deps),
    uploadsTo: new URL(env.UPLOADS_URL).origin,
  },
  door: env.DOOR,
});
