/** The settings of the citizens' issuer. */
import type { IssuerSettings } from "../messages.ts";

/**
 * The client of the citizens' pages at the issuer; a confidential client, as a deployment would register it.
 */
export const client = {
  id: "peygir-citizens",
  secret: "known-to-everybody-on-this-machine",
  scope: "identity",
  claim: "national_code",
} as const;

export interface CitizenIssuerSettings extends IssuerSettings {
  readonly redirectUri: string;
}
