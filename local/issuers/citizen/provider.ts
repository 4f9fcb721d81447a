/**
 * An OpenID provider that stands in for a national identity provider. Its ID tokens contain a person's
 * national code and nothing else about the person.
 */
import { randomBytes } from "node:crypto";
import Provider, { type Configuration, type Grant, type KoaContextWithOIDC } from "oidc-provider";
import { type CitizenIssuerSettings, client } from "./settings.ts";

/** Creates the provider, which uses the authorization code flow with PKCE and asks for no consent. */
export const createProvider = (settings: CitizenIssuerSettings): Provider =>
  new Provider(settings.issuer, configuration(settings));

const configuration = ({ redirectUri, keys }: CitizenIssuerSettings): Configuration => ({
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      token_endpoint_auth_method: "client_secret_basic",
      grant_types: ["authorization_code"],
      response_types: ["code"],
      redirect_uris: [redirectUri],
    },
  ],
  scopes: ["openid", client.scope],
  claims: { openid: ["sub"], [client.scope]: [client.claim] },
  // Puts the claims into the ID token itself, because our code does not call the provider's userinfo
  // endpoint.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  jwks: { keys },
  cookies: {
    keys: [randomBytes(32).toString("base64url")],
    names: { session: "citizen_issuer_session" },
  },
  ttl: { AccessToken: 300, IdToken: 300, Session: 3600, Grant: 3600, Interaction: 3600 },
  findAccount: (_, code) => ({ accountId: code, claims: () => ({ sub: code, [client.claim]: code }) }),
  interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
  issueRefreshToken: async () => false,
  loadExistingGrant: grantIt,
  extraTokenClaims: () => ({}),
  features: { devInteractions: { enabled: false } },
});

async function grantIt(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client: asking, session, provider } = ctx.oidc;
  if (!asking || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
  grant.addOIDCScope(`openid ${client.scope}`);
  await grant.save();
  return grant;
}
