import { describe, expect, it } from "vitest";
import { ofNaming } from "../../../../shared/contracts/staff/cases.ts";
import { atField, naming } from "./naming.ts";

const problem = (code: string) => ({
  code,
  status: 409,
  title: "تعارض منافع",
  detail: "دیگری را انتخاب کنید.",
  errors: [],
});

describe("a refusal of a step that names a unit or person", () => {
  it.each(ofNaming)("is shown at the field with the unit or person: %s (R2, R13)", (code) => {
    expect(atField(problem(code), naming("unit")).errors).toEqual([
      { field: "unit", message: "تعارض منافع. دیگری را انتخاب کنید." },
    ]);
  });

  it("is shown above the form when it concerns no field, or when the form does not say which field names the unit or person (R2, R16)", () => {
    expect(atField(problem("stale"), naming("unit")).errors).toEqual([]);
    expect(atField(problem("in-conflict"), naming(undefined)).errors).toEqual([]);
  });

  it("keeps the field errors that the API sends (R2)", () => {
    const errors = [{ field: "reason", message: "دلیل را بنویسید." }];
    expect(atField({ ...problem("unknown-unit"), errors }, naming("unit", "unknown-unit")).errors).toBe(
      errors,
    );
  });
});
