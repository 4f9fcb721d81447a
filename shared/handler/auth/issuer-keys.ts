/** What all checks of tokens from an OIDC issuer share: the algorithms, the keys, and the types of errors. */

import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";

/**
 * The accepted signature algorithms. All are asymmetric, so a token signed with the public key as a shared
 * secret is refused.
 */
export const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

/** Whether an error of the library jose is about the token, and not about loading keys. */
export const isOfToken = (error: unknown): boolean => {
  const code = (error as { readonly code?: string }).code ?? "";
  return /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT)/.test(code) || code === "ERR_JWKS_NO_MATCHING_KEY";
};

export const keysAt = (jwksUri: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(jwksUri));
