/**
 * Serves the citizens' pages: returns an applicant's own name for their certificate, and no other data of the vault.
 * Each access is recorded first.
 */

import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { nameApplicantSchema } from "../../../shared/vault/for-applicants.ts";
import { looksIn, vaultIn } from "../adapters/compose.ts";
import { nameApplicant } from "../commands/name-applicant.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE", "VAULT_TABLE"]);

const deps = {
  ...vaultIn(env.VAULT_TABLE, env.KEYS_TABLE),
  looks: looksIn(env.JOURNAL_TABLE, env.RELEASE),
  now: () => new Date(),
};

export const handler = invoked({
  environment: env,
  input: nameApplicantSchema,
  handle: (ask) => nameApplicant(deps, ask),
});
