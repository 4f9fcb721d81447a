import { describe, expect, it } from "vitest";
import { directoryOf } from "../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { applicantSessions } from "../../../shared/handler/auth/session.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { memoryTallies } from "../../../shared/limits/memory-tallies.ts";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { reportKind, withReports } from "../../../test/support/reports.ts";
import type { PageDeps } from "./frame.ts";
import { continueForm, type RegisterDeps, showAccepted, startForm } from "./register-form.ts";
import { toAccepted } from "./to-receipt.ts";
import { citizenTokens } from "./tokens.ts";

function pages(change: Partial<Snapshot> = {}) {
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
    sessions: applicantSessions(intake.sessionKeys, memoryEndings()),
    tokens: citizenTokens(intake.formKeys),
    tallies,
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  };
  const request = (form: Record<string, string>, step?: string): PageRequest => ({
    path: "/register",
    headers: {},
    cookies: {},
    language: "fa",
    address: "192.0.2.1",
    session: undefined,
    log: { add: () => {}, line: () => {} },
    params: {},
    query: step === undefined ? {} : { step },
    form,
    csrf: "token",
    idempotencyKey: "posted-key-0001",
  });
  const post = (step: string, form: Record<string, string>) => continueForm(deps, request(form, step));
  return { deps, request, post, counted: () => tallies.of(tehranDay(intake.now())) };
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

/** The step a page asks for, by the address its form stays on. */
const stepOf = ({ html = "" }: { readonly html?: string }) =>
  /action="(?:\/register\?step=([\w-]+)|\/api\/(?:requests|reports))"/.exec(html)?.[1] ?? "check";

