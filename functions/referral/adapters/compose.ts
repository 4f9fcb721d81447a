/** Connects the ports of the referral service to AWS for its Lambdas. */

import { aws } from "../../../shared/aws/environment.ts";
import { readPast } from "../../../shared/directory/past.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import type { Environment } from "../../../shared/handler/environment.ts";
import type { EventReads } from "../../../shared/handler/queue/event-reads.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import { dynamodbPresence } from "../../../shared/presence/dynamodb.ts";
import { keysBesides, keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import type { IdentityForReferral } from "../../../shared/vault/for-referral.ts";
import { dynamodbWordFinder } from "../../../shared/word-index/dynamodb-find.ts";
import { caseAggregate } from "../case/journal.ts";
import { bulkAggregate } from "../journals/journal-bulk.ts";
import { daysAggregate } from "../journals/journal-days.ts";
import { exportsAggregate } from "../journals/journal-exports.ts";
import { filtersAggregate } from "../journals/journal-filters.ts";
import { lettersAggregate } from "../journals/journal-letters.ts";
import { looksAggregate } from "../journals/journal-looks.ts";
import { recountsAggregate } from "../journals/journal-recounts.ts";
import type { ReferralDeps } from "./deps.ts";

const identityReplies = () => import("../../../shared/vault/for-referral.ts");
const notificationReplies = () => import("../../../shared/notices/for-referral.ts");

export const staffVariables = [
  "JOURNAL_TABLE",
  "VIEWS_TABLE",
  "WORD_INDEX_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "DIRECTORY_TABLE",
  "STAFF_ISSUER",
  "STAFF_CLIENT_ID",
  "STAFF_SCOPE",
] as const;

/** @param reads the cached reads that all handlers of one invocation share. */
export function referralOn(
  env: Environment<(typeof staffVariables)[number]>,
  now: () => Date,
  reads: EventReads,
): Omit<ReferralDeps, "identity"> {
  const keys = personKeysIn(dynamodbTable(env.KEYS_TABLE, aws()), reads);
  const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());
  const options = { release: env.RELEASE };
  const directoryViews = dynamodbViews(env.DIRECTORY_TABLE, aws());
  return {
    cases: openJournal(caseAggregate, store, options),
    filters: openJournal(filtersAggregate, store, options),
    bulks: openJournal(bulkAggregate, store, options),
    exports: openJournal(exportsAggregate, store, options),
    letters: openJournal(lettersAggregate, store, options),
    looks: openJournal(looksAggregate, store, options),
    days: openJournal(daysAggregate, store, options),
    recounts: openJournal(recountsAggregate, store, options),
    documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), keys),
    directory: readDirectory(directoryViews, reads),
    past: () => readPast(directoryViews),
    views: dynamodbViews(env.VIEWS_TABLE, aws()),
    wordIndex: dynamodbWordFinder(env.WORD_INDEX_TABLE, aws()),
    presence: dynamodbPresence(env.VIEWS_TABLE, aws()),
    wordRing: keysBesides(dynamodbTable(env.KEYS_TABLE, aws()), "words"),
    linkRing: keysFor(dynamodbTable(env.KEYS_TABLE, aws()), "outside-links"),
    secret: secretOn(env),
    signInAt: { issuer: env.STAFF_ISSUER, clientId: env.STAFF_CLIENT_ID, scope: env.STAFF_SCOPE },
    now,
  };
}

/** Calls the identity service by direct invocation. */
export function identityAt(functionName: string): IdentityForReferral {
  const showApplicant = remote(functionName, async () => (await identityReplies()).showApplicantReply, aws());
  return { showApplicant: (ask) => showApplicant({ operation: "show-applicant", ...ask }) };
}

/** Calls the notification service by direct invocation. */
export function notificationAt(functionName: string): NotificationForReferral {
  const noticesOf = remote(functionName, async () => (await notificationReplies()).noticesOfReply, aws());
  const undelivered = remote(functionName, async () => (await notificationReplies()).undeliveredReply, aws());
  return {
    noticesOf: (request) => noticesOf({ operation: "notices-of", request }),
    undelivered: (ask) => undelivered({ operation: "undelivered", ...ask }),
  };
}

const secretOn = (env: Environment<"KEYS_TABLE">) =>
  serviceSecretIn(dynamodbTable(env.KEYS_TABLE, aws()), env.SERVICE);
