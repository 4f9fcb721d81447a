/**
 * The applicant's meetings, as pages and JSON. A separate Lambda, so that other Lambdas start faster and do not get its
 * permissions.
 */

import { randomUUID } from "node:crypto";
import { s3LogReader } from "../../../shared/audit/log/s3-log.ts";
import { aws, signer } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { apiAndPages } from "../../../shared/handler/http/route.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { freshFor } from "../adapters/cached-reader.ts";
import { requestsIn, sessionsIn } from "../adapters/compose.ts";
import { draftsOn } from "../adapters/compose-drafts.ts";
import { figuresAt } from "../adapters/figures-at.ts";
import { meetingsAt } from "../adapters/meetings-at.ts";
import { problemPage } from "../pages/problem.ts";
import triggers from "../triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "KEYS_TABLE",
  "LIMITS_TABLE",
  "DIRECTORY_TABLE",
  "HISTORY_URL",
  "INVOKE_MEETING_FOR_INTAKE",
  "INVOKE_INSIGHT_FOR_INTAKE",
  "PUBLIC_URL",
  "ASSET_BASE",
  "DOOR",
]);

const now = () => new Date();
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const [formKeys, sessionKeys] = [keysFor(keysTable, "forms"), keysFor(keysTable, "sessions")];

const meetings = meetingsAt(env.INVOKE_MEETING_FOR_INTAKE);
const minute = 60_000;

const deps = {
  requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()), noEventReads, Date.now),
  meetings,
  freeDays: freshFor(minute, now, meetings.readFreeDays),
  figures: figuresAt(env.INVOKE_INSIGHT_FOR_INTAKE),
  history: s3LogReader({ bucket: env.HISTORY_URL, signer: signer(), now }),
  ...draftsOn(env),
  ...{ formKeys, now },
  assetBase: env.ASSET_BASE,
  mintKey: randomUUID,
};

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers["meetings-api"],
  routes: apiAndPages(
    triggers["meetings-api"],
    async () => (await import("../applicant/meetings/meeting-routes.ts")).meetingRoutes(deps),
    async () => (await import("../applicant/meetings/meeting-pages.ts")).meetingPages(deps),
  ),
  now,
  pages: { publicUrl: env.PUBLIC_URL, formKeys, problem: problemPage(deps) },
  applicants: sessionsIn(env, sessionKeys),
  door: env.DOOR,
});
