/** Checks an ID token: that this issuer says to us, for this attempt, who signed in (C13; OpenID Connect Core, 3.1.3.7). */

import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { algorithms, isOfToken } from "./issuer-keys.ts";

export interface IdTokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** What was sent along when this attempt began: another's token is of another attempt. */
  readonly nonce: string;
}

/** With several audiences, the token must have been given to us (`azp`); so must one that says to whom at all. */
const isForUs = ({ aud, azp }: JWTPayload, clientId: string): boolean =>
  azp === undefined ? [aud].flat().length === 1 : azp === clientId;

/** Seconds by which clocks may differ. */
const clockTolerance = 30;

/**
 * @param keys the issuer's keys.
 * @returns the claims of a good token; nothing for one that is forged, expired, of another issuer, for somebody else, or
 * of another attempt. Throws when the issuer's keys cannot be had.
 */
export async function claimsOfIdToken(
  token: string,
  { issuer, clientId, nonce }: IdTokenRules,
  keys: JWTVerifyGetKey,
  at: Date,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms,
      clockTolerance,
      currentDate: at,
      requiredClaims: ["exp", "iat", "sub"],
    });
    return payload["nonce"] === nonce && isForUs(payload, clientId) ? payload : undefined;
  } catch (error) {
    if (isOfToken(error)) return undefined;
    throw error;
  }
}
