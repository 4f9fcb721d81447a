/**
 * Tests commitments on the public page (I6): the head of a unit writes a public wording at the desk and publishes it; a
 * visitor without JavaScript reads it, in progress, late and kept, and in files; then an expert withdraws it.
 * `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually, longestWait } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";

/** Saturday 7 Azar 1405, so that the last days of the commitments are in the same Solar Hijri year. */
const room = await openRoom(new Date("2026-11-28T06:00:00.000Z"));
const { browser } = room;

const promise = "پول کفش خانم نمونه‌ای تا سه روز دیگر برگردانده شود.";
const named = "پول خانم نمونه‌ای برگردانده می‌شود.";
const wording = "از این پس پول کالای معیوب در سه روز برگردانده می‌شود.";
const day = 86_400_000;
const button = "انتشار برای همه: تعهد ۱";

let code = "";

/** Signs in anew, since the clock was moved by days and earlier tokens have expired. */
const expertNow = (): Promise<StaffMember> => staffMember(room.stack, "m.rezaei");

async function done(step: ReturnType<StaffMember["step"]>): Promise<void> {
  const { status, text } = await step;
  expect(status, text).toBe(200);
}

/** Five requests come to the unit `consumer-rights`, and the first one is answered with a commitment of this unit. */
async function isPromised(): Promise<string> {
  const visitor = newVisitor(room.stack.addresses.pages);
  const codes: string[] = [];
  for (let n = 0; n < 5; n += 1) codes.push(await registered(visitor, newRequest()));
  await room.stack.settled();
  const [first = ""] = codes;
  const expert = await expertNow();
  const due = tehranDay(new Date(room.stack.clock.now().getTime() + 3 * day));
  await done(expert.step(first, "accept", { points: ["پول کفش"] }));
  await done(
    expert.step(first, "draft", {
      ...{ outcome: "granted", answers: ["پرداخت می‌شود."], reasoning: "کفش معیوب بود." },
      commitments: [{ what: promise, owner: { unit: "consumer-rights" }, due }],
    }),
  );
  await done((await staffMember(room.stack, "e.hosseini")).step(first, "approve", {}));
  await room.stack.settled();
  return first;
}

beforeAll(async () => {
  if (!browser) return;
  code = await isPromised();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A phone without JavaScript. */
async function phone(): Promise<Page> {
  if (!browser) throw new Error("No browser");
  const how = { locale: "fa-IR", javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
  const context = await browser.newContext(how);
  context.setDefaultTimeout(longestWait);
  return context.newPage();
}

/** Loads the page until it shows the text; the page is up to a minute behind. */
const shows = (page: Page, path: string, text: string, isThere = true): Promise<true> =>
  eventually(`“${text}” on ${path}${isThere ? "" : ", no more"}`, async () => {
    await room.stack.settled();
    await page.goto(`${room.stack.addresses.pages}${path}`);
    return (await page.locator("main").textContent())?.includes(text) === isThere ? true : undefined;
  });

describe.runIf(browser)("a published commitment (I6)", () => {
  it("is published by the head of the unit, whose form shows the original text beside an empty field for the public text, and then a preview (I6)", async () => {
    const { page, complaints } = await room.sit("e.hosseini", `/cases/${code}`);
    await press(page, button);
    const field = page.getByLabel("متن برای همه");
    expect(await field.inputValue()).toBe("");
    await page.getByText("متن اصلی، که فقط در پرونده است").waitFor();
    await field.fill(named);
    await press(page, "پیش‌نمایش و انتشار");
    await press(page, "برای همه منتشر شود");
    await page.getByText("متن نام شخصی را دارد").first().waitFor();
    await field.fill(wording);
    await forEverybody(page, "publish-commitment-form");
    await press(page, "پیش‌نمایش و انتشار");
    const preview = page.getByRole("alertdialog");
    await preview.getByText(wording).waitFor();
    expect(await preview.textContent()).not.toContain(promise);
    await picture(page, "publish-commitment-preview");
    await press(page, "برای همه منتشر شود");
    await said(page, "تعهد برای همه منتشر شد");
    await page.getByText("برای همه منتشر شده است").waitFor();
    await forEverybody(page, "published-commitment");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is reached from the home page without JavaScript; its page shows the public text, the unit and the state “in progress”, and nothing of the case (I6, C1)", async () => {
    const page = await phone();
    await shows(page, "/commitments", wording);
    await page.goto(room.stack.addresses.pages);
    await page.getByRole("link", { name: "تعهدهای سازمان و انجام آن‌ها" }).click();
    const text = (await page.locator("main").textContent()) ?? "";
    for (const each of [wording, "در حال انجام", "حقوق مصرف‌کنندگان"]) expect(text).toContain(each);
    for (const secret of [code, promise, "نمونه‌ای", "حسینی"]) expect(text).not.toContain(secret);
    await picture(page, "commitments-open");
    await page.context().close();
  });

  it("is shown as late once its last day has passed, is hidden by the filter for kept commitments, and is in the public CSV and JSON files (I6)", async () => {
    room.stack.clock.moveBy(5 * day);
    const page = await phone();
    await shows(page, "/commitments?state=late", wording);
    await page.getByLabel("وضعیت").selectOption("kept");
    await press(page, "نمایش");
    await page.waitForURL(/state=kept/);
    expect(await page.locator("main").textContent()).not.toContain(wording);
    const file = async (kind: string) =>
      (await fetch(`${room.stack.addresses.pages}/commitments/1405.${kind}`)).text();
    expect(await file("csv")).toContain(`"${wording}"`);
    const { counts, items } = JSON.parse(await file("json"));
    expect(counts).toEqual({ open: 0, late: 1, kept: 0 });
    expect(items).toMatchObject([{ wording, state: "late", unit: { key: "consumer-rights" } }]);
    await page.context().close();
  });

  it("is shown as kept once the head of the unit has confirmed that the commitment was kept", async () => {
    const words = "به همه برگردانده شد.";
    await done((await expertNow()).step(code, "commitments/1/evidence", { words }));
    const { page: desk } = await room.sit("e.hosseini", `/cases/${code}`);
    await press(desk, "تعهد ۱ انجام شد");
    await desk.getByLabel("دلیل").fill("رسیدها دیده شد.");
    await press(desk, "تعهد ۱ انجام شد");
    await said(desk, "ثبت شد: تعهد انجام شد");
    await desk.close();
    room.stack.clock.moveBy(60_000);
    const page = await phone();
    await shows(page, "/commitments", "پس از مهلت انجام شد");
    await picture(page, "commitments-kept");
    await page.context().close();
  });

  it("leaves the public page when an expert of the unit withdraws the publication, and the case shows the reason", async () => {
    const { page: desk } = await room.sit("m.rezaei", `/cases/${code}`);
    expect(await desk.getByRole("button", { name: button }).count(), "experts do not publish").toBe(0);
    await press(desk, "برداشتن از صفحه همگانی: تعهد ۱");
    await desk.getByLabel("دلیل").fill("متن باید روشن‌تر شود.");
    await press(desk, "برداشتن از صفحه همگانی");
    await said(desk, "تعهد از صفحه همگانی برداشته شد");
    await desk.getByText("متن باید روشن‌تر شود.").waitFor();
    await forEverybody(desk, "withdrawn-commitment");
    await desk.close();
    room.stack.clock.moveBy(60_000);
    const page = await phone();
    await shows(page, "/commitments", wording, false);
    await page.context().close();
  });
});
