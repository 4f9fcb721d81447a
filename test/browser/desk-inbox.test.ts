/** Tests the inbox in a browser on the local stack: reading, filtering, keys, steps on several cases at once, and failures. */
import type { Page, Route } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { inboxItemExample } from "../../shared/contracts/openapi/cases-example.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { faults } from "./axe.ts";
import { comeSignedIn } from "./come-signed-in.ts";
import { forEverybody, openRoom } from "./desk-seat.ts";

const room = await openRoom();

let head: StaffMember;
let expert: StaffMember;
/**
 * The tracking codes of cases of one unit with the same deadline, in the order of registration. No two tests change the
 * same case.
 */
let codes: readonly string[] = [];
let foreign = "";
/** The browser pages of the expert and the head, which the tests use one after another. */
let expertsDesk: Page;
let headsDesk: Page;

beforeAll(async () => {
  if (!room.browser) return;
  head = await staffMember(room.stack, "e.hosseini");
  expert = await staffMember(room.stack, "m.rezaei");
  const citizen = newVisitor(room.stack.addresses.pages);
  foreign = await registered(citizen, newRequest({ subject: "goods-price", province: "tehran" }));
  const all: string[] = [];
  for (let n = 0; n < 9; n += 1) all.push(await registered(citizen, newRequest({ province: provinceOf(n) })));
  await listed(all.length);
  codes = all;
  expertsDesk = await sitDown("m.rezaei");
  headsDesk = await sitDown("e.hosseini");
});

afterEach(() => Promise.all([expertsDesk?.unrouteAll(), headsDesk?.unrouteAll()]));

const provinceOf = (n: number) => (n % 3 === 0 ? "gilan" : "fars");

/** Waits until the inbox of the unit's head has this number of cases. */
const listed = (count: number) =>
  eventually(`${count} cases in the list`, async () =>
    (await head.inbox()).length === count ? true : undefined,
  );

const at = (path: string) => `${room.stack.addresses.pages}/desk${path}`;
const complaints: string[] = [];

async function sitDown(username: string, path = "/", language: "fa" | "en" = "fa"): Promise<Page> {
  const { page } = await room.window({ language });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await comeSignedIn(page, room.stack.addresses.pages, username);
  return opened(page, path);
}

/** Loads the desk again, at a path. */
async function opened(page: Page, path = "/"): Promise<Page> {
  await page.goto(at(path));
  await page.getByRole("heading", { level: 1, name: /^(کارتابل|Inbox)$/ }).waitFor();
  return page;
}

const rowOf = (page: Page, code: string | undefined) => page.locator(`tr[data-case="${code}"]`);
const shownIn = (page: Page) =>
  page
    .locator("tr[data-case]")
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset["case"] ?? ""));
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset["case"]);

/** Chooses an option of a list with the mouse. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await button(page, new RegExp(`${label}$`)).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function tick(page: Page, ...those: readonly (string | undefined)[]): Promise<void> {
  for (const code of those) await rowOf(page, code).getByRole("checkbox").check();
}

/** Makes the test answer the desk's calls for lists in place of the API. */
const answerLists = (page: Page, answer: (query: URLSearchParams, route: Route) => Promise<void>) =>
  page.route(/\/api\/staff\/inbox\?/, (route) => answer(new URL(route.request().url()).searchParams, route));

/** Acts as if the user returned to the window after a while, so that the desk reads its list from the API again. */
const readAgain = (page: Page) =>
  page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 60_000;
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });

