/** The settings of the staff's issuer. */
import type { Account } from "../../stack/organisation.ts";
import type { IssuerSettings } from "../messages.ts";

export interface StaffIssuerSettings extends IssuerSettings {
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** `peygir/staff`: the scope of access tokens. */
  readonly scopes: readonly string[];
  /** Seconds. */
  readonly accessTokenTtl: number;
  /** Seconds. */
  readonly refreshTokenTtl: number;
  readonly accounts: readonly Account[];
}
