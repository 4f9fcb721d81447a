/**
 * Tests desk screens about applicants in a browser on the local stack: clerks serve an applicant at the counter, enter paper forms
 * and issue certificates, and administrators use the block list. `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { inFours } from "../../web/design/display.ts";
import { newRequest, register, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { choose } from "./casework-steps.ts";
import { forEverybody, openRoom, picture, type Seat, said } from "./desk-seat.ts";

const room = await openRoom();

/** The clerk's browser page, which several tests use one after another. */
let counter: Seat;
/** The national code of an applicant whose request has no answer yet. */
const waiting = exampleNationalCode(27_182_818);
const given = newRequest({ identity: { type: "national-code", number: waiting } });
let open = "";

beforeAll(async () => {
  if (!room.browser) return;
  open = await registered(newVisitor(room.stack.addresses.pages), given);
  await room.stack.settled();
  counter = await room.sit("z.hashemi", "/applicants");
});

/** The clerk finds an applicant by national code; then the first of the applicant's requests must have the focus. */
async function finds(page: Page, number: string): Promise<void> {
  await page.getByLabel("شماره شناسه هویتی").fill(number);
  await page.keyboard.press("Enter");
  await page.locator("li button:focus").waitFor();
}

const answer = {
  outcome: "granted",
  answers: ["کفش تعویض می‌شود.\nفروشگاه تا پایان هفته با شما تماس می‌گیرد."],
  reasoning: "بر پایه ضمانت فروشگاه و رسید خرید.",
};