describe.runIf(room.browser)("the inbox", () => {
  it("shows the open cases of the user's unit, sorted by time left and then by age, and no list has a case of another unit (R15, R17)", async () => {
    const page = await opened(expertsDesk);
    for (const tab of ["واحد من", "همه آنچه می‌بینم"]) {
      await page.getByRole("link", { name: tab }).click();
      await rowOf(page, codes[0]).waitFor();
      expect(await shownIn(page), tab).toEqual(codes);
    }
    await page.getByRole("link", { name: "در دست من" }).click();
    await page.getByRole("heading", { name: "پرونده‌ای در دست شما نیست" }).waitFor();
    expect(await page.content()).not.toContain(foreign);
  });

  it("keeps its filter in the address: the list is the same after a reload and for a colleague who opens the address, and Back removes the filter (R17)", async () => {
    const page = await opened(expertsDesk);
    await rowOf(page, codes[0]).waitFor();
    await choose(page, "استان", "گیلان");
    await page.waitForURL(at("/?list=unit&province=gilan"));
    const inGilan = codes.filter((_, n) => provinceOf(n) === "gilan");
    await expect.poll(() => shownIn(page)).toEqual(inGilan);
    await page.reload();
    await rowOf(page, codes[0]).waitFor();
    expect(await shownIn(page)).toEqual(inGilan);
    await page.goBack();
    await expect.poll(() => shownIn(page)).toEqual(codes);
  });

  it("saves a filtered list under a name, which is still there the next day, until the user removes it (R17)", async () => {
    const page = await sitDown("s.jafari", "/?list=unit&province=gilan");
    await button(page, "ذخیره این فهرست").click();
    await page.getByRole("dialog").getByLabel("نام فهرست").fill("گیلانی‌ها");
    await page.keyboard.press("Enter");
    await page.getByText("فهرست «گیلانی‌ها» ذخیره شد.").waitFor();
    await page.goto(at("/"));
    await button(page, "فهرست‌های من").click();
    await page.getByRole("menuitem", { name: "گیلانی‌ها" }).click();
    await page.waitForURL(at("/?list=unit&province=gilan"));
    await button(page, "برداشتن از فهرست‌های من").click();
    await button(page, "ذخیره این فهرست").waitFor();
    await page.reload();
    await button(page, "ذخیره این فهرست").waitFor();
    expect(await button(page, /فهرست‌های من/).count()).toBe(0);
    await page.context().close();
  });

  it("can be used with the keyboard alone, and a return from a case leads to the row of this case (R17)", async () => {
    const page = await opened(expertsDesk);
    await rowOf(page, codes[0]).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect.poll(() => focused(page)).toBe(codes[1]);
    await page.keyboard.press("Enter");
    await page.waitForURL(at(`/cases/${codes[1]}`));
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(codes[1]);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "کلیدهای میان‌بر" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("f");
    expect(await page.evaluate(() => document.activeElement?.closest("search") !== null)).toBe(true);
  });

  it("ignores single-letter shortcuts when the user turned them off, except on a focused row (C1, R17)", async () => {
    const page = await sitDown("m.rezaei");
    await rowOf(page, codes[0]).waitFor();
    await page.keyboard.press("?");
    await page.getByText(/میان‌برهای تک‌حرفی/).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("j");
    expect(await focused(page)).toBeUndefined();
    await rowOf(page, codes[0]).focus();
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe(codes[1]);
    await page.context().close();
  });

  it("shows the user's own step on a case immediately, even while the API still returns the list from before the step (R16, R17)", async () => {
    const page = await opened(expertsDesk);
    await rowOf(page, codes[6]).waitFor();
    const before = await expert.send("/inbox?list=unit");
    await answerLists(page, (_, route) => route.fulfill({ json: JSON.parse(before.text) }));
    await rowOf(page, codes[6]).getByRole("link").click();
    await page.getByLabel("نکته ۱", { exact: true }).fill("کفش زود پاره شد");
    await button(page, "پذیرش پرونده").click();
    await page.locator(".toast", { hasText: "پرونده پذیرفته شد" }).waitFor();
    await page.getByRole("link", { name: "کارتابل", exact: true }).click();
    await rowOf(page, codes[6]).getByText("در حال بررسی").waitFor();
    await rowOf(page, codes[6]).getByText("محمد رضایی").waitFor();
  });

  it("selects a range of cases with Shift, and announces the number of selected cases (R17)", async () => {
    const page = await opened(headsDesk);
    await rowOf(page, codes[0]).waitFor();
    for (const key of ["j", "x", "j", "j", "Shift+X"]) await page.keyboard.press(key);
    await page.getByRole("status").filter({ hasText: "۳ پرونده انتخاب شده است" }).waitFor();
    expect(await page.locator("tr[aria-selected=true]").count()).toBe(3);
    await page.keyboard.press("Escape");
    await page.getByText("پرونده انتخاب شده است").waitFor({ state: "detached" });
  });

  it("lets an expert refer the selected cases but not assign them, and lets an auditor select no case (R15, R17)", async () => {
    const page = await opened(expertsDesk);
    await tick(page, codes[0]);
    await button(page, "ارجاع به واحد دیگر").waitFor();
    expect(await button(page, "سپردن به کارشناس").count()).toBe(0);
    const audit = await sitDown("r.aslani");
    await rowOf(audit, codes[0]).waitFor();
    expect(await rowOf(audit, foreign).count()).toBe(1);
    expect(await audit.getByRole("checkbox").count()).toBe(0);
    await audit.context().close();
  });

  it("assigns several cases to a colleague: a case that changed meanwhile is reported and stays selected, and the other cases show the new assignee immediately (R16, R17)", async () => {
    const [one, other, changed] = codes.slice(0, 3);
    const page = await opened(headsDesk);
    await tick(page, one, other, changed);
    const before = await head.send("/inbox?list=unit");
    await answerLists(page, (_, route) => route.fulfill({ json: JSON.parse(before.text) }));
    expect((await expert.step(changed ?? "", "accept", { points: ["کفش زود پاره شد"] })).status).toBe(200);
    await button(page, "سپردن به کارشناس").click();
    const dialog = page.getByRole("dialog", { name: "سپردن ۳ پرونده به کارشناس" });
    await dialog.getByRole("combobox").fill("سمیه");
    await page.getByRole("option", { name: /سمیه جعفری/ }).click();
    await dialog.getByRole("button", { name: "سپردن", exact: true }).click();
    const results = page.getByRole("region", { name: "نتیجه" });
    await results.getByText("۲ پرونده انجام شد").waitFor();
    const wrong = results.locator(".part.wrong");
    expect(await wrong.locator("data").getAttribute("value")).toBe(changed);
    expect(await wrong.textContent()).toContain("در این فاصله");
    expect(await faults(page)).toEqual([]);
    await results.getByRole("button", { name: "بستن" }).click();
    await rowOf(page, one).getByText("سمیه جعفری").waitFor();
    await rowOf(page, other).getByText("سمیه جعفری").waitFor();
    expect(await page.locator("tr[aria-selected=true]").getAttribute("data-case")).toBe(changed);
    expect((await head.look(one ?? "")).expert?.username).toBe("s.jafari");
  });

  it("refers several cases to another unit with one reason, and the cases leave the list immediately (R17)", async () => {
    const gone = codes.slice(3, 5);
    const page = await opened(expertsDesk);
    await tick(page, ...gone);
    await button(page, "ارجاع به واحد دیگر").click();
    const dialog = page.getByRole("dialog", { name: "ارجاع ۲ پرونده به واحد دیگر" });
    await dialog.getByRole("combobox").press("Escape");
    await dialog.getByRole("button", { name: "ارجاع", exact: true }).click();
    await dialog.getByText("یکی را انتخاب کنید.").waitFor();
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole("combobox").fill("حقوقی");
    await page.getByRole("option", { name: "دفتر حقوقی" }).click();
    await dialog.getByLabel("دلیل ارجاع").fill("موضوع در وظایف آن دفتر است.");
    await dialog.getByRole("button", { name: "ارجاع", exact: true }).click();
    await page.getByText("همه انجام شد.").waitFor();
    await button(page, "بستن").last().click();
    for (const code of gone) await rowOf(page, code).waitFor({ state: "detached" });
    const there = await staffMember(room.stack, "t.amini");
    await eventually("the cases at the other unit", async () => {
      const inbox = await there.inbox();
      return gone.every((code) => inbox.some((item) => item.case === code)) ? true : undefined;
    });
  });

  it("refers several cases once, although the user tries again while no reply comes (P4, R17)", async () => {
    const page = await opened(expertsDesk);
    const keys: (string | undefined)[] = [];
    let isDown = true;
    await page.route(/bulk\/refer$/, (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      return isDown ? route.abort() : route.continue();
    });
    await tick(page, codes[7]);
    await button(page, "ارجاع به واحد دیگر").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("حقوقی");
    await page.getByRole("option", { name: "دفتر حقوقی" }).click();
    await dialog.getByLabel("دلیل ارجاع").fill("موضوع در وظایف آن دفتر است.");
    await dialog.getByRole("button", { name: "ارجاع", exact: true }).click();
    await dialog.getByText(/ارتباط برقرار نیست/).waitFor();
    isDown = false;
    await dialog.getByRole("button", { name: "ارجاع", exact: true }).click();
    await page.getByText("همه انجام شد.").waitFor();
    expect([keys.length > 1, new Set(keys).size]).toEqual([true, 1]);
  });

  it("announces new cases and moves no row until the user asks (R17)", async () => {
    const page = await sitDown("s.jafari");
    await rowOf(page, codes[5]).waitFor();
    const before = await shownIn(page);
    const fresh = await registered(newVisitor(room.stack.addresses.pages), newRequest());
    await eventually("the new case", async () =>
      (await head.inbox()).some((item) => item.case === fresh) ? true : undefined,
    );
    await readAgain(page);
    await page.getByText(/پرونده تازه آمده است/).waitFor();
    expect(await shownIn(page)).toEqual(before);
    await button(page, "نمایش").click();
    await rowOf(page, fresh).waitFor();
    await rowOf(page, fresh).getByText("دیده‌نشده").waitFor();
    await page.context().close();
  });
});

