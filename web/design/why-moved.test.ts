import { describe, expect, test } from "vitest";
import { whyMoved } from "./why-moved.ts";

const day = { from: "2026-11-29", to: "2026-11-29" };
const eid = { fa: "عید فطر", en: "Eid al-Fitr" };

describe("the reason why the calendar moved a date (D3)", () => {
  test("names the day that became a holiday, or that is no longer a holiday", () => {
    expect(whyMoved([{ did: "came", ...day, name: eid }], "fa")).toBe(
      "یکشنبه ۸ آذر ۱۴۰۵ (عید فطر) تعطیل اعلام شد",
    );
    expect(whyMoved([{ did: "went", ...day }], "fa")).toBe("یکشنبه ۸ آذر ۱۴۰۵ دیگر تعطیل نیست");
    expect(whyMoved([{ did: "came", ...day, name: eid }], "en")).toBe(
      "Sunday 29 November 2026 (8 Azar 1405) (Eid al-Fitr) was declared a holiday",
    );
  });

  test("names consecutive days as a span, and says of a day with shorter hours that its hours are shorter", () => {
    const days = { from: "2026-11-29", to: "2026-11-30" };
    expect(whyMoved([{ did: "came", kind: "closed", ...days }], "fa")).toBe(
      "از یکشنبه ۸ آذر ۱۴۰۵ تا دوشنبه ۹ آذر ۱۴۰۵ تعطیل اعلام شد",
    );
    expect(whyMoved([{ did: "came", ...day, kind: "reduced" }], "fa")).toBe(
      "ساعت کار یکشنبه ۸ آذر ۱۴۰۵ کوتاه‌تر شد",
    );
    expect(whyMoved([{ did: "went", ...day, kind: "reduced" }], "en")).toMatch(/are no longer shorter$/);
  });

  test("names at most three changes of the calendar by default, and says when there are more", () => {
    const moved = { did: "went", ...day } as const;
    const one = "یکشنبه ۸ آذر ۱۴۰۵ دیگر تعطیل نیست";
    expect(whyMoved([moved, moved], "fa")).toBe(`${one} و ${one}`);
    expect(whyMoved(Array(5).fill(moved), "fa", 5)).toBe(Array(5).fill(one).join(" و "));
    expect(whyMoved(Array(5).fill(moved), "fa")).toBe(`${one} و ${one} و ${one} و روزهای دیگری هم تغییر کرد`);
  });

  test("names the calendar as a whole when no single day is the reason", () => {
    for (const none of [undefined, []])
      expect(whyMoved(none, "fa")).toBe("تقویم کاری یا مهلت‌های سازمان تغییر کرد");
  });
});
