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
const smog = {
  did: "came",
  kind: "closed",
  name: { fa: "آلودگی هوا", en: "Air pollution" },
  ...{ from: "2026-11-29", to: "2026-11-30" },
} as const;
const fa = (move: Partial<Move>) => moveInWords({ ...calendar, ...move }, clockWords.fa, "fa");
const en = (move: Partial<Move>) => moveInWords({ ...calendar, ...move }, clockWords.en, "en");

describe("why a date moved, in words (D3)", () => {
  it.each<readonly [Partial<Move>, string, string]>([
    [
      { what: [born] },
      "چون «۱۷ ربیع‌الاول» (یکشنبه ۸ آذر ۱۴۰۵) تعطیل اعلام شد",
      "Because Sunday 29 November 2026 (8 Azar 1405) was made a holiday: “17 Rabi al-Awwal”",
    ],
    [
      { what: [{ ...born, did: "went" }] },
      "چون تعطیلی «۱۷ ربیع‌الاول» (یکشنبه ۸ آذر ۱۴۰۵) برداشته شد",
      "Because the holiday of Sunday 29 November 2026 (8 Azar 1405) was taken away: “17 Rabi al-Awwal”",
    ],
    [
      { what: [smog] },
      "چون از یکشنبه ۸ آذر ۱۴۰۵ تا دوشنبه ۹ آذر ۱۴۰۵ به دلیل «آلودگی هوا» تعطیل اعلام شد",
      "Because offices were closed from Sunday 29 November 2026 (8 Azar 1405) to Monday 30 November 2026 (9 Azar 1405): “Air pollution”",
    ],
    [
      {
        what: [
          { ...smog, did: "went", kind: "reduced" },
          { ...smog, to: smog.from },
        ],
      },
      "چون ساعت کمتر از یکشنبه ۸ آذر ۱۴۰۵ تا دوشنبه ۹ آذر ۱۴۰۵ («آلودگی هوا») برداشته شد؛ یکشنبه ۸ آذر ۱۴۰۵ به دلیل «آلودگی هوا» تعطیل اعلام شد",
      "Because shorter hours from Sunday 29 November 2026 (8 Azar 1405) to Monday 30 November 2026 (9 Azar 1405) were taken away: “Air pollution”; offices were closed on Sunday 29 November 2026 (8 Azar 1405): “Air pollution”",
    ],
    [
      {},
      "چون روزهای کاری هفته، ساعت اداری یا استان واحد تغییر کرد",
      "Because the working week, office hours or the province of the unit changed",
    ],
    [{ because: "resumed" }, "ادامه مهلت پس از توقف", "Resumed after a pause"],
    [{ because: "extended" }, "تمدید مهلت", "Extended"],
  ])("%j", (move, persian, english) => {
    expect(fa(move)).toBe(persian);
    expect(en(move)).toBe(english);
  });
});
