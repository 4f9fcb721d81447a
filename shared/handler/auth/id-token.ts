/**
 * Verifies an ID token (C13; OpenID Connect Core, 3.1.3.7): the token is the issuer's signed statement about
 * who signed in, made for one sign-in attempt.
 */

import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { algorithms, isOfToken } from "./issuer-keys.ts";

export interface IdTokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /**
   * The random value that was sent at the start of this attempt. A token of a different attempt has a
   * different nonce.
   */
  readonly nonce: string;
  /**
   * When the attempt began, if the provider was asked to sign the person in anew. The token's `auth_time` must
   * not be earlier.
   */
  readonly signedInSince?: Date | undefined;
}

/**
 * Whether the token was issued to this client. A token with several audiences must name this client in `azp`.
 */
const isForUs = ({ aud, azp }: JWTPayload, clientId: string): boolean =>
  azp === undefined ? [aud].flat().length === 1 : azp === clientId;

/** The seconds by which the clocks of issuer and verifier may differ. */
const clockTolerance = 30;

const isFresh = ({ auth_time }: JWTPayload, since: Date | undefined): boolean =>
  since === undefined ||
  (typeof auth_time === "number" && auth_time >= Math.floor(since.getTime() / 1_000) - clockTolerance);

/**
 * Reads the claims of an ID token.
 * @param keys the issuer's keys
 * @returns the claims of a good token; undefined for a token that is forged, expired, from another issuer,
 * for another client, from another attempt, or of a sign-in before `signedInSince`
 * @throws when the issuer's keys cannot be loaded
 */
export async function claimsOfIdToken(
  token: string,
  { issuer, clientId, nonce, signedInSince }: IdTokenRules,
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
    const isGood =
      payload["nonce"] === nonce && isForUs(payload, clientId) && isFresh(payload, signedInSince);
    return isGood ? payload : undefined;
  } catch (error) {
    if (isOfToken(error)) return undefined;
    throw error;
  }
}
