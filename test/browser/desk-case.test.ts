/**
 * Tests the screen of a case in a browser on the local stack: from accepting to the answer, with two employees at the same
 * time, and with the keyboard alone. Also tests the accessibility of every state. `PICTURES=<folder>` keeps a picture of each
 * state.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture, type Seat, said } from "./desk-seat.ts";

const room = await openRoom();
let expert: StaffMember;
let head: StaffMember;
/** The browser pages of the expert and of a colleague in the same unit, which the tests use one after another. */
let expertsDesk: Seat;
let colleaguesDesk: Seat;
/** The tracking code of a case that no test changes. */
let untouched = "";

beforeAll(async () => {
  if (!room.browser) return;
  [expert, head] = await Promise.all([
    staffMember(room.stack, "a.mohammadi"),
    staffMember(room.stack, "m.karimi"),
  ]);
  untouched = await newCase();
  expertsDesk = await sit("a.mohammadi", "/");
  colleaguesDesk = await sit("n.ebrahimi", "/");
});

const points = ["قیمت فروش بیش از قیمت روی بسته بوده است.", "تفاوت پول برگردانده شود."] as const;
const answer = {
  outcome: "granted",
  answers: ["از فروشگاه بازدید شد و گران‌فروشی تأیید شد.", "تفاوت پول تا پایان هفته برگردانده می‌شود."],
  reasoning: "بر پایه گزارش بازدید و رسید خرید شما.",
};

/** Registers a request for the unit goods inspection, and waits until `seenBy` can see the case. @returns the tracking code */
async function newCase(changes: Parameters<typeof newRequest>[0] = {}, seenBy = head): Promise<string> {
  const request = newRequest({ subject: "goods-price", province: "tehran", ...changes });
  const code = await registered(newVisitor(room.stack.addresses.pages), request);
  await eventually(`case ${code}`, async () => ((await seenBy.read(code)).status === 200 ? true : undefined));
  return code;
}

const { sit, at } = room;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const point = (page: Page, number: string) => page.getByLabel(`نکته ${number}`, { exact: true });
const reply = (page: Page, number: string) => page.getByLabel(`پاسخ نکته ${number}`);
const meanwhile = (page: Page) => page.locator(".meanwhile");

/**
 * Issues the answer as a numbered letter and prints the letter. The letter's number in the case then opens the letter again
 * (C19).
 */
async function asLetter(page: Page): Promise<void> {
  await press(page, "صدور نامه پاسخ");
  const sheet = page.getByRole("article", { name: "نامه پاسخ" });
  await sheet.getByText(answer.answers[0] ?? "").waitFor();
  const number = /14\d\d\/\d+/.exec((await sheet.textContent()) ?? "")?.[0] ?? "";
  expect(number).not.toBe("");
  await forEverybody(page, "letter");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  await picture(page, "letter-paper");
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "بازگشت به پرونده" }).click();
  await page.getByRole("link", { name: new RegExp(`نامه .?${number}`) }).waitFor();
}

