/**
 * Tests an official's public days, on which the official receives applicants, at the desk (M4, M8): a coordinator
 * publishes, reads and cancels them. Also tests the link by which a calendar program reads the official's meetings:
 * made, copied, opened, replaced and revoked (M13).
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fromSolarHijri, monthLength } from "../../shared/domain/time/solar-hijri.ts";
import { digits } from "../../web/design/display.ts";
import { dayShown } from "../../web/desk/administration/organisation/days.ts";
import { nameOf, thisMonth } from "../../web/desk/meetings/duty/month.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { readCalendar } from "../support/icalendar.ts";
import { eventually } from "../support/local-stack.ts";
import { offeredMeeting } from "../support/seeded-meeting.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";

const room = await openRoom();
const host = "a.rastegar";
const isoAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const weekdays = ["شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "جمعه"];

describe.runIf(room.browser)("an official's public days at the desk", () => {
  it("are published by a coordinator after a preview that says why a day is left out, and are cancelled with all their appointments (M4, M8)", async () => {
    const { page, complaints } = await room.sit("n.sohrabi", `/meetings/days?host=${host}`);
    await page.getByRole("button", { name: "انتشار روزهای ملاقات مردمی" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "انتشار", exact: true }).click();
    await dialog.getByText("دست‌کم یک روز هفته را انتخاب کنید.").waitFor();
    for (const day of weekdays) await dialog.getByText(day, { exact: true }).click();
    await dialog.getByLabel("از روز").fill(dayShown(isoAfter(1), "fa"));
    await dialog.getByLabel("تا روز").fill(dayShown(isoAfter(20), "fa"));
    await dialog.getByLabel("ساعت شروع").fill("۹");
    await dialog.getByLabel("هر نوبت چند دقیقه").fill("۲۰");
    await dialog.getByLabel("تعداد نوبت‌ها در هر روز").fill("۳");
    await dialog.getByText("هر روز ۳ نوبت ۲۰ دقیقه‌ای، از ۰۹:۰۰ تا ۱۰:۰۰").waitFor();
    await forEverybody(page, "days-publish");
    await dialog.getByRole("button", { name: "انتشار", exact: true }).click();
    await dialog.getByText(/روز منتشر شد\./).waitFor();
    await picture(page, "days-published");
    const fridays = dialog.getByRole("listitem").filter({ hasText: "جمعه" });
    expect(await fridays.first().textContent()).toContain("اداره تعطیل است");
    const done = dialog.locator("li:not([data-skipped])");
    expect(await done.count()).toBeGreaterThan(8);
    await dialog.getByRole("button", { name: "بستن" }).last().click();

    const clerk = await staffMember(room.stack, "z.hashemi");
    const day = await eventually("the places", async () => {
      const query = `host=${host}&first=${isoAfter(8)}&last=${isoAfter(20)}`;
      const { places } = (await clerk.send(`/places?${query}`)).json<{
        places: readonly { day: string }[];
      }>();
      return places[0]?.day;
    });
    const code = await registered(newVisitor(room.stack.addresses.pages), newRequest());
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await offeredMeeting(room.stack, code, { place: { host, day, time: "09:20" }, until, booked: true });
    await eventually("the meeting in its list", async () => {
      const answer = await clerk.send(`/meetings?list=day&host=${host}&day=${day}`);
      return answer.json<{ items: readonly object[] }>().items[0];
    });

    await page.goto(`${room.stack.addresses.pages}/desk/meetings/days?host=${host}&day=${day}`);
    const taken = page.locator("[data-full]");
    await taken.getByText("گرفته شد").waitFor();
    expect(await taken.getByText("۰۹:۲۰").count()).toBe(1);
    await forEverybody(page, "days-week");
    await page.getByRole("button", { name: "لغو این روز" }).click();
    const asks = page.getByRole("alertdialog");
    await asks.getByText("۱ ملاقات در این روز نوبت دارد").waitFor();
    await forEverybody(page, "days-cancel");
    await asks.getByRole("button", { name: "روز لغو شود" }).click();
    await page.getByText("نوبت ۱ ملاقات لغو شد").waitFor();
    await page.getByText("برای این روز نوبتی منتشر نشده است.").waitFor();
    expect(await page.getByRole("button", { name: "لغو این روز" }).count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    await picture(page, "days-slips");
    const slip = page.locator(".days-slips li");
    expect(await slip.count()).toBe(1);
    expect(await slip.locator(`data[value="${code}"]`).isVisible()).toBe(true);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await forEverybody(page, "days-cancelled");
    const listed = await (await staffMember(room.stack, "n.sohrabi")).send(
      `/meetings?list=waiting&host=${host}`,
    );
    expect(listed.json<{ items: readonly object[] }>().items).toMatchObject([
      { request: code, priority: true },
    ]);
    expect(complaints).toEqual([]);
  });

  it("can be read with the keyboard alone, and cannot be changed by an employee who does not arrange the official's meetings (M4)", async () => {
    const { page } = await room.sit("z.hashemi", `/meetings/days?host=${host}&day=2026-12-15`);
    const shown = page.locator(".days-week [aria-current]");
    await shown.getByText("۲۴ آذر").waitFor();
    await shown.focus();
    await page.keyboard.press("ArrowLeft");
    await page.locator(".days-week [aria-current]:focus", { hasText: "۲۵ آذر" }).waitFor();
    await page.keyboard.press("PageDown");
    await page.locator(".days-week [aria-current]:focus", { hasText: "۲ دی" }).waitFor();
    expect(new URL(page.url()).searchParams.get("day")).toBe("2026-12-23");
    expect(await page.getByRole("button", { name: /انتشار|لغو/ }).count()).toBe(0);
  });

  it("are in the monthly report that the head of the organisation sees and a clerk does not (M15)", async () => {
    const month = thisMonth(isoAfter(10));
    const [first, last] = [1, monthLength(month.year, month.month)].map((day) =>
      fromSolarHijri({ ...month, day }),
    );
    const clerk = await staffMember(room.stack, "z.hashemi");
    const answer = await clerk.send(`/places?host=${host}&first=${first}&last=${last}`);
    const { places } = answer.json<{ places: readonly { day: string }[] }>();
    const ahead = new Set(places.map(({ day }) => day)).size;
    const { page, complaints } = await room.sit("a.rastegar", "/meetings");
    await page.getByRole("link", { name: "گزارش", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "گزارش ملاقات‌های مردمی" }).waitFor();
    await page.goto(`${room.stack.addresses.pages}/desk/meetings/duty?month=${nameOf(month)}`);
    const row = page.getByRole("row", { name: /امیرحسین راستگار/ });
    await row.waitFor();
    const figure = (name: string) => row.locator(`[data-label="${name}"]`).textContent();
    expect(await figure("روزهای پیش رو")).toBe(digits(ahead, "fa"));
    expect(await figure("روزهای برگزارشده")).toBe("۰");
    await page.getByRole("row", { name: /^همه/ }).waitFor();
    await forEverybody(page, "duty");
    await page.setViewportSize({ width: 642, height: 900 });
    await page.emulateMedia({ media: "print" });
    await picture(page, "duty-printed");
    const cell = row.locator("td").first();
    expect(await cell.evaluate((one) => getComputedStyle(one).display), "on paper").toBe("table-cell");
    expect(complaints).toEqual([]);

    const other = await room.sit("z.hashemi", "/meetings/duty");
    await other.page.getByText("این صفحه پیدا نشد").first().waitFor();
  });
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");

/** The reply that a calendar program gets at the shown address. */
const answered = async (url: string) => newVisitor(room.stack.addresses.pages).send(new URL(url).pathname);

