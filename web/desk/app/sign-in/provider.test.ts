import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProvider, type Provider } from "./provider.ts";

let server: Server;
let issuer = "";
let provider: Provider;
let open: () => Provider;
/** The claim `auth_time` of the next ID token, in seconds since the epoch. */
let authTime: number | undefined;
/** Whether the next reply has an ID token. */
let hasIdToken = true;
/** The claim `nonce` of the next ID token. */
let nonce: string | undefined;

const now = () => Math.floor(Date.now() / 1_000);
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

const real = await generateKeyPair("RS256");
const another = await generateKeyPair("RS256");
const longer = await generateKeyPair("RS512");
/** How the next ID token differs from a good one. */
type Forge = (token: SignJWT) => Promise<string>;
const good: Forge = (token) => token.setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(real.privateKey);
let forge = good;
/** The provider's reply with its keys: its status, and undefined for a broken connection. */
let keysStatus: number | undefined = 200;
/** The keys that the provider publishes. */
const published = JSON.stringify({
  keys: [
    { ...(await exportJWK(real.publicKey)), kid: "k1", alg: "RS256" },
    { ...(await exportJWK(longer.publicKey)), kid: "k3", alg: "RS512" },
  ],
});

const idToken = () =>
  forge(
    new SignJWT({ auth_time: authTime, nonce })
      .setIssuer(issuer)
      .setAudience("desk")
      .setSubject("e.karimi")
      .setIssuedAt(now())
      .setExpirationTime(now() + 900),
  );

