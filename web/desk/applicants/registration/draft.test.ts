import { describe, expect, it } from "vitest";
import { bodyOf, type Draft, emptyDraft, withWords } from "./draft.ts";

const before = { type: "national-code", number: "0081027168", seen: "document" } as const;
const asks = { who: false, mayHide: false };
const typed: Draft = {
  ...emptyDraft,
  ...{ channel: "desk", fullName: "رحیم نمونه", mobile: "09120000001", kind: "complaint", subject: "price" },
  ...{ description: "سه بار آمده‌ام.", readBack: true },
};

describe("the request body of a registration at the desk", () => {
  it("has the identified applicant with a mobile, or with a landline instead (C6, C18)", () => {
    expect(bodyOf(typed, { before, asks }).applicant).toEqual({
      ...{ type: "given", identity: { type: "national-code", number: "0081027168" }, seen: "document" },
      ...{ fullName: "رحیم نمونه", mobile: "09120000001" },
    });
    const none = { ...typed, noMobile: true, landline: "02112345678" };
    expect(bodyOf(none, { before, asks }).applicant).toMatchObject({ landline: "02112345678" });
    expect(bodyOf(none, { before, asks }).applicant).not.toHaveProperty("mobile");
    expect(bodyOf({ ...none, landline: " " }, { before, asks }).applicant).not.toHaveProperty("landline");
  });

  it("says that no document was seen when the applicant gave no identity number (C13)", () => {
    const sent = bodyOf(typed, { before: { ...before, number: "" }, asks });
    expect(sent.applicant).toMatchObject({ identity: { type: "none" }, seen: "nothing" });
  });

  it("identifies a company by its legal ID (C13)", () => {
    const company = { type: "legal-id", number: "10380284790", seen: "document" } as const;
    expect(bodyOf(typed, { before: company, asks }).applicant).toMatchObject({
      ...{ identity: { type: "legal-id", number: "10380284790" }, seen: "document" },
    });
  });

  it("refers to the applicant's earlier request, unless the name or a number has changed (C6)", () => {
    const known = { pass: "a.b", as: "407155289363" };
    expect(bodyOf(typed, { before, known, asks }).applicant).toEqual({ type: "known", ...known });
    const changed = { ...typed, asBefore: false };
    expect(bodyOf(changed, { before, known, asks }).applicant).toMatchObject({ type: "given" });
  });

  it("omits fields that only requests of another kind have (C3, C15)", () => {
    const more = { ...typed, complainedOfUnit: "legal", complainedOfPerson: "کسی", hidden: true };
    expect(bodyOf(more, { before, asks })).not.toHaveProperty("complainedOfUnit");
    expect(bodyOf(more, { before, asks })).not.toHaveProperty("knownTo");
    expect(bodyOf(more, { before, asks: { who: true, mayHide: true } })).toMatchObject({
      ...{ complainedOfUnit: "legal", complainedOfPerson: "کسی", knownTo: "inspection" },
    });
  });

  it("has the code and day of a receipt from a pre-printed pad only for an applicant at the desk, not for a telephone caller (C20)", () => {
    const onPad = { ...typed, readBack: false, onPad: true, padCode: "۱۲۳۴", handedIn: "۱۴۰۵/۹/۳" };
    const sent = bodyOf(onPad, { before, asks });
    expect(sent).toMatchObject({ padCode: "۱۲۳۴", handedIn: "2026-11-24" });
    expect(sent).not.toHaveProperty("readBack");
    const called = bodyOf({ ...onPad, channel: "phone-111", readBack: true }, { before, asks });
    expect(called).toMatchObject({ readBack: true });
    expect(called).not.toHaveProperty("padCode");
  });

  it("names the body in charge to which the clerk pointed the applicant (C5)", () => {
    expect(bodyOf({ ...typed, about: "trader" }, { before, asks })).toMatchObject({ about: "trader" });
    expect(bodyOf(typed, { before, asks })).not.toHaveProperty("about");
  });

  it("says that the text was read back only once the clerk has ticked the box; until then the API reports this field as missing (C6)", () => {
    expect(bodyOf(typed, { before, asks })).toMatchObject({ readBack: true });
    expect(bodyOf({ ...typed, readBack: false }, { before, asks })).not.toHaveProperty("readBack");
  });

  it("needs the clerk to read the text back again after the text has changed (C6)", () => {
    expect(withWords(typed, "سه بار آمده‌ام. ").readBack).toBe(true);
    expect(withWords(typed, "چهار بار آمده‌ام.").readBack).toBe(false);
  });
});
