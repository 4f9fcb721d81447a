/** Serves notification's direct calls: returns the address and the one-time code for a message. */

import { aws } from "../../../shared/aws/environment.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { eventReads } from "../../../shared/handler/queue/event-reads.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { addressOfSchema } from "../../../shared/vault/for-notification.ts";
import { challengesIn, peopleIn, vaultIn } from "../adapters/compose.ts";
import { addressOf } from "../queries/address-of.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE", "VAULT_TABLE"]);

const reads = eventReads();

const deps = {
  ...vaultIn(env.VAULT_TABLE, env.KEYS_TABLE, reads),
  secret: serviceSecretIn(dynamodbTable(env.KEYS_TABLE, aws()), env.SERVICE),
  codeKeys: keysFor(dynamodbTable(env.KEYS_TABLE, aws()), "codes"),
  challenges: challengesIn(env.JOURNAL_TABLE, env.RELEASE),
  people: peopleIn(env.JOURNAL_TABLE, env.RELEASE),
};

export const handler = invoked({
  reads,
  environment: env,
  input: addressOfSchema,
  handle: (ask) => addressOf(deps, ask),
});
