import { describe, expect, it } from "vitest";
import { acceptCase, listInbox, readCase, referCase } from "../../../../shared/contracts/staff/cases.ts";
import { readSignIn } from "../../../../shared/contracts/staff/desk.ts";
import { type CallPorts, createCall } from "./call.ts";

type Script = readonly (Response | (() => Response) | "no answer")[];

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

const refusal = (status: number, code: string, more: object = {}) =>
  json(status, { type: `urn:peygir:problem:${code}`, title: "عنوان", status, detail: "شرح", ...more });

/** A client and a fake server, which gives the scripted answers and then repeats the last one. */
function clientOf(script: Script, ports: Partial<CallPorts> = {}) {
  const sent: Sent[] = [];
  const waited: number[] = [];
  let keys = 0;
  const call = createCall({
    fetch: async (url, init) => {
      sent.push({ url, init });
      const answer = script[Math.min(sent.length, script.length) - 1];
      if (answer === "no answer" || answer === undefined) throw new TypeError("Failed to fetch");
      return typeof answer === "function" ? answer() : answer;
    },
    token: async () => "t1",
    renewed: async () => "t2",
    language: () => "fa",
    newKey: () => `key-${++keys}`,
    heard: () => undefined,
    wait: async (milliseconds) => void waited.push(milliseconds),
    ...ports,
  });
  const header = (name: string) => sent.map(({ init }) => new Headers(init.headers).get(name));
  return { call, sent, waited, header };
}

const code = "407155289363";
const accept = { params: { case: code }, ifMatch: '"4"', body: { points: ["گرانی روغن"] } };

describe("a call of the API", () => {
  it("has the method, address and body of its contract, the page's language and the user's token (P4, R16)", async () => {
    const { call, sent, header } = clientOf([json(200, { case: code }, { etag: '"5"' })]);
    const outcome = await call(acceptCase, accept);
    expect(sent[0]?.url).toBe(`/api/staff/cases/${code}/accept`);
    expect(sent[0]?.init).toMatchObject({ method: "POST", body: JSON.stringify(accept.body) });
    expect(Object.fromEntries(new Headers(sent[0]?.init.headers))).toEqual({
      accept: "application/json",
      "accept-language": "fa",
      authorization: "Bearer t1",
      "content-type": "application/json",
      "idempotency-key": "key-1",
      "if-match": '"4"',
    });
    expect(outcome).toEqual({ ok: true, status: 200, body: { case: code }, etag: '"5"' });
    expect(header("authorization")).toEqual(["Bearer t1"]);
  });

  it("reports the `Date` header of each reply, also of a refusal", async () => {
    const date = "Tue, 24 Nov 2026 08:00:00 GMT";
    const heard: (string | null)[] = [];
    const script = [() => refusal(400, "invalid-request", {}), () => json(200, {}, { date })];
    const { call } = clientOf(script, { heard: (each) => void heard.push(each) });
    await call(listInbox, {});
    await call(listInbox, {});
    expect(heard).toEqual([null, date]);
  });

  it("puts its parameters into the address and leaves out undefined ones (R17)", async () => {
    const { call, sent } = clientOf([() => json(200, { items: [] })]);
    await call(listInbox, { query: { list: "mine", kind: undefined, after: "a/b c" } });
    await call(readCase, { params: { case: "a/b" } });
    expect(sent.map(({ url }) => url)).toEqual([
      "/api/staff/inbox?list=mine&after=a%2Fb+c",
      "/api/staff/cases/a%2Fb",
    ]);
  });

  it("carries no token when the operation is public (P1)", async () => {
    const { call, header } = clientOf([json(200, {})], { token: () => Promise.reject(new Error("asked")) });
    expect(await call(readSignIn, {})).toMatchObject({ ok: true });
    expect(header("authorization")).toEqual([null]);
  });
});

describe("a refusal", () => {
  it("keeps the server's text, with each error at its field (P4)", async () => {
    const errors = [{ pointer: "/points/0", code: "too-few-characters", message: "کوتاه است" }];
    const { call, sent } = clientOf([refusal(422, "invalid-input", { errors })]);
    expect(await call(acceptCase, accept)).toEqual({
      ok: false,
      problem: {
        code: "invalid-input",
        status: 422,
        title: "عنوان",
        detail: "شرح",
        errors: [{ field: "points.0", message: "کوتاه است" }],
      },
    });
    expect(sent).toHaveLength(1);
  });
});

