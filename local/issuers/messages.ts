/** Messages between the stack and a sign-in service's process. */

/** The settings that every issuer needs before it serves pages. */
export interface IssuerSettings {
  readonly issuer: string;
  /** Private JSON Web Keys, RSA. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

export type ToIssuer<Settings extends IssuerSettings> =
  | { readonly kind: "start"; readonly settings: Settings }
  | { readonly kind: "clock"; readonly offset: number };

export type FromIssuer =
  | { readonly kind: "bound"; readonly port: number }
  | { readonly kind: "taken"; readonly port: number }
  | { readonly kind: "serving" };
