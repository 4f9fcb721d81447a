/** Tests the desk on a computer whose clock is wrong by a day and three hours: the desk must use the server's time. */
import { beforeAll, describe, expect, it } from "vitest";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { digits, momentInWords } from "../../web/design/display.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { newVisitor } from "../support/visitor.ts";
import { giveName, openRoom } from "./desk-seat.ts";

/** A Monday at 09:30 in Tehran. */
const room = await openRoom(new Date("2026-12-14T06:00:00.000Z"));
const wrong = 27 * 3_600_000;
const now = () => room.stack.clock.now();
let code = "";

beforeAll(async () => {
  if (!room.browser) return;
  code = await registered(newVisitor(room.stack.addresses.pages), newRequest());
  await room.stack.settled();
  room.stack.clock.moveBy(2 * 3_600_000 + 30_000);
});

/** Signs in on the sign-in pages, with the browser's clock wrong by `off`, so that the browser also checks the tokens' times. */
async function come(off: number) {
  const seat = await room.window();
  await seat.page.clock.setSystemTime(now().getTime() + off);
  await seat.page.goto(`${room.stack.addresses.pages}/desk/`);
  await giveName(seat.page, "e.hosseini");
  await seat.page.locator(`tr[data-case="${code}"]`).waitFor();
  return seat;
}

describe.runIf(room.browser)("a computer whose clock is a day and three hours wrong", () => {
  it.each([
    ["ahead", wrong],
    ["behind", -wrong],
  ])(
    "%s: the desk shows today's date, past times and coming times by the server's clock (P1, R17, M9)",
    async (_, off) => {
      const seat = await come(off);
      const { page, complaints } = seat;
      const today = tehranDay(now());
      const row = page.locator(`tr[data-case="${code}"]`);
      expect(await row.locator(".of-age").textContent()).toBe(`${digits(2, "fa")} ساعت پیش`);
      const [printed] = momentInWords(now().toISOString(), "fa").split("،");
      expect(await page.locator(".on-paper").textContent()).toContain(printed);
      await room.at(seat, "/meetings/session");
      const day = page.locator(".session-days h2");
      expect(await day.locator("time").getAttribute("datetime")).toBe(today);
      await day.getByText("(امروز)").waitFor();
      await room.at(seat, "/meetings/days");
      const marked = page.locator(".days-week a", { hasText: "امروز" });
      expect(await marked.getAttribute("href")).toContain(today);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it("does not make the desk show a coming deadline as past (D1)", async () => {
    const { page } = await come(wrong);
    await page.goto(`${room.stack.addresses.pages}/desk/cases/${code}`);
    await page.locator(".time-left").first().waitFor();
    expect(await page.locator(".time-left .badge.wrong").count()).toBe(0);
    await page.close();
  });
});
