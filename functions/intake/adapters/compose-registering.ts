/** The dependencies on AWS of every Lambda that registers requests: citizens' pages, emergencies and the clerks' desk. */

import { randomUUID } from "node:crypto";
import { aws } from "../../../shared/aws/environment.ts";
import { messengerIn } from "../../../shared/contracts/fields/messenger.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { type Environment, optionalSettings } from "../../../shared/handler/environment.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbLimits } from "../../../shared/limits/dynamodb.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { citizenTokens } from "../pages/tokens.ts";
import { requestsIn } from "./compose.ts";
import { identityAt } from "./identity-at.ts";

export const registeringSettings = [
  "JOURNAL_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "LIMITS_TABLE",
  "DIRECTORY_TABLE",
  "INVOKE_IDENTITY_FOR_INTAKE",
] as const;

type Settings = Environment<(typeof registeringSettings)[number]>;

const now = () => new Date();

export function registeringOn(env: Settings) {
  const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
  const keys = personKeysIn(keysTable);
  return {
    requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
    documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), keys),
    keys,
    secret: serviceSecretIn(keysTable, env.SERVICE),
    directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()), noEventReads, Date.now),
    identity: identityAt(env.INVOKE_IDENTITY_FOR_INTAKE),
    now,
  };
}

/** The messenger that the organisation offers; undefined also in a Lambda without this setting (N9). */
export const offeredMessenger = () => messengerIn(optionalSettings(["SMS_PROVIDERS"]).SMS_PROVIDERS);

/** The dependencies for registration on the web: those of `registeringOn`, the rate limits (C17), and what pages need. */
export function registeringPagesOn(env: Settings & Readonly<Record<"ASSET_BASE", string>>) {
  const deps = registeringOn(env);
  const formKeys = keysBesides(dynamodbTable(env.KEYS_TABLE, aws()), "forms");
  return {
    ...deps,
    formKeys,
    limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
    tokens: citizenTokens(formKeys),
    assetBase: env.ASSET_BASE,
    mintKey: randomUUID,
    messenger: offeredMessenger(),
  };
}
