/**
 * Story B, an elder without a mobile, in browsers on fixed days. A clerk registers a request for Rahim, 74, reads his words
 * back, and gives him a receipt with a PIN. The PIN opens the request on a phone without JavaScript. A clerk asks him the
 * expert's question by telephone, since he gets no SMS. A fortnight later he has lost the receipt; with his identity card he
 * hears the answer and objects, and other staff decide. During a power cut he gets a receipt that was printed in advance.
 * `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { demoOrganisation } from "../../local/stack/settings.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { formatTrackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { latinDigits, persianDigits } from "../../shared/domain/text/digits.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { goAstray } from "./astray.ts";
import { newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, giveName, openRoom, picture, said } from "./desk-seat.ts";
import { type Counter, countEffort, expectKeys } from "./effort.ts";

/**
 * The days on which Rahim comes, gets the answer, and comes back. In the Solar Hijri calendar: Sunday 8, Saturday 21 and
 * Sunday 22 Azar 1405.
 */
const days = { comes: "2026-11-29", answered: "2026-12-12", comesBack: "2026-12-13" };

const room = await openRoom(new Date(momentOfTehran(days.comes, "09:00")));

const number = "0081027168";
const words = "سه بار آمده‌ام؛ هر بار می‌گویند نامه در دست بررسی است.";
const answer = "نامه پیدا شد و به آن پاسخ داده شد.";
const finalAnswer = "همکار دیگری نامه را دوباره دید و خواسته شما پذیرفته شد.";
/** The national code of another man who has the same name as Rahim. */
const others = exampleNationalCode(31_415_926);
const typing = (page: Page) => (words: string) => page.keyboard.insertText(words);
const nobodys = "123456789018";
const firstUnit = "goods-inspection";
const closed = "این رمز رسید دیگر کار نمی‌کند";
const complaints: (readonly string[])[] = [];

/** Moves the stack's clock to a time in Tehran, and waits until everything due is handled. */
async function goTo(day: string, time: string): Promise<void> {
  const { clock } = room.stack;
  await room.stack.settled();
  clock.moveBy(Date.parse(momentOfTehran(day, time)) - clock.now().getTime());
  await room.stack.settled();
}

async function sit(username: string, path: string): Promise<Page> {
  const seat = await room.window();
  complaints.push(seat.complaints);
  await seat.page.goto(`${room.stack.addresses.pages}/desk${path}`);
  await giveName(seat.page, username);
  await seat.page.getByRole("heading", { level: 1 }).waitFor();
  return seat.page;
}

/** Returns the tracking code and the PIN, in Latin digits, that the receipt on the screen shows. */
async function onReceipt(page: Page): Promise<{ readonly code: string; readonly pin: string }> {
  const code = (await page.locator(".receipt data.code").first().getAttribute("value")) ?? "";
  const pin = latinDigits((await page.locator(".receipt-pin bdi").first().textContent()) ?? "");
  return { code, pin };
}

/** The clerk registers Rahim's request by keys alone. After each field the focus must be in the next field. */
async function comes(page: Page): Promise<void> {
  const counter = await countEffort(page);
  const { keyboard } = page;
  await page.getByLabel("شماره شناسه هویتی").and(page.locator(":focus")).waitFor();
  await counter.dictate(number);
  await keyboard.press("Enter");
  await page.locator("button[data-begins]:focus").waitFor();
  await keyboard.press("Enter");
  await page.getByLabel("نام و نام خانوادگی").and(page.locator(":focus")).waitFor();
  await counter.dictate("رحیم نمونه‌ای");
  for (const key of ["Tab", "Space", "Tab"]) await keyboard.press(key);
  await page.getByLabel("تلفن ثابت").and(page.locator(":focus")).waitFor();
  await counter.dictate("021 12345678");
  for (const key of ["Tab", "Tab"]) await keyboard.press(key);
  await counter.dictate(words);
  // Ticks that the text was read back. Moves past the field for the responsible body, which already names the organisation
  // (C5).
  for (const key of ["Tab", "Space", "Tab"]) await keyboard.press(key);
  for (const choice of ["شکایت", "گرانی"]) {
    await keyboard.press("Tab");
    await page.locator("[role=combobox]:focus").waitFor();
    await counter.dictate(choice);
    await page.getByRole("option").first().waitFor();
    for (const key of ["ArrowDown", "Enter"]) await keyboard.press(key);
    await page.getByRole("option").first().waitFor({ state: "detached" });
  }
  await page
    .getByRole("button", { name: "جوابش را گرفت: کالا را گران‌تر از قیمت درج‌شده فروخته‌اند" })
    .waitFor();
  await picture(page, "registration");
  await keyboard.press("Control+Enter");
  await page.locator(".receipt").waitFor();
  await expectKeys(counter, "register for a new applicant without a mobile");
}

