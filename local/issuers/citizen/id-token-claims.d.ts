/** The citizens' issuer's settings besides those of the staff's. */
declare module "oidc-provider" {
  export interface Configuration {
    readonly conformIdTokenClaims?: boolean;
  }
}