describe.runIf(room.browser)("an official's calendar link at the desk", () => {
  it("is made and shown once, replaced and revoked by the official's coordinator, with the keyboard alone (M13)", async () => {
    const official = await room.sit("a.rastegar", "/meetings");
    const { page } = official;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await button(page, "تقویم من").waitFor();
    await picture(page, "feed-button");
    await button(page, "تقویم من").focus();
    await page.keyboard.press("Enter");
    await dialog(page).getByText("هنوز پیوندی ساخته نشده است.").waitFor();
    await picture(page, "feed-none");
    await button(page, "ساختن پیوند تقویم").focus();
    await page.keyboard.press("Enter");
    const address = page.getByRole("status", { name: "نشانی تقویم" });
    await address.waitFor();
    const first = (await address.textContent()) ?? "";
    await forEverybody(page, "feed-made");
    await page.keyboard.press("Enter");
    await said(page, "نشانی تقویم کپی شد.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
    const opened = await eventually("the calendar", async () => {
      const answer = await answered(first);
      return answer.status === 200 ? answer : undefined;
    });
    expect(readCalendar(opened.text)).toMatchObject({ method: "PUBLISH", events: [] });
    await page.keyboard.press("Escape");

    const coordinator = await room.sit("n.sohrabi", "/meetings", { language: "en" });
    const theirs = coordinator.page;
    await button(theirs, "Official’s calendar").click();
    await theirs.getByRole("dialog", { name: "Calendar of Amir-Hossein Rastegar" }).waitFor();
    await dialog(theirs).getByText("The address is not stored.").waitFor();
    expect(await theirs.content(), "nobody sees it again").not.toContain(first.split("/").at(-1));
    await forEverybody(theirs, "feed-standing");
    await button(theirs, "Make a new link").click();
    const shown = theirs.getByRole("status", { name: "Address of the calendar" });
    const second = (await shown.textContent()) ?? "";
    await eventually("the new calendar", async () => (await answered(second)).status === 200 || undefined);
    expect((await answered(first)).status).toBe(404);

    await page.reload();
    await button(page, "تقویم من").click();
    await button(page, "باطل کردن پیوند").focus();
    await page.keyboard.press("Enter");
    await said(page, "پیوند تقویم باطل شد.");
    expect((await answered(second)).status).toBe(404);
    await dialog(page).waitFor({ state: "detached" });
    expect([...official.complaints, ...coordinator.complaints]).toEqual([]);
  });

  it("is not offered to a clerk, although the clerk sees the same meetings (P1)", async () => {
    const { page } = await room.sit("z.hashemi", "/meetings");
    await page.getByRole("heading", { level: 1, name: "ملاقات‌ها" }).waitFor();
    expect(await page.getByRole("button", { name: /تقویم/ }).count()).toBe(0);
  });
});
