/** Serves intake's direct calls for administrators: destroys a person's key. No other Lambda has the right to do that. */

import { aws } from "../../../shared/aws/environment.ts";
import { personEraserIn } from "../../../shared/documents/keys.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { dynamodbErasable } from "../../../shared/table/dynamodb.ts";
import { erasePersonSchema } from "../../../shared/vault/for-erasure.ts";
import { peopleIn } from "../adapters/compose.ts";
import { erasePerson } from "../commands/erase-person.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE"]);

const deps = {
  people: peopleIn(env.JOURNAL_TABLE, env.RELEASE),
  eraser: personEraserIn(dynamodbErasable(env.KEYS_TABLE, aws())),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: erasePersonSchema,
  handle: (ask) => erasePerson(deps, ask),
});
