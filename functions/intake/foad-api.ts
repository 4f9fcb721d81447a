/** Administrative emergencies (S3): pages and JSON. By itself: no other page carries their words, and neither is slower by the other. */

import { randomUUID } from "node:crypto";
import { aws } from "../../shared/aws/environment.ts";
import { publicRefusals } from "../../shared/contracts/refusals-public.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import { api } from "../../shared/handler/api.ts";
import { environment } from "../../shared/handler/environment.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { dynamodbLimits } from "../../shared/limits/dynamodb.ts";
import { dynamodbTable } from "../../shared/table/dynamodb.ts";
import { identityAt, requestsIn } from "./compose.ts";
import { foadRoutes } from "./foad-routes.ts";
import { problemPage } from "./pages/problem.ts";
import { citizenTokens } from "./pages/tokens.ts";
import triggers from "./triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
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

const deps = {
  requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
  documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), keys),
  keys,
  secret,
  limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  identity: identityAt(env.INVOKE_IDENTITY_FOR_INTAKE),
  now,
  tokens: citizenTokens(secret),
  assetBase: env.ASSET_BASE,
  mintKey: randomUUID,
};

export const handler = api({
  refusals: publicRefusals,
  environment: env,
  triggers: triggers["foad-api"],
  routes: foadRoutes(deps),
  now,
  pages: { publicUrl: env.PUBLIC_URL, secret, problem: problemPage(env.ASSET_BASE) },
  door: env.DOOR,
});
