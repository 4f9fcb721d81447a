import { describe, expect, test } from "vitest";
import { securityHeaders } from "../../security-headers.ts";
import { httpEvent } from "../fakes.ts";
import { etag, versionOf } from "./conditional.ts";
import { clearCookie, cookieJar, setCookie } from "./cookies.ts";
import { apiLanguage, pageLanguage } from "./language.ts";
import { addressOf, bearerOf, idempotencyKeyOf, queryOf } from "./request.ts";

describe("cookies that we set", () => {
  const secure = cookieJar("https://peygir.example");
  const plain = cookieJar("http://localhost:8080");

  test("are for this host only, and hidden from scripts and other sites", () => {
    expect(secure.write(setCookie("session", "x", 60))).toBe(
      "__Host-session=x; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax",
    );
    expect(secure.write(clearCookie("session"))).toContain("Max-Age=0");
    expect(secure.write(setCookie("csrf", "x"))).not.toContain("Max-Age");
  });

  test("have no prefix on a developer's machine", () => {
    expect(plain.write(setCookie("session", "x"))).toBe("session=x; Path=/; HttpOnly; SameSite=Lax");
    expect(plain.read(["session=x"])).toEqual({ session: "x" });
  });

  test("are ignored in a request when another host could have set them", () => {
    expect(secure.read(["session=forged", "__Host-session=mine; x=1"])).toEqual({ session: "mine" });
  });

  test("are read from single pairs or one line; the first cookie of a name counts, and malformed cookies are skipped", () => {
    expect(plain.read(["a=1; b=2", "a=3", "nonsense", "=x", "c=d=e"])).toEqual({ a: "1", b: "2", c: "d=e" });
    expect(plain.read(["__proto__=x"])).not.toHaveProperty("x");
  });
});

describe("the language of a response", () => {
  test.each([
    [undefined, undefined, "fa"],
    ["en", undefined, "en"],
    ["en-US,en;q=0.9", "fa", "en"],
    ["fa;q=0.5, en;q=0.9", undefined, "en"],
    ["de, ar", undefined, "fa"],
    ["de", "en", "en"],
    ["*", undefined, "fa"],
    ["en;q=0", undefined, "fa"],
    ["en;q=nonsense", undefined, "fa"],
    ["en;q=7", undefined, "fa"],
    [undefined, "nonsense", "fa"],
    [",;,".repeat(1_000), undefined, "fa"],
  ])("for a program that asks for %s with cookie %s is %s", (asked, cookie, language) => {
    expect(apiLanguage(asked, cookie)).toBe(language);
  });

  test("for a page is the language that the person chose, else Persian", () => {
    expect([pageLanguage("en"), pageLanguage("de"), pageLanguage(undefined)]).toEqual(["en", "fa", "fa"]);
  });
});

describe("conditional headers (R16):", () => {
  test.each([
    ['"7"', 7],
    ['W/"7"', 7],
    ["7", 7],
    [' "0" ', 0],
    ['"x"', -1],
    ['"7", "8"', -1],
    ['"-1"', -1],
    ["*", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("If-Match %s names version %s", (header, version) => {
    expect(versionOf(header)).toBe(version);
  });

  test("an ETag that we sent is read back from If-Match as the same version", () => {
    expect(versionOf(etag(12))).toBe(12);
  });
});

describe("the address of a caller", () => {
  const from = (forwarded?: string) =>
    addressOf(
      httpEvent("GET /", forwarded === undefined ? {} : { headers: { "x-forwarded-for": forwarded } }),
    );

  test.each([
    ["198.51.100.7, 203.0.113.9", "198.51.100.7"],
    ["forged, also forged, 198.51.100.7, 203.0.113.9", "198.51.100.7"],
    ["203.0.113.9", "192.0.2.1"],
    [undefined, "192.0.2.1"],
  ])("behind CloudFront, with X-Forwarded-For %s, is %s", (forwarded, address) => {
    expect(from(forwarded)).toBe(address);
  });
});

test("an idempotency key is accepted when it has 8 to 100 letters, digits, hyphens, underscores (P4)", () => {
  for (const good of ["7f0b3c52-9d1e-4a64-b0c7-2e5d81f3a946", "form_key", "x".repeat(100)])
    expect(idempotencyKeyOf(good)).toBe(good);
  for (const bad of ["", "short", "x".repeat(101), "with space", "کلید-تکرار", "a/b/c/d/e", undefined])
    expect(idempotencyKeyOf(bad)).toBeUndefined();
});

test("a bearer token is read from the Authorization header when it is one word", () => {
  const bearer = (authorization: string) => bearerOf(httpEvent("GET /", { headers: { authorization } }));
  expect(bearer("Bearer a.b-c_d")).toBe("a.b-c_d");
  expect(bearer("bearer a")).toBe("a");
  for (const none of ["Basic a", "Bearer", "Bearer a b", "a"]) expect(bearer(none)).toBeUndefined();
});

test("a query in which a name is repeated is refused", () => {
  expect(queryOf(httpEvent("GET /", { query: "a=1&b=%D8%A7" }))).toEqual({ a: "1", b: "ا" });
  expect(queryOf(httpEvent("GET /", { query: "a=1&a=2" }))).toBeUndefined();
});

test("the content security policy allows pages no code or data from other origins, and lets forms post only to allowed targets", () => {
  const { pages, data } = securityHeaders;
  const policy = pages["Content-Security-Policy"];
  expect(policy).toContain("form-action 'self';");
  expect(policy).not.toMatch(/unsafe|\*|data:/);
  expect(data["Content-Security-Policy"]).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});
