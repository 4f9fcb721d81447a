import { describe, expect, it } from "vitest";
import { publicRefusals } from "../../../../shared/contracts/refusals/refusals-public.ts";
import { applicantSessions, type Opens } from "../../../../shared/handler/auth/session.ts";
import { httpEvent, testContext, testEnvironment } from "../../../../shared/handler/fakes.ts";
import { api, type HttpResponse } from "../../../../shared/handler/http/api.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../../shared/limits/memory-endings.ts";
import { Outage } from "../../../../shared/outage.ts";
import { draftWalk, type Seen } from "../../../../test/support/draft-walk.ts";
import { requests, zahra } from "../../../../test/support/requests.ts";
import { findMe } from "../../applicant/my-requests/my-code.ts";
import { registerRoutes } from "../../http/register-routes.ts";
import triggers from "../../triggers.ts";
import { citizenTokens } from "../tokens.ts";
import { type RegisterDeps, registerForm } from "./register-deps.ts";
import { showStep, takeStep } from "./register-form.ts";

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

/**
 * The form of the applicant Zahra.
 *
 * @param earlier the texts of her earlier requests
 */
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
  /** Stores these answers in a browser's draft, then posts them from the page `step`. */
  const sent = async (
    opens: Opens | undefined,
    step: string,
    { goto, language, ...more }: Fields = {},
    over: RegisterDeps = deps,
  ) => {
    const show = (request: PageRequest) => showStep(over, request);
    const take = (request: PageRequest) => takeStep(over, request);
    const session = opens && { ...opens, expiresAt };
    const browser = draftWalk({ deps, form: registerForm, show, take }, { session });
    const answers = { ...filled, ...more };
    await browser.keep(answers);
    const buttons = { ...(goto && { goto }), ...(language && { language }) };
    return browser.post(`/register/${step}?draft=draft-01`, { ...answers, ...buttons });
  };
  return { ...world, deps, sent, codes, session: await findMe(world.deps, me) };
}

describe("the form of a request that likely duplicates an earlier request (C9)", () => {
  it("shows signed-in applicants their earlier request, keeps the typed text, and still registers", async () => {
    const { sent, session, codes } = await form(bread);
    const told = await sent(session, "who");
    expect([told.step, told.wrong]).toEqual(["likely", false]);
    const { html } = told;
    expect(html).toMatch(new RegExp(`href="/my/requests/${codes[0]}"[^>]*target="_blank"`));
    expect(html).toContain("ثبت شد");
    expect(html, "no words of it").not.toContain("می‌فروشد");
    expect(html).toContain("با این حال ثبت می‌کنم");
    const on = await sent(session, "likely");
    expect([on.step, on.wrong]).toEqual(["check", false]);
    expect(on.html, "all that was typed").toContain(filled.description);
  });

  it("looks for duplicates again after a change of text or person, and after no other change", async () => {
    const { sent, session } = await form(bread);
    expect((await sent(session, "words")).step).toBe("likely");
    expect((await sent(session, "subject")).step).toBe("check");
    expect((await sent(session, "words", { description: "سیمان پیدا نمی‌شود." })).step).toBe("check");
  });

  it("shows the page of likely duplicates again when the language changes, and leads back to the page before", async () => {
    const { sent, session } = await form(bread);
    const english = await sent(session, "likely", { language: "en" });
    expect([english.step, english.html.includes('lang="en"')]).toEqual(["likely", true]);
    expect((await sent(session, "likely", { goto: "who" })).step).toBe("who");
  });

  it("does not search for likely duplicates when the applicant registers for another person (C11)", async () => {
    const { sent, session } = await form(bread);
    const another = {
      ...{ behalf: "another", relation: "lawyer", representedName: "رحیم نمونه" },
      representedType: "none",
    };
    expect((await sent(session, "who", another)).step).toBe("check");
  });

  it("reveals no duplicate to a visitor without the applicant's session: page, status and calls are the same with and without duplicates", async () => {
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
              pages.push(unsealed(await sent(session, step, more, watched)));
        return { pages, asked };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(JSON.stringify(answers[0])).not.toMatch(/my\/requests\//);
    expect(new Set(answers[0]?.asked)).toEqual(new Set(["who"]));
  });

  it("registers even when the search for duplicates fails", async () => {
    const { sent, session, deps } = await form(bread);
    const out = { ...deps, views: { list: () => Promise.reject(new Outage("views")) } };
    expect((await sent(session, "who", {}, out)).step).toBe("check");
    const broken = { ...deps, views: { list: () => Promise.reject(new Error("a bug")) } };
    await expect(sent(session, "who", {}, broken)).rejects.toThrow("a bug");
  });
});

/** The page without its encrypted copies, which differ each time. */
const unsealed = ({ html, step, address }: Seen) => ({
  ...{ step, address },
  html: html.replace(/name="draft" value="[^"]*"/, ""),
});

/** Returns the same dependencies, which also record the name of each call in `asked`. */
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

/** Registers by the API operation. Returns the replies and calls, without the values that differ each time. */
async function registers(earlier: readonly string[], signedIn: boolean) {
  const { deps, session, intake } = await form(...earlier);
  const asked: string[] = [];
  const sessions = applicantSessions(intake.sessionKeys, memoryEndings());
  const handler = api({
    ...{
      refusals: async () => publicRefusals,
      environment: testEnvironment,
      triggers: triggers["register-api"],
    },
    ...{
      routes: registerRoutes(triggers["register-api"], noting(deps, asked)),
      now: intake.now,
      log: () => {},
      applicants: sessions,
    },
    pages: { publicUrl: "https://peygir.example.org", formKeys: intake.formKeys, problem: () => "" },
  });
  const { token } = await sessions.replace(undefined, session, intake.now());
  const cookies = signedIn ? [`__Host-session=${token}`] : [];
  const { identityType: type, identityNumber: number, ...rest } = filled;
  const sent = JSON.stringify({ ...rest, identity: { type, number } });
  const said = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const headers = { ...said, "idempotency-key": "a-good-key-1" };
  const event = { ...httpEvent("POST /api/requests", { headers, body: sent }), cookies };
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

describe("the API operation that registers (C9)", () => {
  it("gives the same reply and makes the same calls with and without likely duplicates, signed in or not", async () => {
    const other = "یخچال نو خراب است و فروشنده ضمانت را قبول ندارد.";
    const [first, ...others] = await Promise.all(
      [bread, other].flatMap((words) => [false, true].map((signedIn) => registers([words, words], signedIn))),
    );
    expect(first).toMatchObject({ status: 201 });
    expect(first?.asked).toContain("documents.put");
    expect(first?.asked).not.toContain("views.list");
    for (const one of others) expect(one).toEqual(first);
  });
});
