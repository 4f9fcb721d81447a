/**
 * The staff's OIDC identity provider, as a browser uses it: authorization code flow with PKCE, as a public client (P1,
 * RFC 9700). The ID token's claims and its signature are checked.
 */
import * as oauth from "oauth4webapi";

/** The reply of the operation `read-sign-in`: where users sign in. */
export interface SignInPlace {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** The state that the browser stores while the user is at the identity provider. */
export interface Attempt {
  readonly state: string;
  readonly verifier: string;
  /** The random value that the ID token must repeat. */
  readonly nonce: string;
  /**
   * When the attempt began, in milliseconds since the epoch; present if the provider was asked for credentials.
   */
  readonly freshSince?: number | undefined;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** The lifetime of the access token in seconds. */
  readonly seconds: number;
}

/** The functions return undefined when the identity provider refuses, and throw when it does not answer. */
export interface Provider {
  /**
   * `fresh`: the identity provider asks for credentials even if it has a session of the user. `finish` then returns
   * tokens only if the ID token's `auth_time` is not before the attempt.
   */
  begin(options: { readonly fresh: boolean }): Promise<{ readonly to: URL; readonly attempt: Attempt }>;
  /** Returns "untrusted" when the ID token does not stand the checks, such as that of its signature. */
  finish(query: URLSearchParams, attempt: Attempt): Promise<Tokens | "untrusted" | undefined>;
  renew(refreshToken: string): Promise<Tokens | undefined>;
  revoke(refreshToken: string): Promise<void>;
  /** The address that ends the user's session at the identity provider. */
  leave(): Promise<URL>;
}

export interface OwnPaths {
  readonly signedIn: string;
  readonly signedOut: string;
}

/** The library checks a token's times by the computer's clock, which may be wrong; `behind` corrects this. */
const client = ({ place: { clientId }, behind }: Met): oauth.Client => ({
  client_id: clientId,
  [oauth.clockSkew]: behind(),
});

/** Allows plain HTTP, which only the issuer on a developer's own machine uses. */
const transport = ({ issuer }: SignInPlace) => ({
  [oauth.allowInsecureRequests]: new URL(issuer).protocol === "http:",
});

/**
 * @param clock the server's time in milliseconds, and by how many seconds the computer's clock is behind it
 */
export function openProvider(place: () => Promise<SignInPlace>, own: OwnPaths, clock: Clock): Provider {
  let found: Promise<Met> | undefined;
  const met = () => {
    found ??= meet(place, clock).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    begin: async ({ fresh }) => begin(await met(), own, fresh),
    finish: async (query, attempt) => finish(await met(), own, query, attempt),
    renew: async (refreshToken) => unlessRefused(renew(await met(), refreshToken), undefined),
    revoke: async (refreshToken) => revoke(await met(), refreshToken),
    leave: async () => leave(await met(), own),
  };
}

export interface Clock {
  readonly now: () => number;
  readonly behind: () => number;
}

interface Met extends Clock {
  readonly place: SignInPlace;
  readonly server: oauth.AuthorizationServer;
}

/** The accepted signature algorithms, whatever the provider offers and the token names. All are asymmetric. */
const algorithms = ["RS256", "PS256", "ES256", "Ed25519"];

async function meet(where: () => Promise<SignInPlace>, clock: Clock): Promise<Met> {
  const place = await where();
  const issuer = new URL(place.issuer);
  const response = await oauth.discoveryRequest(issuer, transport(place));
  const server = await oauth.processDiscoveryResponse(issuer, response);
  return { place, server: { ...server, id_token_signing_alg_values_supported: algorithms }, ...clock };
}

async function begin({ place, server, now }: Met, own: OwnPaths, fresh: boolean) {
  const attempt = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    ...(fresh && { freshSince: now() }),
  };
  const to = new URL(server.authorization_endpoint ?? "");
  const parameters = {
    client_id: place.clientId,
    redirect_uri: own.signedIn,
    response_type: "code",
    scope: `openid ${place.scope}`,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    // With `max_age`, the provider must state the time of the sign-in (OpenID Connect Core, 3.1.2.1).
    ...(fresh ? { prompt: "login", max_age: "0" } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) to.searchParams.set(name, value);
  return { to, attempt };
}

async function finish(
  met: Met,
  own: OwnPaths,
  query: URLSearchParams,
  attempt: Attempt,
): Promise<Tokens | "untrusted" | undefined> {
  const response = await unlessRefused(exchange(met, own, query, attempt), undefined);
  return response && unlessRefused(check(met, response, attempt), "untrusted");
}

/** Exchanges the authorization code for tokens. */
async function exchange(met: Met, own: OwnPaths, query: URLSearchParams, { state, verifier }: Attempt) {
  const { place, server } = met;
  const answer = oauth.validateAuthResponse(server, client(met), query, state);
  return oauth.authorizationCodeGrantRequest(
    server,
    client(met),
    oauth.None(),
    answer,
    own.signedIn,
    verifier,
    transport(place),
  );
}

/** Returns the tokens of a response if its ID token has the right claims and the signature of a key of the issuer. */
async function check(met: Met, response: Response, { nonce, freshSince }: Attempt): Promise<Tokens> {
  const { place, server, now } = met;
  const maxAge = freshSince === undefined ? undefined : secondsBetween(freshSince, now());
  const asked = { expectedNonce: nonce, requireIdToken: true, ...(maxAge !== undefined && { maxAge }) };
  // Claims first: the library checks the signature of an ID token only after it has read the token.
  const tokens = await oauth.processAuthorizationCodeResponse(server, client(met), response, asked);
  await oauth.validateApplicationLevelSignature(server, response, transport(place));
  return tokensOf(tokens);
}

const secondsBetween = (from: number, to: number): number => Math.max(0, Math.ceil((to - from) / 1_000));

async function renew(met: Met, refreshToken: string) {
  const { place, server } = met;
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client(met),
    oauth.None(),
    refreshToken,
    transport(place),
  );
  return tokensOf(await oauth.processRefreshTokenResponse(server, client(met), response));
}

