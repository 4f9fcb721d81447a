import { describe, expect, it } from "vitest";
import { directoryOf } from "../../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { applicantSessions } from "../../../../shared/handler/auth/session.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../../shared/limits/memory-endings.ts";
import { memoryTallies } from "../../../../shared/limits/memory-tallies.ts";
import { draftWalk } from "../../../../test/support/draft-walk.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { reportKind, withReports } from "../../../../test/support/reports.ts";
import type { PageDeps } from "../frame.ts";
import { toAccepted } from "../to-receipt.ts";
import { citizenTokens } from "../tokens.ts";
import { type RegisterDeps, registerForm } from "./register-deps.ts";
import { clearForm, showStep, startForm, takeStep } from "./register-form.ts";
import { showAccepted } from "./register-sent.ts";

function pages(change: Partial<Snapshot> = {}, messenger?: RegisterDeps["messenger"]) {
  const { intake: world, views } = memoryWorld();
  const tallies = memoryTallies();
  const intake = {
    ...world,
    directory: directoryOf(async () => {
      const { number, snapshot } = await world.directory.current();
      return { number, snapshot: { ...snapshot, ...change } };
    }),
  };
  const deps: PageDeps & RegisterDeps = {
    ...intake,
    views,
    provider: false,
    messenger,
    sessions: applicantSessions(intake.sessionKeys, memoryEndings()),
    tokens: citizenTokens(intake.formKeys),
    tallies,
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  };
  const show = (request: PageRequest) => showStep(deps, request);
  const take = (request: PageRequest) => takeStep(deps, request);
  const walk = (common?: Partial<PageRequest>) => draftWalk({ deps, form: registerForm, show, take }, common);
  /** Stores these answers in a browser's draft, then posts them from the page `step`. */
  const post = async (step: string, { goto, language, answered, ...answers }: Fields, common = {}) => {
    const browser = walk(common);
    await browser.keep(answers);
    const buttons = Object.entries({ goto, language, answered }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    const seen = await browser.post(`/register/${step}?draft=draft-01`, {
      ...answers,
      ...Object.fromEntries(buttons),
    });
    return { ...seen, answers: (await browser.kept())?.answers ?? {} };
  };
  const clear = (browser = walk(), id = "draft-01") =>
    clearForm(deps, browser.asked(`/register/clear?draft=${id}`));
  const start = async (browser = walk()) => {
    const reply = await startForm(deps, browser.asked("/register"));
    return browser.open(reply.headers?.["Location"] ?? "");
  };
  return { deps, intake, walk, post, start, clear, counted: () => tallies.of(tehranDay(intake.now())) };
}

const filled = {
  kind: "complaint",
  subject: "price",
  description: "روغن گران‌تر از قیمت مصوب است.",
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "09123456789",
  contactBy: "sms",
};

describe("the registration form", () => {
  it("starts with the question about the kind of request, at its own address, and stores nothing before the first answer", async () => {
    const { walk, start } = pages();
    const browser = walk();
    const first = await start(browser);
    expect([first.status, first.step, first.wrong]).toEqual([200, "kind", false]);
    expect(first.address).toMatch(/^\/register\/kind\?draft=[\w-]{8}$/);
    expect(browser.cookies.size).toBe(0);
  });

  it("asks for a represented person's name and identity only when there is such a person (C11); the identity number is optional (C13)", async () => {
    const { post } = pages();
    const nothing = { relation: "lawyer", representedType: "national-code" };
    const own = await post("who", { ...filled, ...nothing, behalf: "self" });
    expect([own.step, own.wrong]).toEqual(["check", false]);
    expect(Object.keys(own.answers).join()).not.toMatch(/behalf|relation|represented/);
    const open = await post("who", { ...filled, behalf: "another", representedType: "national-code" });
    expect([open.step, open.wrong]).toEqual(["who", true]);
    for (const field of ["relation", "representedName", "representedNumber"])
      expect(open.html).toContain(`href="#${field}`);
    const given = { behalf: "another", relation: "guardian", representedName: "رحیم نمونه" };
    const none = { representedType: "none", representedNumber: "0081027168" };
    const right = await post("who", { ...filled, ...given, ...none });
    expect([right.step, right.wrong]).toEqual(["check", false]);
    expect(right.answers).toMatchObject({ representedName: "رحیم نمونه" });
    expect(JSON.stringify(right)).not.toContain("0081027168");
  });

  it("asks whether notices should come by SMS or messenger where the organisation offers one, and shows the choice before sending (N9)", async () => {
    const without = await pages().post("subject", { ...filled, fullName: "" });
    expect(without.html).not.toContain('name="messenger"');
    const { post } = pages({}, "bale");
    const asked = await post("subject", { ...filled, fullName: "" });
    expect(asked.html).toMatch(/name="messenger" value="none" checked/);
    const chosen = await post("who", { ...filled, messenger: "bale" });
    expect(chosen.answers).toMatchObject({ messenger: "bale" });
    expect(chosen.html).toContain("پیام‌رسان بله</dd>");
    expect((await post("who", { ...filled, messenger: "pigeon" })).wrong).toBe(true);
  });

  it("leads to the page with the first missing answer, and keeps the other answers", async () => {
    const { post } = pages();
    const reply = await post("kind", { kind: "complaint" });
    expect(reply.step).toBe("subject");
    expect(reply.answers).toEqual({ kind: "complaint" });
  });

  it("shows a step again with its errors and the typed text", async () => {
    const { post } = pages();
    const reply = await post("who", { ...filled, identityNumber: "0499370898" });
    expect([reply.step, reply.wrong]).toEqual(["who", true]);
    expect(reply.html).toContain("0499370898");
  });

  it("returns straight to the page that shows all answers after one answer was corrected", async () => {
    const { post } = pages();
    expect((await post("check", { ...filled, goto: "subject" })).step).toBe("subject");
    expect((await post("subject", filled)).step).toBe("check");
  });

  it("drops an identity number when the applicant chose no type of identity", async () => {
    const { post } = pages();
    const reply = await post("who", { ...filled, identityType: "none" });
    expect(reply.step).toBe("check");
    expect(reply.html).not.toContain("0499370899");
  });

  it("asks for the accused unit or person in a complaint, and shows both on the last page (R2)", async () => {
    const { post } = pages();
    const whom = { complainedOfUnit: "legal", complainedOfPerson: "بهرام نمونه" };
    const asked = await post("kind", { kind: "complaint" });
    expect(asked.html).toMatch(/name="complainedOfUnit".*name="complainedOfPerson"/s);
    const check = await post("subject", { ...filled, ...whom });
    expect(check.step).toBe("check");
    expect(check.answers).toMatchObject(whom);
    expect((await post("check", { ...filled, ...whom, goto: "subject" })).step).toBe("subject");
  });

  it("shows the field for the accused person again when the name typed is too short (R2)", async () => {
    const { post } = pages();
    const reply = await post("subject", { ...filled, complainedOfPerson: "ب" });
    expect([reply.step, reply.wrong]).toEqual(["subject", true]);
    expect(reply.html).toMatch(/href="#complainedOfPerson">«شخص مورد شکایت»/);
  });

  it("drops the accused when the applicant changes to a kind of request that has no accused (R2)", async () => {
    const { post } = pages();
    const suggestion = {
      ...filled,
      kind: "suggestion",
      complainedOfUnit: "legal",
      complainedOfPerson: "بهرام",
    };
    const reply = await post("kind", suggestion);
    expect(reply.step).toBe("check");
    expect(JSON.stringify(reply)).not.toContain("complainedOf");
  });

  it("asks, in complaints only, whether the unit may know the applicant, with yes preselected, and keeps the answer (C15)", async () => {
    const { post } = pages();
    const asked = await post("who", { ...filled, goto: "who" });
    const chosen = [...(asked.html ?? "").matchAll(/<input[^>]*name="knownTo"[^>]*>/g)].map(([tag]) => tag);
    expect(chosen.map((tag) => [/value="(\w+)"/.exec(tag)?.[1], tag.includes("checked")])).toEqual([
      ["unit", true],
      ["inspection", false],
    ]);
    const check = await post("who", { ...filled, knownTo: "inspection" });
    expect(check.answers).toMatchObject({ knownTo: "inspection" });
    expect(check.html).toContain("نام من به واحد گفته نشود");
    const suggestion = { ...filled, kind: "suggestion", knownTo: "inspection" };
    expect((await post("check", { ...suggestion, goto: "who" })).html).not.toContain("knownTo");
  });

  it("asks an applicant who chose to give no name for no further data about them, and explains the consequences before sending, with a way back (C3)", async () => {
    const { post } = pages({ kinds: withReports.kinds });
    const unnamed = { ...filled, kind: reportKind.key, behalf: "another", representedName: "رحیم نمونه" };
    const words = await post("subject", { ...unnamed, description: "" });
    expect(words.step).toBe("words");
    expect(words.html).toContain("نام، شماره و نشانی خود را هم اینجا ننویسید");
    const check = await post("words", unnamed);
    expect([check.step, check.wrong]).toEqual(["check", false]);
    expect(check.html).toMatch(
      /کد رهگیری و رسیدی نمی‌گیرید.*نتیجه به شما گفته نمی‌شود.*صفحه‌ای برای پیگیری ندارد/s,
    );
    expect(JSON.stringify(check.answers)).not.toMatch(
      /fullName|mobile|identityNumber|representedName|knownTo|0499370899/,
    );
    const back = await post("check", { ...unnamed, goto: "kind" });
    expect(back.step).toBe("kind");
    expect(back.answers).toMatchObject({ description: filled.description });
    const named = await post("kind", {
      kind: "complaint",
      subject: "price",
      description: filled.description,
    });
    expect(named.step).toBe("who");
  });

  it("confirms once that a report was taken, and when, but shows nothing that identifies it (C3)", async () => {
    const { deps, walk } = pages();
    const request = walk().asked("/register/accepted");
    const taken = await toAccepted(deps, "2026-11-24T08:00:00.000Z");
    expect([taken.status, taken.headers?.["Location"]]).toEqual([303, "/register/accepted"]);
    const cookies = Object.fromEntries((taken.cookies ?? []).map(({ name, value }) => [name, value]));
    const { html = "" } = await showAccepted(deps, { ...request, cookies });
    expect(html).toContain("گزارش شما پذیرفته شد");
    expect(html).not.toMatch(/\d{4} \d{4} \d{4}|\/receipt|\/track"[^>]*class="button/);
    expect((await showAccepted(deps, request)).headers?.["Location"]).toBe("/register");
  });

  it("keeps the typed text when the language changes", async () => {
    const { post } = pages();
    const reply = await post("words", { ...filled, language: "en" });
    expect(reply.step).toBe("words");
    expect(reply.html).toContain(filled.description);
    expect(reply.html).toContain('lang="en"');
    expect(reply.reply.status).toBe(303);
    expect(reply.reply.cookies?.map(({ name, value }) => [name, value])).toContainEqual(["language", "en"]);
  });
});

describe("the stored draft of the form (ADR 0057)", () => {
  const answers = Object.entries(filled).filter(([name]) => name !== "description");

  it("is shown, page by page, at each page's address in any order, without sending the page before again", async () => {
    const { walk, start, intake } = pages();
    const browser = walk();
    const kind = await start(browser);
    const subject = await browser.send(kind, { kind: "complaint" });
    const words = await browser.send(subject, { subject: "price" });
    const who = await browser.send(words, { description: filled.description });
    const check = await browser.send(who, Object.fromEntries(answers));
    expect([kind, subject, words, who, check].map(({ step }) => step)).toEqual([
      ...["kind", "subject", "words", "who", "check"],
    ]);
    for (const { reply } of [subject, words, who, check]) expect(reply.status).toBe(303);
    expect((await browser.open(kind.address)).html).toMatch(/value="complaint"[^>]*checked/);
    expect((await browser.open(words.address)).html).toContain(filled.description);
    expect((await browser.open(who.address)).html).toContain('value="09123456789"');
    expect((await browser.open(check.address)).html).toContain("۰۴۹۹۳۷۰۸۹۹");
    expect(who.address).not.toMatch(/0499370899|09123456789/);
    expect((await intake.requests.load("000000000000")).version).toBe(0);
  });

  it("is registered once when it is sent, and then links to the receipt until this page expires", async () => {
    const { walk } = pages();
    const browser = walk();
    await browser.keep(filled);
    const check = await browser.open("/register/check?draft=draft-01");
    const draft = /name="draft" value="([^"]*)"/.exec(check.html)?.[1] ?? "";
    const sent = await browser.post(check.address, { draft });
    expect(sent.address).toBe("/receipt");
    const before = browser.cookies.get("receipt");
    const again = await browser.post(check.address, { draft });
    expect(again.address, "by an impatient finger").toBe("/receipt");
    for (const step of ["kind", "words", "check"]) {
      const { html } = await browser.open(`/register/${step}?draft=draft-01`);
      expect(html).toMatch(/این درخواست ثبت شده است.*href="\/receipt"/s);
      expect(html).not.toContain('id="answers"');
    }
    browser.cookies.delete("draft-register-draft-01");
    const lost = await browser.post(check.address, { draft });
    expect(lost.address, "the same key registers nothing else").toBe("/receipt");
    expect(codeIn(browser.cookies.get("receipt"))).toBe(codeIn(before));
    browser.cookies.delete("receipt");
    expect((await browser.open("/register/kind?draft=draft-01")).html).not.toContain('href="/receipt"');
  });

  it("is sent as the page showed it, even if another window changed the stored draft", async () => {
    const { walk, intake } = pages();
    const browser = walk();
    await browser.keep(filled);
    const check = await browser.open("/register/check?draft=draft-01");
    await browser.post("/register/subject?draft=draft-01", { subject: "quality" });
    await browser.send(check, {});
    const code = codeIn(browser.cookies.get("receipt"));
    expect((await intake.requests.load(code)).state.registration?.subject).toBe("price");
  });

  it("is restored from the page when the browser loses its cookies, and registers only after showing the page again", async () => {
    const { walk } = pages();
    const browser = walk();
    await browser.keep(filled);
    const check = await browser.open("/register/check?draft=draft-01");
    const other = walk({ unproven: true });
    const shown = await other.send(check, {});
    expect([shown.step, shown.wrong]).toEqual(["check", true]);
    expect(shown.html).toContain("مهلت این فرم گذشته است");
    expect(shown.html).toContain("۰۴۹۹۳۷۰۸۹۹");
    expect(other.cookies.has("receipt")).toBe(false);
  });

  it("shows the reason for a refusal on the page where the refused answer can be changed, also after a reload", async () => {
    const { walk } = pages();
    const browser = walk();
    await browser.keep({ ...filled, subject: "no-such-subject" });
    const check = await browser.open("/register/check?draft=draft-01");
    const refused = await browser.send(check, {});
    expect([refused.step, refused.wrong]).toEqual(["subject", true]);
    expect((await browser.open(refused.address)).wrong, "loaded again").toBe(true);
    const right = await browser.send(refused, { subject: "price" });
    expect([right.step, right.wrong]).toEqual(["check", false]);
  });

  it("is offered before a new draft starts, and cleared by a button; the address of a lost draft leads to the form's start", async () => {
    const { walk, deps, clear } = pages();
    const browser = walk();
    await browser.keep({ kind: "complaint" });
    const begin = async (address: string) => startForm(deps, browser.asked(address));
    const { html = "" } = await begin("/register");
    expect(html).toMatch(/ادامه ثبت نیمه‌کاره.*href="\/register\/subject\?draft=draft-01"/s);
    expect(html).toContain('action="/register/clear?draft=draft-01"');
    expect((await begin("/register?another=yes")).headers?.["Location"]).toMatch(/^\/register\/kind\?draft=/);
    const cleared = await clear(browser);
    expect(cleared.headers?.["Location"]).toBe("/register?cleared=yes");
    expect(cleared.cookies).toMatchObject([{ name: "draft-register-draft-01", seconds: 0 }]);
    browser.cookies.clear();
    expect((await begin("/register?cleared=yes")).html).toContain("پاسخ‌ها پاک شد");
    const gone = await showStep(deps, browser.asked("/register/words?draft=draft-01"));
    expect(gone).toMatchObject({ status: 303, headers: { Location: "/register" } });
  });

  it("is stored only in the page when too many drafts are started from one network address", async () => {
    const { deps, walk } = pages();
    Object.assign(deps, { draftLimits: { take: async () => false } });
    const browser = walk();
    const subject = await browser.post("/register/kind?draft=draft-01", { kind: "complaint" });
    expect([subject.reply.status, browser.cookies.size]).toEqual([200, 0]);
    const words = await browser.send(
      { ...subject, address: "/register/subject?draft=draft-01" },
      { subject: "price" },
    );
    expect(words.html).toContain('name="description"');
  });
});