describe.runIf(room.browser)("a case at the desk", () => {
  it("is accepted with its points and answered from a prepared text; the answer is approved with the request in view, and printed as a letter (R3, R10, C19)", async () => {
    const code = await newCase();
    const { page, complaints } = await at(expertsDesk, `/cases/${code}`);
    await point(page, "۱").fill(points[0]);
    await press(page, "+ نکته دیگر");
    await page.keyboard.insertText(points[1]);
    await press(page, "پذیرش پرونده");
    await said(page, "پرونده پذیرفته شد");
    await page.getByRole("button", { name: /نتیجه/ }).click();
    await page.getByRole("option", { name: "موافقت و انجام شد" }).click();
    await reply(page, "۱").fill(answer.answers[0] ?? "");
    await reply(page, "۲").fill(answer.answers[1] ?? "");
    await press(page, "+ متن آماده");
    await page.getByRole("menuitem", { name: "شکایت وارد بود" }).click();
    expect(await page.getByLabel("پاسخ و دلیل آن").inputValue()).toContain("شکایت شما بررسی شد و وارد بود");
    await press(page, "پیش‌نمایش");
    await page
      .getByRole("dialog")
      .getByText(answer.answers[1] ?? "")
      .waitFor();
    await page.keyboard.press("Escape");
    await press(page, "ارسال برای تأیید");
    await said(page, "پیش‌نویس برای تأیید فرستاده شد");

    const approver = await sit("m.karimi", `/cases/${code}`);
    await approver.page.getByText(answer.answers[0] ?? "").waitFor();
    const decision = approver.page.getByRole("button", { name: "تأیید و ارسال" });
    const { y = 0, height = 0 } = (await decision.boundingBox()) ?? {};
    expect(y + height, "the decision is in view with the request").toBeLessThanOrEqual(768);
    await decision.click();
    expect((await head.look(code)).stage, "nothing is given before it is confirmed").toBe("for-approval");
    await approver.page.getByRole("alertdialog").getByRole("button", { name: "تأیید و ارسال" }).click();
    await said(approver.page, "به متقاضی داده شد");
    await approver.page.getByText("پاسخ داده شد", { exact: true }).waitFor();
    await asLetter(approver.page);
    const { answered, hops } = await head.look(code);
    expect(answered?.by.username).toBe("m.karimi");
    expect(hops.at(-1)?.accepted?.by.username).toBe("a.mohammadi");
    expect([...complaints, ...approver.complaints]).toEqual([]);
  });

  it("keeps the text of the slower of two employees, who sees the other's step and may send again (R16)", async () => {
    const code = await newCase();
    const { page } = await at(colleaguesDesk, `/cases/${code}`);
    await point(page, "۱").fill(points[0]);
    await head.step(code, "assign", { expert: "n.ebrahimi" });
    await press(page, "پذیرش پرونده");
    await meanwhile(page).getByText("مریم کریمی پرونده را به کارشناس سپرد").waitFor();
    await expect.poll(() => meanwhile(page).evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await point(page, "۱").inputValue()).toBe(points[0]);
    expect((await head.look(code)).stage).toBe("waiting");
    await press(page, "پذیرش پرونده");
    await said(page, "پرونده پذیرفته شد");
    expect((await head.look(code)).points).toEqual([points[0]]);
  });

  it("keeps an employee's unsent text when the step is no longer possible, until the employee discards the text (R16)", async () => {
    const code = await newCase();
    const { page } = await at(colleaguesDesk, `/cases/${code}`);
    await point(page, "۱").fill(points[1]);
    await expert.step(code, "accept", { points: [points[0]] });
    await press(page, "پذیرش پرونده");
    await meanwhile(page).getByText("علی محمدی پرونده را پذیرفت").waitFor();
    await page.locator(".kept").getByText(points[1]).waitFor();
    await page.reload();
    await press(page, "حذف");
    await expect.poll(() => page.locator(".kept").count()).toBe(0);
    expect((await head.look(code)).points).toEqual([points[0]]);
  });

  it("shows other employees' steps without a reload, and the API still refuses a decision on an older version (R16)", async () => {
    const code = await newCase();
    const { page } = await at(colleaguesDesk, `/cases/${code}`);
    await page.getByText("این پرونده نزد مریم کریمی هم باز است.").waitFor();
    await point(page, "۱").fill(points[0]);
    await head.step(code, "assign", { expert: "n.ebrahimi" });
    await lookAgain(page);
    await meanwhile(page).getByText("مریم کریمی پرونده را به کارشناس سپرد").waitFor();
    expect(await point(page, "۱").inputValue()).toBe(points[0]);
    const refused = page.waitForResponse((response) => response.url().endsWith("/accept"));
    await press(page, "پذیرش پرونده");
    expect((await refused).status()).toBe(412);
    await meanwhile(page)
      .getByText(/انجام نشد/)
      .waitFor();
    await press(page, "پذیرش پرونده");
    await said(page, "پرونده پذیرفته شد");
  });

  it("is accepted and drafted without a mouse, and letters typed in a text trigger no shortcut (R10, R16)", async () => {
    const code = await newCase();
    const { page } = await at(expertsDesk, `/cases/${code}`);
    await page.getByRole("tab", { name: "پذیرش" }).waitFor();
    await page.keyboard.press("a");
    await page.keyboard.type("ab r");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText(points[1]);
    expect(await point(page, "۱").inputValue()).toBe("ab r");
    expect(await point(page, "۲").inputValue()).toBe(points[1]);
    await page.keyboard.press("Control+Enter");
    await reply(page, "۱").waitFor();
    await page.keyboard.press("d");
    await page.keyboard.press("Enter");
    await page.locator("[role=option]:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".pick:focus").waitFor();
    for (const words of [...answer.answers, answer.reasoning]) {
      await page.keyboard.press("Tab");
      await page.keyboard.insertText(words);
    }
    await page.keyboard.press("Control+Enter");
    await said(page, "پیش‌نویس برای تأیید فرستاده شد");
    const { draft } = await head.look(code);
    expect(draft?.answer).toMatchObject({
      outcome: { key: "granted" },
      points: [{ answer: answer.answers[0] }, { answer: answer.answers[1] }],
      reasoning: answer.reasoning,
    });
  });

  it("does not offer the author of an answer to approve it and says why, and the API refuses the approval (R10)", async () => {
    const inspector = await staffMember(room.stack, "s.keshavarz");
    const code = await newCase({ subject: "staff-conduct" }, inspector);
    await inspector.step(code, "accept", { points });
    await inspector.step(code, "draft", answer);
    const { page } = await sit("s.keshavarz", `/cases/${code}`);
    await page.getByText("پیش‌نویس را شما نوشته‌اید").waitFor();
    expect(await page.getByRole("tab", { name: "تأیید و ارسال" }).count()).toBe(0);
    const refusal = await inspector.step(code, "approve", {});
    expect(refusal.json<{ type: string }>().type).toBe("urn:peygir:problem:own-approval");
  });

  it("asks the expert to check an answer that needs no approval before the answer goes to the applicant (R10)", async () => {
    const code = await newCase({ kind: "suggestion" });
    await expert.step(code, "accept", { points: [points[0]] });
    const { page } = await at(expertsDesk, `/cases/${code}`);
    await page.getByRole("button", { name: /نتیجه/ }).click();
    await page.getByRole("option", { name: "توضیح و راهنمایی داده شد" }).click();
    await reply(page, "۱").fill(answer.answers[0] ?? "");
    await page.getByLabel("پاسخ و دلیل آن").fill(answer.reasoning);
    await press(page, "ثبت و ارسال به متقاضی");
    await page.getByRole("alertdialog").getByText(answer.reasoning).waitFor();
    await press(page, "انصراف");
    expect((await head.look(code)).stage).toBe("in-hand");
    await press(page, "ثبت و ارسال به متقاضی");
    await press(page, "ارسال به متقاضی");
    await said(page, "پاسخ به متقاضی داده شد");
    expect((await head.look(code)).stage).toBe("answered");
  });

  it("looks missing to an employee without access, with a link back to the inbox (R15)", async () => {
    const { page } = await sit("m.rezaei", `/cases/${untouched}`);
    await page.getByRole("link", { name: "رفتن به کارتابل" }).click();
    await page.waitForURL(/\/desk\/?$/);
  });

  it("keeps the shown and the typed text on the screen of an employee who loses access, until they leave the screen (R15, R16)", async () => {
    const { page } = await sit("a.mohammadi", `/cases/${untouched}`);
    await point(page, "۱").fill(points[0]);
    const gone = { type: "urn:peygir:problem:not-found", title: "پیدا نشد", detail: "چنین پرونده‌ای نیست." };
    await page.route(`**/api/staff/cases/${untouched}`, (route) =>
      route.fulfill({ status: 404, json: gone }),
    );
    await lookAgain(page);
    await page.getByText("این پرونده دیگر نزد شما نیست").waitFor();
    expect(await point(page, "۱").inputValue()).toBe(points[0]);
    await page.getByRole("link", { name: "رفتن به کارتابل" }).click();
    await page.waitForURL(/\/desk\/?$/);
  });

  it("has shortcuts of single letters that can be turned off (R10)", async () => {
    const { page } = await sit("a.mohammadi", `/cases/${untouched}`);
    await press(page, "میان‌برها");
    await page.getByText("میان‌برهای تک‌حرفی روشن باشد").click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("r");
    expect(await page.getByRole("tab", { name: "پذیرش" }).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator(".case-steps kbd").allTextContents()).not.toContain("R");
  });

  it("is found by words of the request, which the address does not contain, and similar cases are suggested and linked (R18, R14)", async () => {
    const one = await newCase({
      description: "نانوایی سنگک کوچه صنوبر هر نان را گران‌تر از نرخ مصوب می‌فروشد.",
    });
    const other = await newCase({
      description: "نان سنگک کوچه صنوبر گران است و نانوایی نرخ مصوب را نصب نکرده.",
    });
    await eventually("both in the index", async () => {
      const { text } = await expert.send("/search", { method: "POST", json: { words: "صنوبر" } });
      return (text.includes(one) && text.includes(other)) || undefined;
    });
    const { page } = await at(expertsDesk, "/");
    await page.keyboard.press("/");
    await page.keyboard.insertText("سنگک‌هاي صنوبر");
    await page.keyboard.press("Enter");
    await page.locator(`[data-found="${one}"]`).waitFor();
    expect([new URL(page.url()).pathname, new URL(page.url()).search]).toEqual(["/desk/search", ""]);
    await forEverybody(page, "search");
    await page.getByLabel("چند واژه از متن، کد رهگیری", { exact: false }).fill("لطفاً این را");
    await page.keyboard.press("Enter");
    await page.getByText("این واژه‌ها در هر متنی هست").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.insertText(one);
    await page.keyboard.press("Enter");
    await page.locator(`[data-similar="${other}"]`).getByText("متن مشابه").waitFor();
    await page.locator(`[data-similar="${other}"]`).getByRole("button").click();
    await page.getByLabel("چرا موضوع هر دو یکی است").fill("هر دو از یک نانوایی است.");
    await page.keyboard.press("Control+Enter");
    await page.locator(`[data-link="${other}"]`).waitFor();
    expect(await page.locator(`[data-similar="${other}"]`).count()).toBe(0);
  });

  it("is referred by typing some letters of a unit's name and a reason, and the desk returns to the list (R3)", async () => {
    const code = await newCase();
    const { page } = await at(expertsDesk, `/cases/${code}`);
    await page.getByRole("tab", { name: "ارجاع" }).waitFor();
    await page.keyboard.press("r");
    await page.keyboard.insertText("مصرف‌کنندگان");
    await page.getByRole("option", { name: "دفتر حقوق مصرف‌کنندگان" }).click();
    await page.getByLabel("دلیل").fill("موضوع در وظایف آن دفتر است.");
    await page.keyboard.press("Control+Enter");
    await said(page, "ارجاع شد");
    expect(new URL(page.url()).pathname).toBe("/desk/");
    const { hops } = await head.look(code);
    expect(hops.at(-1)).toMatchObject({
      unit: { key: "consumer-rights" },
      from: { key: "goods-inspection" },
      by: { username: "a.mohammadi" },
      reason: "موضوع در وظایف آن دفتر است.",
    });
  });

  it("is changed only once when a user presses a button twice (P4)", async () => {
    const code = await newCase();
    const { page } = await at(expertsDesk, `/cases/${code}`);
    const keys: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/accept")) keys.push(request.headers()["idempotency-key"]);
    });
    await point(page, "۱").fill(points[0]);
    await page.getByRole("button", { name: "پذیرش پرونده" }).dblclick();
    await said(page, "پرونده پذیرفته شد");
    expect(new Set(keys).size).toBe(1);
    expect(await meanwhile(page).count()).toBe(0);
  });

  it("keeps unsent text across a reload, and removes it when it is sent (R15, R16)", async () => {
    const code = await newCase();
    const { page } = await sit("a.mohammadi", `/cases/${code}`);
    await point(page, "۱").fill(points[0]);
    await page.reload();
    await page.getByText("این نوشته ناتمام شما از قبل مانده است.").waitFor();
    expect(await point(page, "۱").inputValue()).toBe(points[0]);
    await press(page, "پذیرش پرونده");
    await said(page, "پرونده پذیرفته شد");
    await expect.poll(() => page.evaluate(unsentCount)).toBe(0);
  });

  it("shows the applicant's name only on demand, and then lists this access and the sent messages in the case's records (R15, N3)", async () => {
    const { page } = await at(expertsDesk, `/cases/${untouched}`);
    await page.getByRole("tab", { name: "سابقه مشاهده پرونده" }).waitFor();
    expect(await page.getByText("نرگس نمونه‌ای").count()).toBe(0);
    await press(page, "نمایش نام و نشانی");
    await page.getByText("نرگس نمونه‌ای").waitFor();
    await eventually("the look", async () => {
      const { looks } = (await head.send(`/cases/${untouched}/looks`)).json<{
        looks: readonly { what: string }[];
      }>();
      return looks.some(({ what }) => what === "applicant") ? true : undefined;
    });
    await page.getByRole("tab", { name: "سابقه مشاهده پرونده" }).click();
    await page.getByRole("row", { name: /علی محمدی.*نام و نشانی متقاضی/ }).waitFor();
    await page.getByRole("tab", { name: "پیام‌ها" }).click();
    await page.getByRole("row", { name: /ثبت درخواست.*فرستاده شد/ }).waitFor();
    await press(page, "بستن نام و نشانی");
    await forEverybody(page, "notices");
  });

  it("opens from the list of undelivered messages, which includes messages with an unknown outcome (N3)", async () => {
    room.stack.vendors.set("sns", "throttling");
    room.stack.vendors.set("kavenegar", "failing-late");
    const code = await newCase();
    await eventually("the message of which nobody knows", async () => {
      const { items } = (await expert.send("/undelivered?state=unknown")).json<{
        items: { case: string }[];
      }>();
      return items.some((one) => one.case === code) || undefined;
    });
    const { page } = await at(expertsDesk, "/undelivered");
    await page.getByRole("row", { name: /ثبت درخواست.*معلوم نیست رسیده باشد/ }).waitFor();
    for (const name of ["sns", "kavenegar"]) room.stack.vendors.set(name, "well");
    await forEverybody(page, "undelivered");
    await page.getByLabel("روز").fill("دیروز");
    await press(page, "نمایش آن روز");
    await page.getByText("روز را مانند ۱۴۰۵/۰۹/۰۳ بنویسید.").waitFor();
    await page.getByLabel("روز").fill("1400/01/01");
    await press(page, "نمایش آن روز");
    await page.getByText("پیام نرسیده‌ای نیست").waitFor();
    await forEverybody(page, "undelivered-none");
    await press(page, "همه روزها");
    await page.locator(`a[href$="/cases/${code}"]`).click();
    await page.getByRole("tab", { name: "پیام‌ها" }).waitFor();
  });
});

