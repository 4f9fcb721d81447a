/**
 * Builds the views of public days, held places and meetings from the journal. Checks each changed day and meeting under
 * the calendar in force (D3).
 */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { askedAgain } from "../clock/recount-clocks/asked-again.ts";
import { journalsIn } from "../journals/journals.ts";
import { allKinds } from "../projections/views-of-all.ts";

const env = environment(["JOURNAL_TABLE", "DIRECTORY_TABLE"]);

const deps = {
  ...journalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  now: () => new Date(),
};

export const handler = viewsLambda(allKinds.aggregate, allKinds.build, { after: askedAgain(deps) });
