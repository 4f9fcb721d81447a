/**
 * Consumes all events. For each event, it stores the hash of the journal row that announced the event ("anchors" the
 * row).
 */

import { dynamodbAnchoring } from "../../../shared/audit/dynamodb-anchors.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { anchorConsumer } from "../anchor-rows/anchor-rows.ts";
import triggers from "../triggers.ts";

const env = environment(["ANCHORS_TABLE", "QUEUE_URL", "DLQ_URL"]);

const deps = { anchors: dynamodbAnchoring(env.ANCHORS_TABLE, aws()), now: () => new Date() };
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());

export const handler = batch({
  environment: env,
  consumer: { ...queue, ...anchorConsumer(deps, triggers["on-events"].events) },
});
