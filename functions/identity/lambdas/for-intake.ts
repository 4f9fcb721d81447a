/** Serves intake's direct calls: stores an applicant in the vault, finds a person, issues and checks one-time codes. */

import { aws } from "../../../shared/aws/environment.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import type { Log } from "../../../shared/handler/log.ts";
import { dynamodbBegun } from "../../../shared/journal/dynamodb-begun.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { dynamodbLimits } from "../../../shared/limits/dynamodb.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { forIntakeSchema } from "../../../shared/vault/for-intake.ts";
import { blocksIn, challengesIn, peopleIn, vaultIn } from "../adapters/compose.ts";
import { confirmCode } from "../commands/confirm-code.ts";
import { issueCode } from "../commands/issue-code/issue-code.ts";
import { noteSignIn } from "../commands/note-sign-in.ts";
import { putApplicant } from "../commands/put-applicant.ts";
import { putMember } from "../commands/put-member.ts";
import { findPerson } from "../queries/find-person.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE", "VAULT_TABLE", "LIMITS_TABLE"]);

const keysTable = dynamodbTable(env.KEYS_TABLE, aws());

const deps = {
  ...vaultIn(env.VAULT_TABLE, env.KEYS_TABLE),
  secret: serviceSecretIn(keysTable, env.SERVICE),
  codeKeys: keysBesides(keysTable, "codes"),
  challenges: challengesIn(env.JOURNAL_TABLE, env.RELEASE),
  people: peopleIn(env.JOURNAL_TABLE, env.RELEASE),
  blocks: blocksIn(env.JOURNAL_TABLE, env.RELEASE),
  begun: dynamodbBegun(env.JOURNAL_TABLE, aws()),
  limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
  now: () => new Date(),
};

/**
 * Logs an alarm when the one-time codes for all people are used up, because citizens cannot read their answers until the
 * budget has room again.
 */
function noticed<Reply extends object>(reply: Reply, log: Log): Reply {
  const refused = "refused" in reply ? (reply.refused as Refusal).code : undefined;
  if (refused === "no-codes-now") log.add({ alarm: "budget-used-up" });
  return reply;
}

export const handler = invoked({
  environment: env,
  input: forIntakeSchema,
  handle: async (ask, log) => {
    switch (ask.operation) {
      case "put-applicant":
        return putApplicant(deps, ask);
      case "find-person":
        return findPerson(deps, ask);
      case "put-member":
        return putMember(deps, ask);
      case "note-sign-in":
        return noteSignIn(deps, ask);
      case "issue-code":
        return noticed(await issueCode(deps, ask), log);
      case "confirm-code":
        return confirmCode(deps, ask);
    }
  },
});
