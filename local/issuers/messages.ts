/** The messages between the stack and the process of an issuer (a sign-in service). */

/** The settings that every issuer needs before it serves pages. */
export interface IssuerSettings {
  readonly issuer: string;
  /** The issuer's private RSA keys, as JSON Web Keys. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

export type ToIssuer<Settings extends IssuerSettings> =
  | { readonly kind: "start"; readonly settings: Settings }
  | { readonly kind: "clock"; readonly offset: number };

export type FromIssuer =
  | { readonly kind: "bound"; readonly port: number }
  | { readonly kind: "taken"; readonly port: number }
  | { readonly kind: "serving" };
