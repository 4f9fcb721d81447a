/** Serves intake's direct calls: returns the figures for the public (I2). */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { forIntakeSchema } from "../../../shared/figures/for-intake.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbSheets } from "../../../shared/sheets/dynamodb-sheets.ts";
import { readPublicFigures } from "../queries/read-public-figures/read-public-figures.ts";

const env = environment(["SHEETS_TABLE", "DIRECTORY_TABLE"]);

const deps = {
  sheets: dynamodbSheets<never>(env.SHEETS_TABLE, aws()),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: forIntakeSchema,
  handle: ({ month }) => readPublicFigures(deps, month),
});