describe.runIf(room.browser)("story B, an elder without a mobile, in a browser", () => {
  it("is registered with the keyboard alone, hears his request read back, and leaves with code, PIN and the day of the result (C6, C2, C18)", async () => {
    const page = await sit("z.hashemi", "/applicants");
    await comes(page);
    const { code, pin } = await onReceipt(page);
    expect(pin).toMatch(/^\d{6}$/);
    const receipt = (await page.locator(".receipt").textContent()) ?? "";
    expect(receipt).toContain("یکشنبه ۲۲ آذر ۱۴۰۵، همین میز یا تلفنی");
    expect(receipt).toContain("یکشنبه ۸ آذر ۱۴۰۵");
    expect(receipt).not.toContain("رحیم");
    await forEverybody(page, "receipt");
    await onPaper(page);

    const head = await staffMember(room.stack, "m.karimi");
    const { channel } = await eventually("the case", async () => {
      const read = await head.read(code);
      return read.status === 200 ? read.json<{ readonly channel: string }>() : undefined;
    });
    expect(channel).toBe("desk");
    await opensByPin(code, pin);
    onPaperIs = code;
    await page.context().close();
    expect(complaints.flat()).toEqual([]);
  });

  it("is asked the expert's question by telephone; the deadline pauses once the clerk notes the call, and not before (C18, R8)", async () => {
    asked = await registered();
    const expert = await staffMember(room.stack, "a.mohammadi");
    await eventually("the case", async () => ((await expert.read(asked)).status === 200 ? true : undefined));
    await expert.step(asked, "accept", { points: ["نامه بی‌پاسخ مانده است."] });
    await expert.step(asked, "ask", { question });
    expect(await stands(expert)).toBe(false);
    const clerk = await staffMember(room.stack, "z.hashemi");
    await eventually("the question in the call list", async () =>
      (await clerk.send("/untold")).text.includes(asked) ? true : undefined,
    );
    const page = await sit("z.hashemi", "/applicants");
    await guidesOnly(page);
    await finds(page, typing(page), others);
    await page.getByRole("heading", { name: "خبرهایی که به او نرسیده است" }).waitFor();
    await forEverybody(page, "news");
    await page.goto(`${room.stack.addresses.pages}/desk/call-list`);
    await page.locator(`[data-untold="${asked}"] button:focus`).waitFor();
    await forEverybody(page, "call-list");
    await goAstray(page, "فهرست تماس");
    await page.locator(`[data-untold="${asked}"] button`).focus();
    await page.keyboard.press("Enter");
    const call = page.getByRole("dialog");
    await call.getByText("رحیم نمونه‌ای").waitFor();
    for (const shown of ["02112345678", question]) await call.getByText(shown).waitFor();
    await forEverybody(page, "call");
    await call.getByRole("button", { name: "گفته شد" }).press("Enter");
    await said(page, "خبر به متقاضی گفته شد");
    await page.getByText("کسی در انتظار خبر نیست").waitFor();
    await eventually("the pause", async () => (await stands(expert)) || undefined);
    await page.goto(`${room.stack.addresses.pages}/desk/applicants`);
    await finds(page, typing(page), others);
    await page.getByRole("textbox", { name: "پاسخ متقاضی" }).fill("۱۲/۳۴۵");
    await page.getByRole("button", { name: "ثبت پاسخ متقاضی" }).click();
    await page.getByText("متن را برای متقاضی بخوانید").first().waitFor();
    await page.getByText("پاسخ را خواندم؛ درست است؟").click();
    await forEverybody(page, "reply");
    await page.getByRole("button", { name: "ثبت پاسخ متقاضی" }).click();
    await page.getByText("پاسخ متقاضی ثبت شد").waitFor();
    await eventually("the end of the pause", async () => !(await stands(expert)) || undefined);
    expect(complaints.flat()).toEqual([]);
  });

  it("hears the answer after showing only his identity card, objects by two keys, and requests a meeting; other staff then decide (C6, C2, R13, S2)", async () => {
    await goTo(days.answered, "09:00");
    await isAnswered(onPaperIs, ["a.mohammadi", "m.karimi"], answer);
    await goTo(days.comesBack, "10:00");
    const again = await sit("z.hashemi", "/applicants");
    await comesBack(again, onPaperIs);
    await asksToMeet(again);
    const others = await othersWith(onPaperIs);
    await isAnswered(onPaperIs, others, finalAnswer);
    await again.reload();
    await finds(again, typing(again));
    const readOut = (await again.locator("article").textContent()) ?? "";
    expect(readOut).toContain(finalAnswer);
    expect(readOut).toContain("آنچه پس از رسید پیشین به نام شما انجام شده است");
    const decides = await sit(others[0] ?? "", `/cases/${onPaperIs}`);
    await goAstray(decides, finalAnswer);
    await decides.getByRole("button", { name: "صدور نامه پاسخ" }).click();
    const letter = decides.getByRole("article", { name: "نامه پاسخ" });
    await letter.getByText("اعتراض را از طرف شما ثبت کرد").waitFor();
    await forEverybody(decides, "letter-with-acts");
    expect(complaints.flat()).toEqual([]);
  });

  it("calls with his code, hears the state after his identity is checked, and registers a second request by few keys; a wrong digit is reported at once (C2, C6, R15)", async () => {
    const page = await sit("z.hashemi", "/");
    const spoken = persianDigits(onPaperIs);
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.insertText(onPaperIs.replace(/.$/, (last) => String((Number(last) + 1) % 10)));
    await page.getByText("این کد رهگیری درست نیست").first().waitFor();
    await page.getByRole("searchbox").fill("");
    await page.locator("h1").click();
    const counter = await countEffort(page);
    await page.keyboard.press("/");
    await counter.dictate(spoken);
    await page.keyboard.press("Enter");
    await page.getByText("نزد واحد شما نیست").waitFor();
    await forEverybody(page, "caller");
    await page.getByLabel("شماره شناسه هویتی").focus();
    await counter.dictate(number);
    await page.keyboard.press("Enter");
    await page.locator("article h2:focus").waitFor();
    expect(await page.locator("article data.code").first().getAttribute("value")).toBe(onPaperIs);
    await expectKeys(counter, "tell a caller who reads out a code the state of the request");
    await isReadAgain(page);
    expect(await page.locator("article h2").count(), "the caller is still on the screen").toBe(1);
    await asksAgain(page, counter);
    expect(complaints.flat()).toEqual([]);
  });

  it("gets a receipt that was printed in advance during a power cut; a clerk later enters his request once, under the code of this receipt (C20, C7, C2)", async () => {
    const page = await sit("z.hashemi", "/paper");
    await page.getByRole("tab", { name: "دسته رسید" }).click();
    await page.getByLabel("تعداد رسید").fill("۲");
    await page.keyboard.press("Enter");
    await page.locator(".pad-receipt").nth(1).waitFor();
    await forEverybody(page, "pad");
    await onPaper(page, "pad-paper");
    const { code, pin } = await onReceipt(page);
    expect(await opens(code, pin)).toEqual(await opens(nobodys, pin));

    await entersFromPad(page, code);
    await page.getByText("متقاضی رسید خود را با همین کد دارد").waitFor();
    expect(await page.locator(".receipt data.code").getAttribute("value")).toBe(code);
    expect(await page.locator(".receipt-pin").count()).toBe(0);
    expect(await opens(code, pin)).toMatchObject({ status: 200 });
    await page.getByRole("button", { name: "فرم بعدی" }).click();
    await entersFromPad(page, code);
    await page.locator(".summary").getByText("زیبا هاشمی این رسید را در ۱۴۰۵/۹/۲۲ ثبت کرده است").waitFor();
    await picture(page, "pad-code-used");
    expect(complaints.flat()).toEqual([]);
  });
});

