/** Sends tokens that must be refused to the API of the real local stack; `crafted-tokens.ts` makes these tokens. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JWK, JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../../local/issuers/staff/sign-in.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { type Carried, carriedOf, craftedTokens, type Given, issued } from "./crafted-tokens.ts";

/** The folder in which the issuer stores its signing key. */
const folder = mkdtempSync(join(tmpdir(), "peygir-tokens-"));
let stack: Stack;
let key: JWK;
/** The claims of a valid token. */
let claims: JWTPayload;
let idToken: string;

beforeAll(async () => {
  stack = await startLocalStack({ dataDir: folder });
  [key = {}] = JSON.parse(readFileSync(join(folder, "issuer-keys.json"), "utf8")) as JWK[];
  const tokens = await signIn(stack.addresses.pages, "m.rezaei");
  claims = JSON.parse(Buffer.from(tokens.access.split(".")[1] ?? "", "base64url").toString());
  idToken = tokens.id;
});

afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true });
});

/** Counts only calls of the functions for staff, since scheduled jobs and stream handlers run at the same time. */
const callsForStaff = () => stack.calls.all().filter(({ caller }) => caller.endsWith("-staff-api")).length;

const given = (): Given => ({ key, claims, idToken });
const crafted = craftedTokens(given);

function atApi(made: string | Carried, at = "/api/staff/inbox") {
  const { headers, query = "" } = carriedOf(made);
  const path = `${at}${query && `?${query}`}`;
  return newVisitor(stack.addresses.pages).send(path, { headers: { "accept-language": "en", ...headers } });
}

describe("a staff token", () => {
  it("opens the inbox if the configured issuer made the token (P1)", async () => {
    expect((await atApi(await issued(given()))).status).toBe(200);
  });

  it("is required at every path under the staff API; with a token, an unknown path answers “not found” (P1)", async () => {
    for (const path of ["/api/staff/nothing", "/api/staff/cases/407155289363/a/b/c"]) {
      expect((await atApi({ headers: {} }, path)).status).toBe(401);
      const none = await atApi(await issued(given()), path);
      expect([none.status, none.json<{ type: string }>().type]).toEqual([
        404,
        "urn:peygir:problem:not-found",
      ]);
    }
  });

  it.each(Object.entries(crafted))(
    "%s: is refused, and is accepted without this fault (P1)",
    async (_, { status, make }) => {
      const [bad, twin] = [await make(true), await make(false)];
      const before = callsForStaff();
      const refused = await atApi(bad);
      expect([refused.status, refused.headers["www-authenticate"]]).toEqual([
        status,
        expect.stringMatching(/^Bearer/),
      ]);
      expect(callsForStaff(), "no function was asked").toBe(before);
      expect((await atApi(twin)).status).toBe(200);
      expect(callsForStaff(), "the twin was answered by one").toBeGreaterThan(before);
    },
  );

  it("is refused when older than fifteen minutes, even if it claims to be valid for hours (P1)", async () => {
    const aged = (seconds: number) => {
      const now = Math.floor(Date.now() / 1_000);
      return issued(given(), { iat: now - seconds, exp: now + 36_000 });
    };
    expect((await atApi(await aged(840))).status).toBe(200);
    const old = await atApi(await aged(960));
    expect([old.status, old.json<{ type: string }>().type]).toEqual([401, "urn:peygir:problem:signed-out"]);
  });

  it("is refused when its user is missing from the directory (P1)", async () => {
    const stranger = await issued(given(), { username: "n.stranger", sub: "n.stranger" });
    const refused = await atApi(stranger);
    expect([refused.status, refused.json<{ type: string }>().type]).toEqual([
      403,
      "urn:peygir:problem:not-in-directory",
    ]);
  });

  it("gives its user the rights in the directory only, even if it claims the role of head (P1)", async () => {
    const boast = { roles: ["head", "administrator"], unit: "services", "cognito:groups": ["head"] };
    const [plain, boasting] = [await atApi(await issued(given())), await atApi(await issued(given(), boast))];
    expect([boasting.status, boasting.text]).toEqual([200, plain.text]);
  });
});
