/** Builds the inboxes from the journal; takes a case that just changed from whoever may not have it by now (R2), and its dates to the calendar in force (D3). */

import { aws } from "../../shared/aws/environment.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import { environment } from "../../shared/handler/environment.ts";
import { viewsLambda } from "../../shared/handler/views-lambda.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { buildCaseViews } from "./build-views.ts";
import { caseAggregate } from "./journal.ts";
import { recountsAggregate } from "./journal-recounts.ts";
import { askedAgain } from "./recount/asked-again.ts";

const env = environment(["JOURNAL_TABLE", "DIRECTORY_TABLE"]);

const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());

const deps = {
  cases: openJournal(caseAggregate, store, { release: env.RELEASE }),
  recounts: openJournal(recountsAggregate, store, { release: env.RELEASE }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  now: () => new Date(),
};

export const handler = viewsLambda(caseAggregate, buildCaseViews, { after: askedAgain(deps) });
