/**
 * Runs every minute: warns about and escalates due clocks (D7, D8), moves due dates after a change of the calendar, and
 * at the start of a day takes cases from people who are now in conflict of interest (R2, R9). In one night of the week
 * it trains the model of suggestions (R20).
 */

import { aws } from "../../../shared/aws/environment.ts";
import { readPast } from "../../../shared/directory/past.ts";
import { readPublications } from "../../../shared/directory/publications.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { everyMinute } from "../../../shared/handler/queue/every-minute.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { caseAggregate } from "../case/journal.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { daysAggregate } from "../journals/journal-days.ts";
import { recountsAggregate } from "../journals/journal-recounts.ts";
import { least } from "../rules/suggesting.ts";

const env = environment([
  ...(["JOURNAL_TABLE", "VIEWS_TABLE", "DIRECTORY_TABLE", "DOCUMENTS_TABLE", "KEYS_TABLE"] as const),
]);

const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());
const views = dynamodbViews(env.VIEWS_TABLE, aws());
const keys = dynamodbTable(env.KEYS_TABLE, aws());
const directoryViews = dynamodbViews(env.DIRECTORY_TABLE, aws());

const deps = {
  cases: openJournal(caseAggregate, store, { release: env.RELEASE }),
  days: openJournal(daysAggregate, store, { release: env.RELEASE }),
  recounts: openJournal(recountsAggregate, store, { release: env.RELEASE }),
  directory: readDirectory(directoryViews),
  past: () => readPast(directoryViews),
  publication: readPublications(directoryViews),
  views,
  documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), personKeysIn(keys)),
  wordRing: keysFor(keys, "words"),
  models: views,
  least,
  now: () => new Date(),
};

export const handler = everyMinute({ environment: env, tasks: minuteTasks(deps) });
