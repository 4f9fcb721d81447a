/**
 * Verifies an ID token: this issuer tells us, for this attempt, who signed in (C13; OpenID Connect Core,
 * 3.1.3.7).
 */

import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { algorithms, isOfToken } from "./issuer-keys.ts";

export interface IdTokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** Sent when this attempt began; the token of another attempt has another one. */
  readonly nonce: string;
}

/** A token with several audiences, or with `azp`, must have been issued to us. */
const isForUs = ({ aud, azp }: JWTPayload, clientId: string): boolean =>
  azp === undefined ? [aud].flat().length === 1 : azp === clientId;

/** Seconds by which clocks may differ. */
const clockTolerance = 30;

/**
 * @param keys the issuer's keys
 * @returns the claims of a good token; undefined for one that is forged, expired, from another issuer, for
 * another client, or of another attempt
 * @throws when the issuer's keys are unavailable
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
