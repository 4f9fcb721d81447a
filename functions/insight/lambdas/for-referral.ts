/** Serves referral's direct calls: returns the figures of a day as rows, for an export (I4). */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { forReferralSchema } from "../../../shared/figures/for-referral.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbSheets } from "../../../shared/sheets/dynamodb-sheets.ts";
import { exportFigures } from "../queries/export-figures.ts";

const env = environment(["SHEETS_TABLE", "DIRECTORY_TABLE"]);

const deps = {
  sheets: dynamodbSheets<never>(env.SHEETS_TABLE, aws()),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: forReferralSchema,
  handle: ({ operation: _, ...asked }) => exportFigures(deps, asked),
});
