import { describe, expect, it } from "vitest";
import { clockWords } from "./clocks.text.ts";
import { type Move, moveInWords } from "./tell-move.ts";

const calendar: Move = {
  at: "2026-11-26T08:00:00.000Z",
  was: "2026-12-05T20:30:00.000Z",
  due: "2026-12-06T20:30:00.000Z",
  because: "calendar",
};
const born = {
  did: "came",
  name: { fa: "۱۷ ربیع‌الاول", en: "17 Rabi al-Awwal" },
  ...{ from: "2026-11-29", to: "2026-11-29" },
} as const;
const fa = (move: Partial<Move>) => moveInWords({ ...calendar, ...move }, clockWords.fa, "fa");
const en = (move: Partial<Move>) => moveInWords({ ...calendar, ...move }, clockWords.en, "en");

describe("the text on why a date moved (D3, D4)", () => {
  it("names the correction of the kind and the reason for it", () => {
    const corrected = { because: "corrected", reason: "پیشنهاد است." } as const;
    expect(fa(corrected)).toBe("چون نوع درخواست اصلاح شد: پیشنهاد است.");
    expect(en({ because: "corrected" })).toBe("Because the kind was corrected");
  });

  it.each<readonly [Partial<Move>, string, string]>([
    [
      { what: [born] },
      "چون یکشنبه ۸ آذر ۱۴۰۵ (۱۷ ربیع‌الاول) تعطیل اعلام شد",
      "Because Sunday 29 November 2026 (8 Azar 1405) (17 Rabi al-Awwal) was declared a holiday",
    ],
    [
      { what: [{ ...born, did: "went" }] },
      "چون یکشنبه ۸ آذر ۱۴۰۵ (۱۷ ربیع‌الاول) دیگر تعطیل نیست",
      "Because Sunday 29 November 2026 (8 Azar 1405) (17 Rabi al-Awwal) is no longer a holiday",
    ],
    [
      {},
      "چون روزهای کاری هفته، ساعت اداری یا استان واحد تغییر کرد",
      "Because the working week, office hours or the province of the unit changed",
    ],
    [{ because: "resumed" }, "ادامه مهلت پس از توقف", "Resumed after a pause"],
    [{ because: "extended" }, "تمدید مهلت", "Extended"],
  ])("names the reason in both languages for %j", (move, persian, english) => {
    expect(fa(move)).toBe(persian);
    expect(en(move)).toBe(english);
  });

  it("names every change of the calendar, however many there are", () => {
    const days = ["2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02"];
    const told = fa({ what: days.map((day) => ({ ...born, from: day, to: day })) });
    expect(told.split("تعطیل اعلام شد")).toHaveLength(days.length + 1);
  });
});
