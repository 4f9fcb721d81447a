import { expect, it } from "vitest";
import { isKnownCase, isOwn, type Owed, withOwn } from "./own.ts";

const unit = { key: "services", name: { fa: "خدمات", en: "Services" } };
const by = { username: "z.kazemi", name: { fa: "زهره کاظمی", en: "Zohreh Kazemi" } };

const owed = (number: number, shownAt?: string): Owed => ({
  ...{ case: "407155289363", number, what: "مبلغ برگردانده شود.", owner: { unit }, due: "2026-12-01" },
  standing: shownAt ? "evidenced" : "open",
  ...(shownAt && { evidence: { at: shownAt, by, words: "رسید بازگرداندن پول" } }),
});

const [early, late] = ["2026-11-24T10:00:00.000Z", "2026-11-24T11:00:00.000Z"] as const;

it("the user's new evidence is shown in the list of commitments before the service's list has it, and other commitments stay (R11)", () => {
  expect(withOwn([owed(1), owed(2)], [owed(2, early)])).toEqual([owed(1), owed(2, early)]);
});

it("a newer row of the service's list replaces the reply to the user's own step (R11)", () => {
  expect(withOwn([owed(1, late)], [owed(1, early)])).toEqual([owed(1, late)]);
});

it("a kept commitment that left the service's list is not brought back by the reply to the user's own step (R11)", () => {
  expect(withOwn([], [owed(1, early)])).toEqual([]);
});

it("the user's new explanation is shown in the list of obligations until the service's list has it (R2)", () => {
  const asked = { at: early, by, summary: "رسید داده نمی‌شود.", wanted: "روند را بنویسید." };
  const awaited: Owed = { case: "f".repeat(32), number: 1, of: { unit }, due: "2026-12-01", asked };
  const explained: Owed = { ...awaited, given: { at: late, by, words: "چاپی است." } };
  expect(withOwn([owed(1), awaited], [explained])).toEqual([owed(1), explained]);
  expect([owed(1), awaited].map(isKnownCase)).toEqual([true, false]);
});

it("the desk asks a user for evidence of a commitment only if the user or the user's unit owns the commitment (R11)", () => {
  const me = { username: "z.kazemi", unit };
  const other = { username: "a.amini", unit: { ...unit, key: "legal" } };
  const [ofUnit, ofPerson] = [{ owner: { unit } }, { owner: { person: by } }];
  expect([ofUnit, ofPerson].map((owed) => isOwn(owed, me))).toEqual([true, true]);
  expect([ofUnit, ofPerson].map((owed) => isOwn(owed, other))).toEqual([false, false]);
});

it("the row of an overdue commitment still opens its case after the user gave evidence (R11)", () => {
  const row = { ...owed(1), opens: true as const };
  expect(withOwn([row], [owed(1, early)])).toEqual([{ ...owed(1, early), opens: true }]);
});
