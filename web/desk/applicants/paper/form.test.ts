import { describe, expect, it } from "vitest";
import { bodyOf, emptyForm, hiding } from "./form.ts";

const typed = {
  ...emptyForm,
  ...{ handedIn: "۱۴۰۵/۹/۳", fullName: "رحیم نمونه", kind: "complaint", subject: "price" },
  description: "گران بود.",
};

describe("the body of a paper form", () => {
  it("has the code of the receipt from a pre-printed pad when the form has one (C20)", () => {
    expect(bodyOf({ ...typed, padCode: "۱۲۳۴ ۵۶۷۸ ۹۰۱۸" })).toMatchObject({
      ...{ channel: "paper", handedIn: "2026-11-24", padCode: "۱۲۳۴ ۵۶۷۸ ۹۰۱۸" },
    });
    expect(bodyOf(typed)).not.toHaveProperty("padCode");
  });

  it("identifies a company when the form has a legal ID (C13)", () => {
    const ofCompany = { ...typed, identityType: "legal-id", identityNumber: "۱۰۳۸۰۲۸۴۷۹۰" } as const;
    expect(bodyOf(ofCompany)).toMatchObject({
      applicant: { identity: { type: "legal-id", number: "۱۰۳۸۰۲۸۴۷۹۰" } },
    });
  });

  it("hides the applicant's name and text from the unit when the form asks for it (C15)", () => {
    expect(hiding(bodyOf(typed), true)).toMatchObject({ knownTo: "inspection" });
    expect(hiding(bodyOf(typed), false)).not.toHaveProperty("knownTo");
  });
});
