/** Types of oidc-provider's settings that only the citizens' issuer uses. */
declare module "oidc-provider" {
  export interface Configuration {
    readonly conformIdTokenClaims?: boolean;
  }
}
