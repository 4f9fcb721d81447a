/**
 * Tokens that open nothing, at the API and at the staff's pages of the real local stack. All are made by the same code
 * with the issuer's own key, as the good one beside them is: each differs from it in its fault only.
 */
import { createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack.ts";
import { signIn } from "../../scripts/examples/local-hooks.ts";
import { languages } from "../../shared/contracts/language.ts";
import { patience, startLocalStack } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";

/** On disk, for there the issuer keeps its signing key. */
const folder = mkdtempSync(join(tmpdir(), "peygir-tokens-"));
let stack: Stack;
let key: JWK;
/** The claims of a token that the issuer gave. */
let claims: JWTPayload;
let idToken: string;

beforeAll(async () => {
  stack = await startLocalStack({ dataDir: folder });
  [key = {}] = JSON.parse(readFileSync(join(folder, "issuer-keys.json"), "utf8")) as JWK[];
  const tokens = await signIn(stack.addresses.pages, "m.rezaei");
  claims = JSON.parse(Buffer.from(tokens.access.split(".")[1] ?? "", "base64url").toString());
  idToken = tokens.id;
}, patience * 2);

afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true });
}, patience);

const header = () => ({ alg: "RS256", typ: "at+jwt", kid: key.kid ?? "" });

/** Signed by the issuer, with these claims instead of the good ones; `undefined` leaves one out. */
async function issued(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const kept = Object.entries({ ...claims, ...changes }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(kept))
    .setProtectedHeader(header())
    .sign(await importJWK(key, "RS256"));
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The public key, which everybody can read, taken for a shared secret. */
async function withPublicKeyAsSecret(): Promise<string> {
  const { d: _, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open } = key;
  const pem = createPublicKey({ key: open as Record<string, string>, format: "jwk" }).export({
    type: "spki",
    format: "pem",
  });
  return new SignJWT(claims).setProtectedHeader({ ...header(), alg: "HS256" }).sign(Buffer.from(pem));
}

async function bySomebodyElse(): Promise<string> {
  const { privateKey } = await generateKeyPair("RS256");
  return new SignJWT(claims).setProtectedHeader(header()).sign(privateKey);
}

/** The signature of the one under the words of the other. */
async function withOtherWords(): Promise<string> {
  const [head, , signature] = (await issued()).split(".");
  return `${head}.${encoded({ ...claims, username: "e.hosseini" })}.${signature}`;
}

const seconds = () => Math.floor(Date.now() / 1_000);

/** The status that the API's authorizer gives; a token that is good but not for this is 403 (RFC 6750, 3.1). */
const worthless: Readonly<
  Record<string, { readonly status: 401 | 403; readonly token: () => Promise<string> }>
> = {
  "that is none": { status: 401, token: async () => "abc" },
  "without a signature (alg none)": {
    status: 401,
    token: async () => `${encoded({ ...header(), alg: "none" })}.${encoded(claims)}.`,
  },
  "signed with the public key as a secret (HS256)": { status: 401, token: withPublicKeyAsSecret },
  "signed by somebody else under the issuer's key id": { status: 401, token: bySomebodyElse },
  "whose words were changed after signing": { status: 401, token: withOtherWords },
  "whose time is over": { status: 401, token: () => issued({ iat: seconds() - 7_200, exp: seconds() - 1 }) },
  "that never ends": { status: 401, token: () => issued({ exp: undefined }) },
  "that is not yet good": { status: 401, token: () => issued({ nbf: seconds() + 3_600 }) },
  "of another issuer": { status: 401, token: () => issued({ iss: "https://issuer.example" }) },
  "for another audience": {
    status: 401,
    token: () => issued({ aud: "somebody-else", client_id: undefined }),
  },
  "for no audience": { status: 401, token: () => issued({ aud: undefined, client_id: undefined }) },
  "without a scope": { status: 403, token: () => issued({ scope: undefined }) },
  "for another scope": { status: 403, token: () => issued({ scope: "openid email" }) },
  "that only says who somebody is (ID token)": { status: 403, token: async () => idToken },
};

const atApi = (token: string) =>
  newVisitor(stack.addresses.pages).send("/api/staff/inbox", {
    headers: { authorization: `Bearer ${token}`, "accept-language": "en" },
  });

function atPages(token: string, language = "fa") {
  const browser = newVisitor(stack.addresses.pages);
  browser.setCookie("staff", token);
  browser.setCookie("language", language);
  return browser.send("/staff");
}

/** The page that asks people to sign in; the inbox has no such link. */
const asksToSignIn = /href="\/staff\/sign-in"/;

describe("a token", () => {
  it(
    "that the issuer gave opens the inbox, at the API and at the pages (P1)",
    async () => {
      const good = await issued();
      expect((await atApi(good)).status).toBe(200);
      expect((await atPages(good)).text).not.toMatch(asksToSignIn);
    },
    patience,
  );

  it.each(Object.entries(worthless))(
    "%s opens nothing (P1)",
    async (_, { status, token }) => {
      const bad = await token();
      const before = stack.calls.all().length;
      const refused = await atApi(bad);
      expect([refused.status, refused.headers["www-authenticate"]]).toEqual([
        status,
        expect.stringMatching(/^Bearer/),
      ]);
      expect(stack.calls.all().length, "no function was asked").toBe(before);
      for (const language of languages) {
        const page = await atPages(bad, language);
        expect(page.text).toMatch(asksToSignIn);
        expect(page.text).toContain(`<html lang="${language}"`);
      }
    },
    patience,
  );

  it(
    "of somebody whom the directory does not know opens nothing either (P1)",
    async () => {
      const stranger = await issued({ username: "n.stranger", sub: "n.stranger" });
      const refused = await atApi(stranger);
      expect([refused.status, refused.json<{ type: string }>().type]).toEqual([
        403,
        "urn:peygir:problem:forbidden",
      ]);
      expect((await atPages(stranger)).text).toMatch(asksToSignIn);
    },
    patience,
  );

  it(
    "that says it is of a head gives no more than the directory gives its bearer (P1)",
    async () => {
      const boast = { roles: ["head", "administrator"], unit: "services", "cognito:groups": ["head"] };
      const [plain, boasting] = [await atApi(await issued()), await atApi(await issued(boast))];
      expect([boasting.status, boasting.text]).toEqual([200, plain.text]);
    },
    patience,
  );
});
