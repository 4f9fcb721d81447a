/** The citizen's pages and the public API. */

import { aws } from "../../../shared/aws/environment.ts";
import { environment, optionalSettings } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { apiAndPages } from "../../../shared/handler/http/route.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { commitmentsAt } from "../adapters/commitments-at.ts";
import { sessionsIn } from "../adapters/compose.ts";
import { draftsOn } from "../adapters/compose-drafts.ts";
import { registeringPagesOn, registeringSettings } from "../adapters/compose-registering.ts";
import { outsideAt } from "../adapters/outside-at.ts";
import { ownNamesAt } from "../adapters/own-names-at.ts";
import type { CommitmentsPageDeps } from "../pages/commitments/commitments.ts";
import type { OutsidePageDeps } from "../pages/outside/outside.ts";
import type { CertificateDeps } from "../pages/paper/certificate.ts";
import { problemPage } from "../pages/problem.ts";
import triggers from "../triggers.ts";

const env = environment([
  ...registeringSettings,
  "VIEWS_TABLE",
  "INVOKE_IDENTITY_FOR_APPLICANTS",
  "INVOKE_REFERRAL_FOR_NOTIFICATION",
  "PUBLIC_URL",
  "ASSET_BASE",
  "DOOR",
  "UPLOADS_URL",
]);

const registering = { ...registeringPagesOn(env), ...draftsOn(env) };
const { formKeys, now } = registering;
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const sessions = sessionsIn(env, keysBesides(keysTable, "sessions"));

const deps: CertificateDeps & CommitmentsPageDeps & OutsidePageDeps = {
  ...registering,
  pinKeys: keysBesides(keysTable, "pins"),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  sessions,
  ownNames: ownNamesAt(env.INVOKE_IDENTITY_FOR_APPLICANTS),
  commitments: commitmentsAt(env.INVOKE_REFERRAL_FOR_NOTIFICATION, now),
  outside: outsideAt(env.INVOKE_REFERRAL_FOR_NOTIFICATION),
  provider: optionalSettings(["CITIZEN_ISSUER"]).CITIZEN_ISSUER !== undefined,
};

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers["citizen-api"],
  routes: apiAndPages(
    triggers["citizen-api"],
    async () => (await import("../http/json-routes.ts")).jsonRoutes(deps, env.RELEASE),
    async () => (await import("../http/page-routes.ts")).pageRoutes(deps),
  ),
  now,
  pages: {
    publicUrl: env.PUBLIC_URL,
    formKeys,
    problem: problemPage(registering),
    uploadsTo: new URL(env.UPLOADS_URL).origin,
  },
  applicants: sessions,
  door: env.DOOR,
});
