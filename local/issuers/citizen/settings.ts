/** The settings of the citizens' issuer. */
import type { IssuerSettings } from "../messages.ts";

/** The client that a deployment would register at its identity provider: a confidential one. */
export const client = {
  id: "peygir-citizens",
  secret: "known-to-everybody-on-this-machine",
  scope: "identity",
  claim: "national_code",
} as const;

export interface CitizenIssuerSettings extends IssuerSettings {
  readonly redirectUri: string;
}
