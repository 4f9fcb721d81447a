/** The administrator's JSON API of the block list, behind the OIDC authorizer. */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { blocksIn } from "../adapters/compose.ts";
import { jsonRoutes } from "../http/json-routes.ts";
import triggers from "../triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "VIEWS_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "DIRECTORY_TABLE",
  "STAFF_CLAIM",
]);

const now = () => new Date();
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const keys = personKeysIn(keysTable);
const directory = readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()));

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: env,
  triggers: triggers["staff-api"],
  routes: jsonRoutes({
    blocks: blocksIn(env.JOURNAL_TABLE, env.RELEASE),
    keys,
    secret: serviceSecretIn(keysTable, env.SERVICE),
    documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), keys),
    views: dynamodbViews(env.VIEWS_TABLE, aws()),
    directory,
    now,
  }),
  now,
  staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, now }),
});