const codeIn = (token = ""): string =>
  JSON.parse(Buffer.from(token.split(".").at(-2) ?? "", "base64url").toString()).content.request as string;

const both = (fa: string) => ({ fa, en: fa });
const told: Partial<Snapshot> = {
  handOffs: [
    {
      key: "trader",
      name: both("فروشنده"),
      where: both("سامانه ۱۲۴"),
      text: both("به ۱۲۴ بگویید."),
      phone: "124",
    },
    {
      key: "court",
      name: both("دادگاه"),
      where: both("شعبه"),
      text: both("شعبه."),
      link: "https://adliran.ir",
    },
  ],
  guidance: [
    {
      key: "label",
      name: both("گران فروختند"),
      when: { subject: ["price"] },
      text: both("رسید را نگه دارید."),
    },
    { key: "wish", name: both("پیشنهاد"), when: { kind: ["suggestion"] }, text: both("بنویسید.") },
  ],
};

describe("the registration form's guidance before registering", () => {
  it("asks for the body in charge first, and continues only with an answer (C5)", async () => {
    const { start, post } = pages(told);
    const first = await start();
    expect(first.step).toBe("about");
    expect(first.html).toContain("درباره کار این سازمان");
    const none = await post("about", {});
    expect([none.step, none.wrong]).toEqual(["about", true]);
    expect(none.html).toMatch(/href="#about[^"]*">بگویید درخواست به کار چه کسی مربوط است/);
    expect((await post("about", { about: "nobody" })).wrong).toBe(true);
    expect((await post("about", { about: "us" })).step).toBe("kind");
  });

  it("tells an applicant which other body is in charge of the matter, counts this once, and still lets the applicant register (C5)", async () => {
    const { post, counted } = pages(told);
    const told124 = await post("about", { about: "trader" });
    expect(told124.html).toMatch(/href="tel:124".*با این حال ثبت می‌کنم/s);
    await post("about", { about: "trader" });
    expect(await counted()).toEqual({ "hand-off/trader/web": 1 });
    const on = await post("hand-off", { about: "trader" });
    expect(on.step).toBe("kind");
    expect(on.answers).toEqual({ about: "trader" });
    expect((await post("subject", { ...filled, about: "trader", description: "" })).step, "told once").toBe(
      "words",
    );
    expect((await post("who", { ...filled, about: "trader" })).html).toContain("فروشنده");
  });

  it("shows answers to common questions before the field for the text, and counts when an answer made the request unnecessary (C16)", async () => {
    const { post, counted } = pages(told);
    const { description: _, ...early } = { ...filled, about: "us" };
    const shown = await post("subject", early);
    expect(shown.step).toBe("guidance");
    expect(shown.html).toContain("رسید را نگه دارید.");
    expect(shown.html).not.toContain("بنویسید.</p>");
    const enough = await post("guidance", { ...early, answered: "label" });
    expect(enough.address).toBe("/register/answered");
    await post("guidance", { ...early, answered: "label" });
    expect(await counted()).toEqual({ "answered/label/web": 1 });
    expect((await post("guidance", early)).step).toBe("words");
    expect((await post("subject", { ...early, subject: "other" })).step, "nothing to tell").toBe("words");
  });

  it("is counted a limited number of times per network address, and is still shown beyond this limit (C5, C17)", async () => {
    const { deps, walk, counted } = pages(told);
    for (let n = 0; n < 65; n += 1) {
      Object.assign(deps, { mintKey: () => `minted-key-${n}` });
      const told = await walk().post("/register/about?draft=draft-01", { about: "court" });
      expect(told.html).toContain("adliran.ir");
    }
    expect(await counted()).toEqual({ "hand-off/court/web": 60 });
  });

  it("does not ask for the body in charge where the directory names no other bodies", async () => {
    const { start, post } = pages();
    expect((await start()).step).toBe("kind");
    expect((await post("who", { ...filled, about: "trader" })).html).not.toContain("trader");
  });
});
