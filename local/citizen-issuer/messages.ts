/** What the stack and the citizens' issuer's process say to each other. */

/** The client that a deployment would be registered as at its identity provider: a confidential one. */
export const client = {
  id: "peygir-citizens",
  secret: "known-to-everybody-on-this-machine",
  scope: "identity",
  claim: "national_code",
} as const;

export interface CitizenIssuerSettings {
  readonly issuer: string;
  readonly port: number;
  readonly redirectUri: string;
  /** Private JSON Web Keys, RSA. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

export type ToCitizenIssuer =
  | { readonly kind: "start"; readonly settings: CitizenIssuerSettings }
  | { readonly kind: "clock"; readonly offset: number };
