import { describe, expect, it } from "vitest";
import { fixedDirectory } from "../../../shared/directory/reader.ts";
import type { Fields } from "../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { draftWalk } from "../../../test/support/draft-walk.ts";
import { withEmergencies } from "../../../test/support/emergencies.ts";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { registerRequest } from "../applicant/register-request/register-request.ts";
import {
  type NewRequest,
  registrationByApplicant,
} from "../applicant/register-request/registration-by-applicant.ts";
import { clear, type FoadDeps, foadForm, showStep, start, takeStep } from "./foad-form.ts";
import { citizenTokens } from "./tokens.ts";

function pages(snapshot = withEmergencies, at = "2026-11-30T06:50:00.000Z") {
  const { intake } = memoryWorld();
  const deps: FoadDeps = {
    ...intake,
    directory: fixedDirectory(1, snapshot),
    now: () => new Date(at),
    tokens: citizenTokens(intake.formKeys),
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  };
  const show = (request: PageRequest) => showStep(deps, request);
  const take = (request: PageRequest) => takeStep(deps, request);
  const walk = (common?: Partial<PageRequest>) => draftWalk({ deps, form: foadForm, show, take }, common);
  const begin = async (browser = walk()) => {
    const reply = await start(deps, browser.asked("/foad"));
    return browser.open(reply.headers?.["Location"] ?? "");
  };
  /** Stores these answers in a browser's draft, then posts them from the page `step`. */
  const post = async (step: string, answers: Fields) => {
    const browser = walk();
    await browser.keep(answers);
    const seen = await browser.post(`/foad/${step}?draft=draft-01`, answers);
    return { ...seen, answers: (await browser.kept())?.answers };
  };
  return { deps, walk, begin, post };
}

describe("the form of an administrative emergency (S3)", () => {
  it("starts with a choice of reasons that the form of other requests does not offer (C3)", async () => {
    const reply = await pages().begin();
    expect([reply.step, reply.html]).toEqual(["reason", expect.stringContaining("absent-employee")]);
    expect(reply.html).not.toContain('value="price"');
  });

  it("redirects to the home page where an organisation takes no emergencies", async () => {
    const { deps, walk } = pages(organisation);
    expect((await start(deps, walk().asked("/foad"))).headers?.["Location"]).toBe("/");
  });

  it("shows errors beside the typed text, and keeps all answers", async () => {
    const { post } = pages();
    const none = await post("reason", {});
    expect([none.step, none.wrong]).toEqual(["reason", true]);
    const where = await post("reason", { reason: "absent-employee" });
    expect([where.step, where.wrong]).toEqual(["where", false]);
    const short = await post("where", { reason: "absent-employee", person: "ا" });
    expect([short.step, short.wrong]).toEqual(["where", true]);
    const form = { reason: "absent-employee", room: "۲۱۴", mobile: "12", description: "فردا بیا" };
    const back = await post("who", form);
    expect([back.step, back.wrong]).toEqual(["who", true]);
    expect(back.html).toContain("فردا بیا");
    expect(back.answers).toEqual(form);
  });

  it("offers an unfinished draft before a new one starts, and clears the draft by a button (C1)", async () => {
    const { deps, walk } = pages();
    const browser = walk();
    await browser.keep({ reason: "absent-employee" });
    const begin = async (address: string) => start(deps, browser.asked(address));
    const { html = "" } = await begin("/foad");
    expect(html).toMatch(/ادامه ثبت نیمه‌کاره.*کارمند نبود.*href="\/foad\/where\?draft=draft-01"/s);
    expect(html).toContain('action="/foad/clear?draft=draft-01"');
    expect(html).toMatch(/href="\/foad\?another=yes"[^>]*>\s*ثبت فوریتی دیگر/);
    await browser.keep({ reason: "absent-employee", room: "۲۱۴" });
    expect((await begin("/foad")).html, "what is answered is not asked again").toContain("/foad/who?");
    expect((await begin("/foad?another=yes")).headers?.["Location"]).toMatch(/^\/foad\/reason\?draft=/);
    const cleared = await clear(deps, browser.asked("/foad/clear?draft=draft-01"));
    expect(cleared.headers?.["Location"]).toBe("/foad?cleared=yes");
    expect(cleared.cookies).toMatchObject([{ name: "draft-foad-draft-01", seconds: 0 }]);
    browser.cookies.clear();
    expect((await begin("/foad?cleared=yes")).html).toMatch(/پاسخ‌ها پاک شد.*href="\/foad"/s);
  });

  it("keeps the answers when the browser loses its cookies, and registers only after showing the page again", async () => {
    const browser = pages().walk();
    await browser.keep({ reason: "absent-employee", room: "۲۱۴", knownTo: "inspection" });
    const who = await browser.open("/foad/who?draft=draft-01");
    const other = pages().walk({ unproven: true });
    const shown = await other.send(who, { mobile: "09120000001", knownTo: "inspection" });
    expect([shown.step, shown.wrong]).toEqual(["who", true]);
    expect(shown.html).toContain("مهلت این فرم گذشته است");
    expect(other.cookies.has("receipt")).toBe(false);
  });

  it("is no longer offered as an unfinished draft once it was sent", async () => {
    const { deps, walk } = pages();
    const browser = walk();
    await browser.keep({ reason: "absent-employee", room: "۲۱۴", knownTo: "inspection" });
    const who = await browser.open("/foad/who?draft=draft-01");
    const sent = await browser.send(who, { mobile: "09120000001", knownTo: "inspection" });
    expect(sent.reply.headers?.["Location"]).toBe("/receipt");
    const again = await start(deps, browser.asked("/foad"));
    expect(again.headers?.["Location"]).toMatch(/^\/foad\/reason\?draft=(?!draft-01)/);
  });

  it.each([
    ["2026-11-30T06:50:00.000Z", "نتیجه تا ساعت ۱۳:۲۰", "of the same day"],
    ["2026-12-02T09:30:00.000Z", "شنبه ۱۴ آذر ۱۴۰۵، ساعت ۱۰:۰۰", "past a weekend, on Saturday"],
  ])(
    "shows the hour by which an emergency is answered: for one sent at %s, “%s”, %s (N8, D1)",
    async (at, says) => {
      const { post } = pages(withEmergencies, at);
      const reply = await post("where", { reason: "absent-employee" });
      expect(reply.html).toContain(says);
      expect(reply.html).toMatch(/value="inspection"[^>]*checked|checked[^>]*value="inspection"/);
    },
  );

  it("takes only administrative emergencies, and no other form takes them (C3)", async () => {
    const { deps } = pages();
    const asked: NewRequest = {
      ...{ kind: "service-failure", subject: "absent-employee", description: "کارمند نبود." },
      applicant: { fullName: "زهرا نمونه", identityType: "none", mobile: "+989120000001", contactBy: "sms" },
      channel: "foad-web",
      language: "fa",
    };
    const register = async (over: Partial<NewRequest>) =>
      registerRequest(deps, registrationByApplicant({ ...asked, ...over }, "key-000001"));
    expect(await register({ channel: "web" })).toMatchObject({ refusal: { code: "unknown-choice" } });
    expect(await register({ subject: "price" })).toMatchObject({ refusal: { code: "unknown-choice" } });
    const taken = await register({});
    expect(taken).toMatchObject({ registered: true, promise: { unit: "inspection" } });
    expect(await register({}), "the same again").toEqual(taken);
    expect(await register({ description: "دیگر" })).toMatchObject({ refusal: { code: "key-reused" } });
  });
});
