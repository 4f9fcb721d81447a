/**
 * Signs citizens in at an identity provider, by the OIDC authorization code flow with PKCE (C13, RFC 9700).
 * Reads only the claim with the national code, and neither stores nor uses an access token.
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
  /** The secret of a confidential OIDC client; absent for a public client. */
  readonly clientSecret?: Secret | undefined;
  /** The scopes to request in addition to `openid`, separated by spaces. */
  readonly scope: string;
  /** The name of the claim in the ID token that has the national code. */
  readonly claim: string;
  /** The address to which the provider sends the browser back. */
  readonly redirectUri: string;
}

/**
 * The state of one sign-in attempt. The browser keeps this state, signed, while the person is at the
 * provider.
 */
export interface ProviderAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /**
   * When the attempt began, in seconds since the epoch; absent in attempts that an older release began, whose
   * time of sign-in is not checked.
   */
  readonly begunAt?: number | undefined;
}

export interface CitizenSignIn {
  /** Starts an attempt. Returns the provider's address, and the state that the browser must bring back. */
  begin(at: Date): Promise<{ readonly to: URL; readonly attempt: ProviderAttempt }>;
  /**
   * Finishes an attempt. Returns the value of the claim; undefined when the response belongs to another
   * attempt, has no such claim, or tells of a sign-in before this attempt.
   */
  finish(query: URLSearchParams, attempt: ProviderAttempt, at: Date): Promise<string | undefined>;
}

/** Allows plain HTTP when the issuer uses it, which happens only on a developer's machine. */
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
    begin: async (at) => begin(rules, (await provider()).server, at),
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

/**
 * Starts an attempt. `prompt=login` makes the provider ask for a new sign-in, since on a shared computer the
 * previous user may still be signed in. `max_age=0` makes it state the time of the sign-in as `auth_time`
 * (OpenID Connect Core, 3.1.2.1).
 */
async function begin(rules: ProviderRules, { authorization_endpoint }: oauth.AuthorizationServer, at: Date) {
  const attempt = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    begunAt: Math.floor(at.getTime() / 1_000),
  };
  const to = new URL(authorization_endpoint ?? "");
  const parameters = {
    client_id: rules.clientId,
    redirect_uri: rules.redirectUri,
    response_type: "code",
    scope: `openid ${rules.scope}`.trim(),
    prompt: "login",
    max_age: "0",
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

/**
 * Whether the error means that the provider refused, or that the library refused the provider's response. A
 * new attempt to sign in may then succeed.
 */
const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.OperationProcessingError;

async function claimIn(
  { issuer, clientId, claim }: ProviderRules,
  token: string,
  { nonce, begunAt }: ProviderAttempt,
  keys: JWTVerifyGetKey,
  at: Date,
): Promise<string | undefined> {
  const signedInSince = begunAt === undefined ? undefined : new Date(begunAt * 1_000);
  const asked = { issuer, clientId, nonce, signedInSince };
  const claims = await claimsOfIdToken(token, asked, keys, at).catch((error: unknown) => {
    throw away(error);
  });
  const said = claims?.[claim];
  return typeof said === "string" ? said : undefined;
}
