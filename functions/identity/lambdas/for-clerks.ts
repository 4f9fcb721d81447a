/**
 * Serves intake's direct calls for clerks: records which person a clerk identified, and which of that person's requests
 * the clerk looked at.
 */

import { aws } from "../../../shared/aws/environment.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { forClerksSchema } from "../../../shared/vault/for-clerks.ts";
import { looksIn, peopleIn } from "../adapters/compose.ts";
import { attest } from "../commands/attest.ts";
import { noteLook } from "../looks/note-look.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE"]);

const deps = {
  secret: serviceSecretIn(dynamodbTable(env.KEYS_TABLE, aws()), env.SERVICE),
  looks: looksIn(env.JOURNAL_TABLE, env.RELEASE),
  people: peopleIn(env.JOURNAL_TABLE, env.RELEASE),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: forClerksSchema,
  handle: async (ask) => {
    if (ask.operation === "attest") return attest(deps, ask);
    await noteLook(deps, { ...ask, what: "status" });
    return { noted: true as const };
  },
});
