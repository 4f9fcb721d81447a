/**
 * Checks access tokens as the JWT authorizer of an HTTP API does.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { Clock } from "../stack/clock.ts";
import { type ApiAnswer, ownAnswer } from "./answer.ts";
import type { Authorized } from "./event.ts";

export interface AuthorizerProperties {
  readonly AuthorizerType: string;
  readonly JwtConfiguration: { readonly Issuer: string; readonly Audience: readonly string[] };
}

export type Authorize = (
  authorization: string | undefined,
  scopes: readonly string[],
) => Promise<{ readonly authorized: Authorized } | { readonly refused: ApiAnswer }>;

export function jwtAuthorizer({ JwtConfiguration }: AuthorizerProperties, clock: Clock): Authorize {
  const { Issuer, Audience } = JwtConfiguration;
  const keys = keysOf(Issuer);
  return async (authorization, scopes) => {
    const token = authorization?.replace(/^Bearer\s+/i, "");
    if (!token) return { refused: unauthorized("") };
    try {
      // An HTTP API accepts RSA signatures only.
      const options = { issuer: Issuer, algorithms: ["RS256", "RS384", "RS512"], currentDate: clock.now() };
      const { payload } = await jwtVerify(token, await keys(), { ...options, requiredClaims: ["exp"] });
      if (!isFor(payload, Audience)) return { refused: unauthorized("invalid audience") };
      return authorize(payload, scopes);
    } catch (error) {
      return { refused: unauthorized(error instanceof Error ? error.message : "invalid token") };
    }
  };
}

function authorize(payload: JWTPayload, required: readonly string[]): Awaited<ReturnType<Authorize>> {
  const held = String(payload["scope"] ?? payload["scp"] ?? "").split(" ");
  const scopes = required.filter((scope) => held.includes(scope));
  if (required.length > 0 && scopes.length === 0) return { refused: forbidden(required) };
  const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
  return { authorized: { claims, scopes: required.length > 0 ? scopes : null } };
}

/**
 * Whether a token was issued for one of these clients, by its `aud` claim. Cognito's access tokens have
 * `client_id` instead of `aud`.
 */
function isFor(payload: JWTPayload, audience: readonly string[]): boolean {
  return [payload.aud ?? payload["client_id"]].flat().some((each) => audience.includes(String(each)));
}

const asText = (value: unknown) => (Array.isArray(value) ? `[${value.join(" ")}]` : String(value));

/** Returns a function that gives the issuer's keys; its first call reads the issuer's discovery document. */
function keysOf(issuer: string): () => Promise<JWTVerifyGetKey> {
  let keys: JWTVerifyGetKey | undefined;
  return async () => {
    if (keys) return keys;
    const found = await fetch(`${issuer}/.well-known/openid-configuration`);
    const { jwks_uri } = (await found.json()) as { jwks_uri: string };
    keys = createRemoteJWKSet(new URL(jwks_uri));
    return keys;
  };
}

function unauthorized(description: string): ApiAnswer {
  const error = description
    ? ` error="invalid_token" error_description="${description.replaceAll('"', "'")}"`
    : "";
  return ownAnswer(401, "Unauthorized", { "www-authenticate": `Bearer${error}` });
}

function forbidden(scopes: readonly string[]): ApiAnswer {
  const detail = 'error="insufficient_scope" error_description="insufficient scope"';
  return ownAnswer(403, "Forbidden", { "www-authenticate": `Bearer scope="${scopes.join(" ")}" ${detail}` });
}
