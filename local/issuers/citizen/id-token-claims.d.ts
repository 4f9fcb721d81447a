/** What the citizens' issuer sets besides what the staff's does. */
declare module "oidc-provider" {
  export interface Configuration {
    readonly conformIdTokenClaims?: boolean;
  }
}
