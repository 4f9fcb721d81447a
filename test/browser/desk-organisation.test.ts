/** Tests how administrators edit, import, propose and publish the organisation's data at the desk, in a browser. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { demoOrganisation } from "../../local/stack/settings.ts";
import { isoDay, solarHijriOf } from "../../shared/contracts/fields/calendar.ts";
import { digits } from "../../web/design/display.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { aMinuteLater, nextWorkedDay } from "../support/holidays.ts";
import { publishAtDesk } from "../support/publishing.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, type Seat, said } from "./desk-seat.ts";

const room = await openRoom();

/** The administrator's browser page. A test that leaves a working copy behind uses another page. */
let desk: Seat;
beforeAll(async () => {
  if (room.browser) desk = await room.sit("v.sadeghi", "/");
});

interface InForce {
  readonly number: number;
  readonly snapshot: Record<string, Record<string, unknown>[]>;
}

const inForce = async (): Promise<InForce> =>
  (await (await staffMember(room.stack, "v.sadeghi")).send("/directory")).json<InForce>();

const entry = ({ snapshot }: InForce, section: string, key: string) =>
  snapshot[section]?.find((each) => each["key"] === key);

/** Another administrator publishes a change of the organisation, by the API. */
async function publishElsewhere(change: (snapshot: InForce["snapshot"]) => void): Promise<void> {
  const { number, snapshot } = await inForce();
  change(snapshot);
  const { status, text } = await publishAtDesk(room.stack, snapshot, number);
  expect(status, text).toBe(200);
}

const open = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const section = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "بخش‌های داده‌های سازمان" }).getByRole("link", { name }).click();

