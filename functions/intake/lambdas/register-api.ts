/**
 * Registering a request, as pages and JSON. A separate Lambda: other pages do not load the form's texts, and
 * registration works even when those pages fail.
 */

import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbTallies } from "../../../shared/limits/dynamodb-tallies.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { sessionsIn } from "../adapters/compose.ts";
import { draftsOn } from "../adapters/compose-drafts.ts";
import { registeringPagesOn, registeringSettings } from "../adapters/compose-registering.ts";
import { registerRoutes } from "../http/register-routes.ts";
import { problemPage } from "../pages/problem.ts";
import triggers from "../triggers.ts";

const env = environment([
  ...registeringSettings,
  "VIEWS_TABLE",
  "PUBLIC_URL",
  "ASSET_BASE",
  "DOOR",
  "UPLOADS_URL",
]);

const deps = {
  ...registeringPagesOn(env),
  ...draftsOn(env),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  tallies: dynamodbTallies(env.LIMITS_TABLE, env.SERVICE, aws()),
};

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers["register-api"],
  routes: registerRoutes(triggers["register-api"], deps),
  now: deps.now,
  pages: {
    publicUrl: env.PUBLIC_URL,
    formKeys: deps.formKeys,
    problem: problemPage(deps),
    uploadsTo: new URL(env.UPLOADS_URL).origin,
  },
  applicants: sessionsIn(env, keysBesides(dynamodbTable(env.KEYS_TABLE, aws()), "sessions")),
  door: env.DOOR,
});
