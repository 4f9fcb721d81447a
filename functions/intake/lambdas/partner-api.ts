/**
 * Signed webhooks of partner systems, and their keys (C8, N7). A separate Lambda: no page loads the signature library,
 * and no other function can read the secret from which the keys are derived.
 */

import { aws } from "../../../shared/aws/environment.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { dynamodbLimits } from "../../../shared/limits/dynamodb.ts";
import { dynamodbClaims } from "../../../shared/limits/dynamodb-claims.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { registeringOn, registeringSettings } from "../adapters/compose-registering.ts";
import { partnerKeysAggregate } from "../journals/journal-partner-keys.ts";
import { partnerKeyRoutes } from "../partner/partner-key-routes.ts";
import { knowsPartner, partnerRoutes } from "../partner/partner-routes.ts";
import triggers from "../triggers.ts";

const env = environment([...registeringSettings, "STAFF_CLAIM"]);

const registering = registeringOn(env);
const { directory, now } = registering;

const deps = {
  ...registering,
  partnerKeys: openJournal(partnerKeysAggregate, dynamodbJournalStore(env.JOURNAL_TABLE, aws()), {
    release: env.RELEASE,
  }),
  partnerRing: keysFor(dynamodbTable(env.KEYS_TABLE, aws()), "partner-keys"),
  limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
  claims: dynamodbClaims(env.LIMITS_TABLE, env.SERVICE, aws()),
};

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: env,
  triggers: triggers["partner-api"],
  routes: [...partnerRoutes(deps), ...partnerKeyRoutes(deps)],
  partners: knowsPartner(deps),
  now,
  staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, now }),
});
