/** Serves intake's direct calls: what applicants read about their meetings and the steps that they take. */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { forIntakeSchema } from "../../../shared/meetings/for-intake.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { answerIntake } from "../commands/frame/answer-intake.ts";
import { journalsIn } from "../journals/journals.ts";

const env = environment(["JOURNAL_TABLE", "DOCUMENTS_TABLE", "KEYS_TABLE", "DIRECTORY_TABLE", "VIEWS_TABLE"]);

const deps = {
  ...journalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
  documents: sealedRowsIn(
    dynamodbTable(env.DOCUMENTS_TABLE, aws()),
    personKeysIn(dynamodbTable(env.KEYS_TABLE, aws())),
  ),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: forIntakeSchema,
  handle: (ask) => answerIntake(deps, ask),
});
