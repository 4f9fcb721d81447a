/**
 * Story C, an administrative emergency, in browsers on a fixed day. A service counter has no clerk and no deputy. A citizen
 * reports this from the corridor, an inspector checks the counter within a quarter of an hour, and a deputy comes before
 * eleven. The citizen's pages, taps and bytes are counted. Variants: `functions/referral/scenarios/emergencies.test.ts`.
 * `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { e164, newKey } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { goAstray } from "./astray.ts";
import { accept, choose, press } from "./casework-steps.ts";
import { type Citizen, codeOnReceipt, newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";
import { countEffort, expectKeys } from "./effort.ts";

/** Monday 30 November 2026, in the Solar Hijri calendar 9 Azar 1405. */
const day = "2026-11-30";
const room = await openRoom(new Date(momentOfTehran(day, "10:20")));

const mobile = "09120000077";
const hall = "باجه کنار پله";
const words = "از ساعت ۹ منتظرم. گفتند فردا بیا.";
const findings = "کارمند غایب، جانشین تعیین نشده";
const order = "تا ۱۱:۰۰ جانشین مستقر شود";
const summary = "کارمند باجه غایب است.";
const accusedUnit = "دفتر بازرسی کالا و کنترل قیمت";
const [inspector, head] = ["d.yeganeh", "m.karimi"] as const;

const goTo = async (time: string): Promise<void> => {
  const { clock } = room.stack;
  await room.stack.settled();
  clock.moveBy(Date.parse(momentOfTehran(day, time)) - clock.now().getTime());
};

const texts = (): readonly string[] =>
  room.stack
    .messages()
    .filter(({ to }) => to === e164(mobile))
    .map(({ text }) => text);

/** Counts the bytes that the phone loads for each page, without the font, and the citizen's taps. */
function counting(page: Page) {
  const pages: number[] = [];
  let taps = 0;
  page.on("response", async (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (type.startsWith("text/html") && response.status() < 300) pages.push((await response.body()).length);
  });
  return {
    pages,
    taps: () => taps,
    tap: async (done: Promise<unknown>, fingers = 1) => {
      taps += fingers;
      await done;
    },
  };
}

/** Step 1 of the story: the citizen reports the emergency on four pages, with at most ten taps and without an account. */
async function registers({ page }: Citizen): Promise<string> {
  await page.goto(room.stack.addresses.pages);
  const { pages, taps, tap } = counting(page);
  await tap(page.getByRole("link", { name: /^فوریت اداری/ }).click());
  await page.getByText("کارمند نبود و جانشین هم نداشت").waitFor();
  await picture(page, "foad-reason");
  await tap(page.getByRole("radio", { name: "کارمند نبود و جانشین هم نداشت" }).check());
  await tap(press(page, "ادامه"));
  // Two taps: one opens the list, one chooses an option.
  await tap(page.getByLabel("واحد").selectOption("goods-inspection"), 2);
  await tap(page.getByLabel("اتاق یا باجه").fill(hall));
  await picture(page, "foad-where");
  await tap(press(page, "ادامه"));
  await page.getByText("نتیجه تا ساعت ۱۳:۲۰").waitFor();
  expect(await page.getByRole("radio", { name: /نام من به واحد گفته نشود/ }).isChecked()).toBe(true);
  await tap(page.getByLabel("شماره تلفن همراه").fill(mobile));
  await tap(page.getByLabel("شرح").fill(words));
  await picture(page, "foad-who");
  await tap(press(page, "ثبت فوریت اداری"));
  const code = await codeOnReceipt(page);
  expect(await page.locator("main").textContent()).toContain("ساعت ۱۳:۲۰");
  await picture(page, "foad-receipt");
  expect(pages.length).toBe(4);
  expect(taps()).toBeLessThanOrEqual(10);
  expect(Math.max(...pages)).toBeLessThanOrEqual(25 * 1024);
  await goAstray(page, "ساعت ۱۳:۲۰");
  return code;
}

