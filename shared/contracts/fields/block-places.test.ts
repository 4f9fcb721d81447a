import { describe, expect, it } from "vitest";
import { filledBlock, unfilledIn, withBlockPlacesKept } from "./block-places.ts";

const values = { code: "4071 5528 9363", unit: "حقوق مصرف‌کنندگان" };

describe("a prepared text for answers (R21)", () => {
  it("gets the values that the case has for its placeholders; the placeholders that the author must fill stay, with Persian names in a Persian text", () => {
    const text = "درخواست {code} در {unit}: {law}، {amount}";
    expect(filledBlock(text, values, "fa")).toBe(
      "درخواست 4071 5528 9363 در حقوق مصرف‌کنندگان: {مستند قانونی}، {مبلغ}",
    );
    expect(filledBlock("{code}: {law}", values, "en")).toBe("4071 5528 9363: {law}");
  });

  it("has an unfilled placeholder under the English or the Persian name, with any spaces in the name; other braces are text", () => {
    expect(unfilledIn("{law} {مبلغ} {مستند  قانونی} {چیز دیگر} {}")).toEqual(["law", "amount"]);
    expect(unfilledIn("همه چیز نوشته شد.")).toEqual([]);
  });

  it("is stored with English names of placeholders, and other data in the same file stay unchanged", () => {
    const entry = { key: "a", text: { fa: "{مبلغ}", en: "{amount}" } };
    expect(withBlockPlacesKept([entry, "x", { text: 3 }])).toEqual([
      { key: "a", text: { fa: "{amount}", en: "{amount}" } },
      "x",
      { text: 3 },
    ]);
    expect(withBlockPlacesKept({ no: "list" })).toEqual({ no: "list" });
  });
});
