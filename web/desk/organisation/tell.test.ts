import { describe, expect, it } from "vitest";
import { dayShown, dayTyped } from "./days.ts";
import type { Draft } from "./draft.ts";
import { namesIn } from "./names.ts";
import { noteOf, ruleSentence, titleOf } from "./tell.ts";
import { treeOf } from "./tree.ts";
import { withDays } from "./use-told.ts";

const both = (fa: string, en: string) => ({ fa, en });
const draft: Draft = {
  organisation: {},
  units: [{ key: "isfahan", name: both("اداره اصفهان", "Isfahan Office") }],
  kinds: [
    { key: "complaint", name: both("شکایت", "Complaint") },
    { key: "demand", name: both("مطالبه", "Demand") },
  ],
  provinces: [{ key: "isfahan", name: both("اصفهان", "Isfahan") }],
};
const rule = {
  why: both("کارهای اصفهان", "What concerns Isfahan"),
  when: { kind: ["complaint", "demand"], province: ["isfahan"] },
  unit: "isfahan",
};

describe("entries in words", () => {
  it("reads the conditions of a rule as a sentence (P5, R1)", () => {
    expect(ruleSentence(rule, namesIn(draft, "fa"))).toBe(
      "اگر نوع «شکایت یا مطالبه» باشد و استان «اصفهان» باشد به «اداره اصفهان» می‌رود.",
    );
    expect(ruleSentence({ when: {}, unit: "isfahan" }, namesIn(draft, "en"))).toBe(
      "Everything else: it goes to “Isfahan Office”.",
    );
  });

  it("reads a condition that names nearly all by what it leaves out (P5, R1)", () => {
    const subjects = ["a", "b", "c", "d", "e"].map((key) => ({ key, name: both(key, key) }));
    const when = { subject: ["b", "c", "d", "e"] };
    expect(ruleSentence({ when, unit: "isfahan" }, namesIn({ ...draft, subjects }, "en"))).toBe(
      "If the subject is any but “a”, it goes to “Isfahan Office”.",
    );
  });

  it("says who is away and on which days, and what is special about a unit, a kind and an outcome (P5, R2, R9)", () => {
    const staff = [{ username: "s.jafari", name: both("سمیه جعفری", "Somayeh Jafari") }];
    const names = namesIn({ ...draft, staff }, "fa");
    const absence = { of: "s.jafari", from: "2026-12-06", to: "2026-12-08" };
    expect(titleOf("absences", absence, names)).toBe("سمیه جعفری");
    expect(noteOf("absences", absence, names)).toMatch(/^از .*۱۵ آذر.* تا .*۱۷ آذر/);
    expect(noteOf("units", { outside: true }, names)).toBe("بیرون از سازمان");
    expect(noteOf("units", { province: "isfahan" }, names)).toBe("اصفهان");
    expect(noteOf("kinds", { asksWho: true }, namesIn(draft, "en"))).toContain("asks whom it is about");
    expect(noteOf("outcomes", { refusal: true, transfer: true }, namesIn(draft, "en"))).toBe(
      "a refusal; needs a second person, sent to another body",
    );
    expect(noteOf("organisation", { phone: "124", inspection: "isfahan" }, names)).toBe("124، اداره اصفهان");
  });

  it("shows a key that stands for nothing as it is (P5)", () => {
    expect(namesIn(draft, "fa").of("units", "gone")).toBe("gone");
    expect(titleOf("units", {}, namesIn(draft, "en"))).toBe("without a name");
  });

  it("shows units below the unit they belong to, and none out of sight (P5)", () => {
    const units = [
      { key: "b", parent: "a" },
      { key: "a" },
      { key: "c", parent: "b" },
      { key: "x", parent: "y" },
      { key: "y", parent: "x" },
      { key: "z", parent: "gone" },
    ];
    expect(treeOf(units).map(({ at, depth }) => `${units[at]?.key}${depth}`)).toEqual([
      "a0",
      "b1",
      "c2",
      "z0",
      "x0",
      "y1",
    ]);
  });
});

describe("days", () => {
  it("are written in the calendar of the language and kept in one (P5)", () => {
    expect(dayShown("2026-11-24", "fa")).toBe("1405/09/03");
    expect(dayShown("2026-11-24", "en")).toBe("2026-11-24");
    expect(dayTyped("۱۴۰۵/۹/۳")).toBe("2026-11-24");
    expect(dayTyped("2026-11-24")).toBe("2026-11-24");
    expect(dayTyped("1403/12/30")).toBe("2025-03-20");
  });

  it("in the API's sentences are read in the calendar of the language (P5)", () => {
    expect(withDays("پایان (2026-11-24) است", "fa")).toBe("پایان (۱۴۰۵/۰۹/۰۳) است");
    expect(withDays("ends 2026-11-24", "en")).toBe("ends 2026-11-24");
  });

  it("that are none stay as they were typed, to be refused (P5)", () => {
    expect(dayTyped("1404/12/30")).toBe("1404/12/30");
    expect(dayTyped("شنبه")).toBe("شنبه");
  });
});
