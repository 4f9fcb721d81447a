import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProvider, type Provider } from "./provider.ts";

let server: Server;
let issuer = "";
let provider: Provider;
/** The claim `auth_time` of the next ID token, in seconds since the epoch. */
let authTime: number | undefined;
/** Whether the next reply has an ID token. */
let hasIdToken = true;
/** The claim `nonce` of the next ID token. */
let nonce: string | undefined;

const now = () => Math.floor(Date.now() / 1_000);
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An ID token as from the token endpoint, whose signature a client need not check (OpenID Connect Core, 3.1.3.7). */
function idToken(): string {
  const claims = {
    iss: issuer,
    aud: "desk",
    sub: "e.karimi",
    iat: now(),
    exp: now() + 900,
    auth_time: authTime,
    nonce,
  };
  return `${encoded({ alg: "RS256" })}.${encoded(claims)}.${encoded("signature")}`;
}

beforeAll(async () => {
  server = createServer((asked, answer) => {
    answer.setHeader("content-type", "application/json");
    if (asked.url !== "/token") {
      const endpoints = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` };
      answer.end(JSON.stringify({ issuer, ...endpoints }));
      return;
    }
    const tokens = { access_token: "a1", refresh_token: "r1", token_type: "bearer", expires_in: 900 };
    answer.end(JSON.stringify({ ...tokens, ...(hasIdToken && { id_token: idToken() }) }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = { signedIn: "https://peygir.example/desk/signed-in", signedOut: "https://peygir.example/out" };
  provider = openProvider(async () => ({ issuer, clientId: "desk", scope: "peygir/staff" }), own, {
    now: Date.now,
    behind: () => 0,
  });
});
afterAll(() => new Promise((closed) => server.close(closed)));

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
    expect(await signIn({ fresh: true, ago: 3_600 })).toMatchObject({ tokens: undefined });
    expect(await signIn({ fresh: true, ago: undefined })).toMatchObject({ tokens: undefined });
    hasIdToken = false;
    expect(await signIn({ fresh: true, ago: 0 })).toMatchObject({ tokens: undefined });
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
      expect(await answer(() => another)).toBeUndefined();
      expect(await answer(() => undefined)).toBeUndefined();
    },
  );

  it("is accepted for an attempt that an older release of the desk began without a nonce", async () => {
    const { attempt } = await provider.begin({ fresh: false });
    nonce = undefined;
    const query = new URLSearchParams({ code: "c", state: attempt.state });
    expect(await provider.finish(query, { ...attempt, nonce: undefined })).toEqual(tokens);
  });
});
