/** What every check of an OIDC issuer's signed tokens rests on. */

import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";

/** Asymmetric ones only: a token signed with a public key as if it were a shared secret is no token. */
export const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

/** jose's errors about the token itself, as against those about fetching keys. */
export const isOfToken = (error: unknown): boolean => {
  const code = (error as { readonly code?: string }).code ?? "";
  return /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT)/.test(code) || code === "ERR_JWKS_NO_MATCHING_KEY";
};

export const keysAt = (jwksUri: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(jwksUri));