/** Steps 2 and 3 of the story: within a minute only inspection has the case, checks it on the spot, and orders a remedy. */
async function isChecked(code: string): Promise<void> {
  const api = await staffMember(room.stack, inspector);
  await eventually("the emergency with inspection", async () =>
    (await api.inbox()).find((item) => item.case === code),
  );
  const { page } = await room.sit(inspector, `/cases/${code}`);
  await page.getByText(words).waitFor();
  await accept(page, ["کارمند نیست و جانشین ندارد."]);
  await goAstray(page, words, async () => (await room.sit(inspector, `/cases/${code}`)).page);
  for (const [unit, type] of [
    ["services", "stays-with-inspection"],
    ["goods-inspection", "in-conflict"],
  ] as const) {
    const refused = await api.step(code, "refer", { unit, reason: "کار آن واحد است." });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(type)]);
  }
  await goTo("10:35");
  await page.getByRole("tab", { name: "بررسی در محل" }).click();
  await page.getByLabel("آنچه در محل دیدید").fill(findings);
  await press(page, "ثبت بررسی در محل");
  await said(page, "بررسی در محل ثبت شد");
  await picture(page, "foad-case");
  await isOrdered(page);
  const toHead = { summary, wanted: "چرا کسی جانشین نبود؟", due: day };
  // The inspector signs in again, since an access token lasts only a quarter of an hour.
  const later = await staffMember(room.stack, inspector);
  const without = await later.step(code, "explanations", { of: { unit: "goods-inspection" }, ...toHead });
  expect([without.status, without.text]).toEqual([422, expect.stringContaining("hour-missing")]);
  const asked = await later.step(code, "explanations", {
    ...{ of: { unit: "goods-inspection" }, ...toHead },
    time: "12:35",
  });
  expect(asked.status, asked.text).toBe(200);
  await page.getByText("دوشنبه ۹ آذر ۱۴۰۵، ساعت ۱۱:۰۰").waitFor();
  await picture(page, "foad-ordered");
  await page.close();
}

/** The inspector orders the head to act by a given hour; the form states the deadline of the emergency itself. */
async function isOrdered(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "دستور رفع مشکل" }).click();
  await page.getByText("این فوریت باید تا دوشنبه ۹ آذر ۱۴۰۵، ساعت ۱۳:۲۰ پاسخ بگیرد.").waitFor();
  await choose(page, "چه کسی جبران می‌کند", accusedUnit);
  await page.getByLabel("خلاصه به قلم بازرسی").fill(summary);
  await page.getByLabel("چه باید بکند").fill(order);
  await page.getByLabel("آخرین روز").fill("1405/09/09");
  await press(page, "ثبت دستور");
  await page.getByText("در فوریت اداری ساعت مهلت را هم بنویسید، مانند ۱۱:۰۰.").first().waitFor();
  await page.getByLabel("تا چه ساعتی").fill("۱۱:۰۰");
  await picture(page, "foad-order");
  await press(page, "ثبت دستور");
  await said(page, "دستور رفع مشکل ثبت شد");
}

/** Step 4 of the story: the head sees the order without the citizen's name or text and sends a deputy; the citizen is notified. */
async function isPutRight(code: string): Promise<void> {
  await goTo("10:58");
  const accused = await staffMember(room.stack, head);
  expect((await accused.read(code)).status).toBe(404);
  const owed = await eventually("the order", async () => {
    const { text } = await accused.send("/owed");
    return text.includes(order) ? text : undefined;
  });
  for (const hidden of [words, code, hall]) expect(owed).not.toContain(hidden);
  const { page } = await room.sit(head, "/owed");
  await goAstray(page, "دوشنبه ۹ آذر ۱۴۰۵، ساعت ۱۱:۰۰", async () => (await room.sit(head, "/owed")).page);
  await page.getByText("دوشنبه ۹ آذر ۱۴۰۵، ساعت ۱۲:۳۵").waitFor();
  await picture(page, "foad-owed");
  await page.close();
  const { items, explanations } = JSON.parse(owed) as Record<string, readonly { case: string }[]>;
  const give = async (name: string, place: string, said: string) => {
    const headers = { "idempotency-key": newKey() };
    const answer = await accused.send(`/cases/${name}/${place}`, {
      method: "POST",
      headers,
      json: { words: said },
    });
    expect(answer.status, answer.text).toBe(200);
  };
  await give(items?.[0]?.case ?? "", "commitments/1/evidence", "جانشین ساعت ۱۰:۵۸ مستقر شد.");
  await give((explanations ?? items)?.[0]?.case ?? "", "explanations/1/give", "مرخصی ثبت نشده بود.");
  const api = await staffMember(room.stack, inspector);
  const judged = await api.step(code, "commitments/1/judge", { kept: true, reason: "در محل دیده شد." });
  expect(judged.status, judged.text).toBe(200);
  await eventually("the SMS", () => texts().find((text) => text.includes("به همان واحد مراجعه کنید")));
}