const question = "شماره نامه‌ای که به شما داده‌اند چیست؟";
let [onPaperIs, asked] = ["", ""];

/**
 * A clerk registers a request, by the API, for a man who has the same name as Rahim but another national code.
 * @returns the tracking code
 */
async function registered(): Promise<string> {
  const clerk = await staffMember(room.stack, "z.hashemi");
  const identity = { type: "national-code", number: others } as const;
  const sent = await clerk.send("/applicants/registration", {
    method: "POST",
    headers: { "idempotency-key": crypto.randomUUID() },
    json: {
      ...{ channel: "desk", kind: "complaint", subject: "goods-price", description: words, readBack: true },
      applicant: {
        type: "given",
        seen: "document",
        fullName: "رحیم نمونه‌ای",
        landline: "02112345678",
        identity,
      },
    },
  });
  return sent.json<{ readonly trackingCode: string }>().trackingCode;
}

/** Whether the deadline of the answer is paused. */
const stands = async (expert: StaffMember): Promise<boolean> =>
  (await expert.look(asked)).clocks?.some(({ name, left }) => name === "answer" && left?.stands) ?? false;

/** The user names of an expert and a head of the unit that now has the case. */
async function othersWith(code: string): Promise<readonly string[]> {
  const { hops } = await (await staffMember(room.stack, "r.aslani")).look(code);
  const { staff } = loadFolder(demoOrganisation).snapshot as Snapshot;
  const there = staff.filter(({ unit }) => unit === hops.at(-1)?.unit.key);
  const having = (...any: readonly string[]) =>
    there.find(({ roles }) => roles.some((one) => any.includes(one)));
  return [having("expert", "inspector"), having("head")].map((one) => one?.username ?? "");
}

