/** For intake: puts an applicant into the vault, issues and checks one-time codes. */

import { aws } from "../../shared/aws/environment.ts";
import { environment } from "../../shared/handler/environment.ts";
import { invoked } from "../../shared/handler/invoked.ts";
import { dynamodbLimits } from "../../shared/limits/dynamodb.ts";
import { forIntakeSchema } from "../../shared/vault/for-intake.ts";
import { challengesIn, vaultIn } from "./compose.ts";
import { confirmCode } from "./confirm-code/confirm-code.ts";
import { issueCode } from "./issue-code/issue-code.ts";
import { putApplicant } from "./put-applicant/put-applicant.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE", "VAULT_TABLE", "LIMITS_TABLE"]);

const deps = {
  ...vaultIn(env.VAULT_TABLE, env.KEYS_TABLE, env.SERVICE),
  challenges: challengesIn(env.JOURNAL_TABLE, env.RELEASE),
  limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: forIntakeSchema,
  handle: async (ask) => {
    switch (ask.operation) {
      case "put-applicant":
        return putApplicant(deps, ask);
      case "issue-code":
        return issueCode(deps, ask);
      case "confirm-code":
        return confirmCode(deps, ask);
    }
  },
});