describe("a call without a usable answer", () => {
  it.each([
    ["no answer", "no answer"],
    ["a fault", () => refusal(500, "unexpected")],
    ["too much at once", () => refusal(429, "too-many-requests")],
    ["a gateway's own words", () => new Response("Bad Gateway", { status: 502 })],
  ] as const)("is sent again after %s, with the same idempotency key (P4)", async (_, first) => {
    const { call, header, waited } = clientOf([first, () => json(200, { case: code })]);
    expect(await call(acceptCase, accept)).toMatchObject({ ok: true });
    expect(header("idempotency-key")).toEqual(["key-1", "key-1"]);
    expect(waited).toHaveLength(1);
  });

  it("is given up after three tries and explained in the page's language (P4)", async () => {
    const offline = clientOf(["no answer"], { language: () => "en" });
    expect(await offline.call(readCase, { params: { case: code } })).toMatchObject({
      ok: false,
      problem: { code: "offline", status: 0, title: "No connection" },
    });
    expect(offline.sent).toHaveLength(3);
    const faulty = clientOf([() => refusal(500, "unexpected", { incident: "abc123" })]);
    expect(await faulty.call(readCase, { params: { case: code } })).toMatchObject({
      problem: { code: "unexpected", incident: "abc123" },
    });
  });

  it("is repeated after the time that the server states, at most five seconds (P4)", async () => {
    const busy = (seconds: string) => () =>
      json(503, { type: "urn:peygir:problem:busy", title: "t", detail: "d" }, { "retry-after": seconds });
    const short = clientOf([busy("2"), () => json(200, {})]);
    await short.call(readCase, { params: { case: code } });
    expect(short.waited).toEqual([2_000]);
    const long = clientOf([busy("60")]);
    expect(await long.call(readCase, { params: { case: code } })).toMatchObject({
      problem: { code: "busy" },
    });
    expect(long.sent).toHaveLength(1);
  });

  it("is sent again with the same idempotency key when the answer is broken (P4)", async () => {
    const cut = () => new Response('{"case":"4071', { status: 200 });
    const { call, sent, header } = clientOf([cut, json(200, { case: code }, { etag: '"5"' })]);
    expect(await call(acceptCase, accept)).toMatchObject({ ok: true, body: { case: code } });
    expect(sent).toHaveLength(2);
    expect(new Set(header("idempotency-key")).size).toBe(1);
  });

  it("is not sent again when the code that made the call aborts it", async () => {
    const gone = AbortSignal.abort();
    const { call, sent } = clientOf(["no answer"]);
    await expect(call(readCase, { params: { case: code }, signal: gone })).rejects.toThrow("Failed to fetch");
    expect(sent).toHaveLength(1);
  });
});

describe("an access token that the API refuses", () => {
  const unauthorized = () => json(401, { message: "Unauthorized" });

  it("is renewed, and the call is sent again (P1)", async () => {
    const refused: string[] = [];
    const { call, header } = clientOf([unauthorized, () => json(200, { case: code })], {
      renewed: async (token) => {
        refused.push(token);
        return "t2";
      },
    });
    expect(await call(referCase, { ...accept, body: { unit: "a", reason: "bcd" } })).toMatchObject({
      ok: true,
    });
    expect(header("authorization")).toEqual(["Bearer t1", "Bearer t2"]);
    expect(header("idempotency-key")).toEqual(["key-1", "key-1"]);
    expect(refused).toEqual(["t1"]);
  });

  it("is renewed only once per call (P1)", async () => {
    const { call, sent } = clientOf([unauthorized]);
    expect(await call(readCase, { params: { case: code } })).toMatchObject({
      problem: { code: "signed-out", status: 401 },
    });
    expect(sent).toHaveLength(2);
  });

  it("makes the user sign in again when it cannot be renewed (P1)", async () => {
    const nobody = clientOf([unauthorized], { renewed: async () => undefined });
    expect(await nobody.call(readCase, { params: { case: code } })).toMatchObject({
      problem: { code: "signed-out" },
    });
    const never = clientOf([], { token: async () => undefined });
    expect(await never.call(referCase, { ...accept, body: { unit: "a", reason: "bcd" } })).toMatchObject({
      problem: { code: "signed-out" },
    });
    expect(never.sent).toEqual([]);
  });
});
