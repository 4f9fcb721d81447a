import { beforeEach, describe, expect, test } from "vitest";
import { registerRequestExample } from "../../contracts/public/examples/requests.ts";
import { readRequest, registerRequest } from "../../contracts/public/requests.ts";
import { track } from "../../contracts/public/tracking.ts";
import { refusals } from "../../contracts/refusals/refusals.ts";
import { draftAnswer } from "../../contracts/staff/cases.ts";
import { draftAnswerExample } from "../../contracts/staff/examples/cases.ts";
import { defined } from "../../defined.ts";
import { JournalBusy } from "../../journal/journal.ts";
import { memoryEndings } from "../../limits/memory-endings.ts";
import type { RouteKey } from "../../triggers.ts";
import { applicantSessions } from "../auth/session.ts";
import type { Staff } from "../auth/staff.ts";
import {
  asForm,
  asJson,
  httpEvent,
  readableLog,
  type Sent,
  testContext,
  testEnvironment,
  testKeys,
} from "../fakes.ts";
import { eventReads } from "../queue/event-reads.ts";
import { api, type HttpResponse } from "./api.ts";
import type { ApiOptions } from "./api-options.ts";
import { file, html, json, redirect, refuse } from "./reply.ts";
import type { OperationRequest, PageRequest } from "./request.ts";
import { formPage, page, route, whenAsked } from "./route.ts";

const now = new Date("2026-11-24T08:30:00.000Z");
const sessions = applicantSessions(testKeys, memoryEndings());
const expert: Staff = { username: "s.test", unit: "prices", roles: ["expert"], headOf: [], standsInFor: [] };

const good = registerRequestExample.body;
const key = { "idempotency-key": "7f0b3c52-9d1e-4a64-b0c7-2e5d81f3a946" };
const english = { "accept-language": "en" };

let registered: OperationRequest<typeof registerRequest>[] = [];
let posted: PageRequest[] = [];
let log = readableLog();

beforeEach(() => {
  registered = [];
  posted = [];
  log = readableLog();
});

const triggers = {
  summary: "",
  whenItFails: "",
  needs: [],
  routes: [
    "POST /api/requests",
    "POST /api/track",
    "GET /api/requests/{code}",
    "GET /register",
    "POST /register",
    "GET /kept",
    "POST /register/{page}",
    "GET /{proxy+}",
  ],
  staffRoutes: ["POST /api/staff/cases/{case}/draft"],
} as const;

const routes = [
  route(registerRequest, async (request) => {
    registered.push(request);
    return json(201, { trackingCode: "407155289363", registeredAt: now.toISOString() });
  }),
  route(track, async ({ body }) => {
    if (body.code === "407155289363") throw new JournalBusy();
    throw new TypeError(`no luck with ${body.mobile}`);
  }),
  route(readRequest, async ({ params, session }) =>
    session && "request" in session && session.request === params.code ? refuse("busy") : refuse("not-found"),
  ),
  page("GET /register", async ({ csrf, language }) => html(`<html lang=${language}><b>${csrf}</b>`)),
  page("POST /register", async (request) => {
    posted.push(request);
    return redirect("/register");
  }),
  page("GET /kept", async () =>
    file("text/plain", "", { headers: { "Cache-Control": "public, max-age=60" } }),
  ),
  formPage("POST /register/{page}", async (request) => {
    posted.push(request);
    return redirect("/register");
  }),
  page("GET /{proxy+}", async () => refuse("not-found")),
  route(draftAnswer, async ({ staff, version }) =>
    version === 5 ? refuse("not-yours-to-do") : refuse(staff.username === "s.test" ? "stale" : "busy"),
  ),
];

const options: ApiOptions = {
  refusals: async () => refusals,
  environment: testEnvironment,
  triggers,
  routes,
  now: () => now,
  applicants: sessions,
  staff: async ({ username }) => (username === "s.test" ? expert : refuse("not-in-directory")),
  pages: {
    publicUrl: "https://peygir.example",
    formKeys: testKeys,
    problem: (problem, request) =>
      `<html lang=${request.language}><h1>${problem.title}</h1>${problem.detail}`,
  },
  log: (line) => log.write(line),
};
const handler = api(options);
/** An origin that receives uploads. */
const elsewhere = "https://files.example";
const policyOf = async (pages: Partial<ApiOptions["pages"]>): Promise<string> => {
  const own = options.pages && { ...options.pages, ...pages };
  const answer = await api({ ...options, pages: own })(httpEvent("GET /register"), testContext());
  return String(answer.headers?.["Content-Security-Policy"]);
};

