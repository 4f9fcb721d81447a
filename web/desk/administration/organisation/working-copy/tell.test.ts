import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../shared/contracts/fields/language.ts";
import { dayShown, dayTyped, timeTyped, yearDayTyped } from "../days.ts";
import { treeOf } from "../entries/tree.ts";
import { namesIn } from "../names.ts";
import type { Draft, Entry, Section } from "./draft.ts";
import { noteOf, ruleSentence, titleOf } from "./tell.ts";
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

describe("the texts for calendar entries and durations", () => {
  const told = (section: Section, entry: Entry, language: Language = "en") => {
    const names = namesIn(draft, language);
    return `${titleOf(section, entry, names)} | ${noteOf(section, entry, names)}`;
  };

  it("describe a duration with its length, the requests to which it applies, and its upper limit (D1)", () => {
    const row = { clock: "answer", when: {}, takes: 10, in: "working-days" };
    expect(told("clocks", row)).toBe("answer: 10 working days | for any request");
    expect(told("clocks", { ...row, takes: 1, when: { kind: ["complaint"] } })).toBe(
      "answer: 1 working day | Complaint",
    );
    const urgent = { ...row, takes: 3, in: "working-hours", when: { channel: ["phone-128"] }, capDays: 2 };
    expect(told("clocks", urgent, "fa")).toBe(
      "پاسخ: ۳ ساعت کاری | تلفن ۱۲۸، سقف: پایان ۲ روز کاری پس از شروع",
    );
  });

  it("describe days, seasons and hours in the usual form of the language (D2)", () => {
    const name = both("ساعت تابستانی", "Summer hours");
    const when = { from: "03-15", to: "06-15", province: ["isfahan"], weekday: ["thursday"] };
    expect(told("officeHours", { name, when, opens: "06:00", closes: "12:30" }, "fa")).toBe(
      "ساعت تابستانی | ۰۶:۰۰ تا ۱۲:۳۰، از ۰۳/۱۵ تا ۰۶/۱۵ هر سال، اصفهان، پنجشنبه",
    );
    expect(told("weeks", { days: ["saturday", "sunday"] }, "fa")).toBe("شنبه، یکشنبه | همیشه");
    expect(told("weeks", { days: ["saturday"], from: "2027-03-21" }, "fa")).toBe(
      "شنبه | از یکشنبه ۱ فروردین ۱۴۰۶ به بعد",
    );
    const eid = { day: "2027-03-10", name: both("عید فطر", "Eid"), provisional: true };
    expect(told("holidays", eid, "fa")).toBe("عید فطر، چهارشنبه ۱۹ اسفند ۱۴۰۵ | احتمالی");
    const closure = {
      kind: "closed",
      from: "2026-12-26",
      to: "2026-12-26",
      why: both("آلودگی هوا", "Air pollution"),
    };
    expect(told("closures", closure, "fa")).toBe("تعطیل، آلودگی هوا | شنبه ۵ دی ۱۴۰۵، همه کشور");
    expect(told("timeLimits", { returns: 2, extension: 10, pause: 10 })).toContain("2 returns");
  });

  it("convert typed times and days of the year from any digits, and leave other text unchanged for the API to refuse", () => {
    expect(["۸", "۸:۳۰", "08:05", "۱۴.۴۵", "soon"].map(timeTyped)).toEqual([
      "08:00",
      "08:30",
      "08:05",
      "14:45",
      "soon",
    ]);
    expect(["۳/۱۵", "03-15", "خرداد"].map(yearDayTyped)).toEqual(["03-15", "03-15", "خرداد"]);
  });
});

describe("the display of an entry of the organisation's data", () => {
  it("writes the conditions of a rule as a sentence (P5, R1)", () => {
    expect(ruleSentence(rule, namesIn(draft, "fa"))).toBe(
      "اگر نوع «شکایت یا مطالبه» باشد و استان «اصفهان» باشد به «اداره اصفهان» می‌رود.",
    );
    expect(ruleSentence({ when: {}, unit: "isfahan" }, namesIn(draft, "en"))).toBe(
      "Everything else: send it to “Isfahan Office”.",
    );
  });

  it("names the values that a condition excludes when the condition includes nearly all values (P5, R1)", () => {
    const subjects = ["a", "b", "c", "d", "e"].map((key) => ({ key, name: both(key, key) }));
    const when = { subject: ["b", "c", "d", "e"] };
    expect(ruleSentence({ when, unit: "isfahan" }, namesIn({ ...draft, subjects }, "en"))).toBe(
      "If the subject is not “a”, send it to “Isfahan Office”.",
    );
  });

  it("names the person and days of an absence, and the properties of a unit, a kind and an outcome (P5, R2, R9)", () => {
    const staff = [{ username: "s.jafari", name: both("سمیه جعفری", "Somayeh Jafari") }];
    const names = namesIn({ ...draft, staff }, "fa");
    const absence = { of: "s.jafari", from: "2026-12-06", to: "2026-12-08" };
    expect(titleOf("absences", absence, names)).toBe("سمیه جعفری");
    expect(noteOf("absences", absence, names)).toMatch(/^از .*۱۵ آذر.* تا .*۱۷ آذر/);
    expect(noteOf("units", { outside: true }, names)).toBe("بیرون از سازمان");
    expect(noteOf("units", { province: "isfahan" }, names)).toBe("اصفهان");
    expect(noteOf("kinds", { asksWho: true }, namesIn(draft, "en"))).toContain(
      "asks which unit or person it is about",
    );
    expect(noteOf("outcomes", { refusal: true, transfer: true }, namesIn(draft, "en"))).toBe(
      "a refusal; needs a second person, sent to another body",
    );
    expect(noteOf("organisation", { phone: "124", inspection: "isfahan" }, names)).toBe("124، اداره اصفهان");
  });

  it("shows the key of an entry that the data no longer have, and “without a name” for an entry without a name (P5)", () => {
    expect(namesIn(draft, "fa").of("units", "gone")).toBe("gone");
    expect(titleOf("units", {}, namesIn(draft, "en"))).toBe("without a name");
  });

  it("shows each unit below its parent, and hides no unit (P5)", () => {
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

describe("a typed day", () => {
  it("is shown in the calendar of the language, and stored in the Gregorian one (P5)", () => {
    expect(dayShown("2026-11-24", "fa")).toBe("1405/09/03");
    expect(dayShown("2026-11-24", "en")).toBe("2026-11-24");
    expect(dayTyped("۱۴۰۵/۹/۳")).toBe("2026-11-24");
    expect(dayTyped("2026-11-24")).toBe("2026-11-24");
    expect(dayTyped("1403/12/30")).toBe("2025-03-20");
  });

  it("in a sentence of the API is shown in the calendar of the language (P5)", () => {
    expect(withDays("پایان (2026-11-24) است", "fa")).toBe("پایان (۱۴۰۵/۰۹/۰۳) است");
    expect(withDays("ends 2026-11-24", "en")).toBe("ends 2026-11-24");
  });

  it("is kept unchanged when it is no day, so that the API refuses it (P5)", () => {
    expect(dayTyped("1404/12/30")).toBe("1404/12/30");
    expect(dayTyped("0702/09/03")).toBe("0702/09/03");
    expect(dayTyped("شنبه")).toBe("شنبه");
  });
});
