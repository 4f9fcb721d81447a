/** Anchors every row that an event tells of. */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { dynamodbAnchors } from "../../../shared/audit/dynamodb-anchors.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { anchorRow } from "../anchor-row/anchor-row.ts";
import triggers from "../triggers.ts";

const env = environment(["ANCHORS_TABLE", "QUEUE_URL", "DLQ_URL"]);

const deps = { anchors: dynamodbAnchors(env.ANCHORS_TABLE, aws()) };
const taken = triggers["on-events"].events;
const handlers = Object.fromEntries(
  taken.map(({ type }) => [type, (event: EventEnvelope) => anchorRow(deps, event)]),
);

const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(taken, handlers);

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
