/** A request's files, as pages and JSON. A separate Lambda, since only it may permit uploads to the quarantine. */

import { randomUUID } from "node:crypto";
import { aws, signer } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { downloadsFrom, uploadsTo } from "../../../shared/files/s3.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { apiAndPages } from "../../../shared/handler/http/route.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { requestsIn, sessionsIn } from "../adapters/compose.ts";
import { problemPage } from "../pages/problem.ts";
import { citizenTokens } from "../pages/tokens.ts";
import triggers from "../triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "KEYS_TABLE",
  "LIMITS_TABLE",
  "DIRECTORY_TABLE",
  "QUARANTINE_URL",
  "QUARANTINE_BUCKET",
  "FILES_URL",
  "PUBLIC_URL",
  "ASSET_BASE",
  "DOOR",
]);

const now = () => new Date();
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const [formKeys, sessionKeys] = [keysFor(keysTable, "forms"), keysFor(keysTable, "sessions")];
const s3 = (bucket: string) => ({ bucket, signer: signer(), now });

const deps = {
  requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()), noEventReads, Date.now),
  uploads: uploadsTo(s3(env.QUARANTINE_URL), env.QUARANTINE_BUCKET),
  downloads: downloadsFrom(s3(env.FILES_URL)),
  receipts: citizenTokens(formKeys).receipt,
  publicUrl: env.PUBLIC_URL,
  assetBase: env.ASSET_BASE,
  mintKey: randomUUID,
  ...{ formKeys, now },
};

export const handler = api({
  environment: env,
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  triggers: triggers["attachments-api"],
  routes: apiAndPages(
    triggers["attachments-api"],
    async () => (await import("../attachments/attachment-routes.ts")).attachmentRoutes(deps),
    async () => (await import("../attachments/attachment-pages.ts")).attachmentPages(deps),
  ),
  now,
  pages: {
    publicUrl: env.PUBLIC_URL,
    formKeys,
    problem: problemPage(deps),
    sendsTo: new URL(env.QUARANTINE_URL).origin,
  },
  applicants: sessionsIn(env, sessionKeys),
  door: env.DOOR,
});
