/**
 * The staff's OIDC identity provider, as a browser uses it: authorization code flow with PKCE, as a public client (P1,
 * RFC 9700).
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
  /** The random value that the ID token must repeat; absent in attempts that an older release began. */
  readonly nonce?: string | undefined;
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
  finish(query: URLSearchParams, attempt: Attempt): Promise<Tokens | undefined>;
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
    finish: async (query, attempt) => said(finish(await met(), own, query, attempt)),
    renew: async (refreshToken) => said(renew(await met(), refreshToken)),
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

async function meet(where: () => Promise<SignInPlace>, clock: Clock): Promise<Met> {
  const place = await where();
  const issuer = new URL(place.issuer);
  const response = await oauth.discoveryRequest(issuer, transport(place));
  return { place, server: await oauth.processDiscoveryResponse(issuer, response), ...clock };
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

async function finish(met: Met, own: OwnPaths, query: URLSearchParams, attempt: Attempt) {
  const { state, nonce, verifier, freshSince } = attempt;
  const { place, server, now } = met;
  const answer = oauth.validateAuthResponse(server, client(met), query, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client(met),
    oauth.None(),
    answer,
    own.signedIn,
    verifier,
    transport(place),
  );
  const maxAge = freshSince === undefined ? undefined : secondsBetween(freshSince, now());
  const asked = {
    ...(nonce !== undefined && { expectedNonce: nonce }),
    ...(maxAge !== undefined && { maxAge, requireIdToken: true }),
  };
  return oauth.processAuthorizationCodeResponse(server, client(met), response, asked);
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
  return oauth.processRefreshTokenResponse(server, client(met), response);
}

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
 * Returns the tokens; undefined when the identity provider refused, or when the library rejected the provider's answer.
 */
async function said(asked: Promise<oauth.TokenEndpointResponse>): Promise<Tokens | undefined> {
  try {
    const { access_token, refresh_token, expires_in = 3_600 } = await asked;
    return { accessToken: access_token, refreshToken: refresh_token, seconds: expires_in };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.OperationProcessingError;
