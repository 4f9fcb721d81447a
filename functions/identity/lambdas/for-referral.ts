/**
 * Serves referral's direct calls: returns an applicant's name and address for staff who work on the case, and first
 * records each access.
 */

import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { eventReads } from "../../../shared/handler/queue/event-reads.ts";
import { showApplicantSchema } from "../../../shared/vault/for-referral.ts";
import { looksIn, peopleIn, vaultIn } from "../adapters/compose.ts";
import { showApplicant } from "../commands/show-applicant.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE", "VAULT_TABLE"]);

const reads = eventReads();

const deps = {
  ...vaultIn(env.VAULT_TABLE, env.KEYS_TABLE, reads),
  looks: looksIn(env.JOURNAL_TABLE, env.RELEASE),
  people: peopleIn(env.JOURNAL_TABLE, env.RELEASE),
  now: () => new Date(),
};

export const handler = invoked({
  reads,
  environment: env,
  input: showApplicantSchema,
  handle: (ask) => showApplicant(deps, ask),
});