/** The citizen rates the outcome as good before inspection has written the answer. */
async function isSatisfied(citizen: Citizen, code: string): Promise<void> {
  const { page } = citizen;
  await citizen.comeIn(code);
  await citizen.reads("اقدام شد؛ لطفاً نظر بدهید");
  const opinion = (name: RegExp) =>
    page.getByRole("group", { name }).getByRole("radio", { name: "بله", exact: true }).check();
  await opinion(/نحوه رسیدگی/);
  await opinion(/نتیجه/);
  await picture(page, "foad-remedied");
  await press(page, "ثبت نظر");
  await page.getByText("نظر شما ثبت شد").first().waitFor();
  await room.stack.settled();
  const api = await staffMember(room.stack, inspector);
  const answers = { answers: ["جانشین مستقر شد و کار انجام شد."], reasoning: "بر پایه بررسی در محل." };
  const written = await api.step(code, "draft", { outcome: "remedied", ...answers });
  expect(written.status, written.text).toBe(200);
  expect((await api.look(code)).ended?.how).toBe("accepted");
}

describe.runIf(room.browser)("story C, an administrative emergency, in a browser", () => {
  it("leads from the report in a corridor to inspection, which orders a remedy, and to a satisfied citizen (S3, C15, R2, R10, R12, D1, N8)", async () => {
    const citizen = await newCitizen(room, mobile);
    const code = await registers(citizen);
    await isChecked(code);
    await isPutRight(code);
    await isSatisfied(citizen, code);
  });

  it("can be reported by telephone to the hotline 128: the clerk needs four steps by keys and reads out the deadline, and code and mobile show the caller only dates (S3, C4, C6, C15, D1)", async () => {
    const { page, complaints } = await room.sit("z.hashemi", "/emergency");
    const counter = await countEffort(page);
    const { keyboard } = page;
    await page.getByRole("combobox", { name: "مشکل" }).and(page.locator(":focus")).waitFor();
    await counter.dictate("کارمند");
    await page.getByRole("option", { name: "کارمند نبود و جانشین هم نداشت" }).waitFor();
    for (const key of ["ArrowDown", "Enter", "Tab"]) await keyboard.press(key);
    await counter.dictate("۲۱۴");
    await keyboard.press("Tab");
    await counter.dictate(words);
    for (const key of ["Tab", "Space", "Tab", "Tab", "Tab"]) await keyboard.press(key);
    await counter.dictate("09120000078");
    await forEverybody(page, "emergency");
    await keyboard.press("Control+Enter");
    await page.getByText(/^نتیجه تا /).waitFor();
    await expectKeys(counter, "register an emergency for a caller");
    await forEverybody(page, "emergency-read-out");
    const code = (await page.locator("data.code").getAttribute("value")) ?? "";
    const inspection = await staffMember(room.stack, inspector);
    const seen = await eventually("the case", async () => {
      const read = await inspection.read(code);
      return read.status === 200 ? read.json<object>() : undefined;
    });
    expect(seen).toMatchObject({
      channel: "phone-128",
      enteredBy: { username: "z.hashemi" },
      emergency: true,
    });
    const accused = await staffMember(room.stack, head);
    expect((await accused.read(code)).status).toBe(404);
    const caller = newVisitor(room.stack.addresses.pages);
    const asked = { code, mobile: "09120000078" };
    const tracked = await caller.send("/api/track", { method: "POST", json: asked });
    expect(Object.keys(tracked.json<object>()).sort()).toEqual([
      "answered",
      "expected",
      "registeredAt",
      "timeline",
      "trackingCode",
    ]);
    expect(complaints).toEqual([]);
  });
});
