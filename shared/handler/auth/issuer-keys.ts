/** Shared by all checks of an OIDC issuer's tokens. */

import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";

/** Asymmetric algorithms only, so that a token signed with the public key as a shared secret is refused. */
export const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

/** Whether a jose error is about the token, not about fetching keys. */
export const isOfToken = (error: unknown): boolean => {
  const code = (error as { readonly code?: string }).code ?? "";
  return /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT)/.test(code) || code === "ERR_JWKS_NO_MATCHING_KEY";
};

export const keysAt = (jwksUri: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(jwksUri));
