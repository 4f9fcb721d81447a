/**
 * Counts the keys and clicks that each piece of work at the desk needs, without the keys of typed text. A test fails if one
 * key or click more is needed.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { openRoom, said } from "./desk-seat.ts";
import { type Counter, countEffort, efforts, expectClicks, expectKeys } from "./effort.ts";

const room = await openRoom();
const { browser } = room;

let expert: StaffMember;
let head: StaffMember;
/** The browser pages of the expert and the head, which the tests use one after another. */
let expertsDesk: Sat;
let headsDesk: Sat;
/** The tracking codes of the two cases that the tests answer; `one` has an applicant with a national code. */
let one = "";
let other = "";
const identity = exampleNationalCode(61_803_398);

beforeAll(async () => {
  if (!browser) return;
  [expert, head] = await Promise.all([
    staffMember(room.stack, "a.mohammadi"),
    staffMember(room.stack, "m.karimi"),
  ]);
  one = await newCase({ identity: { type: "national-code", number: identity } });
  other = await newCase();
  await listed(one, other);
  expertsDesk = await sit("a.mohammadi");
  headsDesk = await sit("m.karimi");
});

const points = ["قیمت فروش بیش از قیمت روی بسته بود.", "تفاوت پول برگردانده شود."] as const;
const answers = ["گران‌فروشی تأیید شد.", "تفاوت پول تا پایان هفته برگردانده می‌شود."] as const;
const reasoning = "بر پایه گزارش بازدید و رسید خرید شما.";
const question = "تاریخ خرید را بنویسید.";
const reason = "موضوع در وظایف واحد دیگری است.";

/** Registers a request for the unit goods inspection, and waits for the case. @returns the tracking code */
async function newCase(changes: Parameters<typeof newRequest>[0] = {}): Promise<string> {
  const request = newRequest({ subject: "goods-price", province: "tehran", ...changes });
  const code = await registered(newVisitor(room.stack.addresses.pages), request);
  await eventually(`case ${code}`, async () => ((await head.read(code)).status === 200 ? true : undefined));
  return code;
}

async function accepted(): Promise<string> {
  const code = await newCase();
  await ok(expert.step(code, "accept", { points }));
  return code;
}

async function drafted(code: string): Promise<string> {
  await ok(expert.step(code, "draft", { outcome: "granted", answers, reasoning }));
  return code;
}

async function ok(step: ReturnType<StaffMember["step"]>): Promise<void> {
  const { status, text } = await step;
  expect(status, text).toBe(200);
}

interface Sat {
  readonly page: Page;
  readonly counter: Counter;
  goTo(path: string): Promise<void>;
}

async function sit(username: string, path = "/"): Promise<Sat> {
  const { page } = await room.sit(username, path);
  await page.locator(".who").waitFor();
  const goTo = async (path: string) => {
    await page.goto(`${room.stack.addresses.pages}/desk${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  };
  return { page, counter: await countEffort(page), goTo };
}

/** Opens a path of the desk, and sets the count of keys and clicks to zero. */
async function at(desk: Sat, path: string): Promise<Sat> {
  await desk.goTo(path);
  await desk.counter.spent();
  return desk;
}

const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const tab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}( |\\w|$)`) });
const stageOf = async (code: string) => (await head.look(code)).stage;

async function opensByKeys(page: Page, name: string, key: string): Promise<void> {
  await tab(page, name).waitFor();
  await page.keyboard.press(key);
}

const row = (page: Page, code: string) => page.locator(`tr[data-case="${code}"]`);

async function listed(...codes: readonly string[]): Promise<void> {
  await eventually("the cases in the inbox", async () => {
    const inbox = (await head.inbox()).map((item) => item.case);
    return codes.every((code) => inbox.includes(code)) ? true : undefined;
  });
}

