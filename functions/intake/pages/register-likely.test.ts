import { describe, expect, it } from "vitest";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { applicantSessions, type Opens } from "../../../shared/handler/auth/session.ts";
import { httpEvent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api, type HttpResponse } from "../../../shared/handler/http/api.ts";
import { formMediaType } from "../../../shared/handler/http/body.ts";
import { csrfOf } from "../../../shared/handler/http/csrf.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { Outage } from "../../../shared/outage.ts";
import { requests, zahra } from "../../../test/support/requests.ts";
import { findMe } from "../applicant/my-requests/my-code.ts";
import { registerRoutes } from "../http/register-routes.ts";
import triggers from "../triggers.ts";
import { continueForm, type RegisterDeps } from "./register-form.ts";
import { citizenTokens } from "./tokens.ts";

const bread = "نانوایی کوچه سرو نان سنگک را گران‌تر از نرخ مصوب می‌فروشد.";
const filled = {
  kind: "complaint",
  subject: "price",
  description: "نان سنگک کوچه سرو گران است، نانوایی نرخ ندارد.",
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "09123456789",
  contactBy: "sms",
};
const me = { identity: { type: "national-code", number: "0499370899" }, mobile: "+989123456789" } as const;
const expiresAt = "2027-01-01T00:00:00.000Z";

/** Zahra's form. @param earlier what she registered before. */
async function form(...earlier: readonly string[]) {
  const world = requests();
  const deps: RegisterDeps = {
    ...{ ...world.intake, views: world.views, tallies: world.tallies },
    tokens: citizenTokens(world.intake.formKeys),
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  };
  const codes: string[] = [];
  for (const description of earlier) codes.push(await world.register({ ...zahra, description }));
  const sent = (opens: Opens | undefined, step: string, more: object = {}, over: RegisterDeps = deps) => {
    const request: PageRequest = {
      ...{ path: "/register", headers: {}, cookies: {}, language: "fa", address: "192.0.2.1" },
      session: opens && { ...opens, expiresAt },
      log: { add: () => {}, line: () => {} },
      ...{ params: {}, query: { step }, form: { ...filled, ...more } },
      ...{ csrf: "token", idempotencyKey: "posted-key-0001" },
    };
    return continueForm(over, request);
  };
  return { ...world, deps, sent, codes, session: await findMe(world.deps, me) };
}

const stepOf = ({ html = "" }: { readonly html?: string }) =>
  /<form id="answers"[^>]*action="(?:\/register\?step=([\w-]+)|\/api\/(?:requests|reports))"/.exec(
    html,
  )?.[1] ?? "check";

