/** Hears who is complained of in the case that a meeting belongs to, and that its request was withdrawn. */

import type { EventEnvelope } from "../../events/define-event.ts";
import { aws } from "../../shared/aws/environment.ts";
import { batch } from "../../shared/handler/batch.ts";
import { consume } from "../../shared/handler/consume.ts";
import { environment } from "../../shared/handler/environment.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { sqsConsumer } from "../../shared/queue/sqs.ts";
import { requestHandlers } from "./hear-request/hear-request.ts";
import { journalsIn } from "./journals.ts";
import triggers from "./triggers.ts";

const env = environment(["JOURNAL_TABLE", "QUEUE_URL", "DLQ_URL"]);

const journals = journalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE });
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-events"].events, requestHandlers({ ...journals, now: () => new Date() }));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
