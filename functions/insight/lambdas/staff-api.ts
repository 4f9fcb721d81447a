/** The JSON API of figures for staff, behind the OIDC authorizer. */

import { aws } from "../../../shared/aws/environment.ts";
import { readPast } from "../../../shared/directory/past.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbSheets } from "../../../shared/sheets/dynamodb-sheets.ts";
import { jsonRoutes } from "../http/json-routes.ts";
import triggers from "../triggers.ts";

const env = environment(["SHEETS_TABLE", "DIRECTORY_TABLE", "STAFF_CLAIM"]);
const now = () => new Date();
const directoryViews = dynamodbViews(env.DIRECTORY_TABLE, aws());
const directory = readDirectory(directoryViews);
const deps = {
  sheets: dynamodbSheets<never>(env.SHEETS_TABLE, aws()),
  directory,
  past: () => readPast(directoryViews),
  now,
};

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: env,
  triggers: triggers["staff-api"],
  routes: jsonRoutes(deps),
  now,
  staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, now }),
});
