/** What the stack and the issuer's process say to each other. */
import type { Account } from "../organisation.ts";

export interface IssuerSettings {
  readonly issuer: string;
  readonly port: number;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** `peygir/staff`: what an access token is for. */
  readonly scopes: readonly string[];
  /** Seconds. */
  readonly accessTokenTtl: number;
  /** Seconds. */
  readonly refreshTokenTtl: number;
  readonly accounts: readonly Account[];
  /** Private JSON Web Keys, RSA. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

export type ToIssuer =
  | { readonly kind: "start"; readonly settings: IssuerSettings }
  | { readonly kind: "clock"; readonly offset: number };
