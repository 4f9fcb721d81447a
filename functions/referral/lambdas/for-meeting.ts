/**
 * Tells the meeting service whether a member of staff holds the case of a meeting, after recording in the access log
 * that this person reads the meeting's texts.
 */

import { aws } from "../../../shared/aws/environment.ts";
import { standInCaseSchema } from "../../../shared/cases/for-meeting.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { caseAggregate } from "../case/journal.ts";
import { standInCase } from "../commands/stand-in-case.ts";
import { looksAggregate } from "../journals/journal-looks.ts";

const env = environment(["JOURNAL_TABLE", "DIRECTORY_TABLE"]);

const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());
const deps = {
  cases: openJournal(caseAggregate, store, { release: env.RELEASE }),
  looks: openJournal(looksAggregate, store, { release: env.RELEASE }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: standInCaseSchema,
  handle: (ask) => standInCase(deps, ask),
});
