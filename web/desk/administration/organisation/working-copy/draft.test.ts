import { describe, expect, it } from "vitest";
import { fieldOfFault, keyFrom } from "../entries/forms.ts";
import { placeIn } from "../place.ts";
import { carryOver } from "./carry.ts";
import {
  type Draft,
  entriesIn,
  isDraft,
  moveEntry,
  putEntry,
  removeEntry,
  sameValue,
  withField,
} from "./draft.ts";

const both = (fa: string, en: string) => ({ fa, en });
const base: Draft = {
  organisation: { name: both("سازمان", "Organisation"), phone: "124" },
  units: [
    { key: "desk", name: both("میز", "Desk") },
    { key: "legal", name: both("حقوقی", "Legal"), parent: "desk" },
    { key: "prices", name: both("قیمت", "Prices") },
  ],
  routing: [
    { key: "price", why: both("قیمت", "Prices"), when: { subject: ["price"] }, unit: "prices" },
    { key: "else", why: both("بقیه", "The rest"), when: {}, unit: "desk" },
  ],
};
const keys = (draft: Draft, section: "units" | "routing" = "units") =>
  entriesIn(draft, section).map(({ key }) => key);
const rename = (at: number, english: string): Draft =>
  putEntry(base, "units", withField(entriesIn(base, "units")[at] ?? {}, "name.en", english), at);

describe("a working copy of the organisation's data", () => {
  it("inserts a new routing rule before the rule that matches every request (P5, R1)", () => {
    const rule = { key: "new", why: both("تازه", "New"), when: { kind: ["complaint"] }, unit: "legal" };
    expect(keys(putEntry(base, "routing", rule), "routing")).toEqual(["price", "new", "else"]);
  });

  it("lets an entry move up or down by one place, and leaves the first entry where it is when it is moved up (P5)", () => {
    expect(keys(moveEntry(base, "units", 2, -1))).toEqual(["desk", "prices", "legal"]);
    expect(moveEntry(base, "units", 0, -1)).toBe(base);
  });

  it("removes a field when nothing is chosen, and treats entries as equal whatever the order of their fields (P5)", () => {
    const legal = entriesIn(base, "units")[1] ?? {};
    expect(withField(legal, "parent", undefined)).toEqual({ key: "legal", name: legal["name"] });
    expect(sameValue({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 2 })).toBe(false);
  });

  it("accepts only data whose sections are lists of entries (P5)", () => {
    expect(isDraft(base)).toBe(true);
    expect(isDraft({ ...base, units: "none" })).toBe(false);
    expect(isDraft({ ...base, staff: ["somebody"] })).toBe(false);
    expect(isDraft({ units: [] })).toBe(false);
  });

  it("shows a fault at the field that its path names, or at the whole entry (P5)", () => {
    expect(fieldOfFault("routing", ["when", "kind", 0])).toBe("when.kind");
    expect(fieldOfFault("units", ["name"])).toBe("name.fa");
    expect(fieldOfFault("units", ["name", "en"])).toBe("name.en");
    expect(fieldOfFault("units", [])).toBeUndefined();
  });

  it("makes keys from English names (P5)", () => {
    expect(keyFrom("Isfahan Provincial Office (2)")).toBe("isfahan-provincial-office-2");
  });

  it("opens the first section when the address names an unknown section (P5)", () => {
    expect(placeIn("?in=nowhere&entry=x")).toEqual({ in: "units" });
    expect(placeIn("?in=routing&entry=3")).toEqual({ in: "routing", entry: 3 });
  });
});

describe("moving a working copy of the organisation's data to a newer version", () => {
  it("keeps a change that only the working copy or only the newer version made (P5, R16)", () => {
    const mine = rename(1, "Law");
    const theirs = removeEntry(rename(2, "Price control"), "units", 0);
    const { draft, clashes } = carryOver({ base, mine, theirs });
    expect(clashes).toEqual([]);
    expect(entriesIn(draft, "units").map(({ name }) => (name as { en: string }).en)).toEqual([
      "Law",
      "Price control",
    ]);
  });

  it("merges changes of different fields of the same entry (P5, R16)", () => {
    const theirs = putEntry(base, "units", { key: "legal", name: both("حقوقی", "Legal") }, 1);
    const { draft, clashes } = carryOver({ base, mine: rename(1, "Law"), theirs });
    expect(clashes).toEqual([]);
    expect(entriesIn(draft, "units")[1]).toEqual({ key: "legal", name: both("حقوقی", "Law") });
  });

  it("asks which change to keep when the working copy and the newer version changed the same field, and keeps the chosen one (P5, R16)", () => {
    const all = { base, mine: rename(1, "Law"), theirs: rename(1, "Lawyers") };
    const { draft, clashes } = carryOver(all);
    expect(clashes.map(({ section, key }) => `${section}/${key}`)).toEqual(["units/legal"]);
    expect(draft).toEqual(all.theirs);
    expect(carryOver(all, () => "mine").draft).toEqual(all.mine);
  });

  it("asks which change to keep when one version removed an entry that the other version changed (P5, R16)", () => {
    const all = { base, mine: removeEntry(base, "units", 1), theirs: rename(1, "Lawyers") };
    expect(carryOver(all).clashes).toHaveLength(1);
    expect(keys(carryOver(all, () => "mine").draft)).toEqual(["desk", "prices"]);
  });

  it("keeps an added entry behind its predecessor, and keeps a new order when only the working copy changed the order (P5, R16)", () => {
    const mine = moveEntry(base, "units", 2, -1);
    const theirs = putEntry(base, "units", { key: "new", name: both("تازه", "New") });
    expect(keys(carryOver({ base, mine, theirs }).draft)).toEqual(["desk", "prices", "new", "legal"]);
    const added = putEntry(base, "routing", { key: "mine", when: { kind: [] } });
    expect(keys(carryOver({ base, mine: added, theirs: base }).draft, "routing")).toEqual([
      "price",
      "mine",
      "else",
    ]);
  });
});