describe.runIf(browser)("keys and clicks of an expert", () => {
  it("the next case opens from the inbox by two keys or one click (R17)", async () => {
    const { page, counter } = await at(expertsDesk, "/");
    await row(page, one).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/cases/${one}`);
    await expectKeys(counter, "open the next case from the inbox");
    await page.goBack();
    await expect.poll(() => page.evaluate(focusedCase)).toBe(one);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/cases/${other}`);
    await expectKeys(counter, "open the next case from the inbox");
    await page.goBack();
    await row(page, one).click();
    await page.waitForURL(`**/cases/${one}`);
    await expectClicks(counter, "open the next case from the inbox");
  });

  it("the tracking code that a caller reads out opens the case from any screen of the desk by two keys (R15, R17)", async () => {
    const { page, counter } = await at(expertsDesk, "/");
    await page.keyboard.press("/");
    await counter.dictate(one);
    await page.keyboard.press("Enter");
    await page.locator(".case-way").waitFor();
    expect(page.url()).toContain(`/cases/${one}`);
    await expectKeys(counter, "open a case by the code a caller reads out");
  });

  it("a case is referred to another unit with a reason by five keys or five clicks (R3)", async () => {
    const [one, other] = [await newCase(), await newCase()];
    const { page, counter, goTo } = await at(expertsDesk, `/cases/${one}`);
    const option = page.getByRole("option", { name: "دفتر حقوق مصرف‌کنندگان" });
    await opensByKeys(page, "ارجاع", "r");
    await counter.dictate("دفتر حقوق مصرف");
    await option.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await option.waitFor({ state: "detached" });
    await page.keyboard.press("Tab");
    await counter.dictate(reason);
    await page.keyboard.press("Control+Enter");
    await said(page, "ارجاع شد");
    await expectKeys(counter, "refer with a reason");

    await goTo(`/cases/${other}`);
    await tab(page, "ارجاع").click();
    await page.getByRole("combobox", { name: "به واحد" }).click();
    await counter.dictate("دفتر حقوق مصرف");
    await option.click();
    await page.getByLabel("دلیل").click();
    await counter.dictate(reason);
    await click(page, "ارجاع پرونده");
    await said(page, "ارجاع شد");
    await expectClicks(counter, "refer with a reason");
    for (const code of [one, other])
      expect((await head.look(code)).hops.at(-1)).toMatchObject({ unit: { key: "consumer-rights" }, reason });
  });

  it("a wrongly referred case is returned with a reason by two keys or three clicks (R3)", async () => {
    const [one, other] = [await newCase(), await newCase()];
    const { page, counter, goTo } = await at(expertsDesk, `/cases/${one}`);
    await opensByKeys(page, "برگشت", "b");
    await counter.dictate(reason);
    await page.keyboard.press("Control+Enter");
    await page.locator(".toast").waitFor();
    await expectKeys(counter, "return with a reason");

    await goTo(`/cases/${other}`);
    await tab(page, "برگشت").click();
    await page.getByLabel("دلیل").click();
    await counter.dictate(reason);
    await click(page, "برگشت با ذکر دلیل");
    await page.locator(".toast").waitFor();
    await expectClicks(counter, "return with a reason");
    for (const code of [one, other]) expect((await head.look(code)).hops.at(-1)).toMatchObject({ reason });
  });

  it("a case is accepted with two points by three keys or three clicks (R10)", async () => {
    const { page, counter, goTo } = await at(expertsDesk, `/cases/${one}`);
    await opensByKeys(page, "پذیرش", "a");
    await counter.dictate(points[0]);
    await page.keyboard.press("Enter");
    await counter.dictate(points[1]);
    await page.keyboard.press("Control+Enter");
    await said(page, "پرونده پذیرفته شد");
    await expectKeys(counter, "accept with two points");

    await goTo(`/cases/${other}`);
    await page.getByLabel("نکته ۱", { exact: true }).click();
    await counter.dictate(points[0]);
    await click(page, "+ نکته دیگر");
    await counter.dictate(points[1]);
    await click(page, "پذیرش پرونده");
    await said(page, "پرونده پذیرفته شد");
    await expectClicks(counter, "accept with two points");
    for (const code of [one, other]) expect((await head.look(code)).points).toEqual(points);
  });

  it("an accused unit is named with a reason by five keys or clicks, and a question sent by two keys or three clicks (R2, R8)", async () => {
    const [one, other] = [await accepted(), await accepted()];
    const { page, counter, goTo } = await at(expertsDesk, `/cases/${one}`);
    const option = page.getByRole("option", { name: "دفتر حقوق مصرف‌کنندگان" });
    await opensByKeys(page, "پیش‌نویس پاسخ", "p");
    await page.getByRole("dialog").locator("input:focus").waitFor();
    await counter.dictate("دفتر حقوق مصرف");
    await option.waitFor();
    for (const key of ["ArrowDown", "Enter", "Tab"]) await page.keyboard.press(key);
    await counter.dictate(reason);
    await page.keyboard.press("Control+Enter");
    await said(page, "مورد شکایت ثبت شد");
    await expectKeys(counter, "name the accused");
    await opensByKeys(page, "پرسش از متقاضی", "q");
    await counter.dictate(question);
    await page.keyboard.press("Control+Enter");
    await said(page, "پرسش به متقاضی فرستاده شد");
    await expectKeys(counter, "ask the applicant");

    await goTo(`/cases/${other}`);
    await click(page, "ثبت مورد شکایت");
    await page.getByRole("dialog").getByRole("combobox").click();
    await counter.dictate("دفتر حقوق مصرف");
    await option.click();
    await page.getByRole("dialog").getByLabel("دلیل").click();
    await counter.dictate(reason);
    await page.getByRole("dialog").getByRole("button", { name: "ثبت مورد شکایت" }).click();
    await said(page, "مورد شکایت ثبت شد");
    await expectClicks(counter, "name the accused");
    await tab(page, "پرسش از متقاضی").click();
    await page.getByLabel("پرسش", { exact: true }).click();
    await counter.dictate(question);
    await click(page, "فرستادن پرسش");
    await said(page, "پرسش به متقاضی فرستاده شد");
    await expectClicks(counter, "ask the applicant");
    for (const code of [one, other]) {
      const { stage, parties } = await head.look(code);
      expect([stage, parties.units.map(({ key }) => key)]).toEqual(["asked", ["consumer-rights"]]);
    }
  });

  it("an answer of two points that begins from a prepared text is drafted by eleven keys (R10)", async () => {
    const { page, counter } = await at(expertsDesk, `/cases/${one}`);
    await opensByKeys(page, "پیش‌نویس پاسخ", "d");
    await page.keyboard.press("Enter");
    await page.locator("[role=option]:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".pick:focus").waitFor();
    for (const words of answers) {
      await page.keyboard.press("Tab");
      await counter.dictate(words);
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("[role=menuitem]:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("[role=menuitem]").first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "+ متن آماده" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Control+Enter");
    await said(page, "پیش‌نویس برای تأیید فرستاده شد");
    await expectKeys(counter, "draft an answer of two points, beginning from a prepared text");
    await expectDraft(one);
  });

  it("an answer of two points that begins from a prepared text is drafted by seven clicks (R10)", async () => {
    const { page, counter } = await at(expertsDesk, `/cases/${other}`);
    await page.getByRole("button", { name: /نتیجه/ }).click();
    await page.getByRole("option", { name: "موافقت و انجام شد" }).click();
    for (const [at, words] of answers.entries()) {
      await page.getByLabel(`پاسخ نکته ${at === 0 ? "۱" : "۲"}`).click();
      await counter.dictate(words);
    }
    await click(page, "+ متن آماده");
    await page.getByRole("menuitem", { name: "شکایت وارد بود" }).click();
    await click(page, "ارسال برای تأیید");
    await said(page, "پیش‌نویس برای تأیید فرستاده شد");
    await expectClicks(counter, "draft an answer of two points, beginning from a prepared text");
    await expectDraft(other);
  });
});

const focusedCase = () => (document.activeElement as HTMLElement).dataset["case"];

async function expectDraft(code: string): Promise<void> {
  const { draft, stage } = await head.look(code);
  expect(stage).toBe("for-approval");
  expect(draft?.answer).toMatchObject({
    outcome: { key: "granted" },
    points: answers.map((answer) => ({ answer })),
    reasoning: expect.stringContaining("شکایت شما بررسی شد و وارد بود"),
  });
}

describe.runIf(browser)("keys and clicks of the head of a unit", () => {
  it("an answer, shown beside its request, is approved without scrolling, by three keys or two clicks (R10)", async () => {
    const { page, counter, goTo } = await at(headsDesk, `/cases/${one}`);
    await expectInView(page);
    await opensByKeys(page, "تأیید و ارسال", "a");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").locator("button:focus").waitFor();
    await page.keyboard.press("Enter");
    await said(page, "به متقاضی داده شد");
    await expectKeys(counter, "approve an answer beside its request");

    await goTo(`/cases/${other}`);
    await click(page, "تأیید و ارسال");
    await page.getByRole("alertdialog").getByRole("button", { name: "تأیید و ارسال" }).click();
    await said(page, "به متقاضی داده شد");
    await expectClicks(counter, "approve an answer beside its request");
    for (const code of [one, other]) expect(await stageOf(code)).toBe("answered");
  });

  it("a draft is returned to its author with a reason by two keys or three clicks (R10)", async () => {
    const [one, other] = [await drafted(await accepted()), await drafted(await accepted())];
    const { page, counter, goTo } = await at(headsDesk, `/cases/${one}`);
    await opensByKeys(page, "برگشت برای اصلاح", "b");
    await counter.dictate(reason);
    await page.keyboard.press("Control+Enter");
    await said(page, "برای اصلاح برگشت");
    await expectKeys(counter, "send a draft back with a reason");

    await goTo(`/cases/${other}`);
    await tab(page, "برگشت برای اصلاح").click();
    await page.getByLabel("دلیل").click();
    await counter.dictate(reason);
    await click(page, "برگشت برای اصلاح");
    await said(page, "برای اصلاح برگشت");
    await expectClicks(counter, "send a draft back with a reason");
    for (const code of [one, other]) expect(await stageOf(code)).toBe("in-hand");
  });
});

/** Expects that a screen of 1366 by 768 shows the request, the draft's last point and the decision at the same time. */
async function expectInView(page: Page): Promise<void> {
  const parts = {
    request: page.getByText("بار پوشیدن پاره شد").first(),
    answer: page.getByText(answers[1]).first(),
    decision: page.getByRole("button", { name: "تأیید و ارسال" }),
  };
  for (const [name, part] of Object.entries(parts)) {
    const { y = -1, height = 0 } = (await part.boundingBox()) ?? {};
    expect(y, name).toBeGreaterThanOrEqual(0);
    expect(y + height, name).toBeLessThanOrEqual(768);
  }
}

describe.runIf(browser)("keys and clicks at a shared computer and at the counter", () => {
  it("a colleague signs in in the user's place by two clicks; the former user's unsent text is unreadable until the former user signs in again (R15, R16)", async () => {
    const code = await newCase();
    const { page, counter, goTo } = await sit("a.mohammadi", `/cases/${code}`);
    const point = page.getByLabel("نکته ۱", { exact: true });
    await point.click();
    await counter.dictate(points[0]);
    await counter.spent();
    await takeOver(page, "نگار ابراهیمی");
    await expectClicks(counter, "take over a shared computer");
    expect(await page.evaluate(stored)).not.toContain(points[0]);
    await goTo(`/cases/${code}`);
    await point.waitFor();
    expect(await point.inputValue()).toBe("");
    expect(await page.content()).not.toContain(points[0]);

    await takeOver(page, "علی محمدی");
    await expectClicks(counter, "take over a shared computer");
    await goTo(`/cases/${code}`);
    await page.getByText("این نوشته ناتمام شما از قبل مانده است.").waitFor();
    expect(await point.inputValue()).toBe(points[0]);
  });

  it("a known applicant is found and told the answer by two keys or two clicks (R15, C2)", async () => {
    await room.stack.settled();
    const { page, counter } = await sit("z.hashemi", "/applicants");
    const number = page.getByLabel("شماره شناسه هویتی");
    await number.and(page.locator(":focus")).waitFor();
    await counter.dictate(identity);
    await page.keyboard.press("Enter");
    await page.locator("li button:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(answers[1]).waitFor();
    await expectKeys(counter, "find a known applicant and read the answer");

    await page.reload();
    await number.and(page.locator(":focus")).waitFor();
    await counter.dictate(identity);
    await page.locator("main button[type=submit]").click();
    await page.locator("li button").click();
    await page.getByText(answers[1]).waitFor();
    await expectClicks(counter, "find a known applicant and read the answer");
  });
});

const stored = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);

/**
 * Signs a colleague in instead of the present user, by the button that the local stack's sign-in page has for each
 * name.
 */
async function takeOver(page: Page, name: string): Promise<void> {
  await click(page, "ورود همکار دیگر");
  await page.getByRole("button", { name: `ورود با حساب ${name}` }).click();
  await page.locator(".who", { hasText: name }).waitFor();
}

describe("the guide for staff", () => {
  it("states the number of keys and clicks of each piece of work (R17)", () => {
    const guide = readFileSync("docs/use/desk.md", "utf8");
    for (const [work, effort] of Object.entries(efforts)) {
      const { keys, clicks }: { keys: number; clicks?: number } = effort;
      const line = guide.split("\n").find((each) => each.startsWith(`| ${work} `));
      expect(line, work).toMatch(new RegExp(`\\| ${keys || "–"} \\| ${clicks ?? "–"} \\|$`));
    }
  });
});
