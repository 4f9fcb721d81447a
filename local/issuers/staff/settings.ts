/** The settings of the staff's issuer. */
import type { Account } from "../../stack/organisation.ts";
import type { IssuerSettings } from "../messages.ts";

export interface StaffIssuerSettings extends IssuerSettings {
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** The scopes of access tokens, such as `peygir/staff`. */
  readonly scopes: readonly string[];
  /** Seconds for which an access token is valid. */
  readonly accessTokenTtl: number;
  /** Seconds for which a refresh token is valid. */
  readonly refreshTokenTtl: number;
  readonly accounts: readonly Account[];
}
