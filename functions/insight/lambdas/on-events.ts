/** Consumes events: stores the facts of each request, and counts them into the figures. */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { fullJitter } from "../../../shared/back-off.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consumeTogether } from "../../../shared/handler/queue/consume.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { dynamodbSheets } from "../../../shared/sheets/dynamodb-sheets.ts";
import { followCases } from "../reactions/follow-cases/follow-cases.ts";
import type { Told } from "../reactions/told.ts";
import triggers from "../triggers.ts";

const env = environment(["SHEETS_TABLE", "QUEUE_URL", "DLQ_URL"]);

const deps = { sheets: dynamodbSheets<Told>(env.SHEETS_TABLE, aws()), backOff: fullJitter() };
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consumeTogether(triggers["on-events"].events, (batch) => followCases(deps, batch));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
