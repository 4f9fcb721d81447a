/** Writes requested exports, one stretch of rows per invocation (I4). */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws, signer } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { filesIn, ownFilesIn } from "../../../shared/files/s3.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { insightAt } from "../adapters/insight-at.ts";
import { exportHandlers } from "../exports/write-export/export-handlers.ts";
import { exportsAggregate } from "../journals/journal-exports.ts";
import triggers from "../triggers.ts";

const env = environment([
  ...(["JOURNAL_TABLE", "VIEWS_TABLE", "DIRECTORY_TABLE", "FILES_URL"] as const),
  ...(["INVOKE_INSIGHT_FOR_REFERRAL", "QUEUE_URL", "DLQ_URL"] as const),
]);
const now = () => new Date();
const store = { bucket: env.FILES_URL, signer: signer(), now };

/** Rows per stretch: about one second of work, and less than one reply of DynamoDB can hold. */
const atOnce = 1_000;

const deps = {
  exports: openJournal(exportsAggregate, dynamodbJournalStore(env.JOURNAL_TABLE, aws()), {
    release: env.RELEASE,
  }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  files: { ...filesIn(store), ...ownFilesIn(store) },
  figures: insightAt(env.INVOKE_INSIGHT_FOR_REFERRAL),
  atOnce,
  now,
};

const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-exports"].events, exportHandlers(deps));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
