/** Makes a delivery of what happened for each webhook that hears of it (N6). */

import type { EventEnvelope } from "../../events/define-event.ts";
import { aws } from "../../shared/aws/environment.ts";
import { batch } from "../../shared/handler/batch.ts";
import { consume } from "../../shared/handler/consume.ts";
import { environment } from "../../shared/handler/environment.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { sqsConsumer } from "../../shared/queue/sqs.ts";
import triggers from "./triggers.ts";
import { webhookJournalsIn } from "./webhooks/compose.ts";
import { webhookHandlers } from "./webhooks/hear-event/webhook-handlers.ts";

const env = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "QUEUE_URL", "DLQ_URL"]);

const handlers = webhookHandlers({
  ...webhookJournalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  now: () => new Date(),
});
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-webhook-events"].events, handlers);

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
