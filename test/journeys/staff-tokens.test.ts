/** Tokens that open nothing, at the API and at the staff's pages of the real local stack (`crafted-tokens.ts`). */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JWK, JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack.ts";
import { signIn } from "../../scripts/examples/local-hooks.ts";
import { languages } from "../../shared/contracts/language.ts";
import { patience, startLocalStack } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { type Carried, carriedOf, craftedTokens, type Given, issued } from "./crafted-tokens.ts";

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

const given = (): Given => ({ key, claims, idToken });
const crafted = craftedTokens(given);

function atApi(made: string | Carried) {
  const { headers, query = "" } = carriedOf(made);
  const path = `/api/staff/inbox${query && `?${query}`}`;
  return newVisitor(stack.addresses.pages).send(path, { headers: { "accept-language": "en", ...headers } });
}

function atPages(token: string, language = "fa") {
  const browser = newVisitor(stack.addresses.pages);
  browser.setCookie("staff", token);
  browser.setCookie("language", language);
  return browser.send("/staff");
}

const atPagesToo: readonly string[] = [
  "that is none",
  "without a signature (alg none)",
  "signed with the public key as a secret (HS256)",
  "signed by somebody else under the issuer's key id",
  "whose words were changed after signing",
  "whose time is over",
  "that never ends",
  "that is not yet good",
  "of another issuer",
  "for another audience",
  "for no audience",
  "without a scope",
  "for another scope",
  "that only says who somebody is (ID token)",
];

/** The page that asks people to sign in; the inbox has no such link. */
const asksToSignIn = /href="\/staff\/sign-in"/;

describe("a token", () => {
  it(
    "that the issuer gave opens the inbox, at the API and at the pages (P1)",
    async () => {
      const good = await issued(given());
      expect((await atApi(good)).status).toBe(200);
      expect((await atPages(good)).text).not.toMatch(asksToSignIn);
    },
    patience,
  );

  it.each(Object.entries(crafted))(
    "%s opens nothing, and its twin without the fault does (P1)",
    async (_, { status, make }) => {
      const [bad, twin] = [await make(true), await make(false)];
      const before = stack.calls.all().length;
      const refused = await atApi(bad);
      expect([refused.status, refused.headers["www-authenticate"]]).toEqual([
        status,
        expect.stringMatching(/^Bearer/),
      ]);
      expect(stack.calls.all().length, "no function was asked").toBe(before);
      expect((await atApi(twin)).status).toBe(200);
    },
    patience,
  );

  it.each(Object.entries(crafted).filter(([fault]) => atPagesToo.includes(fault)))(
    "%s opens no page either (P1)",
    async (_, { make }) => {
      const bad = await make(true);
      for (const language of languages) {
        const page = await atPages(String(bad), language);
        expect(page.text).toMatch(asksToSignIn);
        expect(page.text).toContain(`<html lang="${language}"`);
      }
    },
    patience,
  );

  it(
    "of somebody whom the directory does not know opens nothing either (P1)",
    async () => {
      const stranger = await issued(given(), { username: "n.stranger", sub: "n.stranger" });
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
      const [plain, boasting] = [
        await atApi(await issued(given())),
        await atApi(await issued(given(), boast)),
      ];
      expect([boasting.status, boasting.text]).toEqual([200, plain.text]);
    },
    patience,
  );
});
