/** Tests the end of an applicant's session through the whole Lambda. */

import { describe, expect, it } from "vitest";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { applicantSessions, type Opens } from "../../../shared/handler/auth/session.ts";
import { asForm, httpEvent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { formTo } from "../../../test/support/forms.ts";
import { requests } from "../../../test/support/requests.ts";
import { addressOf } from "../../identity/queries/address-of.ts";
import { sendOneTimeCode } from "../access/one-time-codes.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { jsonRoutes } from "../http/json-routes.ts";
import { pageRoutes } from "../http/page-routes.ts";
import { eraseApplicant } from "../retention/erase-applicant.ts";
import triggers from "../triggers.ts";
import { problemPage } from "./problem.ts";
import { citizenTokens } from "./tokens.ts";

const fieldsTo = (html: string | undefined, action: string) => formTo({ text: html ?? "" }, action).fields;

async function site() {
  const world = requests();
  const { sessionKeys, formKeys } = world.intake;
  const sessions = applicantSessions(sessionKeys, world.endings);
  const deps = {
    ...world.deps,
    ...{ sessions, tokens: citizenTokens(formKeys), provider: false, assetBase: "/assets" },
    mintKey: () => crypto.randomUUID(),
  };
  const handle = api({
    ...{
      refusals: async () => publicRefusals,
      environment: testEnvironment,
      triggers: triggers["citizen-api"],
    },
    ...{ routes: [...jsonRoutes(deps, "test"), ...pageRoutes(deps)], now: world.now, log: () => {} },
    pages: { publicUrl: "http://localhost", formKeys, problem: problemPage(deps) },
    applicants: sessions,
  });
  const code = await world.register();
  const person = (await world.state(code)).registration?.person ?? "";
  const erase = () =>
    eraseApplicant(world.erasing, { because: "asked", by: "v.admin", key: "erase-1", request: code });
  /** A browser with this session, or with a copy of its cookie. */
  const browser = (token: string) => {
    const cookies = [`session=${token}`];
    const send = async (route: string, sent = {}) => {
      const answer = await handle(httpEvent(route, { ...sent, cookies }), testContext());
      for (const line of answer.cookies ?? []) if (!line.includes("Max-Age=0")) cookies.push(line);
      return answer;
    };
    const leave = async (from: string) => {
      const page = (await send(from)).body;
      return send("POST /sign-out", asForm(fieldsTo(page, "/sign-out")));
    };
    return { send, leave };
  };
  const signIn = async (opens: Opens = { request: code }) =>
    (await sessions.replace(undefined, opens, world.now())).token;
  const read = (token: string, of = code) =>
    handle(
      httpEvent("GET /api/requests/{code}", {
        params: { code: of },
        headers: { authorization: `Bearer ${token}` },
      }),
      testContext(),
    );
  return { ...world, code, person, erase, browser, signIn, read, handle };
}

describe("an applicant who signs out", () => {
  it("ends all copies of the session, cookies and tokens, immediately, and can sign out twice (C14)", async () => {
    const { signIn, browser, read } = await site();
    const token = await signIn();
    const [own, copied] = [browser(token), browser(token)];
    expect((await copied.send("GET /request")).statusCode).toBe(200);
    const left = await own.leave("GET /request");
    expect([left.statusCode, left.headers?.["Location"]]).toEqual([303, "/"]);
    expect(left.headers?.["Clear-Site-Data"]).toBe('"cache"');
    const after = await copied.send("GET /request");
    expect([after.statusCode, after.headers?.["Location"]]).toEqual([303, "/track"]);
    expect((await read(token)).statusCode).toBe(401);
    const form = (await copied.send("GET /track")).body;
    const again = await copied.send("POST /sign-out", asForm(fieldsTo(form, "/language")));
    expect(again.statusCode).toBe(303);
  });

  it("ends no other session of the same request, earlier or later (C14)", async () => {
    const { signIn, browser, read, clock } = await site();
    const first = await signIn();
    clock.at = new Date(clock.at.getTime() + 1);
    const second = await signIn();
    await browser(first).leave("GET /request");
    expect((await read(second)).statusCode).toBe(200);
    clock.at = new Date(clock.at.getTime() + 1);
    expect((await read(await signIn())).statusCode).toBe(200);
  });

  it("stays signed in when another site, or a form without the page's token, posts the sign-out (C14)", async () => {
    const { signIn, browser, read } = await site();
    const token = await signIn();
    const { send } = browser(token);
    const fields = fieldsTo((await send("GET /request")).body, "/sign-out");
    expect((await send("POST /sign-out", asForm({}))).statusCode).toBe(403);
    const foreign = { headers: { "sec-fetch-site": "cross-site" } };
    expect((await send("POST /sign-out", asForm(fields, foreign))).statusCode).toBe(403);
    expect((await read(token)).statusCode).toBe(200);
  });

  it("finds a button to sign out, which needs no script, on every page of the session (C14, C1)", async () => {
    const { signIn, browser, person, code } = await site();
    const one = browser(await signIn());
    const all = browser(await signIn({ person }));
    for (const page of ["GET /request", "GET /request/news", "GET /", "GET /help/code"])
      expect((await one.send(page)).body, page).toContain('action="/sign-out"');
    expect((await one.send("GET /request/{act}", { params: { act: "withdraw" } })).body).toContain(
      'action="/sign-out"',
    );
    const mine = { params: { code } };
    for (const [page, sent] of [["GET /my"], ["GET /my/requests/{code}", mine]] as const)
      expect((await all.send(page, sent)).body, page).toContain('action="/sign-out"');
    expect((await browser("").send("GET /")).body).not.toContain('action="/sign-out"');
  });
});

describe("an applicant who signs in by the API", () => {
  it("ends, by signing in, the earlier session in the browser's cookie, and no session that a program sends in the header (C14, ASVS 7.2.4)", async () => {
    const { signIn, code, identity, intake, rows, clock, handle, read } = await site();
    const browsers = await signIn();
    clock.at = new Date(clock.at.getTime() + 1);
    const programs = await signIn();
    clock.at = new Date(clock.at.getTime() + 1);
    const asking = { address: "192.0.2.9", language: "fa" as const, key: "send-key-1" };
    const sent = await sendOneTimeCode(intake, code, asking);
    const found = await addressOf(identity, { request: code, challenge: rows.at(-1)?.id });
    const oneTimeCode = "oneTimeCode" in found ? found.oneTimeCode : undefined;
    const challenge = "challenge" in sent ? sent.challenge : undefined;
    const confirm = (key: string) =>
      handle(
        httpEvent("POST /api/track/confirm", {
          headers: {
            ...{ "content-type": "application/json", "idempotency-key": key },
            ...{ authorization: `Bearer ${programs}`, origin: "http://localhost" },
          },
          cookies: [`session=${browsers}`],
          body: JSON.stringify({ code, challenge, oneTimeCode }),
        }),
        testContext(),
      );
    const { session } = JSON.parse((await confirm("confirm-key-1")).body ?? "") as { session: string };
    const statuses = async () =>
      (await Promise.all([browsers, programs, session].map((token) => read(token)))).map(
        ({ statusCode }) => statusCode,
      );
    expect(await statuses()).toEqual([401, 200, 200]);
    expect((await confirm("confirm-key-1")).statusCode, "a retry").toBe(200);
    expect(await statuses()).toEqual([401, 200, 200]);
  });
});

describe("an applicant whose session ends while a page is open", () => {
  const minute = 60_000;

  it("sees the page replaced without a script, since the browser loads it again when the session ends (C14)", async () => {
    const { signIn, browser, person, code, clock } = await site();
    const [one, all] = [browser(await signIn()), browser(await signIn({ person }))];
    clock.at = new Date(clock.at.getTime() + 10 * minute);
    const mine = { params: { code } };
    for (const page of [
      await one.send("GET /request"),
      await all.send("GET /my"),
      await all.send("GET /my/requests/{code}", mine),
    ])
      expect(page.headers?.["Refresh"]).toBe(String(20 * 60 + 1));
    clock.at = new Date(clock.at.getTime() + 20 * minute + 1_000);
    expect((await one.send("GET /request")).headers?.["Location"]).toBe("/track");
    const list = await all.send("GET /my");
    expect(list.body).not.toContain(code);
    expect(list.headers).not.toHaveProperty("Refresh");
  });

  it("loses no typed text: neither a page with a text field nor a page outside the session is replaced (WCAG 2.2.1)", async () => {
    const { signIn, browser } = await site();
    const { send } = browser(await signIn());
    const withField = await send("GET /request/{act}", { params: { act: "information" } });
    expect(withField.body).toContain("<textarea");
    for (const page of [withField, await send("GET /"), await send("GET /track")]) {
      expect(page.statusCode).toBe(200);
      expect(page.headers).not.toHaveProperty("Refresh");
    }
  });
});

describe("an applicant who needs more time (WCAG 2.2.1)", () => {
  const half = 30 * 60_000;
  const kept = (cookies: readonly string[] = []) =>
    /session=([^;]+)/.exec(cookies.find((line) => /session=./.test(line)) ?? "")?.[1] ?? "";

  it("sees on the request's page until when the session lasts, and can extend the session ten times by a button, without a script", async () => {
    const { signIn, browser, read, clock } = await site();
    let token = await signIn();
    for (let times = 1; times <= 10; times += 1) {
      clock.at = new Date(clock.at.getTime() + half - 30_000);
      const { send } = browser(token);
      const page = (await send("GET /request")).body ?? "";
      expect(page).toMatch(/تا ساعت [۰-۹:]+ باز می‌ماند.*formaction="\/stay-open"/s);
      const done = await send("POST /stay-open", asForm(fieldsTo(page, "/sign-out")));
      expect([done.statusCode, done.headers?.["Location"]]).toEqual([303, "/stay-open"]);
      token = kept(done.cookies);
      expect((await browser(token).send("GET /stay-open")).body).toContain("این پنجره را ببندید");
    }
    clock.at = new Date(clock.at.getTime() + half - 30_000);
    expect((await read(token)).statusCode).toBe(200);
    const last = (await browser(token).send("GET /request")).body;
    expect(last).not.toContain("/stay-open");
    clock.at = new Date(clock.at.getTime() + 30_000);
    expect((await read(token)).statusCode).toBe(401);
    expect((await browser(token).send("GET /stay-open")).headers?.["Location"]).toBe("/track");
  });

  it("ends the extended session and all sessions before the extension by signing out of any of these sessions (C14)", async () => {
    for (const leaves of ["first", "longer"] as const) {
      const { signIn, browser, read, clock } = await site();
      const first = await signIn();
      clock.at = new Date(clock.at.getTime() + 20 * 60_000);
      const { send } = browser(first);
      const page = (await send("GET /request")).body;
      const longer = kept((await send("POST /stay-open", asForm(fieldsTo(page, "/sign-out")))).cookies);
      expect((await read(longer)).statusCode).toBe(200);
      await browser({ first, longer }[leaves]).leave("GET /request");
      for (const token of [first, longer]) expect((await read(token)).statusCode).toBe(401);
      clock.at = new Date(clock.at.getTime() + 20 * 60_000);
      expect((await read(longer)).statusCode, "later, too").toBe(401);
    }
  });

  it("stays signed out for as long as any session extended just before the sign-out could have lasted", async () => {
    const { intake, endings, now } = requests();
    const marks: number[] = [];
    const end: typeof endings.end = async (name, until, keptFor) => {
      marks.push(until.getTime() + keptFor * 1_000 - now().getTime());
      await endings.end(name, until, keptFor);
    };
    const sessions = applicantSessions(intake.sessionKeys, { ...endings, end });
    const { token } = await sessions.replace(undefined, { request: "407155289363" }, now());
    await sessions.end(token, now());
    expect(marks).toEqual([2 * half]);
  });

  it("keeps the extended session when the browser repeats the sign-in with which this session began, and ends the session by a new sign-in", async () => {
    const { intake, endings, clock } = requests();
    const sessions = applicantSessions(intake.sessionKeys, endings);
    const opens = { request: "407155289363" };
    const signedIn = clock.at;
    const { token } = await sessions.replace(undefined, opens, signedIn);
    const longer = (await sessions.renew(token, new Date(signedIn.getTime() + 60_000)))?.token ?? "";
    expect((await sessions.replace(longer, opens, signedIn)).token).toBe(token);
    const later = new Date(signedIn.getTime() + 120_000);
    expect(await sessions.open(longer, later)).toBeDefined();
    const next = await sessions.replace(longer, opens, later);
    for (const ended of [token, longer]) expect(await sessions.open(ended, later)).toBeUndefined();
    expect(await sessions.open(next.token, later)).toBeDefined();
  });

  it("cannot extend an ended session", async () => {
    const { signIn, browser, read } = await site();
    const token = await signIn();
    const { send } = browser(token);
    const page = (await send("GET /request")).body;
    await browser(token).leave("GET /request");
    const late = await send("POST /stay-open", asForm(fieldsTo(page, "/sign-out")));
    expect(late.statusCode).toBe(303);
    expect(kept(late.cookies)).toBe("");
    expect((await read(token)).statusCode).toBe(401);
  });
});

describe("an applicant whose data is erased", () => {
  it("loses all earlier sessions, of a single request and of the whole list, and does not get them back by a new registration (P2, C14)", async () => {
    const world = await site();
    const { signIn, browser, read, erase, code, person, deps, ask, register } = world;
    await withdrawRequest(deps, ask(code));
    const tokens = [await signIn(), await signIn({ person })];
    for (const token of tokens) expect((await read(token)).statusCode).toBe(200);
    expect(await erase()).toHaveProperty("completeAt");
    for (const token of tokens) expect((await read(token)).statusCode).toBe(401);
    world.clock.at = new Date(world.clock.at.getTime() + 60_000);
    const next = await register();
    for (const token of tokens) expect((await read(token, next)).statusCode).toBe(401);
    const shown = await browser(tokens[1] ?? "").send("GET /my/requests/{code}", { params: { code: next } });
    expect([shown.statusCode, shown.headers?.["Location"]]).toEqual([303, "/my"]);
  });

  it("keeps the session of a new registration when the earlier erasure is retried (P2, P4)", async () => {
    const world = await site();
    const { signIn, read, erase, code, person, deps, ask, register } = world;
    await withdrawRequest(deps, ask(code));
    const done = await erase();
    await world.hearsOfErasure();
    world.clock.at = new Date(world.clock.at.getTime() + 60_000);
    const next = await register();
    const token = await signIn({ person });
    expect(await erase()).toEqual(done);
    expect((await read(token, next)).statusCode).toBe(200);
  });
});
