/**
 * Tests suggested kinds, subjects and units at the desk (R20): a model that the product's own code learnt from invented
 * texts is in the table of views; staff read the suggestions, with the words that speak for them, and choose one: an expert
 * for a case, a clerk for a text that is not registered yet. The training itself is in `functions/referral/clock/train`. `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { hashesFor, modelRows } from "../../functions/referral/projections/model-rows.ts";
import { learn, noCounts, pruned } from "../../functions/referral/rules/suggesting.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { keysFor } from "../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../shared/table/dynamodb.ts";
import { collection } from "../suggest/collection.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { asFunction, rowsOf } from "../support/rows.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture, type Seat, said } from "./desk-seat.ts";

const room = await openRoom();
const text = "شارژر متفرقه آتش گرفت و اسباب بازی خطرناک با تاریخ گذشته می‌فروشند";

/** Puts a model of the labelled texts into the table of views, with the rights of the function that trains. */
async function isTaught(): Promise<void> {
  const { aws, variable } = asFunction(room.stack.addresses.gateway, "referral-every-minute");
  const key = await keysFor(dynamodbTable(variable("KEYS_TABLE"), aws), "words").current();
  const hash = hashesFor(key.bytes);
  const examples = [...collection.training, ...collection.test].map(({ words, labels }) => ({
    words: words.map((word) => hash("word", word)),
    labels,
  }));
  const counts = pruned(learn(noCounts, examples), { people: 1, cases: 1 });
  const about = { number: 1, day: "2026-11-27", at: "2026-11-26T22:30:00.000Z", key: key.id };
  const trial = {
    "subject/unsafe-goods": { cases: 52, right: 45 },
    "kind/suggestion": { cases: 24, right: 20, usual: 2 },
  };
  const model = { ...about, cases: examples.length, trial, ...(counts && { counts }) };
  const views = dynamodbViews(variable("VIEWS_TABLE"), aws);
  for (const row of modelRows(model)) await views.put(row);
}

const proposal = "پیشنهاد می‌کنم در سامانه امکان ویرایش حساب کاربری و شماره موبایل را بگذارید";
const aboutCars = "شرکت خودروساز پول پیش‌فروش ماشین را گرفته و خودروی ثبت‌نامی را تحویل نمی‌دهد";

let code = "";

/** Registers a request with this text, about the price of goods, which goes to the unit goods inspection. */
async function atGoodsInspection(description: string): Promise<string> {
  const request = newRequest({ subject: "goods-price", province: "tehran", description });
  const found = await registered(newVisitor(room.stack.addresses.pages), request);
  const head = await staffMember(room.stack, "m.karimi");
  await eventually(`case ${found}`, async () => ((await head.read(found)).status === 200 ? true : undefined));
  return found;
}

beforeAll(async () => {
  if (!room.browser) return;
  code = await atGoodsInspection(text);
  await isTaught();
});

/** The fact of this type in the journal of the case. */
async function factOf(type: string) {
  const rows = await rowsOf(room.stack.addresses.gateway, "referral-staff-api")(code);
  return rows.flatMap(({ facts }) => facts).find((fact) => fact.type === type);
}

describe.runIf(room.browser)("suggestions from the applicant's text", () => {
  it("are shown with the words of the text that led to them and select nothing by themselves; after a click on one, the step records that a suggestion was accepted (R20)", async () => {
    const { page, complaints } = await room.sit("m.karimi", `/cases/${code}`);
    await page.getByRole("region", { name: "نوع و موضوع" }).waitFor();
    await page.keyboard.press("t");
    const dialog = page.getByRole("dialog");
    const suggested = dialog.getByRole("region", { name: "موضوع پیشنهادی از روی متن متقاضی" });
    const name = "کالای خطرناک، غیربهداشتی یا تاریخ‌گذشته";
    await suggested.getByText(name).waitFor();
    const subject = dialog.getByRole("combobox", { name: /موضوع/ });
    expect(await subject.inputValue()).toBe("گرانی یا قیمت نادرست کالا");
    const first = suggested.locator('[data-suggested="unsafe-goods"]');
    expect(await first.textContent()).toContain("گذشته");
    expect(await first.textContent()).toContain("از ۵۲ پرونده بعدی");
    await forEverybody(page, "suggested-subject");
    await picture(page, "suggested-subject");
    await first.getByRole("button", { name: `انتخاب: ${name}` }).click();
    expect(await subject.inputValue()).toBe(name);
    await dialog.getByLabel("دلیل").fill("درباره کالای خطرناک است.");
    await dialog.getByLabel("دلیل").press("Control+Enter");
    await said(page, "نوع و موضوع اصلاح شد");
    expect(complaints).toEqual([]);
    expect(await factOf("corrected")).toMatchObject({ suggestion: "taken" });
  });

  it("of a unit never name the unit that has the case; after a click on one, the step records that a suggestion was accepted (R20)", async () => {
    code = await atGoodsInspection(aboutCars);
    const { page, complaints } = await room.sit("m.karimi", `/cases/${code}`);
    await page.getByRole("region", { name: "نوع و موضوع" }).waitFor();
    await page.keyboard.press("r");
    // The field for the unit has the focus, and its open list covers the suggestions.
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    const suggested = page.getByRole("region", { name: "واحد پیشنهادی از روی متن متقاضی" });
    await suggested.waitFor();
    expect(await suggested.locator('[data-suggested="goods-inspection"]').count()).toBe(0);
    await picture(page, "suggested-unit");
    await suggested.getByRole("button", { name: "انتخاب: دفتر نظارت بر خودرو" }).click();
    await page.getByLabel("دلیل").fill("کار آن واحد است.");
    await page.getByLabel("دلیل").press("Control+Enter");
    await said(page, "ارجاع");
    expect(complaints).toEqual([]);
    expect(await factOf("referred")).toMatchObject({ suggestion: "taken" });
  });

  it("include a kind when staff correct a case whose text speaks for another kind, and its button puts the kind into the field", async () => {
    code = await atGoodsInspection(proposal);
    const { page, complaints } = await room.sit("m.karimi", `/cases/${code}`);
    await page.getByRole("region", { name: "نوع و موضوع" }).waitFor();
    await page.keyboard.press("t");
    const dialog = page.getByRole("dialog");
    const suggested = dialog.getByRole("region", { name: "نوع پیشنهادی از روی متن متقاضی" });
    await suggested.getByRole("button", { name: "انتخاب: پیشنهاد" }).click();
    expect(await dialog.getByRole("button", { name: /نوع/ }).first().textContent()).toContain("پیشنهاد");
    await forEverybody(page, "suggested-kind");
    await dialog.getByLabel("دلیل").fill("پیشنهاد است.");
    await dialog.getByLabel("دلیل").press("Control+Enter");
    await said(page, "نوع و موضوع اصلاح شد");
    expect(complaints).toEqual([]);
    expect(await factOf("corrected")).toMatchObject({ kind: "suggestion", suggestion: "taken" });
  });
});

