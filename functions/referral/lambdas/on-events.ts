/**
 * Handles events of other services. Opens a case for each registered request, and records the applicant's later acts
 * and each reading of the applicant's data by staff. After a new directory is published, takes cases from people who
 * are now in conflict of interest and records whose conflict has ended.
 */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { readPublications } from "../../../shared/directory/publications.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { dynamodbWordIndex } from "../../../shared/word-index/dynamodb.ts";
import { caseAggregate } from "../case/journal.ts";
import { looksAggregate } from "../journals/journal-looks.ts";
import { caseHandlers } from "../reactions/open-case/case-handlers.ts";
import triggers from "../triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "VIEWS_TABLE",
  "WORD_INDEX_TABLE",
  "DIRECTORY_TABLE",
  "QUEUE_URL",
  "DLQ_URL",
]);

const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());

const directoryViews = dynamodbViews(env.DIRECTORY_TABLE, aws());

const deps = {
  cases: openJournal(caseAggregate, store, { release: env.RELEASE }),
  looks: openJournal(looksAggregate, store, { release: env.RELEASE }),
  directory: readDirectory(directoryViews),
  publication: readPublications(directoryViews),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  wordIndex: dynamodbWordIndex(env.WORD_INDEX_TABLE, aws()),
  now: () => new Date(),
};

const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-events"].events, caseHandlers(deps));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
