/** Checks a staff access token as API Gateway's JWT authorizer does, which tests in one process lack (P1). */

import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { algorithms, isOfToken } from "../../shared/handler/auth/issuer-keys.ts";

export interface TokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** The scope an access token must carry. */
  readonly scope: string;
}

/** Cognito puts the client into `client_id` of access tokens; other issuers put it into `aud`. */
function isForUs({ aud, client_id }: JWTPayload, clientId: string): boolean {
  return aud === undefined ? client_id === clientId : [aud].flat().includes(clientId);
}

/** ID tokens have no scope; Cognito also marks them with `token_use`. */
function isAccess({ scope, token_use = "access" }: JWTPayload, needed: string): boolean {
  return token_use === "access" && typeof scope === "string" && scope.split(" ").includes(needed);
}

/**
 * @param keys the issuer's keys.
 * @returns the claims of a valid token; undefined for a forged or expired one, another issuer's or client's, or an ID token.
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
