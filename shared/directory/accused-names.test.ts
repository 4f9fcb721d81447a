import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisation } from "../../test/support/organisation.ts";
import { matchAccused } from "./accused-names.ts";
import type { Snapshot } from "./snapshot.ts";

type Member = Snapshot["staff"][number];
const member = (
  username: string,
  fa: string,
  en: string,
  unit: string,
  more: Partial<Member> = {},
): Member => ({
  ...{ username, name: { fa, en }, unit, roles: ["expert"] },
  ...more,
});

/** Legal has a branch below it; two people are called Ali Mohammadi. */
const org: Snapshot = {
  ...organisation,
  units: [
    ...organisation.units,
    { key: "branch", name: { fa: "شعبه شیراز", en: "Shiraz branch" }, parent: "legal" },
  ],
  staff: [
    ...organisation.staff,
    member("a.mohammadi", "علی محمدی", "Ali Mohammadi", "legal"),
    member("a.mohammadi2", "علی محمدی", "Ali Mohammadi", "service-desk"),
    member("m.hosseinzadeh", "مینا حسین‌زاده", "Mina Hosseinzadeh", "branch", { replaces: ["m.zadeh"] }),
    member("s.tabatabai", "سید رضا طباطبایی", "Seyed Reza Tabatabai", "branch"),
    member("m.nouri", "محمدرضا نوری", "Mohammadreza Nouri", "branch"),
  ],
};

const match = (name: string, unit?: string) => matchAccused(org, { name, unit });
const certain = (...people: string[]) => ({ people });
const undecided = (...candidates: string[]) => ({ people: [], undecided: { candidates } });

const rezaei = certain("e.rezaei");
const maybeRezaei = undecided("e.rezaei");
const mina = certain("m.hosseinzadeh");
const maybeMina = undecided("m.hosseinzadeh");

/** How people write a colleague's name, the unit that they chose, and what the name means. */
const written: readonly (readonly [name: string, unit: string | undefined, means: object])[] = [
  // The full name, with the titles and letters of any keyboard
  ["احسان رضایی", "price-control", rezaei],
  ["احسان رضایی", undefined, rezaei],
  ["  احسان   رضایی ", undefined, rezaei],
  ["آقای احسان رضایی", "price-control", rezaei],
  ["آقا احسان رضایی", undefined, rezaei],
  ["جناب آقای احسان رضایی", undefined, rezaei],
  ["جناب آقای دکتر احسان رضایی", undefined, rezaei],
  ["دکتر احسان رضایی", undefined, rezaei],
  ["مهندس احسان رضایی", undefined, rezaei],
  ["حاج احسان رضایی", undefined, rezaei],
  ["احسان رضایی (کارشناس)", undefined, rezaei],
  ["کارشناس نظارت بر قیمت احسان رضایی", undefined, rezaei],
  ["احسان رضایی، کارشناس نظارت بر قیمت", undefined, rezaei],
  ["احسان رضايي", undefined, rezaei],
  ["احسان رضائی", undefined, rezaei],
  ["احسان رضائي", undefined, rezaei],
  ["اِحسان رِضایی", undefined, rezaei],
  ["احســان رضایی", undefined, rezaei],
  ["آقای‌احسان‌رضایی", undefined, rezaei],
  ["احسان‌رضایی", undefined, rezaei],
  ["«احسان رضایی»", undefined, rezaei],
  ["احسان رضایی.", undefined, rezaei],
  ["رضایی احسان", undefined, rezaei],
  ["رضایی، احسان", undefined, rezaei],
  ["E. Rezaei", undefined, rezaei],
  ["Mr. E. Rezaei", undefined, rezaei],
  ["e.rezaei", undefined, rezaei],
  ["@e.rezaei", "price-control", rezaei],
  ["e rezaei", undefined, rezaei],
  ["E.Rezaei@organisation.ir", undefined, rezaei],
  ["مینا حسین‌زاده", "branch", mina],
  ["مینا حسین زاده", "branch", mina],
  ["مینا حسینزاده", "branch", mina],
  ["خانم مینا حسین‌زاده", undefined, mina],
  ["سرکار خانم مهندس مینا حسین‌زاده", undefined, mina],
  ["Mrs Mina Hosseinzadeh", undefined, mina],
  ["hosseinzadeh mina", undefined, mina],
  ["m.zadeh", undefined, mina],
  ["سید رضا طباطبایی", undefined, certain("s.tabatabai")],
  ["رضا طباطبایی", undefined, certain("s.tabatabai")],
  ["آقای سیدرضا طباطبائی", undefined, certain("s.tabatabai")],
  ["محمد رضا نوری", undefined, certain("m.nouri")],
  ["هاله بازرس", "inspection", certain("h.inspection")],
  ["خانم هاله بازرس", undefined, certain("h.inspection")],
  ["a.mohammadi2", undefined, certain("a.mohammadi2")],
  ["a.mohammadi۲", undefined, certain("a.mohammadi2")],
  // The family name or the given name alone
  ["رضایی", "price-control", maybeRezaei],
  ["آقای رضایی", undefined, maybeRezaei],
  ["آقای رضایی", "price-control", maybeRezaei],
  ["خانم رضایی", undefined, maybeRezaei],
  ["مهندس رضایی", undefined, maybeRezaei],
  ["اقای‌رضایی", undefined, maybeRezaei],
  ["آقایرضایی", undefined, maybeRezaei],
  ["احسان", undefined, maybeRezaei],
  ["آقا احسان باجه ۲", undefined, maybeRezaei],
  ["ا. رضایی", undefined, maybeRezaei],
  ["ا.ر", undefined, undecided("e.rezaei")],
  ["Rezaei", undefined, maybeRezaei],
  ["aghaye rezaei", undefined, maybeRezaei],
  ["خانم حسین زاده", undefined, maybeMina],
  ["بازرس", undefined, undecided("h.inspection", "i.inspection")],
  // A mistake, another given name, or more words
  ["احسان رضای", undefined, maybeRezaei],
  ["احسان رضاعی", undefined, maybeRezaei],
  ["احصان رضایی", undefined, maybeRezaei],
  ["احسان رظایی", undefined, maybeRezaei],
  ["Ehsan Rezaee", undefined, maybeRezaei],
  ["مینا حسن‌زاده", undefined, maybeMina],
  ["حمید رضایی", undefined, maybeRezaei],
  ["رضایی که در باجه سه نشسته بود", undefined, maybeRezaei],
  ["شاید احسان رضایی", undefined, maybeRezaei],
  ["احسان رضایی؟", undefined, maybeRezaei],
  // The wrong unit, the unit above, and the outside authority
  ["احسان رضایی", "legal", maybeRezaei],
  ["e.rezaei", "legal", maybeRezaei],
  ["مینا حسین‌زاده", "legal", maybeMina],
  ["هوشنگ داور", undefined, undecided()],
  // Two people of one name, and a post without a name
  ["علی محمدی", undefined, undecided("a.mohammadi", "a.mohammadi2")],
  ["علی محمدی", "legal", undecided("a.mohammadi", "a.mohammadi2")],
  ["آقای محمدی", "legal", undecided("a.mohammadi", "a.mohammadi2")],
  ["رئیس حقوقی", undefined, undecided("h.legal")],
  ["رییس واحد", "price-control", undecided("h.moradi")],
  ["رئیس سازمان", undefined, undecided("h.desk", "h.moradi", "h.legal", "h.inspection")],
  ["مدیر", undefined, undecided()],
  ["کسی که نیست", undefined, undecided()],
  ["کارمند باجه", undefined, undecided()],
  // Several people
  ["احسان رضایی و هومن مرادی", undefined, certain("e.rezaei", "h.moradi")],
  ["آقایان احسان رضایی، هومن مرادی", undefined, certain("e.rezaei", "h.moradi")],
  ["احسان رضایی / هومن مرادی", undefined, certain("e.rezaei", "h.moradi")],
  ["E. Rezaei and H. Moradi", undefined, certain("e.rezaei", "h.moradi")],
  ["e.rezaei & h.moradi", undefined, certain("e.rezaei", "h.moradi")],
  ["احسان رضایی\nهومن مرادی", undefined, certain("e.rezaei", "h.moradi")],
  ["احسان رضایی یا هومن مرادی", undefined, undecided("e.rezaei", "h.moradi")],
  ["آقایان رضایی و مرادی", undefined, undecided("e.rezaei", "h.moradi")],
  ["احسان رضایی و آقای مرادی", undefined, { people: ["e.rezaei"], undecided: { candidates: ["h.moradi"] } }],
  ["احسان رضایی و همکارش", undefined, { people: ["e.rezaei"], undecided: { candidates: [] } }],
  ["آقای/خانم احسان رضایی", undefined, rezaei],
  ["احسان رضایی و نمی‌دانم", undefined, rezaei],
  // No name at all
  ...[
    "نمی‌دانم",
    "نمیدانم",
    "نمی دانم",
    "نامعلوم",
    "اسمش را نمی‌دانم",
    "-",
    "؟",
    "...",
    "unknown",
    "I don’t know",
    "N/A",
  ].map((text) => [text, undefined, certain()] as const),
];

