/** The plain staff pages: sign-in, inbox, case, answer, approve. */

import { randomUUID } from "node:crypto";
import { claimsOfToken, keysAt } from "../../shared/handler/access-token.ts";
import { api } from "../../shared/handler/api.ts";
import { environment } from "../../shared/handler/environment.ts";
import { staffSignIn } from "../../shared/handler/staff-sign-in.ts";
import { referralOn, secretOn, staffVariables } from "./compose.ts";
import { pageRoutes } from "./page-routes.ts";
import { staffProblemPage } from "./pages/problem.ts";
import { type StaffPageDeps, signInAttempts } from "./pages/signed-in.ts";
import triggers from "./triggers.ts";

const env = environment([...staffVariables, "STAFF_CLAIM", "PUBLIC_URL", "ASSET_BASE"]);

const now = () => new Date();
const secret = secretOn(env);
const rules = {
  issuer: env.STAFF_ISSUER,
  clientId: env.STAFF_CLIENT_ID,
  scope: env.STAFF_SCOPE,
  publicUrl: env.PUBLIC_URL,
};
const signIn = staffSignIn(rules);

let keys: ReturnType<typeof keysAt> | undefined;
const issuersKeys = async () => {
  keys ??= keysAt(await signIn.keysUri());
  return keys;
};

const deps: StaffPageDeps = {
  ...referralOn(env, now),
  signIn,
  claimsOf: async (token, at) => claimsOfToken(token, rules, await issuersKeys(), at),
  claim: env.STAFF_CLAIM,
  attempts: signInAttempts(secret),
  assetBase: env.ASSET_BASE,
  mintKey: randomUUID,
};

export const handler = api({
  environment: env,
  triggers: triggers["staff-pages"],
  routes: pageRoutes(deps),
  now,
  pages: {
    publicUrl: env.PUBLIC_URL,
    secret,
    problem: staffProblemPage(env.ASSET_BASE),
  },
});
