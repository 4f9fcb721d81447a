import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listen } from "../../stack/ports.ts";
import { type Browsers, openBrowsers } from "./browsers.ts";
import { deskAddress, followSignInLink } from "./sign-in-link.ts";

const redirectUris = ["http://localhost:8080/desk/signed-in"];
const name = { fa: "زیبا هاشمی", en: "Ziba Hashemi" };
const accounts = [{ username: "z.hashemi", name, unit: name, roles: ["clerk"] }];

let server: Server;
let browsers: Browsers;
let revoked: string[];
let time: number;

beforeEach(async () => {
  time = 0;
  revoked = [];
  browsers = openBrowsers(() => time);
  const revoke = async (grant: string) => void revoked.push(grant);
  server = createServer((incoming, response) => {
    void followSignInLink({ accounts, redirectUris, browsers, revoke }, incoming, response);
  });
  await listen(server);
});

afterEach(() => void server.close());

interface Reply {
  readonly status: number | undefined;
  readonly location: string | undefined;
  readonly cookie: string;
  readonly text: string;
}

function open(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      const cookie = (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
      resolve({ status: response.statusCode, location: response.headers.location, cookie, text });
    });
    asked.on("error", reject).end();
  });
}

const browser = (cookie: string) =>
  ({ headers: { cookie } }) as unknown as Parameters<Browsers["takeExpected"]>[0];

describe("a sign-in link", () => {
  test("leads to the desk, and signs in the link's account once, in the browser that opens the link", async () => {
    const { status, location, cookie } = await open("/as/z.hashemi?to=%2Fdesk%2Fapplicants");
    expect({ status, location }).toEqual({ status: 303, location: "http://localhost:8080/desk/applicants" });
    expect(browsers.takeExpected(browser(cookie))).toBe("z.hashemi");
    expect(browsers.takeExpected(browser(cookie))).toBeUndefined();
  });

  test("signs in no browser but the one that opened the link, and expires after two minutes", async () => {
    const { cookie } = await open("/as/z.hashemi");
    expect(browsers.takeExpected(browser("staff_issuer_browser=0"))).toBeUndefined();
    time = 121_000;
    expect(browsers.takeExpected(browser(cookie))).toBeUndefined();
  });

  test("ends the earlier session of the browser that opens the link and revokes this browser's grants, so that the desk asks for a new sign-in", async () => {
    const { cookie } = await open("/as/z.hashemi");
    browsers.keepGrant(browser(cookie), "grant of the tab before");
    const again = await open("/as/z.hashemi", { cookie });
    expect(revoked).toEqual(["grant of the tab before"]);
    expect(again.cookie).toContain("staff_issuer_session=;");
  });

  test("for an unknown account is answered with 404 and a page that names the account", async () => {
    const { status, location, text } = await open("/as/%3Cb%3Enobody");
    expect({ status, location }).toEqual({ status: 404, location: undefined });
    expect(text).toContain("&#60;b&#62;nobody");
    expect(text).toContain("is no demo account");
  });

  test("is refused when it comes from another site's page, to another host name or with a method other than GET", async () => {
    expect((await open("/as/z.hashemi", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await open("/as/z.hashemi", { host: "peygir.example:8082" })).status).toBe(403);
    expect((await open("/as/z.hashemi", {}, "POST")).status).toBe(405);
    expect((await open("/as/z.hashemi", { "sec-fetch-site": "same-site" })).status).toBe(303);
  });

  test("is refused with 400 when it does not lead to the desk", async () => {
    const { status, location } = await open("/as/z.hashemi?to=%2F%2Fevil.example%2Fdesk");
    expect({ status, location }).toEqual({ status: 400, location: undefined });
  });
});

test.each([
  ["//evil.example/desk"],
  ["https://evil.example/desk"],
  ["/desk/../api/openapi.json"],
  ["/deskless"],
  ["\\\\evil.example/desk"],
  ["javascript:alert(1)"],
  ["http://localhost:8081/desk"],
])("deskAddress returns undefined for %s, which is not a path of the desk", (path) => {
  expect(deskAddress(path, redirectUris)).toBeUndefined();
});

test("deskAddress keeps the query of a path of the desk", () => {
  expect(deskAddress("/desk/meetings?host=a.rastegar", redirectUris)?.href).toBe(
    "http://localhost:8080/desk/meetings?host=a.rastegar",
  );
});
