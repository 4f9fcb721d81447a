/**
 * Builds the rows of the inboxes and the word index from the journal. Checks each changed case for conflicts of
 * interest (R2) and for due dates that differ from those of the newest calendar (D3).
 */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { orByOperator } from "../../../shared/handler/operator-invocation.ts";
import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { dynamodbWordIndex } from "../../../shared/word-index/dynamodb.ts";
import { caseAggregate } from "../case/journal.ts";
import { recountsAggregate } from "../journals/journal-recounts.ts";
import { afterViews } from "../projections/after-views.ts";
import { withoutFormerRows } from "../projections/all-list.ts";
import { buildCaseViews } from "../projections/build-views.ts";
import { indexAskSchema } from "../projections/index-contract.ts";

const env = environment([
  "JOURNAL_TABLE",
  "DIRECTORY_TABLE",
  "WORD_INDEX_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
]);

const keys = dynamodbTable(env.KEYS_TABLE, aws());

const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());

const deps = {
  cases: openJournal(caseAggregate, store, { release: env.RELEASE }),
  recounts: openJournal(recountsAggregate, store, { release: env.RELEASE }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), personKeysIn(keys)),
  wordRing: keysFor(keys, "words"),
  wordIndex: dynamodbWordIndex(env.WORD_INDEX_TABLE, aws()),
  now: () => new Date(),
};

const byStream = viewsLambda(caseAggregate, buildCaseViews, {
  after: afterViews(deps),
  around: withoutFormerRows,
});

const byOperator = invoked({
  environment: env,
  input: indexAskSchema,
  // Operators ask seldom, so this loads on first use.
  handle: async (ask) => (await import("../reactions/index-words/rebuild-index.ts")).askIndex(deps, ask),
});

export const handler = orByOperator(byStream, byOperator);