async function choose(page: Page, label: string, typed: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(typed);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function publish(page: Page): Promise<void> {
  await section(page, "تغییرها و انتشار");
  await open(page, "انتشار");
  await open(page, "منتشر شود");
  await said(page, "منتشر شد");
}

/** Proposes the working copy, which then waits for another administrator (R2). */
async function propose(page: Page): Promise<void> {
  await section(page, "تغییرها و انتشار");
  await page.getByText("شخص دومی باید آن را تأیید کند").waitFor();
  await forEverybody(page, "org-propose");
  await open(page, "پیشنهاد برای تأیید");
  await open(page, "پیشنهاد شود");
  await said(page, "در انتظار تأیید است");
  await page.getByRole("dialog").getByRole("button", { name: "پس گرفتن پیشنهاد" }).waitFor();
  await forEverybody(page, "proposal-own");
}

/** Another administrator approves the newest proposal (R2). */
async function approve(username: string): Promise<void> {
  const { page, complaints } = await room.sit(username, "/proposals");
  await page.getByText("در انتظار تأیید").first().waitFor();
  await forEverybody(page, `proposals-${username}`);
  await page
    .getByRole("link", { name: /^تغییر نسخه/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "رد کردن" }).waitFor();
  await forEverybody(page, `proposal-${username}`);
  await open(page, "تأیید و انتشار");
  await page.getByRole("alertdialog").getByRole("button", { name: "تأیید و انتشار" }).click();
  await said(page, "منتشر شد");
  expect(complaints).toEqual([]);
}

/** Registers a request, whose case gets a deadline. @returns the tracking code */
async function openCase(): Promise<string> {
  const code = await registered(newVisitor(room.stack.addresses.pages), newRequest());
  await room.stack.settled();
  return code;
}

/** The address of the calendar form for the next working day; no deadline that was set today ends before this day. */
async function calendarAtNextWorkedDay(): Promise<string> {
  const day = await nextWorkedDay(room.stack);
  const { year } = solarHijriOf(day);
  return `${room.stack.addresses.pages}/desk/organisation?in=calendar&year=${year}&day=${isoDay(day)}`;
}

/**
 * Answers with `show` when the page asks how many deadlines are already computed anew, unless `show` is undefined; counts
 * these calls in `asked`.
 */
async function showRecounts(page: Page): Promise<{ show: object | undefined; asked: number }> {
  const recounts: { show: object | undefined; asked: number } = { show: undefined, asked: 0 };
  await page.route("**/api/staff/recount", (route) => {
    recounts.asked += 1;
    return recounts.show ? route.fulfill({ json: recounts.show }) : route.continue();
  });
  return recounts;
}

describe.runIf(room.browser)("the organisation at the desk", () => {
  it("keeps a moved unit in a working copy through a reload, describes the change, and puts it in force when a second administrator approves (P5, R2)", async () => {
    const { page, complaints } = await room.at(desk, "/organisation");
    await page.getByRole("heading", { name: "واحدها" }).waitFor();
    await forEverybody(page, "org-units");
    await open(page, "دفتر حقوقی");
    await choose(page, "واحد بالادست", "هماهنگی");
    await forEverybody(page, "org-unit");
    await open(page, "نگه داشتن در پیش‌نویس");
    await said(page, "در پیش‌نویس نگه داشته شد");
    expect(entry(await inForce(), "units", "legal-office")?.["parent"]).toBe("head-office");
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("legal-office");
    await page.reload();
    await page.getByText("هنوز منتشر نشده است").waitFor();
    await section(page, "تغییرها و انتشار");
    await page.getByText("واحد «دفتر حقوقی»: واحد بالادست").waitFor();
    await forEverybody(page, "org-changes");
    await propose(page);
    expect(entry(await inForce(), "units", "legal-office")?.["parent"]).toBe("head-office");
    await approve("l.daneshvar");
    await page.goto(`${room.stack.addresses.pages}/desk/organisation?in=history`);
    await page.getByText("به پیشنهاد وحید صادقی").waitFor();
    expect(entry(await inForce(), "units", "legal-office")?.["parent"]).toBe("provincial-coordination");
    await page.getByRole("link", { name: "نسخه ۲" }).click();
    await page.getByRole("dialog").getByText("واحد «دفتر حقوقی»: واحد بالادست").waitFor();
    await forEverybody(page, "org-version");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "نسخه ۱" }).click();
    await open(page, "ساختن پیش‌نویس از این نسخه");
    await page.getByText("به «دفتر رئیس سازمان» تغییر کرد").waitFor();
    await open(page, "حذف پیش‌نویس");
    await page.getByRole("alertdialog").getByRole("button", { name: "حذف پیش‌نویس" }).click();
    await page.getByRole("heading", { name: "پیش‌نویسی ندارید" }).waitFor();
    await forEverybody(page, "org-no-changes");
    expect(complaints).toEqual([]);
  });

  it("lists a fault, leads from the list to the faulty entry, and shows the fault at its field until it is repaired (P5)", async () => {
    const { page, complaints } = await room.at(desk, "/organisation?in=deputies");
    await open(page, "افزودن جانشینی");
    await choose(page, "به‌جای", "کریمی");
    await choose(page, "جانشین", "محمدی");
    await page.getByLabel("از روز").fill("۱۴۰۵/۰۹/۱۰");
    await page.getByLabel("تا روز").fill("۱۴۰۵/۰۹/۰۱");
    await page.getByLabel("تا روز").press("Enter");
    const fault = page.getByRole("link", { name: /پیش از آغاز/ });
    await fault.waitFor();
    await forEverybody(page, "org-fault-list");
    await fault.click();
    const until = page.getByLabel("تا روز");
    await until.waitFor();
    expect(await until.getAttribute("aria-invalid")).toBe("true");
    await forEverybody(page, "org-fault-field");
    await until.fill("۱۴۰۵/۰۹/۲۰");
    await until.press("Enter");
    await fault.waitFor({ state: "detached" });
    await publish(page);
    expect((await inForce()).snapshot["deputies"]?.at(-1)).toMatchObject({
      from: "2026-12-01",
      to: "2026-12-11",
    });
    expect(complaints).toEqual([]);
  });

  it("moves a routing rule by the keyboard without losing the focus, and shows which unit an example request would go to (P5, R1)", async () => {
    const { page, complaints } = await room.sit("v.sadeghi", "/organisation?in=routing");
    const rules = page.locator(".org-list > li");
    await rules.first().waitFor();
    const second = (await rules.nth(1).getByRole("button").first().textContent()) ?? "";
    await page.getByRole("button", { name: `«${second}» یک ردیف بالاتر` }).focus();
    await page.keyboard.press("Enter");
    expect(await rules.first().textContent()).toContain(second);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await expect.poll(focused).toBe(`«${second}» یک ردیف پایین‌تر`);
    await page.keyboard.press("Alt+ArrowDown");
    expect(await rules.nth(1).textContent()).toContain(second);
    await forEverybody(page, "org-rules");
    await rules.nth(4).getByRole("button").first().click();
    await page.getByRole("dialog").waitFor();
    await page.locator("details summary").first().click();
    await forEverybody(page, "org-rule");
    expect(complaints).toEqual([]);
  });

  it("reads YAML files in the browser, previews and publishes them, and names the line of a fault (P5)", async () => {
    const { page, complaints } = await room.at(desk, "/organisation?in=files");
    const file = (name: string, text: string) => ({
      name,
      mimeType: "text/yaml",
      buffer: Buffer.from(text),
    });
    const choosing = async (...files: ReturnType<typeof file>[]) => {
      const chooser = page.waitForEvent("filechooser");
      await open(page, "انتخاب فایل‌ها");
      await (await chooser).setFiles(files);
    };
    await choosing(file("subjects.yaml", "- key: a\n- key: [b\n"));
    await page.getByText("subjects.yaml:3").waitFor();
    await forEverybody(page, "org-files-wrong");
    const subjects = readFileSync(join(demoOrganisation, "subjects.yaml"), "utf8");
    const another = '\n- key: noise\n  name: { fa: سروصدای فروشگاه, en: "Noise of a shop" }\n';
    await choosing(file("subjects.yaml", subjects + another));
    await page.getByText("سروصدای فروشگاه").first().waitFor();
    await propose(page);
    await approve("l.daneshvar");
    await page.goto(`${room.stack.addresses.pages}/desk/organisation?in=files`);
    expect(entry(await inForce(), "subjects", "noise")?.["name"]).toEqual({
      fa: "سروصدای فروشگاه",
      en: "Noise of a shop",
    });
    const download = page.waitForEvent("download");
    await section(page, "ورود و خروج فایل");
    await page.getByRole("button", { name: /^دریافت نسخه/ }).click();
    const saved = JSON.parse(readFileSync(await (await download).path(), "utf8")) as InForce["snapshot"];
    expect(saved).toEqual((await inForce()).snapshot);
    expect(complaints).toEqual([]);
  });

  it("shows the slower of two administrators the other's publication, lets them choose where both changed the same entry, and loses no change (P5, R16)", async () => {
    const { page, complaints } = await room.at(desk, "/organisation?in=provinces");
    const rename = async (name: string, to: string) => {
      await open(page, name);
      await page.getByLabel("نام (فارسی)").fill(to);
      await page.getByLabel("نام (فارسی)").press("Enter");
    };
    await rename("یزد", "استان یزد");
    await rename("قم", "استان قم");
    await page.getByRole("button", { name: "استان قم", exact: true }).waitFor();
    await publishElsewhere(({ provinces = [], subjects = [] }) => {
      for (const one of provinces) if (one["key"] === "qom") one["name"] = { fa: "قم مقدس", en: "Holy Qom" };
      subjects.push({ key: "dust", name: { fa: "گرد و خاک", en: "Dust" } });
    });
    await section(page, "تغییرها و انتشار");
    await open(page, "پیشنهاد برای تأیید");
    await open(page, "پیشنهاد شود");
    const meanwhile = page.getByRole("alert").filter({ hasText: "در این فاصله شخص دیگری" });
    await meanwhile.getByText("گرد و خاک").waitFor();
    await forEverybody(page, "org-meanwhile");
    await meanwhile.getByText(/^تغییر من/).click();
    await open(page, "انتقال پیش‌نویس من به نسخه تازه");
    await page.getByText("استان یزد").first().waitFor();
    await propose(page);
    await approve("l.daneshvar");
    const now = await inForce();
    expect(entry(now, "provinces", "qom")?.["name"]).toEqual({ fa: "استان قم", en: "Qom" });
    expect(entry(now, "provinces", "yazd")?.["name"]).toMatchObject({ fa: "استان یزد" });
    expect(entry(now, "subjects", "dust")).toBeDefined();
    expect(complaints).toEqual([]);
  });

  it("has an accessible form for every section, in English (P5, C1)", async () => {
    const { page, complaints } = await room.sit("v.sadeghi", "/organisation", {
      language: "en",
    });
    const links = page.getByRole("navigation", { name: /^Sections/ }).getByRole("link");
    await links.first().waitFor();
    for (const name of (await links.allTextContents()).slice(0, 12)) {
      await page.getByRole("link", { name: name.trim(), exact: true }).click();
      await page.locator(".org-entry button").first().click();
      await page.getByRole("dialog").waitFor();
      await forEverybody(page, `org-form-${name.trim().toLowerCase().replaceAll(" ", "-")}`);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    expect(await page.getByText("is not published yet").count(), "looking changes nothing").toBe(0);
    expect(complaints).toEqual([]);
  });

  it("publishes a calendar of a year in which a day, found by keyboard, is closed in one province and a religious holiday is moved (D2, P5)", async () => {
    const { page, complaints } = await room.at(desk, "/organisation?in=calendar&year=1405");
    await page.getByRole("heading", { name: "تقویم کاری ۱۴۰۵" }).waitFor();
    await forEverybody(page, "org-calendar");
    await choose(page, "تقویمِ", "استان فارس");
    await page.waitForURL(/office=fars/);
    const day = (words: string) => page.getByRole("button", { name: words });
    await day("چهارشنبه ۱۹ اسفند ۱۴۰۵: تعطیلی احتمالی").waitFor();

    await day("شنبه ۲۸ آذر ۱۴۰۵").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("aria-label")).toBe("شنبه ۵ دی ۱۴۰۵: روز کاری");
    await page.keyboard.press("Enter");
    await page.getByText("اداره از ۰۸:۰۰ تا ۱۴:۰۰ باز است.").waitFor();
    await forEverybody(page, "org-calendar-day");
    await open(page, "افزودن تعطیلی به دستور، ساعت کمتر یا دورکاری");
    await page.getByRole("button", { name: /چه می‌شود/ }).click();
    await page.getByRole("option", { name: "تعطیل", exact: true }).click();
    await page.getByLabel("دلیل (فارسی)").fill("آلودگی هوا");
    await page.getByLabel("دلیل (انگلیسی)").fill("Air pollution");
    await page.locator("summary", { hasText: "فقط این استان‌ها" }).click();
    await page.getByRole("group", { name: "فقط این استان‌ها" }).getByText("تهران", { exact: true }).click();
    await open(page, "نگه داشتن در پیش‌نویس");
    await said(page, "در پیش‌نویس نگه داشته شد");
    await day("شنبه ۵ دی ۱۴۰۵: روز کاری").waitFor();
    await page.goto(page.url().replace("office=fars", "office=tehran"));
    await day("شنبه ۵ دی ۱۴۰۵: تعطیل به دستور").waitFor();
    await page.getByText("۵: آلودگی هوا (تعطیل به دستور)").waitFor();

    await day("چهارشنبه ۱۹ اسفند ۱۴۰۵: تعطیلی احتمالی").click();
    await page.getByRole("button", { name: /^ویرایش «عید فطر/ }).click();
    await page.getByLabel("روز", { exact: true }).fill("۱۴۰۵/۱۲/۱۸");
    await open(page, "نگه داشتن در پیش‌نویس");
    await day("سه‌شنبه ۱۸ اسفند ۱۴۰۵: تعطیلی احتمالی").waitFor();
    await publish(page);
    const { snapshot } = await inForce();
    expect(snapshot["closures"]).toEqual([
      {
        kind: "closed",
        from: "2026-12-26",
        to: "2026-12-26",
        why: { fa: "آلودگی هوا", en: "Air pollution" },
        province: ["tehran"],
      },
    ]);
    expect(snapshot["holidays"]?.some((one) => one["day"] === "2027-03-09")).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("shows after an added holiday whether the new computation of deadlines waits, runs or has ended, without the number of cases; each case gives the reason (D3, R2, P5)", async () => {
    const codes = [await openCase(), await openCase()];
    await aMinuteLater(room.stack);
    const { page, complaints } = await room.at(desk, "/organisation?in=calendar");
    const recounts = await showRecounts(page);
    const told = page.locator(".notice", { hasText: "مهلت پرونده‌های باز" });
    await told.getByText("پایان شمارش").waitFor();
    await page.goto(await calendarAtNextWorkedDay());
    await open(page, "افزودن تعطیلی رسمی");
    await page.getByLabel("نام (فارسی)").fill("عید تازه");
    await page.getByLabel("نام (انگلیسی)").fill("A new Eid");
    await open(page, "نگه داشتن در پیش‌نویس");
    await said(page, "در پیش‌نویس نگه داشته شد");

    const newest = {
      number: 1,
      ...{ begunAt: "2026-11-24T08:01:00.000Z", at: "2026-11-24T08:02:00.000Z" },
    };
    const earlier = { ...newest, through: false };
    recounts.show = { number: 2, stage: "waiting", newest: earlier };
    await publish(page);
    await told.getByText("شمارش پیشین، با تقویم نسخه ۱، هنوز تمام نشده است.").waitFor();
    await forEverybody(page, "org-recount-waiting");
    recounts.show = { number: 2, stage: "running", newest: { ...earlier, number: 2 } };
    await told.getByText("مهلت پرونده‌های باز با تقویم نسخه ۲ دوباره شمرده می‌شود.").waitFor();

    recounts.show = undefined;
    await aMinuteLater(room.stack);
    const { number } = await inForce();
    const finished = told.getByText(`مهلت پرونده‌های باز با تقویم نسخه ${digits(number, "fa")} شمرده شده است`);
    await finished.waitFor();
    await forEverybody(page, "org-recount-finished");
    const asked = recounts.asked;
    await section(page, "تقویم سال");
    await finished.waitFor();
    await page.waitForTimeout(4_000);
    expect(recounts.asked, "nobody asks any more").toBeLessThanOrEqual(asked + 1);
    const auditor = await staffMember(room.stack, "r.aslani");
    for (const code of codes) {
      const [first] = (await auditor.look(code)).clocks ?? [];
      expect(first?.moves.at(-1)).toMatchObject({
        because: "calendar",
        what: [{ name: { fa: "عید تازه" } }],
      });
    }
    const reader = await room.sit("r.aslani", `/cases/${codes[0]}`);
    await reader.page.getByRole("tab", { name: "مهلت‌ها" }).click();
    await reader.page
      .getByText(/^چون .+ \(عید تازه\) تعطیل اعلام شد/)
      .first()
      .waitFor();
    await forEverybody(reader.page, "org-recount-case");
    expect([...complaints, ...reader.complaints]).toEqual([]);
  });

  it("adds a webhook, shows its secret once, sends a test event to it and shows the result (N6, C1)", async () => {
    const { page, complaints } = await room.at(desk, "/webhooks");
    await page.getByText("هنوز وب‌هوکی نیست").waitFor();
    await open(page, "افزودن وب‌هوک");
    const form = page.getByRole("dialog");
    await form.getByLabel("برای چه").fill("سامانه مکاتبات");
    await form.getByLabel("نشانی", { exact: true }).fill("https://169.254.169.254/in");
    await form.getByText("پاسخ داده شد", { exact: true }).click();
    const send = form.getByRole("button", { name: "افزودن وب‌هوک" });
    await send.click();
    await form.getByText("این نشانی پذیرفته نیست").first().waitFor();
    await forEverybody(page, "webhook-refused");
    await form.getByLabel("نشانی", { exact: true }).fill(`${room.stack.addresses.webhooks}/letters`);
    await send.click();
    await page.getByText(/^whsec_/).waitFor();
    await forEverybody(page, "webhook-secret");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "سامانه مکاتبات" }).waitFor();
    await forEverybody(page, "webhooks");
    await page.getByRole("link", { name: "سامانه مکاتبات" }).click();
    await open(page, "ارسال آزمایشی");
    await page.getByRole("button", { name: "دیدن آزمایش" }).waitFor();
    await forEverybody(page, "webhook");
    await open(page, "دیدن آزمایش");
    await page.getByRole("dialog").getByText("پاسخ ۲۰۴").first().waitFor();
    await forEverybody(page, "webhook-delivery");
    expect(complaints).toEqual([]);
  });

  it("lists the deadlines by their kind; a duration of zero is refused with an error at its field, and a longer deadline waits for a second administrator (D1, P5)", async () => {
    const { page, complaints } = await room.at(desk, "/organisation?in=clocks");
    await page.getByRole("heading", { name: "مهلت‌ها", exact: true }).waitFor();
    await page.getByText("فوریت").or(page.getByText("وب فواد")).first().waitFor();
    await forEverybody(page, "org-clocks");
    await open(page, "بررسی نخست: ۱ روز کاری");
    await page.getByLabel("مدت").fill("۰");
    await open(page, "نگه داشتن در پیش‌نویس");
    await page.getByText("۱ ایراد").first().waitFor();
    await open(page, "بررسی نخست: ۰ روز کاری");
    await page.getByRole("dialog").getByText(/دست‌کم/).first().waitFor();
    await forEverybody(page, "org-clock-wrong");
    await page.getByLabel("مدت").fill("۲");
    await open(page, "نگه داشتن در پیش‌نویس");
    await propose(page);
    await approve("l.daneshvar");
    expect((await inForce()).snapshot["clocks"]?.[0]).toMatchObject({ clock: "triage", takes: 2 });
    expect(complaints).toEqual([]);
  });

  it("can be read completely by an auditor, in English, but not changed (P5, P1)", async () => {
    const { page, complaints } = await room.sit("r.aslani", "/organisation?in=routing", {
      language: "en",
    });
    await page
      .getByText(/^If the kind is/)
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: /^(Add|Move)/ }).count()).toBe(0);
    await page.locator(".org-entry button").first().click();
    await page.getByRole("dialog").getByText("emergencies", { exact: true }).waitFor();
    await forEverybody(page, "org-auditor");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "History" }).click();
    await page.getByRole("link", { name: "Version 1" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await page.getByRole("button", { name: /Take this version/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe.runIf(room.browser)("the text of an e-mail at the desk", () => {
  it("is previewed as plain text and as a mail program shows it, from right to left, while it is typed; markup stays text (N1)", async () => {
    const { page, complaints } = await room.sit("v.sadeghi", "/organisation?in=templates");
    await page.locator(".org-entry button", { hasText: "ایمیل" }).first().click();
    const dialog = page.getByRole("dialog");
    const mail = dialog.frameLocator("iframe");
    const paragraph = mail.locator("p").first();
    await paragraph.waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: the layout's line breaks are tested.
    const read = async (words: Locator) => (await words.innerText()).trim();
    const plain = await read(dialog.locator(".org-message p"));
    expect(await read(mail.locator("body"))).toBe(plain);
    expect(plain).toContain("4071\u00a05528\u00a09363");
    const style = await paragraph.evaluate((one) => {
      const { direction, fontSize, lineHeight } = getComputedStyle(one);
      return { direction, fontSize, lineHeight };
    });
    expect(style).toEqual({ direction: "rtl", fontSize: "16px", lineHeight: "28px" });
    await forEverybody(page, "org-email");
    /**
     * Scrolls to the frame, as the user does, and waits until the frame is as high as its message: the browser lays out no
     * frame out of sight. Returns the height.
     */
    const fits = async (): Promise<number> => {
      await page.locator("iframe").scrollIntoViewIfNeeded();
      const height = await page.waitForFunction(() => {
        const frame = document.querySelector("iframe");
        const message = frame?.contentDocument?.querySelector("table");
        const high = message && Math.ceil(message.getBoundingClientRect().height);
        return frame?.clientHeight === high && high;
      });
      return Number(await height.jsonValue());
    };
    const before = await fits();
    await page.setViewportSize({ width: 360, height: 740 });
    const typed = `<img src="https://elsewhere.example/x"><b>پررنگ</b>\n\n{code}\n\n${"خط\n\n".repeat(9)}`;
    await dialog.locator("textarea").first().fill(typed);
    await mail.getByText('<img src="https://elsewhere.example/x"><b>پررنگ</b>').waitFor();
    expect(await mail.locator("img, b").count()).toBe(0);
    expect(await fits()).toBeGreaterThan(before);
    await page.keyboard.press("Escape");
    expect(complaints).toEqual([]);
  });
});

describe.runIf(room.browser)("a proposal at the desk", () => {
  it("is refused by an inspector with a reason, and becomes its author's working copy again (R2)", async () => {
    const { page } = await room.sit("v.sadeghi", "/organisation");
    await open(page, "دفتر حقوقی");
    await choose(page, "واحد بالادست", "رئیس");
    await open(page, "نگه داشتن در پیش‌نویس");
    await propose(page);
    const inspector = await room.sit("d.yeganeh", "/proposals");
    await inspector.page
      .getByRole("link", { name: /^تغییر نسخه/ })
      .first()
      .click();
    await open(inspector.page, "رد کردن");
    const form = inspector.page.getByRole("dialog");
    await form.locator("button[type=submit]").click();
    await form.getByText("دلیل را بنویسید").first().waitFor();
    await forEverybody(inspector.page, "proposal-refuse");
    await form.getByLabel("دلیل رد").fill("نامه‌ای برای آن نیامده است.");
    await form.locator("button[type=submit]").click();
    await said(inspector.page, "پیشنهاد رد شد");
    await page.reload();
    await page.getByRole("dialog").getByText("نامه‌ای برای آن نیامده است.").waitFor();
    await forEverybody(page, "proposal-refused");
    await open(page, "ساختن پیش‌نویس از این پیشنهاد");
    await page.getByText("واحد «دفتر حقوقی»: واحد بالادست").waitFor();
    expect(inspector.complaints).toEqual([]);
  });

  it("is not offered for a change that gives power to its author; the desk says that another administrator must propose it (R2)", async () => {
    const { page } = await room.sit("v.sadeghi", "/organisation?in=staff");
    await page.locator(".org-entry button", { hasText: "وحید صادقی" }).first().click();
    await page.getByRole("dialog").getByText("بازرس", { exact: true }).click();
    await open(page, "نگه داشتن در پیش‌نویس");
    await section(page, "تغییرها و انتشار");
    await page.getByText("مدیر سامانه دیگری باید آن را پیشنهاد دهد").waitFor();
    await forEverybody(page, "org-not-by-you");
    expect(await page.getByRole("button", { name: /^(انتشار|پیشنهاد برای تأیید)$/ }).count()).toBe(0);
  });
});

describe.runIf(room.browser)("a unit that replaces another, at the desk", () => {
  it("is marked in its form as the replacement of the earlier unit; the API refuses a changed key of a unit without such a mark (R2, P5)", async () => {
    const administrator = await staffMember(room.stack, "v.sadeghi");
    const { snapshot } = await inForce();
    const text = JSON.stringify(snapshot).replaceAll('"services"', '"online-services"');
    const renamed = (
      await administrator.send("/directory/preview", {
        method: "POST",
        json: { snapshot: JSON.parse(text) },
      })
    ).json<{ faults: readonly { code: string; says: { fa: string } }[] }>();
    expect(renamed.faults.map(({ code }) => code)).toEqual(["no-successor"]);
    expect(renamed.faults[0]?.says.fa).toContain("جای آن را می‌گیرد");
    const { page } = await room.sit("v.sadeghi", "/organisation");
    await open(page, "دفتر حقوقی");
    const replaces = page.getByRole("dialog").locator("details", { hasText: "جای این‌ها را گرفته است" });
    await replaces.locator("summary").click();
    await forEverybody(page, "org-replaces");
    await replaces.getByText("دفتر نظارت بر خودرو").click();
    await open(page, "نگه داشتن در پیش‌نویس");
    await said(page, "در پیش‌نویس نگه داشته شد");
    await section(page, "تغییرها و انتشار");
    await page.getByText("جای این‌ها را گرفته است").first().waitFor();
    await forEverybody(page, "org-replaces-changes");
  });
});

describe.runIf(room.browser)("the keys of partner systems at the desk", () => {
  it("are made, shown once and ended by an administrator, and an auditor sees when and by whom (N7)", async () => {
    const { page } = await room.at(desk, "/organisation?in=partners");
    const samad = page.getByRole("button", { name: /^ساختن کلید/ }).first();
    await samad.click();
    await forEverybody(page, "partner-key-make");
    await page.getByRole("dialog").locator("button[type=submit]").click();
    const once = page.getByRole("dialog").getByRole("status", { name: "کلید امضا" });
    const key = (await once.textContent()) ?? "";
    expect(key).toMatch(/^whsec_/);
    await forEverybody(page, "partner-key-once");
    await page.getByRole("dialog").getByRole("button", { name: "بستن", exact: true }).last().click();
    await page.getByText("کلید شماره ۱").first().waitFor();
    expect(await page.content()).not.toContain(key);
    await forEverybody(page, "partner-keys");
    await page.getByRole("button", { name: "پایان دادن به کلید شماره ۱" }).first().click();
    await page.getByRole("dialog").locator("button[type=submit]").click();
    await said(page, "به کلید پایان داده شد");
    await page.getByText("پایان یافت:").first().waitFor();
    const { page: auditor } = await room.sit("r.aslani", "/organisation?in=partners");
    await auditor.getByText("پایان یافت:").first().waitFor();
    expect(await auditor.getByRole("button", { name: /^ساختن کلید/ }).count()).toBe(0);
    expect([...desk.complaints]).toEqual([]);
  });
});
