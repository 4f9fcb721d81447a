/**
 * Tests the desk's lists of late commitments (R11): the unit that owes a commitment gives evidence, the unit that holds the
 * case judges, and inspection sees all. Also tests the figures (I1) and exports (I4). `PICTURES=<folder>` keeps pictures.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { dayNumber, isoDay } from "../../shared/domain/time/days.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { inFours } from "../../web/design/display.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, said } from "./desk-seat.ts";

/** Saturday 7 Azar 1405, early in a Solar Hijri month, so that everything happens within one month. */
const room = await openRoom(new Date("2026-11-28T06:00:00.000Z"));
const { browser } = room;

const promise = "تفاوت پول به حساب متقاضی برگردانده شود.";
const remedy = "از این پس برای هر مراجعه رسید بدهید.";
const summary = "گزارش شده است که در این واحد رسید پذیرش داده نمی‌شود.";
const evidence = "با سند شماره ۱۲ برگردانده شد.";
const day = 86_400_000;

let promisedIn = "";
let orderedIn = "";

const dayIn = (days: number): string => tehranDay(new Date(room.stack.clock.now().getTime() + days * day));

async function done(step: ReturnType<StaffMember["step"]>): Promise<void> {
  const { status, text } = await step;
  expect(status, text).toBe(200);
}

async function newCase(about: object, expert: StaffMember, points: readonly string[]): Promise<string> {
  const code = await registered(newVisitor(room.stack.addresses.pages), newRequest(about));
  await room.stack.settled();
  await done(expert.step(code, "accept", { points }));
  return code;
}

/** Another unit answers a case with a commitment of the unit `after-sales`. @returns the tracking code */
async function isPromised(): Promise<string> {
  const [expert, head] = await Promise.all(
    ["m.rezaei", "e.hosseini"].map((name) => staffMember(room.stack, name)),
  );
  if (!expert || !head) throw new Error("nobody there");
  const code = await newCase({}, expert, ["تفاوت پول"]);
  const commitments = [{ what: promise, owner: { unit: "after-sales" }, due: dayIn(3) }];
  const answer = { outcome: "granted", answers: ["پرداخت می‌شود."], reasoning: "بر پایه سند فروش." };
  await done(expert.step(code, "draft", { ...answer, commitments }));
  await done(head.step(code, "approve", {}));
  return code;
}

/** Inspection orders an action of the unit `after-sales` in a case that accuses this unit. @returns the tracking code */
async function isOrdered(): Promise<string> {
  const about = { kind: "complaint", subject: "staff-conduct", complainedOfUnit: "after-sales" };
  const inspector = await staffMember(room.stack, "f.shirvani");
  const code = await newCase(about, inspector, ["رسید نمی‌دهند."]);
  const owner = { unit: "after-sales" };
  await done(inspector.step(code, "remedies", { owner, summary, wanted: remedy, due: dayIn(5) }));
  return code;
}

beforeAll(async () => {
  if (!browser) return;
  [promisedIn, orderedIn] = [await isPromised(), await isOrdered()];
  room.stack.clock.moveBy(9 * day);
  await room.stack.settled();
});

async function sit(username: string, path: string, language: "fa" | "en" = "fa"): Promise<Page> {
  const { page } = await room.sit(username, path, { language });
  return page;
}

const late = "با دیرکرد";
const items = (page: Page) => page.locator("[data-owed] h2").allTextContents();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe.runIf(browser)("a late commitment", () => {
  it("is shown to the unit that owes it, the longest overdue first, and without the case's number if the unit is accused (C1, R2, R11)", async () => {
    const page = await sit("d.norouzi", "/owed");
    await page.getByRole("link", { name: late }).click();
    await page.getByRole("heading", { name: remedy }).waitFor();
    expect(await items(page)).toEqual([promise, remedy]);
    expect(await page.getByText("مهلت آن گذشته و انجام نشده است").count()).toBe(2);
    const shown = (await page.locator("main").textContent()) ?? "";
    expect(shown).toContain(inFours(promisedIn, "fa"));
    for (const trace of [orderedIn, inFours(orderedIn, "en"), inFours(orderedIn, "fa")])
      expect(shown).not.toContain(trace);
    expect(await page.locator("[data-owed] a").count(), "they can open no case").toBe(0);
    await forEverybody(page, "late-fa");
    await press(page, `دادن مدرک انجام: ${promise}`);
    await page.getByLabel("چه کردید و چه مدرکی هست").fill(evidence);
    await press(page, "ثبت مدرک");
    await said(page, "مدرک ثبت شد");
    await page.locator("[data-owed]").getByText(evidence).waitFor();
    await page.close();
  });

  it("is shown to inspection in English, without a button for evidence (C1, R11)", async () => {
    const page = await sit("f.shirvani", "/owed/late", "en");
    await page.getByRole("heading", { name: remedy }).waitFor();
    expect(await items(page)).toEqual([promise, remedy]);
    expect(await page.locator("[data-owed] button").count()).toBe(0);
    expect(await page.locator("[data-owed] a").count(), "its own case alone").toBe(1);
    await forEverybody(page, "late-en");
    await page.close();
  });

  it("is opened and judged as kept by the unit that holds the case, and then leaves the list (R11)", async () => {
    const page = await sit("e.hosseini", "/owed/late");
    await page.getByRole("heading", { name: promise }).waitFor();
    expect(await items(page)).toEqual([promise]);
    await page.locator("[data-owed] a").click();
    await page.getByText(evidence).waitFor();
    await press(page, "تعهد ۱ انجام شد");
    await page.getByLabel("دلیل").fill("سند دیده شد.");
    await press(page, "تعهد ۱ انجام شد");
    await said(page, "ثبت شد: تعهد انجام شد.");
    await room.stack.settled();
    await page.goto(`${room.stack.addresses.pages}/desk/owed/late`);
    await page.getByText("هیچ تعهدی دیرکرد ندارد").waitFor();
    await forEverybody(page, "late-none");
    await page.close();
  });
});