/**
 * The clerk enters Rahim's form with the day of the receipt and the receipt's code, in groups of digits as the code is read
 * aloud.
 */
async function entersFromPad(page: Page, code: string): Promise<void> {
  await page.getByRole("tab", { name: "یک فرم" }).click();
  await page.getByLabel("روز تحویل فرم").fill("۱۴۰۵/۹/۲۱");
  await page.getByLabel("نام و نام خانوادگی").fill("رحیم نمونه‌ای");
  await page.getByLabel("شرح، همان‌طور که نوشته شده است").fill(words);
  for (const [field, option] of [
    ["نوع درخواست", "شکایت"],
    ["موضوع", "گرانی"],
  ] as const) {
    await page.getByRole("combobox", { name: field }).fill(option);
    for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
  }
  await page.getByLabel("کد رسید از دسته").fill(formatTrackingCode(persianDigits(code)));
  await page.keyboard.press("Enter");
}

/** Returns the API's reply to the code and PIN of a receipt: the status, and the text unless the status is 200. */
async function opens(code: string, pin: string): Promise<object> {
  const url = `${room.stack.addresses.pages}/api/track/pin`;
  const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
  const { status, text } = await fetch(url, {
    ...{ method: "POST", headers },
    body: JSON.stringify({ code, pin }),
  }).then(async (reply) => ({ status: reply.status, text: await reply.text() }));
  return { status, ...(status !== 200 && { text }) };
}

/** An expert and a head answer the case, by the API. */
async function isAnswered(code: string, by: readonly string[], answers: string): Promise<void> {
  const [expert, head] = await Promise.all(by.map((one) => staffMember(room.stack, one)));
  if (!expert || !head) throw new Error("Nobody answers");
  await eventually("the case", async () => ((await expert.read(code)).status === 200 ? true : undefined));
  const steps = [
    [expert, "accept", { points: ["نامه سه بار در دست بررسی بود."] }],
    [expert, "draft", { outcome: "granted", answers: [answers], reasoning: "بر پایه دفتر نامه‌ها." }],
    [head, "approve", {}],
  ] as const;
  for (const [member, step, body] of steps) {
    const done = await member.step(code, step, body);
    expect(done.status, done.text).toBe(200);
  }
  await room.stack.settled();
}

/**
 * Rahim comes with his identity card alone: the clerk reads the answer to him and enters his objection, after which another
 * unit decides.
 */
async function comesBack(page: Page, code: string): Promise<void> {
  const counter = await countEffort(page);
  const { keyboard } = page;
  await finds(page, counter.dictate);
  expect(await page.locator("article").textContent()).toContain(answer);
  await expectKeys(counter, "read the answer to a visitor who shows an identity document");
  await picture(page, "answer-again");
  await keyboard.press("o");
  await page.getByLabel("اعتراض متقاضی").and(page.locator(":focus")).waitFor();
  await picture(page, "objection");
  await keyboard.press("Control+Enter");
  await page.getByText("اعتراض ثبت شد. شخص دیگری دوباره رسیدگی می‌کند.").waitFor();
  await expectKeys(counter, "record that the applicant does not accept the answer");
  await forEverybody(page, "objected");
  const auditor = await staffMember(room.stack, "r.aslani");
  await eventually("other people", async () => {
    const { hops } = await auditor.look(code);
    return hops.at(-1)?.unit.key === firstUnit ? undefined : true;
  });
}

/**
 * Makes the screen read the case again, as it does when the clerk returns to the window. The case is not in the clerk's unit.
 */
async function isReadAgain(page: Page): Promise<void> {
  const answered = page.waitForResponse(/\/api\/staff\/cases\/\d+$/);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await (await answered).finished();
}

/**
 * The clerk registers a second request for the caller whom the clerk has just found: name and numbers are filled in already
 * (C6).
 */
