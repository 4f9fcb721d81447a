/** What the stack and an issuer's process say to each other. */

/** What every issuer is told. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly port: number;
  /** Private JSON Web Keys, RSA. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

export type ToIssuer<Settings extends IssuerSettings> =
  | { readonly kind: "start"; readonly settings: Settings }
  | { readonly kind: "clock"; readonly offset: number };