describe("the member of staff whom a written name means (R2)", () => {
  it.each(written)("“%s” in unit %s", (name, unit, means) => {
    expect(match(name, unit)).toEqual(means);
  });

  it("is found for each member by full name and by user name, unless a namesake has it", () => {
    for (const { username, name, unit } of org.staff.filter((one) => one.unit !== "outside")) {
      const found = [match(name.fa, unit), match(username, unit)].map(
        ({ people, undecided: open }) => open?.candidates ?? people,
      );
      expect(found.every((one) => one.includes(username))).toBe(true);
    }
  });

  it("never loses a name: it finds people, or leaves the name undecided", () => {
    const letters = fc.stringMatching(/^[آ-ی]{2,9}$/);
    const text = fc.oneof(letters, fc.constantFrom(...org.staff.flatMap(({ name }) => [name.fa, name.en])));
    const around = fc.constantFrom("", "آقای ", "خانم ", "دکتر ", "رضایی و ", "، ");
    fc.assert(
      fc.property(around, text, fc.constantFrom(undefined, "legal", "branch"), (before, name, unit) => {
        const { people, undecided: open } = match(`${before}${name}`, unit);
        if (!["ندارد", "ندارم", "هیچ", "خالی"].includes(name))
          expect(people.length > 0 || open !== undefined).toBe(true);
        expect(people.concat(open?.candidates ?? []).some((one) => one.endsWith(".outside"))).toBe(false);
      }),
    );
  });

  it("keeps the candidate whose family name was written without its ending", () => {
    const nejad = member("s.nejad", "سارا رضایی‌نژاد", "Sara Rezaei-Nejad", "branch");
    const { undecided: open } = matchAccused({ ...org, staff: [...org.staff, nejad] }, { name: "رضایی" });
    expect(open?.candidates).toEqual(expect.arrayContaining(["e.rezaei", "s.nejad"]));
  });

  it("keeps its candidate after one wrong letter in the family name", () => {
    const family = "رضایی";
    for (let at = 0; at < family.length; at += 1) {
      const wrong = `احسان ${family.slice(0, at)}ن${family.slice(at + 1)}`;
      expect(match(wrong).undecided?.candidates).toContain("e.rezaei");
    }
  });
});
