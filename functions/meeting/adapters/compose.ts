/** Builds the dependencies of the Lambdas of meeting, on AWS. */

import { aws } from "../../../shared/aws/environment.ts";
import type { ReferralForMeeting } from "../../../shared/cases/for-meeting.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import type { Environment } from "../../../shared/handler/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { journalsIn } from "../journals/journals.ts";
import type { FeedDeps, MeetingDeps } from "./deps.ts";

const replies = () => import("../../../shared/cases/for-meeting.ts");

export const meetingVariables = [
  "JOURNAL_TABLE",
  "VIEWS_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "DIRECTORY_TABLE",
  "PUBLIC_URL",
] as const;

export function meetingOn(
  env: Environment<(typeof meetingVariables)[number]>,
  now: () => Date,
): MeetingDeps & FeedDeps {
  const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
  return {
    ...journalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
    documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), personKeysIn(keysTable)),
    directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
    views: dynamodbViews(env.VIEWS_TABLE, aws()),
    secret: serviceSecretIn(keysTable, env.SERVICE),
    publicUrl: env.PUBLIC_URL,
    now,
  };
}

/** Returns referral's operations for meetings, which this Lambda calls by direct invocation. */
export function referralAt(functionName: string): ReferralForMeeting {
  const standInCase = remote(functionName, async () => (await replies()).standInCaseReply, aws());
  return { standInCase: (ask) => standInCase({ operation: "stand-in-case", ...ask }) };
}