describe("before something is registered that likely was before (C9)", () => {
  it("shows whoever is signed in what they registered, keeps all that was typed, and registers nevertheless", async () => {
    const { sent, session, codes } = await form(bread);
    const told = await sent(session, "who");
    expect([told.status, stepOf(told)]).toEqual([200, "likely"]);
    const { html = "" } = told;
    expect(html).toMatch(new RegExp(`href="/my/requests/${codes[0]}"[^>]*target="_blank"`));
    expect(html).toContain("ثبت شد");
    expect(html, "no words of it").not.toContain("می‌فروشد");
    for (const [name, value] of Object.entries(filled))
      expect(html).toContain(`name="${name}" value="${value}"`);
    expect(html).toContain('name="key" value="posted-key-0001"');
    expect(html).toContain("با این حال ثبت می‌کنم");
    const on = await sent(session, "likely");
    expect([on.status, stepOf(on)]).toEqual([200, "check"]);
    expect(on.html).toContain('action="/api/requests"');
  });

  it("asks again after the words or the person were corrected, and after nothing else", async () => {
    const { sent, session } = await form(bread);
    expect(stepOf(await sent(session, "words"))).toBe("likely");
    expect(stepOf(await sent(session, "subject"))).toBe("check");
    expect(stepOf(await sent(session, "words", { description: "سیمان پیدا نمی‌شود." }))).toBe("check");
  });

  it("stays when the language changes, and is left for the page before", async () => {
    const { sent, session } = await form(bread);
    const english = await sent(session, "likely", { language: "en" });
    expect([stepOf(english), english.html?.includes('lang="en"')]).toEqual(["likely", true]);
    expect(stepOf(await sent(session, "likely", { goto: "who" }))).toBe("who");
  });

  it("is not asked of who registers for another (C11)", async () => {
    const { sent, session } = await form(bread);
    const another = {
      ...{ behalf: "another", relation: "lawyer", representedName: "رحیم نمونه" },
      representedType: "none",
    };
    expect(stepOf(await sent(session, "who", another))).toBe("check");
  });

  it("hints at nothing without their session: page, status and all that is asked are the same with duplicates and without", async () => {
    const answers = await Promise.all(
      [await form(bread, bread), await form()].map(async ({ sent, deps, deps: { identity } }) => {
        const other = await findMe(deps, { ...me, mobile: "+989120000009" });
        const asked: string[] = [];
        const watch = (name: string) => () => {
          asked.push(name);
          return Promise.reject(new Error(name));
        };
        const watched = {
          ...{ ...deps, views: { list: watch("views") } },
          requests: { ...deps.requests, load: watch("journal") },
          documents: { ...deps.documents, get: watch("documents") },
          identity: {
            ...identity,
            findPerson: (ask: Parameters<typeof identity.findPerson>[0]) => {
              asked.push("who");
              return identity.findPerson(ask);
            },
          },
        };
        const pages: unknown[] = [];
        for (const session of [undefined, { request: "123456789012" }, other])
          for (const more of [{}, { goto: "likely" }, { language: "en" }])
            for (const step of ["words", "who", "likely", "check"])
              pages.push(await sent(session, step, more, watched));
        return { pages, asked };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(JSON.stringify(answers[0])).not.toMatch(/my\/requests\/|step=likely/);
    expect(new Set(answers[0]?.asked)).toEqual(new Set(["who"]));
  });

  it("keeps nobody from registering when it cannot be looked for", async () => {
    const { sent, session, deps } = await form(bread);
    const out = { ...deps, views: { list: () => Promise.reject(new Outage("views")) } };
    expect(stepOf(await sent(session, "who", {}, out))).toBe("check");
    const broken = { ...deps, views: { list: () => Promise.reject(new Error("a bug")) } };
    await expect(sent(session, "who", {}, broken)).rejects.toThrow("a bug");
  });
});

/** The same ports; each call of one is noted by its name. */
function noting(deps: RegisterDeps, asked: string[]): RegisterDeps {
  const noted = (name: string, port: object) =>
    new Proxy(port, {
      get(target, method) {
        const value: unknown = Reflect.get(target, method);
        if (typeof value !== "function") return value;
        return (...given: unknown[]) => {
          asked.push(`${name}.${String(method)}`);
          return Reflect.apply(value, target, given);
        };
      },
    });
  const ports = Object.entries(deps).map(([name, port]: [string, unknown]) => [
    name,
    typeof port === "object" && port !== null ? noted(name, port) : port,
  ]);
  return Object.fromEntries(ports) as RegisterDeps;
}

/** Registers by the operation itself; what is answered and asked, without what is new each time. */
async function registers(earlier: readonly string[], signedIn: boolean, as: "json" | "form") {
  const { deps, session, intake } = await form(...earlier);
  const asked: string[] = [];
  const sessions = applicantSessions(intake.sessionKeys, memoryEndings());
  const handler = api({
    ...{
      refusals: async () => publicRefusals,
      environment: testEnvironment,
      triggers: triggers["register-api"],
    },
    ...{ routes: registerRoutes(noting(deps, asked)), now: intake.now, log: () => {}, applicants: sessions },
    pages: { publicUrl: "https://peygir.example.org", formKeys: intake.formKeys, problem: () => "" },
  });
  const { token } = await sessions.give(session, intake.now());
  const csrf = await csrfOf(intake.formKeys, undefined);
  const cookies = [`__Host-csrf=${csrf.id}`, ...(signedIn ? [`__Host-session=${token}`] : [])];
  const { identityType: type, identityNumber: number, ...rest } = filled;
  const sent = {
    json: { type: "application/json", body: JSON.stringify({ ...rest, identity: { type, number } }) },
    form: { type: formMediaType, body: String(new URLSearchParams({ ...filled, csrf: csrf.token })) },
  }[as];
  const said = { "content-type": sent.type, "sec-fetch-site": "same-origin" };
  const headers = { ...said, "idempotency-key": "a-good-key-1" };
  const event = { ...httpEvent("POST /api/requests", { headers, body: sent.body }), cookies };
  const {
    statusCode,
    body,
    headers: told = {},
  } = (await handler(event, testContext())) as HttpResponse & object;
  const shape = String(body).replaceAll(/\d{12}/g, "code");
  return {
    status: statusCode,
    shape,
    told: Object.keys(told),
    location: told["Location"],
    asked: asked.toSorted(),
  };
}

describe("registering itself (C9)", () => {
  it.each(["json", "form"] as const)(
    "answers the same and asks the same whether there are likely duplicates or not, signed in or not: %s",
    async (as) => {
      const other = "یخچال نو خراب است و فروشنده ضمانت را قبول ندارد.";
      const [first, ...others] = await Promise.all(
        [bread, other].flatMap((words) =>
          [false, true].map((signedIn) => registers([words, words], signedIn, as)),
        ),
      );
      expect(first).toMatchObject({ status: as === "json" ? 201 : 303 });
      expect(first?.asked).toContain("documents.put");
      expect(first?.asked).not.toContain("views.list");
      for (const one of others) expect(one).toEqual(first);
    },
  );
});