describe("the registration form", () => {
  it("begins with the problem and mints the key of this registration", async () => {
    const { deps, request } = pages();
    const reply = await startForm(deps, request({}));
    expect(stepOf(reply)).toBe("kind");
    expect(reply.html).toContain('value="minted-key-0001"');
  });

  it("asks for whom it is: for oneself nothing more, for another who that is, by the law of C13 (C11)", async () => {
    const { post } = pages();
    const nothing = { relation: "lawyer", representedType: "national-code" };
    const own = await post("who", { ...filled, ...nothing, behalf: "self" });
    expect([own.status, stepOf(own)]).toEqual([200, "check"]);
    expect(own.html).not.toMatch(/name="(behalf|relation|represented\w+)"/);
    const open = await post("who", { ...filled, behalf: "another", representedType: "national-code" });
    expect([open.status, stepOf(open)]).toEqual([422, "who"]);
    for (const field of ["relation", "representedName", "representedNumber"])
      expect(open.html).toContain(`href="#${field}`);
    const given = { behalf: "another", relation: "guardian", representedName: "رحیم نمونه" };
    const none = { representedType: "none", representedNumber: "0081027168" };
    const right = await post("who", { ...filled, ...given, ...none });
    expect([right.status, stepOf(right)]).toEqual([200, "check"]);
    expect(right.html).toContain('name="representedName" value="رحیم نمونه"');
    expect(right.html).not.toContain("0081027168");
  });

  it("leads to the next thing that is missing, carrying what was answered", async () => {
    const { post } = pages();
    const reply = await post("kind", { kind: "complaint" });
    expect(stepOf(reply)).toBe("subject");
    expect(reply.html).toMatch(/name="kind" value="complaint"/);
    expect(reply.html).toContain('value="posted-key-0001"');
  });

  it("shows a step again with what is wrong and what was typed", async () => {
    const { post } = pages();
    const reply = await post("who", { ...filled, identityNumber: "0499370898" });
    expect([reply.status, stepOf(reply)]).toEqual([422, "who"]);
    expect(reply.html).toContain("0499370898");
  });

  it("comes straight back to the check after one answer was corrected", async () => {
    const { post } = pages();
    expect(stepOf(await post("check", { ...filled, goto: "subject" }))).toBe("subject");
    expect(stepOf(await post("subject", filled))).toBe("check");
  });

  it("drops a number that belongs to no identity", async () => {
    const { post } = pages();
    const reply = await post("who", { ...filled, identityType: "none" });
    expect(stepOf(reply)).toBe("check");
    expect(reply.html).not.toContain("0499370899");
  });

  it("asks who complains which unit or person of ours it is about, and carries it to the check (R2)", async () => {
    const { post } = pages();
    const whom = { complainedOfUnit: "legal", complainedOfPerson: "بهرام نمونه" };
    const asked = await post("kind", { kind: "complaint" });
    expect(asked.html).toMatch(/name="complainedOfUnit".*name="complainedOfPerson"/s);
    const check = await post("subject", { ...filled, ...whom });
    expect(stepOf(check)).toBe("check");
    expect(check.html).toMatch(/name="complainedOfUnit" value="legal"/);
    expect(check.html).toMatch(/name="complainedOfPerson" value="بهرام نمونه"/);
    expect(stepOf(await post("check", { ...filled, ...whom, goto: "subject" }))).toBe("subject");
  });

  it("shows the line for a person again when it is too short to be a name (R2)", async () => {
    const { post } = pages();
    const reply = await post("subject", { ...filled, complainedOfPerson: "ب" });
    expect([reply.status, stepOf(reply)]).toEqual([422, "subject"]);
    expect(reply.html).toMatch(/href="#complainedOfPerson">«شخص مورد شکایت»/);
  });

  it("drops whom they complained of when what they want is another thing now (R2)", async () => {
    const { post } = pages();
    const suggestion = {
      ...filled,
      kind: "suggestion",
      complainedOfUnit: "legal",
      complainedOfPerson: "بهرام",
    };
    const reply = await post("kind", suggestion);
    expect(stepOf(reply)).toBe("check");
    expect(reply.html).not.toContain("complainedOf");
  });

  it("asks who complains whether the unit may know them, with that it may chosen; nobody else, and carries it (C15)", async () => {
    const { post } = pages();
    const asked = await post("who", { ...filled, goto: "who" });
    const chosen = [...(asked.html ?? "").matchAll(/<input[^>]*name="knownTo"[^>]*>/g)].map(([tag]) => tag);
    expect(chosen.map((tag) => [/value="(\w+)"/.exec(tag)?.[1], tag.includes("checked")])).toEqual([
      ["unit", true],
      ["inspection", false],
    ]);
    const check = await post("who", { ...filled, knownTo: "inspection" });
    expect(check.html).toMatch(/name="knownTo" value="inspection"/);
    expect(check.html).toContain("نام من به واحد گفته نشود");
    const suggestion = { ...filled, kind: "suggestion", knownTo: "inspection" };
    expect((await post("check", { ...suggestion, goto: "who" })).html).not.toContain("knownTo");
  });

  it("asks nothing of who gives no name, and says before it is sent what that means, with the way back (C3)", async () => {
    const { post } = pages({ kinds: withReports.kinds });
    const unnamed = { ...filled, kind: reportKind.key, behalf: "another", representedName: "رحیم نمونه" };
    const words = await post("subject", { ...unnamed, description: "" });
    expect(stepOf(words)).toBe("words");
    expect(words.html).toContain("نام، شماره و نشانی خود را هم اینجا ننویسید");
    const check = await post("words", unnamed);
    expect([check.status, stepOf(check)]).toEqual([200, "check"]);
    expect(check.html).toContain('action="/api/reports"');
    expect(check.html).toMatch(
      /کد رهگیری و رسیدی نمی‌گیرید.*نتیجه به شما گفته نمی‌شود.*صفحه‌ای برای پیگیری ندارد/s,
    );
    expect(check.html).not.toMatch(
      /name="(fullName|mobile|identityNumber|representedName|knownTo)"|0499370899/,
    );
    const back = await post("check", { ...unnamed, goto: "kind" });
    expect(stepOf(back)).toBe("kind");
    expect(back.html).toContain(`name="description" value="${filled.description}"`);
    const named = await post("kind", {
      kind: "complaint",
      subject: "price",
      description: filled.description,
    });
    expect(stepOf(named)).toBe("who");
  });

  it("says that it was taken, and when, once; nothing that names it (C3)", async () => {
    const { deps, request } = pages();
    const taken = await toAccepted(deps, "2026-11-24T08:00:00.000Z");
    expect([taken.status, taken.headers?.["Location"]]).toEqual([303, "/register/accepted"]);
    const cookies = Object.fromEntries((taken.cookies ?? []).map(({ name, value }) => [name, value]));
    const { html = "" } = await showAccepted(deps, { ...request({}), cookies });
    expect(html).toContain("گزارش شما پذیرفته شد");
    expect(html).not.toMatch(/\d{4} \d{4} \d{4}|\/receipt|\/track"[^>]*class="button/);
    expect((await showAccepted(deps, request({}))).headers?.["Location"]).toBe("/register");
  });

  it("keeps what was typed when the language changes", async () => {
    const { post } = pages();
    const reply = await post("words", { ...filled, language: "en" });
    expect(stepOf(reply)).toBe("words");
    expect(reply.html).toContain(filled.description);
    expect(reply.html).toContain('lang="en"');
    expect(reply.cookies?.map(({ name, value }) => [name, value])).toEqual([["language", "en"]]);
  });
});

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

