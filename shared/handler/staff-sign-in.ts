/** Signing staff in at their OIDC provider: authorization code flow with PKCE, as a public client (P1, RFC 9700). */

import * as oauth from "oauth4webapi";
import { Outage } from "../outage.ts";

export interface SignInRules {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Where the pages are. */
  readonly publicUrl: string;
}

/** What the browser keeps, signed, while the person is at the provider. */
export interface Attempt {
  readonly state: string;
  readonly verifier: string;
}

export interface SignIn {
  /** Where to send the browser, and what it must bring back. */
  begin(): Promise<{ readonly to: URL; readonly attempt: Attempt }>;
  /** The access token that the answer of the provider is exchanged for; nothing when the answer is not of this attempt. */
  finish(query: URLSearchParams, attempt: Attempt): Promise<Granted | undefined>;
  /** Where to send the browser so that the provider forgets the person too. */
  leave(): Promise<URL>;
  /** Where the provider's keys are. */
  keysUri(): Promise<string>;
}

export interface Granted {
  readonly accessToken: string;
  readonly seconds: number;
}

/** Only a developer's own machine has an issuer on plain HTTP; the check of the address is then ours to switch off. */
const transport = ({ issuer }: SignInRules) => ({
  [oauth.allowInsecureRequests]: new URL(issuer).protocol === "http:",
});

export function staffSignIn(rules: SignInRules): SignIn {
  const client: oauth.Client = { client_id: rules.clientId };
  const redirectUri = `${rules.publicUrl}/staff/signed-in`;
  let found: Promise<oauth.AuthorizationServer> | undefined;
  const server = () => {
    found ??= discover(rules).catch((error: unknown) => {
      found = undefined;
      throw new Outage("the staff's OIDC provider does not answer", { cause: error });
    });
    return found;
  };
  return {
    begin: async () => begin(rules, await server(), redirectUri),
    finish: async (query, attempt) => finish(rules, await server(), client, redirectUri, query, attempt),
    leave: async () => leave(rules, await server()),
    keysUri: async () => needed((await server()).jwks_uri, "jwks_uri"),
  };
}

async function discover(rules: SignInRules): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(rules.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, transport(rules)));
}

async function begin(rules: SignInRules, server: oauth.AuthorizationServer, redirectUri: string) {
  const attempt = { state: oauth.generateRandomState(), verifier: oauth.generateRandomCodeVerifier() };
  const to = new URL(needed(server.authorization_endpoint, "authorization_endpoint"));
  const parameters = {
    client_id: rules.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: `openid ${rules.scope}`,
    state: attempt.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) to.searchParams.set(name, value);
  return { to, attempt };
}

async function finish(
  rules: SignInRules,
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  redirectUri: string,
  query: URLSearchParams,
  { state, verifier }: Attempt,
): Promise<Granted | undefined> {
  try {
    const answer = oauth.validateAuthResponse(server, client, query, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      answer,
      redirectUri,
      verifier,
      transport(rules),
    );
    const { access_token, expires_in = 3_600 } = await oauth.processAuthorizationCodeResponse(
      server,
      client,
      response,
    );
    return { accessToken: access_token, seconds: expires_in };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw new Outage("the staff's OIDC provider does not answer", { cause: error });
  }
}

/** The provider, or the library on reading its answer, said no: another attempt may go well. */
const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.OperationProcessingError;

/** Cognito has parameters of its own for the same thing; others follow OpenID Connect RP-Initiated Logout 1.0. */
function leave(rules: SignInRules, server: oauth.AuthorizationServer): URL {
  const back = `${rules.publicUrl}/staff`;
  const to = new URL(server.end_session_endpoint ?? back);
  if (server.end_session_endpoint === undefined) return to;
  to.searchParams.set("client_id", rules.clientId);
  to.searchParams.set("post_logout_redirect_uri", back);
  to.searchParams.set("logout_uri", back);
  return to;
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new Outage(`the staff's OIDC provider names no ${name}`);
  return value;
}
