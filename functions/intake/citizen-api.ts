/** The citizen's pages and the public API. */

import { randomUUID } from "node:crypto";
import { aws } from "../../shared/aws/environment.ts";
import { publicRefusals } from "../../shared/contracts/refusals-public.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import { api } from "../../shared/handler/api.ts";
import { environment, optionalSettings } from "../../shared/handler/environment.ts";
import { applicantSessions } from "../../shared/handler/session.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { dynamodbLimits } from "../../shared/limits/dynamodb.ts";
import { dynamodbTallies } from "../../shared/limits/dynamodb-tallies.ts";
import { dynamodbTable } from "../../shared/table/dynamodb.ts";
import { identityAt, requestsIn } from "./compose.ts";
import { jsonRoutes } from "./json-routes.ts";
import { pageRoutes } from "./page-routes.ts";
import type { PageDeps } from "./pages/frame.ts";
import { problemPage } from "./pages/problem.ts";
import { citizenTokens } from "./pages/tokens.ts";
import triggers from "./triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "VIEWS_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "LIMITS_TABLE",
  "DIRECTORY_TABLE",
  "INVOKE_IDENTITY_FOR_INTAKE",
  "PUBLIC_URL",
  "ASSET_BASE",
  "DOOR",
]);

const now = () => new Date();
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const keys = personKeysIn(keysTable);
const secret = serviceSecretIn(keysTable, env.SERVICE);
const sessions = applicantSessions(secret);

const deps: PageDeps = {
  requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), keys),
  keys,
  secret,
  limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
  tallies: dynamodbTallies(env.LIMITS_TABLE, env.SERVICE, aws()),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  identity: identityAt(env.INVOKE_IDENTITY_FOR_INTAKE),
  now,
  sessions,
  tokens: citizenTokens(secret),
  provider: optionalSettings(["CITIZEN_ISSUER"]).CITIZEN_ISSUER !== undefined,
  assetBase: env.ASSET_BASE,
  mintKey: randomUUID,
};

export const handler = api({
  refusals: publicRefusals,
  environment: env,
  triggers: triggers["citizen-api"],
  routes: [...jsonRoutes(deps, env.RELEASE), ...pageRoutes(deps)],
  now,
  pages: { publicUrl: env.PUBLIC_URL, secret, problem: problemPage(env.ASSET_BASE) },
  applicants: sessions,
  door: env.DOOR,
});