test("pages let only their scripts upload files to another origin; a page with a file form also lets this form post there (C12)", async () => {
  expect(await policyOf({})).toContain("connect-src 'self'; form-action 'self'; ");
  expect(await policyOf({ uploadsTo: elsewhere })).toContain(
    `connect-src 'self' ${elsewhere}; form-action 'self'; `,
  );
  expect(await policyOf({ sendsTo: elsewhere })).toContain(
    `connect-src 'self' ${elsewhere}; form-action 'self' ${elsewhere}; `,
  );
});

const throughOne = api({
  ...options,
  triggers: { ...triggers, through: ["POST /{proxy+}"], staffThrough: ["POST /api/staff/{proxy+}"] },
});

const send = (routeKey: string, sent: Sent = {}): Promise<HttpResponse> =>
  handler(httpEvent(routeKey, sent), testContext());

const register = (sent: Sent) => send("POST /api/requests", sent);
const bodyOf = (response: HttpResponse) => JSON.parse(response.body ?? "null");

describe("one route of the HTTP API for all commands on an aggregate", () => {
  const steps = "POST /api/staff/cases/{case}/{step}";
  const sent = {
    headers: { ...key, ...english, "if-match": '"5"', "content-type": "application/json" },
    claims: { username: "s.test" },
    body: JSON.stringify(draftAnswerExample.body),
  };

  test("leads to the command in the path, and answers 404 to an unknown command", async () => {
    const params = { case: "407155289363", step: "draft" };
    const draft = await send(steps, { ...sent, params });
    expect([draft.statusCode, bodyOf(draft).type]).toEqual([403, "urn:peygir:problem:not-yours-to-do"]);
    expect(log.lines[0]).toMatchObject({ route: "POST /api/staff/cases/{case}/draft" });
    for (const step of ["burn", "", "__proto__", "draft/x"]) {
      const none = await send(steps, { ...sent, params: { ...params, step } });
      expect([none.statusCode, bodyOf(none).type]).toEqual([404, "urn:peygir:problem:not-found"]);
    }
    expect(JSON.stringify(log.lines)).not.toContain("burn");
  });
});

describe("one route of the HTTP API for all methods of a path", () => {
  const anyOf = (method: string, path: string, sent: Sent = {}) => {
    const event = httpEvent(`${method} ${path}`, { headers: english, ...sent });
    return handler({ ...event, routeKey: `ANY ${path}` }, testContext());
  };

  test("leads to the operation of the request's method, and answers 404 to an unknown method", async () => {
    const reply = await anyOf("POST", "/api/requests", asJson(good, { ...key, ...english }));
    expect(reply.statusCode).toBe(201);
    expect(log.lines[0]).toMatchObject({ route: "POST /api/requests" });
    const none = await anyOf("PUT", "/api/requests");
    expect([none.statusCode, bodyOf(none).type]).toEqual([404, "urn:peygir:problem:not-found"]);
  });

  test("leads to the 404 page for a path outside the API", async () => {
    const none = await anyOf("PUT", "/register");
    expect([none.statusCode, none.headers?.["Content-Type"]]).toEqual([404, "text/html; charset=utf-8"]);
  });
});

describe("one route of the HTTP API for all operations of staff", () => {
  const draft = (path: string, routeKey = "POST /api/staff/{proxy+}") => {
    const headers = { ...key, ...english, "if-match": '"5"', "content-type": "application/json" };
    const claims = { username: "s.test" };
    const body = JSON.stringify(draftAnswerExample.body);
    return throughOne(httpEvent(routeKey, { headers, claims, body, path }), testContext());
  };

  test("leads to the staff operation in the path, answers 404 to an unknown path, and never leads to a public operation", async () => {
    const reply = await draft("/api/staff/cases/407155289363/draft");
    expect([reply.statusCode, bodyOf(reply).type]).toEqual([403, "urn:peygir:problem:not-yours-to-do"]);
    expect(log.lines[0]).toMatchObject({ route: "POST /api/staff/cases/{case}/draft" });
    for (const path of ["/api/staff/burn", "/api/staff/cases/4071/draft/", "/api/reports", "/api/requests"]) {
      const none = await draft(path);
      expect([path, none.statusCode, bodyOf(none).type]).toEqual([path, 404, "urn:peygir:problem:not-found"]);
    }
    expect(JSON.stringify(log.lines)).not.toContain("burn");
    expect([registered, posted]).toEqual([[], []]);
  });

  test("is the only way to a staff operation: a public route does not lead to it", async () => {
    const sent = { path: "/api/staff/cases/407155289363/draft", claims: { username: "s.test" } };
    const reply = await throughOne(httpEvent("POST /{proxy+}", sent), testContext());
    expect(reply.statusCode).toBe(404);
  });
});

