import { randomUUID } from "node:crypto";
import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { optionalSettings } from "../../../shared/handler/environment.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { dynamodbLimits } from "../../../shared/limits/dynamodb.ts";
import { inTurn } from "../../../shared/messages/in-turn.ts";
import { sesEmail } from "../../../shared/messages/ses.ts";
import type { Address, AddressOf } from "../../../shared/vault/for-notification.ts";
import { wishesAggregate } from "../journals/journal-wishes.ts";
import { noticeAggregate } from "../notice/journal.ts";
import type { NotificationDeps } from "./deps.ts";
import { smsProviders } from "./sms-providers.ts";
import { smsSettings } from "./sms-settings.ts";

const replies = () => import("../../../shared/vault/for-notification.ts");

/** The names of the environment variables of the Lambdas that send notices. */
export const sendingEnvironment = [
  "JOURNAL_TABLE",
  "DIRECTORY_TABLE",
  "LIMITS_TABLE",
  "INVOKE_IDENTITY_FOR_NOTIFICATION",
] as const;

type SendingEnvironment = Readonly<
  Record<(typeof sendingEnvironment)[number] | "RELEASE" | "SERVICE", string>
>;

/**
 * Builds the dependencies for sending notices, on AWS.
 * @param from the sender's address of e-mail
 */
export function sendingDeps(env: SendingEnvironment, from: string): NotificationDeps {
  const ask = remote<object, Address>(
    env.INVOKE_IDENTITY_FOR_NOTIFICATION,
    async () => (await replies()).addressOfReply,
    aws(),
  );
  const now = () => new Date();
  const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());
  const options = { release: env.RELEASE };
  return {
    notices: openJournal(noticeAggregate, store, options),
    wishes: openJournal(wishesAggregate, store, options),
    directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()), noEventReads, Date.now),
    identity: { addressOf: (about: AddressOf) => ask({ operation: "address-of", ...about }) },
    providers: {
      sms: inTurn(smsProviders(optionalSettings(smsSettings), aws()), now),
      email: inTurn([sesEmail(from, aws())], now),
    },
    limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
    attemptId: randomUUID,
    now,
  };
}
