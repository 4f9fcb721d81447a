/** The administrator's JSON API of webhooks, behind the OIDC authorizer (N6). */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment, optionalSettings } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import triggers from "../triggers.ts";
import { destinationsIn, webhookJournalsIn } from "../webhooks/compose.ts";
import { webhookRoutes } from "../webhooks/json-routes.ts";

const env = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "KEYS_TABLE", "DIRECTORY_TABLE", "STAFF_CLAIM"]);
const now = () => new Date();
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const directory = readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()));

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: env,
  triggers: triggers["webhooks-api"],
  routes: webhookRoutes({
    ...webhookJournalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
    views: dynamodbViews(env.VIEWS_TABLE, aws()),
    secret: serviceSecretIn(keysTable, env.SERVICE),
    webhookKeys: keysBesides(keysTable, "webhooks"),
    destinations: destinationsIn(optionalSettings(["WEBHOOK_RANGES", "WEBHOOK_PORTS"])),
    directory,
    now,
  }),
  now,
  staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, now }),
});
