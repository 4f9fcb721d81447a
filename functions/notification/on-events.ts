/** Sends each notice once, by SMS or e-mail, and records what became of it. */

import type { EventEnvelope } from "../../events/define-event.ts";
import { aws } from "../../shared/aws/environment.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import { batch } from "../../shared/handler/batch.ts";
import { consume } from "../../shared/handler/consume.ts";
import { environment } from "../../shared/handler/environment.ts";
import { remote } from "../../shared/invoke/remote.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { dynamodbLimits } from "../../shared/limits/dynamodb.ts";
import { inTurn } from "../../shared/messages/in-turn.ts";
import { sesEmail } from "../../shared/messages/ses.ts";
import { snsSms } from "../../shared/messages/sns.ts";
import { sqsConsumer } from "../../shared/queue/sqs.ts";
import { type Address, type AddressOf, addressOfReply } from "../../shared/vault/for-notification.ts";
import { spendOn } from "./budget.ts";
import type { NotificationDeps } from "./deps.ts";
import { noticeAggregate } from "./journal.ts";
import { noticeHandlers } from "./send-notice/notice-handlers.ts";
import triggers from "./triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "DIRECTORY_TABLE",
  "LIMITS_TABLE",
  "INVOKE_IDENTITY_FOR_NOTIFICATION",
  "QUEUE_URL",
  "DLQ_URL",
  "EMAIL_FROM",
]);

const ask = remote<object, Address>(env.INVOKE_IDENTITY_FOR_NOTIFICATION, addressOfReply, aws());

const now = () => new Date();
const deps: NotificationDeps = {
  notices: openJournal(noticeAggregate, dynamodbJournalStore(env.JOURNAL_TABLE, aws()), {
    release: env.RELEASE,
  }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  identity: { addressOf: (about: AddressOf) => ask({ operation: "address-of", ...about }) },
  providers: { sms: inTurn([snsSms(aws())], now), email: inTurn([sesEmail(env.EMAIL_FROM, aws())], now) },
  now,
};

const spend = spendOn(dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()), deps.now);
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-events"].events, noticeHandlers(deps, spend));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
