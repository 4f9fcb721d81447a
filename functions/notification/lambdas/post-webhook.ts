/**
 * Makes deliveries of events, and posts them to webhooks. Each delivery is a separate queue message, so that a dead
 * webhook delays no other webhook (N6).
 */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { defined } from "../../../shared/defined.ts";
import { environment, optionalSettings } from "../../../shared/handler/environment.ts";
import { openLog, toStdout } from "../../../shared/handler/log.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import type { WordsOfResult } from "../../../shared/results/for-notification.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { resolveName, securePost } from "../../../shared/webhooks/post.ts";
import triggers from "../triggers.ts";
import { destinationsIn, webhookJournalsIn } from "../webhooks/compose.ts";
import type { HearingDeps, PostingDeps } from "../webhooks/deps.ts";
import { webhookHandlers } from "../webhooks/webhook-handlers.ts";

const replies = () => import("../../../shared/results/for-notification.ts");

const env = environment([
  ...(["JOURNAL_TABLE", "VIEWS_TABLE", "KEYS_TABLE", "QUEUE_URL", "DLQ_URL"] as const),
  "INVOKE_REFERRAL_FOR_NOTIFICATION",
]);
const { WEBHOOK_CA: ca, ...where } = optionalSettings(["WEBHOOK_RANGES", "WEBHOOK_PORTS", "WEBHOOK_CA"]);

/**
 * The milliseconds that a receiver has to respond. A receiver that needs longer should store the event first and work on
 * it later.
 */
const patience = 10_000;

const log = openLog({ service: env.SERVICE, lambda: env.LAMBDA, release: env.RELEASE }, toStdout);
const ask = remote<object, WordsOfResult>(
  env.INVOKE_REFERRAL_FOR_NOTIFICATION,
  async () => (await replies()).wordsOfResultReply,
  aws(),
);
const deps = {
  ...webhookJournalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  webhookKeys: keysFor(dynamodbTable(env.KEYS_TABLE, aws()), "webhooks"),
  destinations: { ...destinationsIn(where), resolve: resolveName },
  referral: { wordsOfResult: (about) => ask({ operation: "words-of-result", ...about }) },
  post: securePost({ patience, ...defined({ ca }) }),
  turnedOff: (aggregate: string) => log.line("error", { alarm: "webhook-turned-off", aggregate }),
  now: () => new Date(),
} satisfies PostingDeps & HearingDeps;
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["post-webhook"].events, webhookHandlers(deps));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
