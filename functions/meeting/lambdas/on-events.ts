/**
 * Consumes events of the request and case behind a meeting, and checks public days and deadlines when a new directory is
 * published.
 */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { journalsIn } from "../journals/journals.ts";
import { eventHandlers } from "../reactions/event-handlers.ts";
import triggers from "../triggers.ts";

const env = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "DIRECTORY_TABLE", "QUEUE_URL", "DLQ_URL"]);

const deps = {
  ...journalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  now: () => new Date(),
};
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-events"].events, eventHandlers(deps));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