async function asksAgain(page: Page, counter: Counter): Promise<void> {
  const { keyboard } = page;
  await keyboard.press("n");
  await page.getByText(/^نام و شماره تماس همان است/).waitFor();
  await page.getByLabel("شرح، به زبان متقاضی").and(page.locator(":focus")).waitFor();
  await counter.dictate("نامه تازه‌ای هم فرستاده‌ام که کسی نخوانده است.");
  for (const key of ["Tab", "Space", "Tab"]) await keyboard.press(key);
  for (const choice of ["شکایت", "گرانی"]) {
    await keyboard.press("Tab");
    await page.locator("[role=combobox]:focus").waitFor();
    await counter.dictate(choice);
    await page.getByRole("option").first().waitFor();
    for (const key of ["ArrowDown", "Enter"]) await keyboard.press(key);
    await page.getByRole("option").first().waitFor({ state: "detached" });
  }
  await keyboard.press("Control+Enter");
  await page.locator(".receipt").waitFor();
  await expectKeys(counter, "register for a known applicant");
  // The list beside the receipt already shows the new request first, although the stored list is not yet rebuilt.
  const listed = page.locator(".applicant-requests li[aria-current] data.code");
  const printed = await page.locator(".receipt data.code").getAttribute("value");
  expect(await listed.getAttribute("value")).toBe(printed);
}

/** Counts the keys by which the clerk notes a visitor who needed only guidance (C16). */
async function guidesOnly(page: Page): Promise<void> {
  const counter = await countEffort(page);
  await page.getByLabel("شماره شناسه هویتی").and(page.locator(":focus")).waitFor();
  for (const key of ["Shift+Tab", "Enter"]) await page.keyboard.press(key);
  await said(page, "راهنمایی بدون ثبت شمرده شد");
  await expectKeys(counter, "count a visitor who needed only guidance");
}

async function finds(page: Page, dictate: (words: string) => Promise<void>, whose = number): Promise<void> {
  await page.getByLabel("شماره شناسه هویتی").and(page.locator(":focus")).waitFor();
  await dictate(whose);
  await page.keyboard.press("Enter");
  await page.locator("li button:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("article h2:focus").waitFor();
}

/** The clerk requests a meeting with an official for Rahim (S2). */
async function asksToMeet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "درخواست ملاقات حضوری" }).click();
  const official = page.getByRole("combobox", { name: "ملاقات با" }).first();
  // The field is scrolled into view first, since an open list closes when the page scrolls.
  await official.scrollIntoViewIfNeeded();
  await official.click();
  await official.fill("کریمی");
  await page.getByRole("option").first().waitFor();
  for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
  await page.getByLabel("موضوع، به زبان متقاضی").fill("می‌خواهم حضوری بگویم.");
  await forEverybody(page, "asks-to-meet");
  await page.getByRole("button", { name: "ثبت درخواست ملاقات" }).click();
  await page.getByText("درخواست ملاقات حضوری ثبت شد و بررسی می‌شود.").waitFor();
}

/**
 * Rahim's family opens the request by code and PIN, on a phone without JavaScript. After four wrong PINs the phone's network
 * address may try no more (C2).
 */
async function opensByPin(code: string, pin: string): Promise<void> {
  const { page } = await newCitizen(room, "");
  const other = pin === "000000" ? "000001" : "000000";
  const type = async (digits: string) => {
    await page.goto(`${room.stack.addresses.pages}/track`);
    await page.getByRole("link", { name: /رمز رسید دارم/ }).click();
    await page.getByLabel("کد رهگیری").fill(code);
    await page.getByLabel("رمز رسید").fill(digits);
    await page.locator("form[action='/track/pin'] button").click();
  };
  await type(other);
  await page.locator(".summary:focus").waitFor();
  expect(await page.getByLabel("کد رهگیری").inputValue()).toBe(code);
  expect(await page.getByLabel("رمز رسید").inputValue()).toBe("");
  await picture(page, "pin-wrong");
  await type(pin);
  await page.waitForURL(/\/request$/);
  const shown = await page.locator("main").textContent();
  expect(shown).toContain("این صفحه با رمز رسید باز شده است");
  expect(shown).not.toContain(words);
  await picture(page, "pin-right");
  for (let tries = 0; tries < 3; tries += 1) await type(other);
  await type(pin);
  await page.getByText(closed).first().waitFor();
  await picture(page, "pin-too-often");
  await page.context().close();
}

/** Expects that the printed receipt has text of 16 points, without the rest of the screen. */
async function onPaper(page: Page, name = "receipt-paper"): Promise<void> {
  await page.emulateMedia({ media: "print" });
  const receipt = page.locator(".receipt").first();
  const size = await receipt.evaluate((receipt) => getComputedStyle(receipt).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(21.3);
  expect(await page.locator(".no-print").filter({ visible: true }).count()).toBe(0);
  await picture(page, name);
  await page.emulateMedia({ media: "screen" });
}
