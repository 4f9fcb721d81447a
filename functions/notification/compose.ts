import { aws } from "../../shared/aws/environment.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import { optionalSettings } from "../../shared/handler/environment.ts";
import { remote } from "../../shared/invoke/remote.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { dynamodbLimits } from "../../shared/limits/dynamodb.ts";
import { inTurn } from "../../shared/messages/in-turn.ts";
import { sesEmail } from "../../shared/messages/ses.ts";
import { type Address, type AddressOf, addressOfReply } from "../../shared/vault/for-notification.ts";
import type { NotificationDeps } from "./deps.ts";
import { noticeAggregate } from "./journal.ts";
import { smsProviders } from "./sms-providers.ts";
import { smsSettings } from "./sms-settings.ts";

/** What the Lambdas that send are told by their environment. */
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
 * The dependencies of whoever sends, over AWS.
 *
 * @param from the sender of e-mail, where there is any: none of it waits for the morning.
 */
export function sendingDeps(env: SendingEnvironment, from?: string): NotificationDeps {
  const ask = remote<object, Address>(env.INVOKE_IDENTITY_FOR_NOTIFICATION, addressOfReply, aws());
  const now = () => new Date();
  return {
    notices: openJournal(noticeAggregate, dynamodbJournalStore(env.JOURNAL_TABLE, aws()), {
      release: env.RELEASE,
    }),
    directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
    identity: { addressOf: (about: AddressOf) => ask({ operation: "address-of", ...about }) },
    providers: {
      sms: inTurn(smsProviders(optionalSettings(smsSettings), aws()), now),
      email: from === undefined ? () => [] : inTurn([sesEmail(from, aws())], now),
    },
    limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
    now,
  };
}
