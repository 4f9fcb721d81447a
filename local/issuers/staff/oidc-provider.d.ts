/** Types of the parts of oidc-provider that we use: the package has no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    /** Stores the grant and returns its id. */
    save(): Promise<string>;
    destroy(): Promise<void>;
  }

  export interface KoaContextWithOIDC {
    readonly req: IncomingMessage;
    readonly oidc: {
      readonly client?: { readonly clientId: string };
      readonly session?: { readonly accountId?: string };
      readonly params?: Readonly<Record<string, unknown>>;
      readonly provider: Provider;
    };
  }

  export interface Configuration {
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly scopes: readonly string[];
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly pkce: { readonly required: () => boolean };
    readonly jwks: { readonly keys: readonly unknown[] };
    readonly cookies: { readonly keys: readonly string[]; readonly names: { readonly session: string } };
    readonly ttl: Readonly<Record<string, number>>;
    findAccount(ctx: KoaContextWithOIDC, id: string): { readonly accountId: string; claims(): object };
    readonly interactions: { url(ctx: KoaContextWithOIDC, interaction: { readonly uid: string }): string };
    issueRefreshToken(ctx: KoaContextWithOIDC): Promise<boolean>;
    loadExistingGrant(ctx: KoaContextWithOIDC): Promise<Grant | undefined>;
    extraTokenClaims(ctx: KoaContextWithOIDC, token: { readonly accountId?: string }): object;
    readonly features: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly issuer: string;
    readonly Grant: {
      new (of: { clientId: string; accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<unknown>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>;
  }
}
