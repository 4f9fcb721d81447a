import { describe, expect, it } from "vitest";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import { renderPage } from "../../design/render-page.ts";
import { frame } from "../../preview/frame.ts";
import type { ReceiptProps } from "../props.ts";
import { ReceiptPage } from "./receipt.tsx";

const office = { fa: "بازرسی", en: "Inspection" };

const receipt = (language: Language, change: Partial<ReceiptProps>): string =>
  renderPage(
    <ReceiptPage
      {...frame(language, "/receipt")}
      code="407155289363"
      base="/receipt"
      formKey="2f1c7c9e-52f0-4e0e-9d5c-0d6a4d1b7a11"
      now="2026-11-24T08:05:00.000Z"
      attachments={[]}
      mayAttach={true}
      wantsAuthority={false}
      sent={[]}
      registeredAt="2026-11-24T08:05:00.000Z"
      contactBy="sms"
      {...change}
    />,
  );

describe("the receipt", () => {
  it("of an emergency report says that the report goes straight to inspection, and mentions no referral to a unit (S3)", () => {
    for (const state of [{ goesTo: office }, { holder: office }]) {
      const html = receipt("fa", { ...state, emergency: true });
      expect(html).toContain("یک‌راست به بازرسی می‌رسد");
      expect(html).not.toMatch(/ارجاع|واحد رسیدگی‌کننده/);
      expect(receipt("en", { ...state, emergency: true })).not.toMatch(/referred|the unit/i);
    }
  });

  it("opened after the answer names the unit that answered, and no unit as the present holder (R13)", () => {
    expect(receipt("fa", { holder: office, answered: true })).toMatch(/پاسخ از<\/dt><dd>بازرسی/);
    expect(receipt("fa", { holder: office, answered: true })).not.toContain("اکنون نزد");
    expect(receipt("fa", { holder: office })).toContain("اکنون نزد");
  });
});