const tokensOf = ({
  access_token,
  refresh_token,
  expires_in = 3_600,
}: oauth.TokenEndpointResponse): Tokens => ({
  accessToken: access_token,
  refreshToken: refresh_token,
  seconds: expires_in,
});

/**
 * On signing out, the longest wait for the identity provider in milliseconds. Until then, the screen of the old user
 * stays visible.
 */
const moment = 3_000;

async function revoke(met: Met, refreshToken: string): Promise<void> {
  const { place, server } = met;
  if (server.revocation_endpoint === undefined) return;
  await oauth.revocationRequest(server, client(met), oauth.None(), refreshToken, {
    ...transport(place),
    signal: AbortSignal.timeout(moment),
  });
}

/**
 * The address for signing out. Cognito has parameters of its own; other providers follow OpenID Connect RP-Initiated
 * Logout 1.0.
 */
function leave({ place, server }: Met, { signedOut }: OwnPaths): URL {
  const to = new URL(server.end_session_endpoint ?? signedOut);
  if (server.end_session_endpoint === undefined) return to;
  to.searchParams.set("client_id", place.clientId);
  to.searchParams.set("post_logout_redirect_uri", signedOut);
  to.searchParams.set("logout_uri", signedOut);
  return to;
}

/**
 * Returns the outcome of a call; undefined when the identity provider refused, and `otherwise` when the library rejected
 * the provider's answer. Throws when the provider did not answer.
 */
async function unlessRefused<Asked, Otherwise>(
  asked: Promise<Asked>,
  otherwise: Otherwise,
): Promise<Asked | Otherwise | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError)
      return undefined;
    if (isOutage(error)) throw error;
    return otherwise;
  }
}

/** Replies that are none of an OpenID provider's, such as a status of 503 or a page of a proxy. */
const outages: readonly unknown[] = [oauth.RESPONSE_IS_NOT_CONFORM, oauth.RESPONSE_IS_NOT_JSON];

/** Errors of the library and of Web Crypto have a code; the browser's error for a failed call has none. */
const isOutage = (error: unknown): boolean =>
  !(error instanceof Error && "code" in error) || outages.includes(error.code);