/** The bodies of the requests to this path, in order. */
function bodiesTo(page: Page, path: string): readonly string[] {
  const bodies: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(path)) bodies.push(request.postData() ?? "");
  });
  return bodies;
}

const registering = "/api/staff/suggestions";

/** Opens the form with which a clerk registers for an applicant without an identity number. */
async function atRegistration(): Promise<Seat> {
  const seat = await room.sit("z.hashemi", "/applicants");
  await seat.page.getByRole("button", { name: "ثبت بدون شناسه" }).click();
  await seat.page.getByLabel("شرح، به زبان متقاضی").waitFor();
  return seat;
}

describe.runIf(room.browser)("suggestions from the text that a clerk registers", () => {
  it("are shown once the clerk pauses, with the words that led to them; a button puts kind or subject into the field, and nothing is chosen by itself (R20, C6)", async () => {
    const { page, complaints } = await atRegistration();
    const asked = bodiesTo(page, registering);
    await page.getByLabel("شرح، به زبان متقاضی").pressSequentially(proposal);
    const kinds = page.getByRole("region", { name: "نوع پیشنهادی از روی متن متقاضی" });
    const subjects = page.getByRole("region", { name: "موضوع پیشنهادی از روی متن متقاضی" });
    await kinds.waitFor();
    const kind = page.getByRole("combobox", { name: /نوع درخواست/ });
    const subject = page.getByRole("combobox", { name: /موضوع/ });
    expect([await kind.inputValue(), await subject.inputValue()]).toEqual(["", ""]);
    expect(asked.length, "not asked at every key").toBeLessThan(proposal.length / 4);
    const first = kinds.locator('[data-suggested="suggestion"]');
    expect(await first.textContent()).toContain("امکان");
    expect(await first.textContent()).toContain("از ۲۴ پرونده بعدی");
    await forEverybody(page, "suggested-registration");
    await picture(page, "suggested-registration");
    await first.getByRole("button").click();
    expect(await kind.inputValue()).toBe("پیشنهاد");
    await first.getByRole("button").and(page.locator(":focus")).waitFor();
    await expect.poll(() => asked.at(-1)).toContain('"kind":"suggestion"');
    await subjects.locator('[data-suggested="systems"]').getByRole("button").click();
    expect(await subject.inputValue()).toContain("سامانه");
    expect(complaints).toEqual([]);
  });

  it("are also shown for a form on paper, in English too (C7)", async () => {
    const { page, complaints } = await room.sit("z.hashemi", "/paper", { language: "en" });
    await page.getByRole("textbox", { name: /^Description/ }).fill(proposal);
    const kinds = page.getByRole("region", { name: "Kind suggested from the applicant’s text" });
    await kinds.getByRole("button", { name: "Choose: Suggestion" }).waitFor();
    await page.getByRole("region", { name: "Subject suggested from the applicant’s text" }).waitFor();
    await forEverybody(page, "suggested-paper");
    expect(complaints).toEqual([]);
  });

  it("are none when the service fails, and the form still works", async () => {
    const { page, complaints } = await atRegistration();
    await page.route(`**${registering}`, (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await page.getByLabel("شرح، به زبان متقاضی").fill(proposal);
    await failed;
    await page.getByLabel("نام و نام خانوادگی").fill("رحیم نمونه");
    expect(await page.locator("[data-suggested]").count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.getByLabel("شرح، به زبان متقاضی").inputValue()).toBe(proposal);
    expect(complaints.filter((complaint) => !complaint.includes("net::ERR_FAILED"))).toEqual([]);
  });
});