const persian = (number: string): string =>
  number.replaceAll(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

const ok = async (step: Promise<{ readonly status: number; readonly text: string }>): Promise<void> => {
  const { status, text } = await step;
  expect(status, text).toBe(200);
};

async function answered(identity: string): Promise<string> {
  const [expert, head] = await Promise.all([
    staffMember(room.stack, "m.rezaei"),
    staffMember(room.stack, "e.hosseini"),
  ]);
  const given = newRequest({ identity: { type: "national-code", number: identity } });
  const code = await registered(newVisitor(room.stack.addresses.pages), given);
  await eventually(`case ${code}`, async () => ((await expert.read(code)).status === 200 ? true : undefined));
  await ok(expert.step(code, "accept", { points: ["کفش پاره شد و پول برگردانده نشد."] }));
  await ok(expert.step(code, "draft", answer));
  await ok(head.step(code, "approve", {}));
  await room.stack.settled();
  return code;
}

interface Looked {
  readonly by: { readonly username: string };
  readonly what: string;
}

async function looksAt(auditor: StaffMember, code: string): Promise<readonly string[]> {
  const { looks } = (await auditor.send(`/cases/${code}/looks`)).json<{ looks: readonly Looked[] }>();
  return looks.map(({ by, what }) => `${by.username} ${what}`);
}

describe.runIf(room.browser)("an applicant at the desk", () => {
  it("is found by identity number and Enter and told the answer, and the case's access log records that the clerk saw the identity (R15, C2)", async () => {
    const identity = exampleNationalCode(52_718_281);
    const code = await answered(identity);
    const { page, complaints } = counter;
    await page.getByLabel("شماره شناسه هویتی").waitFor();
    await forEverybody(page, "applicants-empty");
    await finds(page, persian(identity));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "پاسخ داده شد" }).waitFor();
    expect(await page.locator("article").textContent()).toContain("کفش تعویض می‌شود.");
    expect(await page.locator("article").textContent()).not.toContain("بار پوشیدن");
    await forEverybody(page, "applicants-shown");
    await onPaper(page);

    const auditor = await staffMember(room.stack, "r.aslani");
    await eventually("the look in the case", async () =>
      (await looksAt(auditor, code)).includes("z.hashemi status") ? true : undefined,
    );
    expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })))).not.toContain(
      identity,
    );
    expect(page.url()).not.toContain(identity);
    expect(complaints).toEqual([]);
  });

  it("is not found: a wrong identity number shows an error at its field, and the number of an applicant without requests shows an empty list (R15, C13)", async () => {
    const { page, complaints } = await room.sit("h.bagheri", "/applicants", {
      language: "en",
    });
    const number = page.getByLabel("Identity number");
    expect(await page.getByRole("radio", { name: /telephone/ }).isChecked()).toBe(true);
    await number.fill("0012345678");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await number.getAttribute("aria-invalid")).toBe("true");
    await forEverybody(page, "applicants-wrong");
    await number.fill(exampleNationalCode(31_415_926));
    await number.press("Enter");
    await page.getByRole("heading", { name: "No request is registered" }).waitFor();
    await forEverybody(page, "applicants-none");
    await page.getByRole("button", { name: "Another applicant" }).click();
    expect(await number.inputValue()).toBe("");
    expect(await number.evaluate((here) => here === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("must be identified again when the clerk's ten minutes of access are over (R15)", async () => {
    const { page } = await room.at(counter, "/applicants");
    await finds(page, waiting);
    room.stack.clock.moveBy(11 * 60_000);
    await page.keyboard.press("Enter");
    await page.getByText("مهلت دیدن گذشت").waitFor();
    await picture(page, "applicants-over");
    await page.getByRole("button", { name: "دوباره پیدا کنید" }).click();
    await page.locator("li button:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("article").waitFor();
  });
});

/** Chooses an option of a combo box by typing letters. */
async function type(page: Page, field: string, option: string): Promise<void> {
  const box = page.getByRole("combobox", { name: field });
  const listed = page.getByRole("option", { name: option }).first();
  // The combo box loses typed letters if its options arrive from the server after the letters. The test then types the
  // letters again, as a person would.
  await expect
    .poll(async () => {
      await box.focus();
      if ((await box.inputValue()) === "") await page.keyboard.insertText(option);
      return listed.isVisible();
    })
    .toBe(true);
  for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect.poll(() => box.inputValue()).toContain(option);
}

/** Expects that the printed page has only the applicant's copy of the receipt, without the rest of the screen. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "متقاضی دیگر" }).isVisible()).toBe(false);
  expect(await page.getByText("کفش تعویض می‌شود").isVisible()).toBe(true);
  await picture(page, "applicants-paper");
  await page.emulateMedia({ media: "screen" });
}

/** Expects that the printed page has only the certificate, without the rest of the screen. */
async function certificateOnPaper(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText("رسیدگی به این درخواست ادامه دارد").isVisible()).toBe(true);
  await picture(page, name);
  await page.emulateMedia({ media: "screen" });
}

describe.runIf(room.browser)("a certificate at the desk", () => {
  it("is one tap away from the case, has no text of the request, and names the applicant only if the employee asks for the name (D10, R15)", async () => {
    const { page, complaints } = await room.sit("e.hosseini", `/cases/${open}`);
    await page.getByRole("link", { name: "گواهی" }).click();
    await page.getByRole("heading", { name: "گواهی ثبت درخواست" }).waitFor();
    const shown = (await page.locator("article").textContent()) ?? "";
    expect(shown).toContain(inFours(open, "fa"));
    expect(shown).toContain("پایان مهلت قانونی پاسخ");
    expect(shown).not.toContain(given.description.slice(0, 12));
    expect(shown).not.toContain(given.fullName);
    await page.getByRole("img", { name: "رمزینه صفحه پیگیری این درخواست" }).waitFor();
    await page.getByRole("button", { name: "نوشتن نام متقاضی" }).click();
    await page.getByRole("definition").filter({ hasText: given.fullName }).waitFor();
    await forEverybody(page, "certificate");
    await certificateOnPaper(page, "certificate-paper");
    await page.getByRole("link", { name: "بازگشت به درخواست" }).click();
    await page.getByRole("link", { name: "گواهی" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("is printed by a clerk for an applicant at the counter (D10, R15)", async () => {
    const { page, complaints } = await room.at(counter, "/applicants");
    await finds(page, waiting);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "گواهی" }).click();
    await page.getByRole("heading", { name: "گواهی ثبت درخواست" }).waitFor();
    expect(await page.getByText(given.fullName).count()).toBe(0);
    await page.getByRole("button", { name: "نوشتن نام متقاضی" }).click();
    await page.getByRole("definition").filter({ hasText: given.fullName }).waitFor();
    await forEverybody(page, "applicants-certificate");
    await certificateOnPaper(page, "applicants-certificate-paper");
    await page.getByRole("button", { name: "بازگشت به درخواست" }).click();
    await page.getByRole("button", { name: "گواهی" }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe.runIf(room.browser)("a likely duplicate", () => {
  it("is shown to the clerk before registration; the clerk opens it without losing typed text, or registers all the same (C9)", async () => {
    const { page, complaints } = await room.at(counter, "/applicants");
    await finds(page, waiting);
    const begin = page.getByRole("button", { name: "ثبت درخواست تازه" });
    await begin.click();
    await page.getByLabel("شرح، به زبان متقاضی").fill(`${given.description} فروشنده پاسخ نمی‌دهد.`);
    await page.getByRole("checkbox", { name: "متن را خواندم؛ درست است؟" }).press("Space");
    await type(page, "نوع درخواست", "شکایت");
    await type(page, "موضوع", "گرانی");
    await page.getByLabel("شرح، به زبان متقاضی").press("Control+Enter");
    const likely = page.getByRole("region", { name: "شاید همین متقاضی این را پیش‌تر ثبت کرده باشد" });
    await likely.getByRole("heading").and(page.locator(":focus")).waitFor();
    expect(await likely.locator("data.code").getAttribute("value")).toBe(open);
    await forEverybody(page, "registration-likely");
    await likely.getByRole("button").click();
    await page.locator("article h2").waitFor();
    await begin.click();
    await page.getByText("این نوشته ناتمام شما از قبل مانده است.").waitFor();
    await page.getByLabel("شرح، به زبان متقاضی").press("Control+Enter");
    await page.getByRole("button", { name: "با این حال ثبت می‌کنم" }).click();
    await page.getByRole("heading", { name: "رسید ثبت" }).waitFor();
    expect(await page.locator(".receipt data.code").getAttribute("value")).not.toBe(open);
    expect(await page.locator("main").textContent(), "no word of a PIN").not.toContain("رمز رسید");
    expect(complaints).toEqual([]);
  });
});

const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tehran" });
const daysAgo = (days: number): string => day.format(Date.now() - days * 86_400_000);

async function chooseMatter(page: Page): Promise<void> {
  await choose(page, "نوع درخواست", "شکایت");
  await choose(page, "موضوع", "قیمت");
}

describe.runIf(room.browser)("forms on paper", () => {
  it("are entered with their day of handing in, one by one or from a file whose faults are shown first; letters are entered with their sender (C7, C19)", async () => {
    const { page, complaints } = await room.at(counter, "/paper");
    await page.getByLabel("روز تحویل فرم").fill(daysAgo(3));
    await page.getByLabel("نام و نام خانوادگی").fill("رحیم نمونه");
    await page.getByLabel("شرح، همان‌طور که نوشته شده است").fill("قیمت روغن از قیمت مصوب بیشتر بود.");
    await forEverybody(page, "paper-form");
    await chooseMatter(page);
    await page.getByRole("button", { name: "ثبت فرم" }).click();
    await page.getByRole("heading", { name: "رسید ثبت" }).waitFor();
    expect(await page.locator(".receipt-pin bdi").textContent()).toMatch(/^[۰-۹]{6}$/);
    await page.getByText("رمز رسید جای دیگری نوشته نشده است. پیش از فرم بعدی رسید را چاپ کنید.").waitFor();

    await page.getByRole("tab", { name: "یک نامه" }).click();
    await page.getByLabel("نام فرستنده").fill("سازمان بازرسی نمونه");
    await page.getByLabel("شماره نامه").fill("۱۴۰۵/ب/۱۲۳");
    await page.getByLabel("تاریخ نامه").fill(daysAgo(4));
    await page.getByLabel("روز رسیدن نامه").fill(daysAgo(3));
    await page.getByLabel("خواسته نامه").fill("درباره قیمت روغن گزارش دهید.");
    await chooseMatter(page);
    await forEverybody(page, "letter-form");
    await page.getByRole("button", { name: "ثبت نامه" }).click();
    await page.getByText("مهلت پاسخ از روز رسیدن نامه حساب می‌شود.").waitFor();

    await page.getByRole("tab", { name: "دسته‌ای با فایل CSV" }).click();
    const form = (n: number, mobile: string) =>
      [
        daysAgo(2),
        "رحیم نمونه",
        exampleNationalCode(7_000 + n),
        mobile,
        "complaint",
        "goods-quality",
        `فرم ${n}: گران بود.`,
      ].join(",");
    const lines = [
      "روز تحویل,نام,کد ملی,تلفن همراه,نوع درخواست,موضوع,شرح",
      form(1, "09120000001"),
      form(2, "0912"),
      form(3, ""),
    ];
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "forms.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
    await page.getByText("۲ ردیف آماده ثبت، ۱ ردیف با خطا.").waitFor();
    await forEverybody(page, "paper-batch");
    await page.getByRole("button", { name: "ثبت ۲ فرم" }).click();
    await page.getByRole("button", { name: "چاپ ۲ رسید" }).waitFor();
    await forEverybody(page, "paper-batch-done");
    await page.emulateMedia({ media: "print" });
    await picture(page, "paper-batch-print");
    expect(await page.locator(".receipt:visible").count()).toBe(2);
    expect(await page.getByRole("button").count(), "paper has no buttons").toBe(0);
    await page.emulateMedia({ media: "screen" });
    expect(complaints).toEqual([]);
  });
});

describe.runIf(room.browser)("the block list", () => {
  it("blocks an applicant, whose registration on the web is then refused, and unblocks them with a reason (C17)", async () => {
    const mobile = "09120007731";
    const tryToRegister = async () =>
      (await register(newVisitor(room.stack.addresses.pages), newRequest({ mobile }))).status;
    const { page, complaints } = await room.sit("v.sadeghi", "/blocks");
    await page.getByRole("heading", { name: "کسی در فهرست نیست" }).waitFor();
    await forEverybody(page, "blocks-empty");

    await page.getByRole("button", { name: "مسدود کردن" }).click();
    await page.getByLabel("شماره تلفن همراه").fill("۰۹۱۲");
    await page.getByLabel("دلیل").fill("ارسال انبوه");
    await page.getByLabel("دلیل").press("Control+Enter");
    await page.getByRole("alert").waitFor();
    await forEverybody(page, "blocks-wrong");
    await page.getByLabel("شماره تلفن همراه").fill(persian(mobile));
    await page.getByLabel("چند روز").fill("۳۰");
    await page.getByLabel("دلیل").press("Control+Enter");
    await said(page, "به فهرست مسدودها اضافه شد");
    const row = page.getByRole("row", { name: /731/ });
    await row.getByText("مسدود", { exact: true }).waitFor();
    expect(await page.locator("main").textContent()).not.toContain(persian(mobile));
    expect(await tryToRegister()).toBe(403);
    await forEverybody(page, "blocks-filled");

    await row.getByRole("button", { name: /رفع مسدودی/ }).click();
    await page.getByRole("dialog").getByLabel("دلیل").fill("اشتباه بود و پوزش خواسته شد.");
    await page.keyboard.press("Control+Enter");
    await row.getByText("رفع شده").waitFor();
    expect(await row.textContent()).toContain("اشتباه بود");
    expect(await tryToRegister()).toBe(201);
    expect(complaints).toEqual([]);
  });

  it("can be read by an auditor, but changed only by an administrator (C17, P1)", async () => {
    const { page } = await room.sit("r.aslani", "/blocks", { language: "en" });
    await page.getByRole("heading", { name: "Block list", level: 1 }).waitFor();
    await page.getByRole("row", { name: /731/ }).waitFor();
    expect(await page.getByRole("button", { name: "Add a block" }).count()).toBe(0);
    await forEverybody(page, "blocks-auditor");
  });
});
