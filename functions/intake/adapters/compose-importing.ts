/** The dependencies on AWS by which an operator imports requests of an earlier system (P8). */

import { aws, signer } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { uploadsTo } from "../../../shared/files/s3.ts";
import type { Environment } from "../../../shared/handler/environment.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import type { AttachDeps } from "../operator/attach-imported-file.ts";
import type { ImportDeps } from "../operator/import-request.ts";
import { requestsIn } from "./compose.ts";
import { identityAt } from "./identity-at.ts";

export const importingSettings = [
  "JOURNAL_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "DIRECTORY_TABLE",
  "QUARANTINE_URL",
  "QUARANTINE_BUCKET",
  "INVOKE_IDENTITY_FOR_INTAKE",
] as const;

const now = () => new Date();

export function importingOn(env: Environment<(typeof importingSettings)[number]>): ImportDeps & AttachDeps {
  const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
  return {
    requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
    documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), personKeysIn(keysTable)),
    secret: serviceSecretIn(keysTable, env.SERVICE),
    directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()), noEventReads, Date.now),
    identity: identityAt(env.INVOKE_IDENTITY_FOR_INTAKE),
    uploads: uploadsTo({ bucket: env.QUARANTINE_URL, signer: signer(), now }, env.QUARANTINE_BUCKET),
    now,
  };
}
