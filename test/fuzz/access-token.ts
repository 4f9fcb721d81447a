/** Checks a staff access token as the API's JWT authorizer does, which is not there in one process (P1). */

import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { algorithms, isOfToken } from "../../shared/handler/auth/issuer-keys.ts";

export interface TokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** The scope an access token must carry. */
  readonly scope: string;
}

/** Cognito has no `aud` on access tokens and says `client_id`; others say `aud`. */
function isForUs({ aud, client_id }: JWTPayload, clientId: string): boolean {
  return aud === undefined ? client_id === clientId : [aud].flat().includes(clientId);
}

/** ID tokens have no scope; Cognito's say what they are besides. */
function isAccess({ scope, token_use = "access" }: JWTPayload, needed: string): boolean {
  return token_use === "access" && typeof scope === "string" && scope.split(" ").includes(needed);
}

/**
 * @param keys the issuer's keys.
 * @returns the claims of a good token; nothing for one that is forged, expired, of another issuer, for somebody else, or
 * no access token. Throws when the issuer's keys cannot be had: nobody's token can be judged then.
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