describe.runIf(browser)("the figures", () => {
  const fact = (page: Page, name: string) =>
    page.locator(".figure-facts > div", { has: page.getByText(name, { exact: true }) }).locator("dd");
  const shows = (page: Page, facts: Readonly<Record<string, string>>) =>
    Promise.all(
      Object.entries(facts).map(([name, value]) =>
        expect.poll(() => fact(page, name).textContent(), { message: name }).toContain(value),
      ),
    );
  it("show the head of the organisation requests, answers in time and kept commitments, today and as of a past day, and no score from few ratings (C1, I1, I3)", async () => {
    const page = await sit("a.rastegar", "/figures");
    await shows(page, { رسیده: "۲", "پاسخ داده‌شده": "۱", "پاسخ در مهلت": "۱۰۰٪", "در انتظار پاسخ": "۱" });
    await shows(page, { "تعهد انجام‌شده": "تعهد و دستور: ۲" });
    await page
      .getByRole("img", { name: /^نمودار ستونی/ })
      .first()
      .waitFor();
    await page.getByText("همین ارقام در جدول").click();
    await forEverybody(page, "figures-fa");
    await page.goto(`${room.stack.addresses.pages}/desk/figures?day=${isoDay(dayNumber(dayIn(0)) - 12)}`);
    await page.getByText("تا این روز چیزی شمرده نشده است").waitFor();
    await page.goto(`${room.stack.addresses.pages}/desk/figures?unit=after-sales`);
    await page.getByText("تا این روز چیزی شمرده نشده است").waitFor();
    await page.goto(`${room.stack.addresses.pages}/desk/figures/units`);
    await page.getByRole("row", { name: /واحد بازرسی/ }).waitFor();
    await page.getByText(/هیچ واحدی در دوازده ماه گذشته بیست نظر/).waitFor();
    await forEverybody(page, "figures-units-fa");
    await page.close();
  });

  it("show an expert the numbers of their own unit only, in English (I1)", async () => {
    const page = await sit("m.rezaei", "/figures", "en");
    await shows(page, { Received: "1", Answered: "1" });
    await forEverybody(page, "figures-en");
    await page.goto(`${room.stack.addresses.pages}/desk/figures?unit=after-sales`);
    await page.getByRole("alert").first().waitFor();
    await page.close();
  });

  it("are exported as files, as the list of cases is: only the requester of an export downloads the file, and auditors see the list of exports (C1, I4)", async () => {
    const page = await sit("a.rastegar", "/figures");
    const takes = async (title: string) => {
      await page.getByRole("button", { name: "گرفتن خروجی (CSV)" }).click();
      await page.getByRole("dialog", { name: title }).waitFor();
      if (title.includes("فهرست")) await forEverybody(page, "export-asked-fa");
      await page.getByRole("button", { name: "آماده شود" }).click();
      await page.getByRole("heading", { level: 1, name: "خروجی‌ها" }).waitFor();
      await page
        .getByRole("row", { name: /آماده/ })
        .first()
        .getByRole("button", { name: "دریافت" })
        .waitFor();
    };
    /** Downloads the newest export. @returns the name and the text of the file that the browser saves */
    const downloaded = async () => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "دریافت" }).first().click(),
      ]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
    };
    await takes("خروجی گرفتن از آمار");
    const figures = await downloaded();
    expect(figures.name).toBe(`peygir-figures-${dayIn(0)}.csv`);
    expect(figures.text).toContain('\uFEFF"واحد","راه ثبت","ماه","رسیده"');
    expect(figures.text).toContain('"همه سازمان","همه","1405-09","2","1"');
    await page.goto(`${room.stack.addresses.pages}/desk/?list=all&stage=in-hand`);
    await takes("خروجی گرفتن از این فهرست");
    const cases = await downloaded();
    expect(cases.text).toContain('\uFEFF"کد رهگیری"');
    expect(cases.text).toContain(`"${inFours(orderedIn, "en").replaceAll(" ", "-")}"`);
    expect(cases.text.split("\r\n")).toHaveLength(3);
    await page.getByText("دریافت شد:").nth(1).waitFor();
    await forEverybody(page, "exports-fa");
    await page.close();

    const auditor = await sit("r.aslani", "/exports?whose=all");
    await auditor.getByRole("row", { name: /پرونده‌ها: همه آنچه می‌بینم؛ در حال بررسی/ }).waitFor();
    await auditor.close();
  });

  it("of a month are public once the month is over, except numbers that count only a few people (C1, I2)", async () => {
    room.stack.clock.moveBy(20 * day);
    await room.stack.settled();
    const { page } = await room.window();
    const at = (path: string) => `${room.stack.addresses.pages}${path}`;
    await page.goto(at("/meetings"));
    await page.getByRole("link", { name: "آمار رسیدگی" }).click();
    await page.getByText("آنچه در آذر ۱۴۰۵ به ما رسید").waitFor();
    await page.getByRole("row", { name: "درخواست رسیده پنهان" }).waitFor();
    await forEverybody(page, "public-figures-fa");
    const csv = await (await fetch(at("/figures/1405-09.csv"))).text();
    expect(csv).toContain('"organisation","1405-09","came","hidden"');
    expect(await (await fetch(at("/figures/1405-09.json"))).json()).toMatchObject({ counts: { came: null } });
    expect((await fetch(at("/figures/1405-10.csv"))).status, "not over yet").toBe(404);
    await page.close();
  });
});
