/**
 * Handles events of other services: extends the public timeline, counts registrations (C4), and records what clerks do
 * (R15).
 */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbTallies } from "../../../shared/limits/dynamodb-tallies.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { deskDaysIn, requestsIn } from "../adapters/compose.ts";
import { eventHandlers } from "../reactions/event-handlers.ts";
import triggers from "../triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "DIRECTORY_TABLE",
  "LIMITS_TABLE",
  "VIEWS_TABLE",
  "QUEUE_URL",
  "DLQ_URL",
]);
const requests = requestsIn(env.JOURNAL_TABLE, env.RELEASE);
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const directory = readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()));
const tallies = dynamodbTallies(env.LIMITS_TABLE, env.SERVICE, aws());
const views = dynamodbViews(env.VIEWS_TABLE, aws());
const deskDays = deskDaysIn(env.JOURNAL_TABLE, env.RELEASE);
const deps = { requests, deskDays, directory, tallies, views, now: () => new Date() };
const events = consume(triggers["on-events"].events, eventHandlers(deps));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