beforeAll(async () => {
  server = createServer(async (asked, answer) => {
    answer.setHeader("content-type", "application/json");
    if (asked.url === "/keys") {
      if (keysStatus === undefined) return void asked.socket.destroy();
      answer.statusCode = keysStatus;
      answer.end(published);
      return;
    }
    if (asked.url !== "/token") {
      const endpoints = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` };
      const jwks_uri = `${issuer}/keys`;
      answer.end(JSON.stringify({ issuer, ...endpoints, jwks_uri }));
      return;
    }
    const tokens = { access_token: "a1", refresh_token: "r1", token_type: "bearer", expires_in: 900 };
    answer.end(JSON.stringify({ ...tokens, ...(hasIdToken && { id_token: await idToken() }) }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = { signedIn: "https://peygir.example/desk/signed-in", signedOut: "https://peygir.example/out" };
  open = () =>
    openProvider(async () => ({ issuer, clientId: "desk", scope: "peygir/staff" }), own, {
      now: Date.now,
      behind: () => 0,
    });
  provider = open();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Signs in, with an ID token of this time of sign-in: the seconds before now. */
async function signIn({ fresh, ago }: { readonly fresh: boolean; readonly ago: number | undefined }) {
  authTime = ago === undefined ? undefined : now() - ago;
  const { to, attempt } = await provider.begin({ fresh });
  nonce = to.searchParams.get("nonce") ?? undefined;
  const tokens = await provider.finish(new URLSearchParams({ code: "c", state: attempt.state }), attempt);
  return { to, tokens };
}

const tokens = { accessToken: "a1", refreshToken: "r1", seconds: 900 };

describe("a sign-in for which the desk asks for credentials (P1)", () => {
  it("asks the provider for a new sign-in and for its time", async () => {
    const { to } = await signIn({ fresh: true, ago: 0 });
    expect(Object.fromEntries(to.searchParams)).toMatchObject({ prompt: "login", max_age: "0" });
  });

  it("succeeds when the provider states a sign-in since the attempt began", async () => {
    expect(await signIn({ fresh: true, ago: 0 })).toMatchObject({ tokens });
  });

  it("is refused when the provider states an earlier sign-in, no time, or nothing", async () => {
    expect(await signIn({ fresh: true, ago: 3_600 })).toMatchObject({ tokens: "untrusted" });
    expect(await signIn({ fresh: true, ago: undefined })).toMatchObject({ tokens: "untrusted" });
    hasIdToken = false;
    expect(await signIn({ fresh: true, ago: 0 })).toMatchObject({ tokens: "untrusted" });
    hasIdToken = true;
  });

  it("succeeds with a sign-in made during the minutes that the user spent at the provider", async () => {
    const { to, attempt } = await provider.begin({ fresh: true });
    nonce = to.searchParams.get("nonce") ?? undefined;
    authTime = now() - 240;
    const earlier = { ...attempt, freshSince: Date.now() - 300_000 };
    const query = new URLSearchParams({ code: "c", state: attempt.state });
    expect(await provider.finish(query, earlier)).toEqual(tokens);
  });
});

describe("a sign-in for which the provider's session is enough (P1)", () => {
  it("accepts whatever time the provider states", async () => {
    const { to, tokens: given } = await signIn({ fresh: false, ago: 36_000 });
    expect(to.searchParams.has("prompt") || to.searchParams.has("max_age")).toBe(false);
    expect(given).toEqual(tokens);
    expect(await signIn({ fresh: false, ago: undefined })).toMatchObject({ tokens });
  });
});

describe("the ID token of a sign-in at the desk (P1)", () => {
  it.each([false, true])(
    "is refused without the nonce of its own attempt (asked anew: %s)",
    async (fresh) => {
      authTime = now();
      const answer = async (given: (sent: string | undefined) => string | undefined) => {
        const { to, attempt } = await provider.begin({ fresh });
        nonce = given(to.searchParams.get("nonce") ?? undefined);
        return provider.finish(new URLSearchParams({ code: "c", state: attempt.state }), attempt);
      };
      const another = (await provider.begin({ fresh })).to.searchParams.get("nonce") ?? undefined;
      expect(await answer((sent) => sent)).toEqual(tokens);
      expect(await answer(() => another)).toBe("untrusted");
      expect(await answer(() => undefined)).toBe("untrusted");
    },
  );

  const claimed =
    (change: (token: SignJWT) => SignJWT): Forge =>
    (token) =>
      good(change(token));
  /** A good token with one of its three parts changed. */
  const changed =
    (at: number, to: (part: string) => string): Forge =>
    async (token) =>
      (await good(token))
        .split(".")
        .map((part, each) => (each === at ? to(part) : part))
        .join(".");
  const publicAsSecret: Forge = async (token) =>
    token
      .setProtectedHeader({ alg: "HS256", kid: "k1" })
      .sign(Buffer.from(JSON.stringify(await exportJWK(real.publicKey))));

  it.each<[string, Forge]>([
    [
      "signed with another key",
      (token) => token.setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(another.privateKey),
    ],
    [
      "of a key that the provider does not publish",
      (token) => token.setProtectedHeader({ alg: "RS256", kid: "k2" }).sign(another.privateKey),
    ],
    [
      "with another subject than was signed",
      changed(1, (part) =>
        encoded({ ...JSON.parse(Buffer.from(part, "base64url").toString()), sub: "a.admin" }),
      ),
    ],
    ["without a signature", changed(2, () => "")],
    ["with a signature that is not base64url", changed(2, () => "%")],
    ["with the algorithm none", changed(0, () => encoded({ alg: "none" }))],
    ["signed with the public key as a secret", publicAsSecret],
    [
      "of an algorithm that is not on the desk's list",
      (token) => token.setProtectedHeader({ alg: "RS512", kid: "k3" }).sign(longer.privateKey),
    ],
    ["of another issuer", claimed((token) => token.setIssuer("https://evil.example"))],
    ["for another client", claimed((token) => token.setAudience("other"))],
    ["that is expired", claimed((token) => token.setExpirationTime(now() - 600))],
  ])("is refused when it is one %s", async (_, forged) => {
    expect(await signIn({ fresh: false, ago: 0 })).toMatchObject({ tokens });
    forge = forged;
    try {
      expect(await signIn({ fresh: false, ago: 0 })).toMatchObject({ tokens: "untrusted" });
    } finally {
      forge = good;
    }
  });

  it("is asked for at every sign-in", async () => {
    hasIdToken = false;
    try {
      expect(await signIn({ fresh: false, ago: 0 })).toMatchObject({ tokens: "untrusted" });
    } finally {
      hasIdToken = true;
    }
  });

  it.each([503, undefined])(
    "is not accepted while the provider's keys cannot be read, which is an outage and no refusal (status %s)",
    async (status) => {
      provider = open();
      keysStatus = status;
      try {
        await expect(signIn({ fresh: false, ago: 0 })).rejects.toThrow();
      } finally {
        keysStatus = 200;
      }
      expect(await signIn({ fresh: false, ago: 0 })).toMatchObject({ tokens });
    },
  );

  it("is not asked for when the provider refuses the sign-in, or when another window began it", async () => {
    const { attempt } = await provider.begin({ fresh: false });
    const refused = new URLSearchParams({ error: "access_denied", state: attempt.state });
    expect(await provider.finish(refused, attempt)).toBeUndefined();
    expect(await provider.finish(new URLSearchParams({ code: "c", state: "x" }), attempt)).toBeUndefined();
  });
});
