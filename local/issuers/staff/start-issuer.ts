/** Starts the staff's issuer, with the settings of the template's user pool client. */
import { join } from "node:path";
import type { Account } from "../../stack/organisation.ts";
import type { Template } from "../../template/template.ts";
import { type Issuer, signingKeys, startProcess } from "../start-process.ts";
import type { StaffIssuerSettings } from "./settings.ts";

export interface StaffIssuerOptions {
  readonly template: Template;
  readonly url: string;
  readonly accounts: readonly Account[];
  /** The folder that stores the signing key, so that sign-ins survive a restart; undefined to store none. */
  readonly folder: string | undefined;
}

interface ClientProperties {
  readonly CallbackURLs?: readonly string[];
  readonly LogoutURLs?: readonly string[];
  readonly AllowedOAuthScopes?: readonly string[];
  readonly AccessTokenValidity?: number;
  readonly RefreshTokenValidity?: number;
  readonly TokenValidityUnits?: { readonly AccessToken?: Unit; readonly RefreshToken?: Unit };
}

type Unit = keyof typeof seconds;
const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

export type StaffIssuer = Issuer<StaffIssuerSettings>;

/** @throws PortTaken when another program uses the port */
export const startStaffIssuer = (port: number): Promise<StaffIssuer> =>
  startProcess({ script: join(import.meta.dirname, "issuer.ts"), called: "The sign-in service", port });

export async function staffIssuerSettings({
  template,
  url,
  accounts,
  folder,
}: StaffIssuerOptions): Promise<StaffIssuerSettings> {
  const [client, ...more] = template.ofType<ClientProperties>("AWS::Cognito::UserPoolClient");
  if (!client || more.length > 0) throw new Error("The local stack signs staff in for one user pool client");
  const { properties } = client;
  const { AccessToken = "hours", RefreshToken = "days" } = properties.TokenValidityUnits ?? {};
  return {
    issuer: url,
    clientId: client.name,
    redirectUris: properties.CallbackURLs ?? [],
    postLogoutRedirectUris: properties.LogoutURLs ?? [],
    scopes: (properties.AllowedOAuthScopes ?? []).filter((scope) => scope.includes("/")),
    accessTokenTtl: (properties.AccessTokenValidity ?? 1) * seconds[AccessToken],
    refreshTokenTtl: (properties.RefreshTokenValidity ?? 30) * seconds[RefreshToken],
    accounts,
    keys: await signingKeys(folder, "issuer-keys.json"),
  };
}
