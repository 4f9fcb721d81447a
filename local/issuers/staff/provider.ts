/**
 * An OpenID provider that stands in for the template's Cognito user pool. Its access tokens have the same
 * claims as Cognito's.
 */
import { randomBytes } from "node:crypto";
import Provider, { type Configuration, type Grant, type KoaContextWithOIDC } from "oidc-provider";
import type { Browsers } from "./browsers.ts";
import type { StaffIssuerSettings } from "./settings.ts";

/** The name of the cookie with the user who is signed in. */
export const sessionCookie = "staff_issuer_session";

/** Creates the provider, which uses the authorization code flow with PKCE and asks for no consent. */
export function createProvider(settings: StaffIssuerSettings, browsers: Browsers): Provider {
  return new Provider(settings.issuer, configuration(settings, browsers));
}

function configuration(settings: StaffIssuerSettings, browsers: Browsers): Configuration {
  const { clientId, scopes, accessTokenTtl, refreshTokenTtl } = settings;
  return {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        redirect_uris: [...settings.redirectUris],
        post_logout_redirect_uris: [...settings.postLogoutRedirectUris],
      },
    ],
    scopes: ["openid", ...scopes],
    claims: { openid: ["sub", "username"] },
    pkce: { required: () => true },
    jwks: { keys: settings.keys },
    cookies: { keys: [randomBytes(32).toString("base64url")], names: { session: sessionCookie } },
    ttl: {
      AccessToken: accessTokenTtl,
      IdToken: accessTokenTtl,
      RefreshToken: refreshTokenTtl,
      Session: 36_000,
      Grant: 36_000,
      Interaction: 3600,
    },
    findAccount: (_, username) => ({ accountId: username, claims: () => ({ sub: username, username }) }),
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    // As Cognito does, a refresh token is issued even without the scope `offline_access`, and works only
    // once.
    issueRefreshToken: async () => true,
    loadExistingGrant: (ctx) => grantEverything(ctx, scopes, browsers),
    extraTokenClaims: (_, token) => ({ username: token.accountId, token_use: "access" }),
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      // Only for the discovery document: `sign-out.ts` answers this path without the provider's confirmation
      // page.
      rpInitiatedLogout: { enabled: true },
      // Access tokens are JWTs only when they are for a resource. There is one resource, and clients need not
      // name it.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => settings.issuer,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes.join(" "),
          audience: clientId,
          accessTokenFormat: "jwt",
          accessTokenTTL: accessTokenTtl,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
  };
}

async function grantEverything(
  ctx: KoaContextWithOIDC,
  scopes: readonly string[],
  browsers: Browsers,
): Promise<Grant | undefined> {
  const { client, session, provider, params } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(`openid ${scopes.join(" ")}`);
  grant.addResourceScope(String(params?.["resource"] ?? provider.issuer), scopes.join(" "));
  browsers.keepGrant(ctx.req, await grant.save());
  return grant;
}