/** Answers with one page of a list of ten thousand cases, twenty-five a page. */
const longList = (query: URLSearchParams, route: Route): Promise<void> => {
  const from = Number(query.get("after") ?? 0);
  const items = Array.from({ length: 25 }, (_, n) => ({
    ...inboxItemExample,
    case: String(100_000_000_000 + from + n),
    registeredAt: new Date(Date.parse("2026-01-01T00:00:00.000Z") + (from + n) * 60_000).toISOString(),
  }));
  return route.fulfill({ json: { items, ...(from + 25 < 10_000 && { next: String(from + 25) }) } });
};

describe.runIf(room.browser)("a long list", () => {
  it("loads more cases by a button or by keys, and then the first new row has the focus (R17)", async () => {
    const page = headsDesk;
    await answerLists(page, longList);
    await opened(page, "/?list=all");
    await rowOf(page, "100000000024").waitFor();
    await button(page, "پرونده‌های بعدی").click();
    await expect.poll(() => focused(page)).toBe("100000000025");
    await page.getByRole("status").filter({ hasText: "۲۵ پرونده دیگر نشان داده شد." }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("100000000050");
    await page.keyboard.press("Enter");
    await page.waitForURL(at("/cases/100000000050"));
    await page.goBack();
    await expect.poll(() => focused(page)).toBe("100000000050");
  });

  it("with a filter is searched only up to a limit, and the desk says that the list continues (R17)", async () => {
    const page = headsDesk;
    let read = 0;
    await answerLists(page, (query, route) => {
      read += 1;
      return route.fulfill({ json: { items: [], next: String(Number(query.get("after") ?? 0) + 100) } });
    });
    await opened(page, "/?list=all&province=fars");
    await page.getByRole("heading", { name: "تا اینجا پرونده‌ای پیدا نشد" }).waitFor();
    expect(read).toBe(5);
    await button(page, "ادامه جست‌وجو در فهرست").click();
    await page.getByRole("status").filter({ hasText: "فهرست هنوز ادامه دارد" }).waitFor();
    expect(read).toBe(10);
  });

  it("says why the next read failed, keeps the rows already shown, and is read when the user tries again (R17)", async () => {
    const page = await opened(headsDesk);
    await rowOf(page, codes[5]).waitFor();
    await answerLists(page, (_, route) => route.abort());
    await readAgain(page);
    await page.getByText(/فهرست به‌روز نشد/).waitFor();
    expect(await rowOf(page, codes[5]).count()).toBe(1);
    expect(await faults(page)).toEqual([]);
    await page.goto(at("/?list=mine"));
    await page.getByText("ارتباط برقرار نیست").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.unroute(/\/api\/staff\/inbox\?/);
    await button(page, "تلاش دوباره").click();
    await page.getByRole("heading", { name: "پرونده‌ای در دست شما نیست" }).waitFor();
  });
});

describe.runIf(room.browser)("the accessibility of the inbox", () => {
  it.each(["fa", "en"] as const)(
    "has no fault in the language %s, in a filled and in an empty list (C1, R17)",
    async (language) => {
      const page = await sitDown("e.hosseini", "/", language);
      await tick(page, codes[5]);
      await forEverybody(page, `inbox-${language}`);
      await page.goto(at("/?list=mine&stage=answered"));
      await page.locator(".empty").waitFor();
      await forEverybody(page, `inbox-empty-${language}`);
      await page.context().close();
    },
  );

  it("includes room for at least twelve cases on a usual screen without scrolling (R17)", async () => {
    const page = headsDesk;
    await answerLists(page, longList);
    await opened(page, "/?list=all");
    await rowOf(page, "100000000000").waitFor();
    const whole = await page
      .locator("tr[data-case]")
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(whole).toBeGreaterThanOrEqual(12);
  });

  it("was tested without any script error and without any violation of the content security policy", () => {
    expect(complaints).toEqual([]);
  });
});
