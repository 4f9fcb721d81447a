/** The dependencies on AWS of every Lambda that erases personal data. */

import { aws, signer } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { filesErasedIn } from "../../../shared/files/s3.ts";
import { endsSessionsOf } from "../../../shared/handler/auth/session.ts";
import type { Environment } from "../../../shared/handler/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { retentionAggregate } from "../journals/journal-retention.ts";
import { retentionRunsAggregate } from "../journals/journal-retention-runs.ts";
import { requestAggregate } from "../request/journal.ts";
import type { RetentionDeps } from "../retention/run-retention.ts";
import type { SwitchDeps } from "../retention/switch-retention.ts";
import { endingsIn } from "./compose.ts";

const replies = () => import("../../../shared/vault/for-erasure.ts");

export const erasingSettings = [
  "JOURNAL_TABLE",
  "VIEWS_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "LIMITS_TABLE",
  "DIRECTORY_TABLE",
  "FILES_URL",
  "QUARANTINE_URL",
  "INVOKE_IDENTITY_FOR_ERASURE",
] as const;

const now = () => new Date();
const s3 = (bucket: string) => ({ bucket, signer: signer(), now });

export function erasingOn(env: Environment<(typeof erasingSettings)[number]>): RetentionDeps & SwitchDeps {
  const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());
  const options = { release: env.RELEASE };
  const erasePerson = remote(
    env.INVOKE_IDENTITY_FOR_ERASURE,
    async () => (await replies()).erasePersonReply,
    aws(),
  );
  return {
    requests: openJournal(requestAggregate, store, options),
    retention: openJournal(retentionAggregate, store, options),
    runs: openJournal(retentionRunsAggregate, store, options),
    documents: sealedRowsIn(
      dynamodbTable(env.DOCUMENTS_TABLE, aws()),
      personKeysIn(dynamodbTable(env.KEYS_TABLE, aws())),
    ),
    directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
    views: dynamodbViews(env.VIEWS_TABLE, aws()),
    files: filesErasedIn(s3(env.FILES_URL), s3(env.QUARANTINE_URL), env.SERVICE),
    endSessionsOf: endsSessionsOf(endingsIn(env)),
    identity: { erasePerson: (ask) => erasePerson({ operation: "erase-person", ...ask }) },
    now,
  };
}
