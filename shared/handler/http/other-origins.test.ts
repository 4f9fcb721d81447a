/** Tests JSON that another site makes a browser send together with the user's session cookie (P1, C2). */
import { describe, expect, it } from "vitest";
import { withdrawRequest } from "../../contracts/public/follow-up.ts";
import { readRequest } from "../../contracts/public/requests.ts";
import { refusals } from "../../contracts/refusals/refusals.ts";
import { memoryEndings } from "../../limits/memory-endings.ts";
import { applicantSessions } from "../auth/session.ts";
import { httpEvent, testContext, testEnvironment, testKeys } from "../fakes.ts";
import { api } from "./api.ts";
import { json, refuse } from "./reply.ts";
import { route } from "./route.ts";

const now = new Date("2026-11-24T08:30:00.000Z");
const code = "407155289363";
const ours = "https://peygir.example";

async function setting(publicUrl?: string) {
  let written = 0;
  const sessions = applicantSessions(testKeys, memoryEndings());
  const handler = api({
    environment: testEnvironment,
    triggers: {
      ...{ summary: "", whenItFails: "", needs: [] },
      routes: ["POST /api/requests/{code}/withdraw", "GET /api/requests/{code}"],
    },
    routes: [
      route(withdrawRequest, async () => {
        written += 1;
        return json(200, { trackingCode: code, at: now.toISOString() });
      }),
      route(readRequest, async () => refuse("not-found")),
    ],
    now: () => now,
    refusals: async () => refusals,
    applicants: sessions,
    log: () => {},
    ...(publicUrl !== undefined && { pages: { publicUrl, formKeys: testKeys, problem: () => "" } }),
  });
  const { token } = await sessions.replace(undefined, { request: code }, now);
  const cookie = { cookies: [`__Host-session=${token}`] };
  const bearer = { authorization: `Bearer ${token}` };
  const send = async (
    headers: Record<string, string>,
    { cookies = [], method = "POST" }: { readonly cookies?: string[]; readonly method?: "GET" | "POST" } = {},
  ) => {
    const sent = { "content-type": "application/json", "idempotency-key": "a-good-key-1", ...headers };
    const event =
      method === "GET"
        ? httpEvent("GET /api/requests/{code}", { headers: sent, params: { code }, cookies })
        : httpEvent("POST /api/requests/{code}/withdraw", {
            headers: sent,
            params: { code },
            cookies,
            body: "{}",
          });
    const { statusCode, body } = await handler(event, testContext());
    return [
      statusCode,
      String(JSON.parse(body ?? "{}").type ?? "")
        .split(":")
        .at(-1),
    ];
  };
  return { send, cookie, bearer, written: () => written };
}

const refused = [403, "another-site"];

describe("a write in JSON", () => {
  it.each([
    [
      "another site, as the browser reports",
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    ],
    ["another site, by fetch metadata alone", { "sec-fetch-site": "cross-site" }],
    ["a neighbouring subdomain", { "sec-fetch-site": "same-site" }],
    ["a foreign origin, from a browser older than Fetch Metadata", { origin: "https://evil.example" }],
    ["a frame that hides its origin", { origin: "null" }],
    ["our host with another scheme", { origin: "http://peygir.example" }],
    [
      "a foreign origin that also claims to be ours",
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
    ],
    ["an unreported origin", {}],
  ])("that has the session's cookie is refused when sent from %s", async (_, headers) => {
    const { send, cookie, written } = await setting(ours);
    expect(await send(headers, cookie)).toEqual(refused);
    expect(written()).toBe(0);
  });

  it("that is refused for its origin gets a sentence in both languages that says what to do instead", async () => {
    const { title, sentence } = refusals["another-site"];
    expect([title.fa, title.en, sentence.fa, sentence.en].every((text) => text.length > 10)).toBe(true);
  });

  it.each([
    ["our own page", { "sec-fetch-site": "same-origin", origin: ours }],
    ["our own page in an older browser", { origin: ours }],
    ["an address typed by the user", { "sec-fetch-site": "none" }],
  ])("that has the session's cookie is accepted when sent from %s", async (_, headers) => {
    const { send, cookie } = await setting(ours);
    expect((await send(headers, cookie))[0]).toBe(200);
  });

  it("of a program without a cookie is accepted, whatever headers it has", async () => {
    const { send, bearer, cookie } = await setting(ours);
    for (const headers of [{}, { origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])
      expect((await send({ ...bearer, ...headers }))[0]).toBe(200);
    expect((await send(bearer, cookie))[0]).toBe(200);
  });

  it("is checked only by fetch metadata when the Lambda has no pages", async () => {
    const { send } = await setting();
    const cookie = { cookies: ["session=anything; __Host-session=anything"] };
    expect(await send({ "sec-fetch-site": "cross-site" }, cookie)).toEqual(refused);
    expect(await send({ origin: ours }, cookie)).toEqual(refused);
    expect(await send({ "sec-fetch-site": "same-origin", origin: ours }, cookie)).toEqual([
      401,
      "signed-out",
    ]);
  });
});

it("a read with the session's cookie is accepted from another site, so that links work", async () => {
  const { send, cookie } = await setting(ours);
  expect(await send({ "sec-fetch-site": "cross-site" }, { ...cookie, method: "GET" })).toEqual([
    404,
    "not-found",
  ]);
});
