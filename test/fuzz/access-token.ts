/** Checks a staff access token as API Gateway's JWT authorizer would, for tests without API Gateway (P1). */

import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { algorithms, isOfToken } from "../../shared/handler/auth/issuer-keys.ts";

export interface TokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** The OAuth scope that an access token must have. */
  readonly scope: string;
}

/** Whether the token was issued for our client. Cognito names the client in `client_id`, other issuers in `aud`. */
function isForUs({ aud, client_id }: JWTPayload, clientId: string): boolean {
  return aud === undefined ? client_id === clientId : [aud].flat().includes(clientId);
}

/** Whether the token is an access token with the needed scope. An ID token has no scope, and in Cognito another `token_use`. */
function isAccess({ scope, token_use = "access" }: JWTPayload, needed: string): boolean {
  return token_use === "access" && typeof scope === "string" && scope.split(" ").includes(needed);
}

/**
 * @param keys returns the issuer's public keys
 * @returns the token's claims; undefined for a forged, expired or ID token, or one of another issuer or client
 * @throws Error when the issuer's keys cannot be fetched.
 */
export async function claimsOfToken(
  token: string,
  rules: TokenRules,
  keys: JWTVerifyGetKey,
  at: Date,
): Promise<JWTPayload | undefined> {
  try {
    const options = { issuer: rules.issuer, algorithms, currentDate: at, requiredClaims: ["exp"] };
    const { payload } = await jwtVerify(token, keys, options);
    return isForUs(payload, rules.clientId) && isAccess(payload, rules.scope) ? payload : undefined;
  } catch (error) {
    if (isOfToken(error)) return undefined;
    throw error;
  }
}