describe("registering with bad input is refused in the requested language, and nothing is stored", () => {
  const changed = (changes: object) => asJson({ ...(good as object), ...changes }, { ...key, ...english });
  const bare = (body: string, type = "application/json") => ({
    headers: { "content-type": type, ...key, ...english },
    body,
  });
  const { kind: _, ...withoutKind } = good;

  test.each<[string, Sent, number, string, [pointer: string, code: string]?]>([
    [
      "a wrong national code",
      changed({ identity: { type: "national-code", number: "0043119078" } }),
      422,
      "invalid-input",
      ["/identity/number", "wrong-check-digit"],
    ],
    [
      "a mobile that is none",
      changed({ mobile: "02112345678" }),
      422,
      "invalid-input",
      ["/mobile", "not-a-mobile"],
    ],
    [
      "an empty description",
      changed({ description: "" }),
      422,
      "invalid-input",
      ["/description", "too-few-characters"],
    ],
    [
      "a description of spaces",
      changed({ description: " \u200c ".repeat(20) }),
      422,
      "invalid-input",
      ["/description", "too-few-characters"],
    ],
    [
      "4,001 characters",
      changed({ description: "م".repeat(4_001) }),
      422,
      "invalid-input",
      ["/description", "too-many-characters"],
    ],
    ["a description of 100 KB", changed({ description: "م".repeat(51_200) }), 413, "too-large"],
    ["an unknown field", changed({ admin: true }), 422, "invalid-input", ["/admin", "unknown-field"]],
    [
      "an unknown field inside",
      changed({ identity: { type: "none", number: "1" } }),
      422,
      "invalid-input",
      ["/identity/number", "unknown-field"],
    ],
    [
      "an unknown type of identity",
      changed({ identity: { type: "library-card" } }),
      422,
      "invalid-input",
      ["/identity/type", "not-one-of"],
    ],
    ["no type of identity", changed({ identity: {} }), 422, "invalid-input", ["/identity/type", "missing"]],
    [
      "a missing field",
      asJson(withoutKind, { ...key, ...english }),
      422,
      "invalid-input",
      ["/kind", "missing"],
    ],
    ["a number for a text", changed({ fullName: 5 }), 422, "invalid-input", ["/fullName", "wrong-type"]],
    [
      "notices by e-mail without an e-mail address",
      changed({ contactBy: "email" }),
      422,
      "invalid-input",
      ["/email", "needed-for-email"],
    ],
    ["a list", bare("[]"), 422, "invalid-input", ["", "wrong-type"]],
    ["null", bare("null"), 422, "invalid-input", ["", "wrong-type"]],
    ["broken JSON", bare('{"kind":'), 400, "malformed"],
    ["no body", bare(""), 400, "malformed"],
    [
      "bytes that are not UTF-8",
      { ...bare(Buffer.from([0x22, 0xff, 0x22]).toString("base64")), base64: true },
      400,
      "malformed",
    ],
    ["a wrong content type", bare("<kind/>", "text/xml"), 415, "unsupported-media-type"],
    ["another charset", bare("{}", "application/json; charset=windows-1256"), 415, "unsupported-media-type"],
    ["no content type", { headers: { ...key, ...english }, body: "{}" }, 415, "unsupported-media-type"],
    ["no key", asJson(good, english), 400, "no-idempotency-key"],
    [
      "a key with spaces",
      asJson(good, { ...english, "idempotency-key": "a malformed key" }),
      400,
      "no-idempotency-key",
    ],
    [
      "an unknown query parameter",
      { ...asJson(good, { ...key, ...english }), query: "a=1&a=2" },
      400,
      "malformed",
    ],
  ])("%s", async (_what, sent, status, code, error) => {
    const response = await register(sent);
    const problem = bodyOf(response);
    expect([response.statusCode, problem.status, problem.type]).toEqual([
      status,
      status,
      `urn:peygir:problem:${code}`,
    ]);
    expect(response.headers?.["Content-Type"]).toBe("application/problem+json");
    expect(problem.title).toMatch(/^[A-Z][\w ’']+$/);
    expect(problem.detail).not.toContain("{");
    if (error)
      expect(
        problem.errors.map((one: { pointer: string; code: string }) => [one.pointer, one.code]),
      ).toContainEqual(error);
    expect(registered).toEqual([]);
    expect(log.lines).toMatchObject([{ outcome: "refused", refusal: code, status }]);
  });

  test("in Persian by default, naming the wrong field and saying what to do", async () => {
    const problem = bodyOf(await register(asJson({ ...good, mobile: "0912" }, key)));
    expect(problem.title).toBe("بعضی پاسخ‌ها درست نیست");
    expect(problem.errors).toEqual([
      {
        pointer: "/mobile",
        code: "too-short",
        message: "«شماره تلفن همراه» چند رقم کم دارد. آن را بررسی کنید.",
      },
    ]);
  });
});

describe("registering with good input", () => {
  test("accepts a mobile in Persian digits and normalises it (C13)", async () => {
    const response = await register(asJson({ ...good, mobile: "۰۹۱۲ ۰۰۰ ۰۰۰۱" }, key));
    expect(response.statusCode).toBe(201);
    expect(registered[0]?.body.mobile).toBe("+989120000001");
  });

  test("passes the idempotency key, the language and the caller's IP address to the handler", async () => {
    await register(
      asJson(good, {
        ...key,
        "accept-language": "de, en-GB;q=0.8",
        "x-forwarded-for": "forged, 198.51.100.7, 203.0.113.9",
      }),
    );
    expect(registered[0]).toMatchObject({
      idempotencyKey: key["idempotency-key"],
      language: "en",
      address: "198.51.100.7",
    });
  });

  test("accepts a body in base64", async () => {
    const { headers, body = "" } = asJson(good, key);
    const response = await register({
      ...defined({ headers }),
      body: Buffer.from(body).toString("base64"),
      base64: true,
    });
    expect(response.statusCode).toBe(201);
  });
});

describe("pages of an API Lambda", () => {
  const open = async () => {
    const response = await send("GET /register");
    const cookie = response.cookies?.find((line) => line.startsWith("__Host-csrf="))?.split(";")[0] ?? "";
    const csrf = /<b>(.*)<\/b>/.exec(response.body ?? "")?.[1] ?? "";
    return { response, cookie, csrf };
  };

  test("are never cached, load nothing from other origins, and cannot be framed", async () => {
    const { headers } = (await open()).response;
    expect(headers).toMatchObject({
      "Cache-Control": "no-store",
      "X-Frame-Options": "DENY",
      "X-Content-Type-Options": "nosniff",
    });
    expect(headers?.["Content-Security-Policy"]).toContain("default-src 'none'");
    expect(headers?.["Content-Security-Policy"]).not.toContain("unsafe");
  });

  test("set no cookie when a shared cache may keep the page", async () => {
    expect((await open()).cookie).not.toBe("");
    expect((await send("GET /kept")).cookies).toBeUndefined();
  });

  test("accept a posted form from the browser that loaded the form", async () => {
    const { cookie, csrf } = await open();
    const fields = { csrf, key: "form-key-1", kind: "complaint", blank: " " };
    const response = await send("POST /register", asForm(fields, { cookies: [cookie] }));
    expect(response.statusCode).toBe(303);
    expect(posted[0]).toMatchObject({ form: { kind: "complaint" }, idempotencyKey: "form-key-1" });
    expect(posted[0]?.form).toEqual({ kind: "complaint" });
  });

  test.each([
    ["no cookie", {}, {}],
    ["no token", {}, { cookie: true }],
    ["another's token", { csrf: "A".repeat(43) }, { cookie: true }],
    ["another's cookie", { token: true }, { otherCookie: true }],
    ["another site's token", { token: true }, { cookie: true, site: "cross-site" }],
  ] as const)(
    "refuse a posted form when it has %s",
    async (_what, fields: { csrf?: string; token?: boolean }, sent: {
      cookie?: boolean;
      otherCookie?: boolean;
      site?: string;
    }) => {
      const { cookie, csrf } = await open();
      const cookies = sent.cookie ? [cookie] : sent.otherCookie ? [`__Host-csrf=${"B".repeat(22)}`] : [];
      const response = await send(
        "POST /register",
        asForm(
          { kind: "complaint", ...(fields.token && { csrf }), ...(fields.csrf && { csrf: fields.csrf }) },
          { cookies, ...(sent.site && { headers: { "sec-fetch-site": sent.site } }) },
        ),
      );
      expect(response.statusCode).toBe(403);
      expect(posted).toEqual([]);
    },
  );

  test.each([
    ["from our own page, as the browser reports", { origin: "https://peygir.example" }, 303],
    ["from our own page, by its fetch metadata", { "sec-fetch-site": "same-origin" }, 303],
    ["from another site", { origin: "https://evil.example" }, 403],
    ["from another site that an old browser does not name", {}, 403],
    [
      "from a neighbouring subdomain",
      { origin: "https://peygir.example", "sec-fetch-site": "same-site" },
      403,
    ],
  ] as const)(
    "keep the answers of a form of several pages, and do nothing else, when the form's cookie was lost and our own page sent the form: %s (C1)",
    async (_, headers, status) => {
      const send = (given: Sent) =>
        handler(httpEvent("POST /register/{page}", { params: { page: "kind" }, ...given }), testContext());
      const { statusCode } = await send(asForm({ csrf: "A".repeat(43), kind: "complaint" }, { headers }));
      expect(statusCode).toBe(status);
      expect(posted.map(({ unproven }) => unproven)).toEqual(status === 303 ? [true] : []);
      const { cookie, csrf } = await open();
      posted = [];
      await send(asForm({ csrf, kind: "complaint" }, { cookies: [cookie] }));
      expect(posted.map(({ unproven }) => unproven)).toEqual([undefined]);
    },
  );

  test("are in Persian unless the person chose English, whatever language the browser asks for", async () => {
    expect((await send("GET /register", { headers: english })).body).toContain("lang=fa");
    expect((await send("GET /register", { cookies: ["__Host-language=en"] })).body).toContain("lang=en");
  });

  test("answer 404 to an unknown address, with a page for people and a problem document for programs", async () => {
    const missing = await send("GET /{proxy+}", { path: "/nothing" });
    expect([missing.statusCode, missing.headers?.["Content-Type"]]).toEqual([
      404,
      "text/html; charset=utf-8",
    ]);
    expect(missing.body).toContain("پیدا نشد");
    const data = await send("GET /{proxy+}", { path: "/api/nothing", headers: english });
    expect([data.statusCode, data.headers?.["Content-Type"]]).toEqual([404, "application/problem+json"]);
    expect(bodyOf(data).title).toBe("Not found");
  });

  test("answer 404 to a POST to an unknown address, whatever its body", async () => {
    const sent = { path: "/api/nothing", headers: { ...english, "content-type": "application/json" } };
    const event = httpEvent("GET /{proxy+}", { ...sent, body: "{}" });
    const { http } = event.requestContext;
    const posted = {
      ...event,
      requestContext: { ...event.requestContext, http: { ...http, method: "POST" } },
    };
    expect((await handler(posted, testContext())).statusCode).toBe(404);
  });
});

describe("the caller of an operation", () => {
  const read = (sent: Sent) =>
    send("GET /api/requests/{code}", { ...sent, params: { code: "407155289363" } });

  test("needs a valid session when the operation is for applicants", async () => {
    const { token } = await sessions.replace(undefined, { request: "407155289363" }, now);
    const old = await sessions.replace(
      undefined,
      { request: "407155289363" },
      new Date(now.getTime() - 30 * 60_000),
    );
    expect((await read({})).statusCode).toBe(401);
    expect((await read({ headers: { authorization: `Bearer ${token}x` } })).statusCode).toBe(401);
    expect((await read({ headers: { authorization: `Bearer ${old.token}` } })).statusCode).toBe(401);
    expect((await read({ headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(503);
    expect((await read({ cookies: [`__Host-session=${token}`] })).statusCode).toBe(503);
    expect((await read({ cookies: [`session=${token}`] })).statusCode).toBe(401);
  });

  test("may open only the request of the session", async () => {
    const { token } = await sessions.replace(undefined, { request: "123456789018" }, now);
    expect((await read({ headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(404);
  });

  test("gets 404 for a malformed tracking code", async () => {
    const { token } = await sessions.replace(undefined, { request: "407155289363" }, now);
    const mistyped = { headers: { authorization: `Bearer ${token}` }, params: { code: "407155289364" } };
    expect((await send("GET /api/requests/{code}", mistyped)).statusCode).toBe(404);
  });

  const draft = (sent: Sent, headers: Record<string, string> = {}) =>
    send("POST /api/staff/cases/{case}/draft", {
      ...sent,
      ...asJson(draftAnswerExample.body, { ...key, ...headers }),
      params: { case: "407155289363" },
    });

  test("must be a member of staff and send If-Match when the operation is for staff (R16)", async () => {
    const claims = { username: "s.test" };
    expect((await draft({}, { "if-match": '"5"' })).statusCode).toBe(401);
    expect((await draft({ claims: { username: "stranger" } }, { "if-match": '"5"' })).statusCode).toBe(403);
    expect((await draft({ claims })).statusCode).toBe(428);
    expect((await draft({ claims }, { "if-match": "*" })).statusCode).toBe(428);
    expect((await draft({ claims }, { "if-match": '"5"' })).statusCode).toBe(403);
    expect((await draft({ claims }, { "if-match": 'W/"5"' })).statusCode).toBe(403);
    expect((await draft({ claims }, { "if-match": '"4"' })).statusCode).toBe(412);
    expect((await draft({ claims }, { "if-match": "nonsense" })).statusCode).toBe(412);
  });
});

describe("an exception in a handler", () => {
  const look = (code: string) => send("POST /api/track", asJson({ code, mobile: "09120000001" }, english));

  test("becomes 503 with Retry-After when it is an Outage", async () => {
    const response = await look("407155289363");
    expect([response.statusCode, response.headers?.["Retry-After"]]).toEqual([503, "5"]);
  });

  test("becomes 500 with an incident number and none of its text, when it is a bug", async () => {
    const response = await look("123456789018");
    const problem = bodyOf(response);
    expect(response.statusCode).toBe(500);
    expect(problem.detail).toContain(problem.incident);
    expect(log.lines).toMatchObject([
      {
        level: "error",
        outcome: "failed",
        incident: problem.incident,
        error: "TypeError",
        alarm: "unexpected",
      },
    ]);
    expect(JSON.stringify([response, log.lines])).not.toMatch(/9120000001|no luck/);
    expect(log.lines[0]?.["stack"]).not.toEqual([]);
  });

  test("does not remove the security headers from the response", async () => {
    expect((await look("123456789018")).headers).toMatchObject({
      "X-Frame-Options": "DENY",
      "Cache-Control": "no-store",
    });
  });
});

describe("the log of an API Lambda", () => {
  test("has one line per invocation, with allowed fields and nothing from the request", async () => {
    await register(asJson(good, { ...key, "user-agent": "canary-agent" }));
    expect(log.lines).toHaveLength(1);
    const { durationMs, coldStart, ...line } = log.lines[0] ?? {};
    expect(line).toEqual({
      level: "info",
      correlation: "invocation-1",
      service: "test",
      lambda: "api",
      release: "test-release",
      functionVersion: "8",
      invocation: "invocation-1",
      outcome: "ok",
      route: "POST /api/requests",
      operation: "register-request",
      status: 201,
    });
    expect([typeof durationMs, coldStart ?? true]).toEqual(["number", true]);
  });

  test("has as correlation id the tracking code of the request that the body names", async () => {
    await send("POST /api/track", asJson({ code: "407155289363", mobile: "09120000001" }));
    expect(log.lines).toMatchObject([{ operation: "track", correlation: "407155289363" }]);
  });
});

test("a Lambda loads one part of its routes once, when a route of that part is first requested, and loads no other part", async () => {
  const loaded: string[] = [];
  const part = (key: RouteKey, more: readonly RouteKey[] = []) =>
    whenAsked([key, ...more], async () => {
      loaded.push(key);
      return [page(key, async () => html(key))];
    });
  const keys = ["GET /a", "GET /b", "GET /gone"] as const;
  const parted = api({
    ...options,
    triggers: { ...triggers, routes: keys, staffRoutes: [] },
    routes: [part("GET /a"), part("GET /b", ["GET /gone"])],
  });
  const ask = async (key: RouteKey) => (await parted(httpEvent(key), testContext())).statusCode;
  expect([await ask("GET /a"), await ask("GET /a")]).toEqual([200, 200]);
  expect(loaded).toEqual(["GET /a"]);
  expect(await ask("GET /gone")).toBe(500);
});

test("a Lambda clears its cached reads when the next event begins", async () => {
  const reads = eventReads();
  const numbers = ["1", "2"];
  const look = () => reads.once("directory", async () => numbers.shift() ?? "none");
  const home = page("GET /register", async () => html((await look()) + (await look())));
  const named = { ...triggers, routes: ["GET /register" as const], staffRoutes: [] };
  const twice = api({ ...options, triggers: named, routes: [home], reads });
  const seen = async () => (await twice(httpEvent("GET /register"), testContext())).body;
  expect([await seen(), await seen()]).toEqual(["11", "22"]);
});