describe("what is told before registering", () => {
  it("begins with whose matter it is, and nobody goes on without an answer (C5)", async () => {
    const { deps, request, post } = pages(told);
    const first = await startForm(deps, request({}));
    expect(stepOf(first)).toBe("about");
    expect(first.html).toContain("درباره کار این سازمان");
    const none = await post("about", {});
    expect([none.status, stepOf(none)]).toEqual([422, "about"]);
    expect(none.html).toMatch(/href="#about[^"]*">بگویید درخواست به کار چه کسی مربوط است/);
    expect((await post("about", { about: "nobody" })).status).toBe(422);
    expect(stepOf(await post("about", { about: "us" }))).toBe("kind");
  });

  it("tells whoever asks about others where it belongs, counts that once, and lets them register anyway (C5)", async () => {
    const { post, counted } = pages(told);
    const told124 = await post("about", { about: "trader" });
    expect(told124.status).toBe(200);
    expect(told124.html).toMatch(/href="tel:124".*با این حال ثبت می‌کنم/s);
    await post("about", { about: "trader" });
    expect(await counted()).toEqual({ "hand-off/trader/web": 1 });
    const on = await post("hand-off", { about: "trader" });
    expect(stepOf(on)).toBe("kind");
    expect(on.html).toMatch(/name="about" value="trader"/);
    expect(stepOf(await post("subject", { ...filled, about: "trader", description: "" })), "told once").toBe(
      "words",
    );
    expect((await post("who", { ...filled, about: "trader" })).html).toContain("فروشنده");
  });

  it("shows short answers to this kind and subject before the words, and counts that one was enough (C16)", async () => {
    const { post, counted } = pages(told);
    const { description: _, ...early } = { ...filled, about: "us" };
    const shown = await post("subject", early);
    expect(stepOf(shown)).toBe("guidance");
    expect(shown.html).toContain("رسید را نگه دارید.");
    expect(shown.html).not.toContain("بنویسید.</p>");
    const enough = await post("guidance", { ...early, answered: "label" });
    expect([enough.status, enough.headers?.["Location"]]).toEqual([303, "/register/answered"]);
    await post("guidance", { ...early, answered: "label" });
    expect(await counted()).toEqual({ "answered/label/web": 1 });
    expect(stepOf(await post("guidance", early))).toBe("words");
    expect(stepOf(await post("subject", { ...early, subject: "other" })), "nothing to tell").toBe("words");
  });

  it("counts an address so often and no more, and tells it all the same (C5, C17)", async () => {
    const { deps, request, counted } = pages(told);
    for (let n = 0; n < 65; n += 1) {
      const asked = { ...request({ about: "court" }, "about"), idempotencyKey: `posted-key-${n}` };
      expect((await continueForm(deps, asked)).html).toContain("adliran.ir");
    }
    expect(await counted()).toEqual({ "hand-off/court/web": 60 });
  });

  it("asks no first question where the organisation hands nothing off", async () => {
    const { deps, request, post } = pages();
    expect(stepOf(await startForm(deps, request({})))).toBe("kind");
    expect((await post("who", { ...filled, about: "trader" })).html).not.toContain("trader");
  });
});
