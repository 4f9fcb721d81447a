/** Sign-in with the citizens' identity provider. A separate Lambda, so that the other Lambdas start faster. */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { citizenSignIn } from "../../../shared/handler/auth/citizen-sign-in.ts";
import { replacesSessions } from "../../../shared/handler/auth/session.ts";
import { environment, optionalSettings } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { secretNamed } from "../../../shared/secrets/secrets-manager.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { endingsIn } from "../adapters/compose.ts";
import { identityAt } from "../adapters/identity-at.ts";
import { problemPage } from "../pages/problem.ts";
import { type ProviderDeps, providerAttempts, providerRoutes } from "../pages/provider.ts";
import triggers from "../triggers.ts";

const env = environment([
  "KEYS_TABLE",
  "DIRECTORY_TABLE",
  "LIMITS_TABLE",
  "INVOKE_IDENTITY_FOR_INTAKE",
  "PUBLIC_URL",
  "ASSET_BASE",
]);
const chosen = optionalSettings([
  "CITIZEN_ISSUER",
  "CITIZEN_CLIENT_ID",
  "CITIZEN_CLIENT_SECRET",
  "CITIZEN_SCOPE",
  "CITIZEN_CLAIM",
]);

function provider(): ProviderDeps["provider"] {
  const { CITIZEN_ISSUER: issuer, CITIZEN_CLIENT_ID: clientId, CITIZEN_CLAIM: claim } = chosen;
  if (!issuer || !clientId || !claim) return undefined;
  const secretName = chosen.CITIZEN_CLIENT_SECRET;
  const signIn = citizenSignIn({
    issuer,
    clientId,
    clientSecret: secretName === undefined ? undefined : secretNamed(secretName, aws()),
    scope: chosen.CITIZEN_SCOPE ?? "",
    claim,
    redirectUri: `${env.PUBLIC_URL}/my/provider/return`,
  });
  return { signIn, host: new URL(issuer).host };
}

const now = () => new Date();
const directory = readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()), noEventReads, Date.now);
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const [formKeys, sessionKeys] = [keysFor(keysTable, "forms"), keysFor(keysTable, "sessions")];

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers.provider,
  routes: providerRoutes({
    provider: provider(),
    identity: identityAt(env.INVOKE_IDENTITY_FOR_INTAKE),
    attempts: providerAttempts(formKeys),
    sessions: replacesSessions(sessionKeys, endingsIn(env)),
    now,
  }),
  now,
  pages: {
    publicUrl: env.PUBLIC_URL,
    formKeys,
    problem: problemPage({ directory, assetBase: env.ASSET_BASE }),
  },
});
