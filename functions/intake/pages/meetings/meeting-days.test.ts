import { describe, expect, it } from "vitest";
import type { Language } from "../../../../shared/contracts/fields/language.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { FreeDay } from "../../../../shared/meetings/for-intake.ts";
import { textOfPage } from "../../../../test/support/forms.ts";
import { host } from "../../../../test/support/meetings.ts";
import { requests } from "../../../../test/support/requests.ts";
import { showMeetingDays } from "./meeting-days.ts";

const day = (changes: Partial<FreeDay> = {}): FreeDay => ({
  ...{ host, day: "2026-12-15", from: "09:20", until: "10:40", free: 4 },
  ...changes,
});

async function page(days: readonly FreeDay[], query: Record<string, string> = {}, language: Language = "fa") {
  const { directory } = requests().intake;
  const deps = { directory, assetBase: "/assets", freeDays: async () => ({ days: [...days] }) };
  const { html = "" } = await showMeetingDays(deps, { language, csrf: "token", query } as PageRequest);
  return { html, text: textOfPage(html) };
}

describe("the page of the coming days on which officials receive visitors (M15)", () => {
  it("shows which official receives people on which day, between which hours, and how many meeting times are free", async () => {
    const { text } = await page([day()]);
    expect(text).toContain("سه‌شنبه ۲۴ آذر ۱۴۰۵");
    expect(text).toContain("نوبت‌های خالی از ساعت ۰۹:۲۰ تا ۱۰:۴۰");
    expect(text).toContain("۴ نوبت خالی");
    const english = await page([day()], {}, "en");
    expect(english.text).toContain("Free places from 09:20 to 10:40");
    expect(english.text).toContain("24 Azar 1405");
  });

  it("leaves out officials who no longer head a unit, and says when no meeting time is free", async () => {
    const { text, html } = await page([day({ host: "c.ahmadi" })]);
    expect(text).toContain("اکنون روزی با نوبت خالی منتشر نشده است.");
    expect(html).not.toContain("2026-12-15");
  });

  it("is divided into pages small enough for an old phone, each with a link to the next (C1)", async () => {
    const many = Array.from({ length: 90 }, (_, n) =>
      day({ day: new Date(Date.UTC(2026, 11, 1 + n)).toISOString().slice(0, 10) }),
    );
    const [first, second, third, none] = await Promise.all(
      ["1", "2", "3", "4"].map((at) => page(many, { page: at })),
    );
    for (const { html } of [first, second, third].flatMap((one) => one ?? [])) {
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(25_000);
      expect(html.match(/نوبت خالی<\/p>/g)?.length).toBeLessThanOrEqual(40);
    }
    expect(first?.html).toContain('href="/meetings?page=2"');
    expect(second?.html).toContain('href="/meetings?page=3"');
    expect(third?.html).not.toContain('href="/meetings?page=4"');
    expect(none?.text, "what is no page is the first").toBe(first?.text);
  });
});
