/**
 * Signing citizens in at an identity provider: OIDC authorization code flow with PKCE (C13, RFC 9700). Of all that the
 * provider says only the one claim with the national code is read; no access token is kept or used.
 */

import type { JWTVerifyGetKey } from "jose";
import * as oauth from "oauth4webapi";
import { Outage } from "../../outage.ts";
import type { Secret } from "../../secrets/secret.ts";
import { claimsOfIdToken } from "./id-token.ts";
import { keysAt } from "./issuer-keys.ts";

export interface ProviderRules {
  readonly issuer: string;
  readonly clientId: string;
  /** Of a confidential client; a public one has none. */
  readonly clientSecret?: Secret | undefined;
  /** Asked for besides `openid`, with spaces between. */
  readonly scope: string;
  /** The claim of the ID token with the national code. */
  readonly claim: string;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
}

/** What the browser keeps, signed, while the person is at the provider. */
export interface ProviderAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface CitizenSignIn {
  /** Where to send the browser, and what it must bring back. */
  begin(): Promise<{ readonly to: URL; readonly attempt: ProviderAttempt }>;
  /** What the claim says of who signed in; nothing when the answer is not of this attempt or says nothing of the kind. */
  finish(query: URLSearchParams, attempt: ProviderAttempt, at: Date): Promise<string | undefined>;
}

/** Only a developer's own machine has an issuer on plain HTTP; the check of the address is then ours to switch off. */
const transport = ({ issuer }: ProviderRules) => ({
  [oauth.allowInsecureRequests]: new URL(issuer).protocol === "http:",
});

interface Found {
  readonly server: oauth.AuthorizationServer;
  readonly keys: JWTVerifyGetKey;
}

export function citizenSignIn(rules: ProviderRules): CitizenSignIn {
  let found: Promise<Found> | undefined;
  const provider = () => {
    found ??= discover(rules).catch((error: unknown) => {
      found = undefined;
      throw away(error);
    });
    return found;
  };
  return {
    begin: async () => begin(rules, (await provider()).server),
    finish: async (query, attempt, at) => {
      const { server, keys } = await provider();
      const token = await idTokenOf(rules, server, query, attempt);
      return token === undefined ? undefined : claimIn(rules, token, attempt, keys, at);
    },
  };
}

const away = (cause: unknown) => new Outage("the citizens' identity provider does not answer", { cause });

async function discover(rules: ProviderRules): Promise<Found> {
  const issuer = new URL(rules.issuer);
  const answer = await oauth.discoveryRequest(issuer, transport(rules));
  const server = await oauth.processDiscoveryResponse(issuer, answer);
  if (!server.authorization_endpoint || !server.jwks_uri)
    throw new Error("The discovery document is not complete");
  return { server, keys: keysAt(server.jwks_uri) };
}

/** `prompt=login`: at a shared PC, the one before is still signed in at the provider. */
async function begin(rules: ProviderRules, { authorization_endpoint }: oauth.AuthorizationServer) {
  const attempt = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const to = new URL(authorization_endpoint ?? "");
  const parameters = {
    client_id: rules.clientId,
    redirect_uri: rules.redirectUri,
    response_type: "code",
    scope: `openid ${rules.scope}`.trim(),
    prompt: "login",
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) to.searchParams.set(name, value);
  return { to, attempt };
}

async function idTokenOf(
  rules: ProviderRules,
  server: oauth.AuthorizationServer,
  query: URLSearchParams,
  { state, nonce, verifier }: ProviderAttempt,
): Promise<string | undefined> {
  const client: oauth.Client = { client_id: rules.clientId };
  try {
    const answer = oauth.validateAuthResponse(server, client, query, state);
    const secret = await rules.clientSecret?.();
    const authentication = secret === undefined ? oauth.None() : oauth.ClientSecretBasic(secret);
    const { redirectUri } = rules;
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      answer,
      redirectUri,
      verifier,
      transport(rules),
    );
    const expected = { expectedNonce: nonce, requireIdToken: true };
    const { id_token } = await oauth.processAuthorizationCodeResponse(server, client, response, expected);
    return id_token;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw away(error);
  }
}

/** The provider, or the library on reading its answer, said no: another attempt may go well. */
const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.OperationProcessingError;

async function claimIn(
  { issuer, clientId, claim }: ProviderRules,
  token: string,
  { nonce }: ProviderAttempt,
  keys: JWTVerifyGetKey,
  at: Date,
): Promise<string | undefined> {
  const claims = await claimsOfIdToken(token, { issuer, clientId, nonce }, keys, at).catch(
    (error: unknown) => {
      throw away(error);
    },
  );
  const said = claims?.[claim];
  return typeof said === "string" ? said : undefined;
}