/** The states of a case in their order, grouped by the user name of the employee who looks at them. */
const ways: readonly { readonly who: string; readonly states: readonly State[] }[] = [
  {
    who: "a.mohammadi",
    states: [
      { state: "waiting", bring: async () => undefined },
      { state: "accepted, with errors", bring: (code) => expert.step(code, "accept", { points }) },
    ],
  },
  {
    who: "m.karimi",
    states: [
      { state: "for approval", bring: (code) => expert.step(code, "draft", answer) },
      { state: "answered", bring: (code) => head.step(code, "approve", {}) },
    ],
  },
];

interface State {
  readonly state: string;
  /** Brings the case from the previous state of the list into this state. */
  readonly bring: (code: string) => Promise<unknown>;
}

const languages = ["fa", "en"] as const;

describe.runIf(room.browser)("the screen of a case", () => {
  let code = "";
  beforeAll(async () => {
    code = await newCase();
  });

  it.each(ways)(
    "is accessible to $who in both languages, colour schemes and widths (R3, R10)",
    async ({ who, states }) => {
      const seats = new Map<string, Seat>();
      for (const { state, bring } of states) {
        await bring(code);
        for (const language of languages) {
          const before = seats.get(language);
          const seat = await (before
            ? at(before, `/cases/${code}`)
            : sit(who, `/cases/${code}`, { language }));
          seats.set(language, seat);
          const { page, complaints } = seat;
          await page.locator(".case-way").waitFor();
          if (state.endsWith("errors")) await sendNothing(page);
          await forEverybody(page, `case-${state}-${language}`);
          expect(complaints).toEqual([]);
        }
      }
    },
  );
});

async function sendNothing(page: Page): Promise<void> {
  await page.locator(".case-steps button[type=submit]").click();
  await page.locator(".summary li").first().waitFor();
}

/** Acts as if the user returned to the window after a minute, so that the desk reads old data again. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 60_000;
    window.dispatchEvent(new Event("visibilitychange"));
    // The desk compares the age of its data a moment later, so the changed clock stays until then.
    setTimeout(() => {
      Date.now = now;
    }, 100);
  });
}

const unsentCount = (): number =>
  Object.keys(localStorage).filter((name) => name.startsWith("peygir.unsent.")).length;
