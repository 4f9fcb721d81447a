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

describe("a refusal", () => {
  it.each(ofNaming)("%s is said at the field that named somebody (R2, R13)", (code) => {
    expect(atField(problem(code), naming("unit")).errors).toEqual([
      { field: "unit", message: "تعارض منافع. دیگری را انتخاب کنید." },
    ]);
  });

  it("is said above the form when it is about no field, or nobody can tell which (R2, R16)", () => {
    expect(atField(problem("stale"), naming("unit")).errors).toEqual([]);
    expect(atField(problem("in-conflict"), naming(undefined)).errors).toEqual([]);
  });

  it("leaves what the API says of fields as it is (R2)", () => {
    const errors = [{ field: "reason", message: "دلیل را بنویسید." }];
    expect(atField({ ...problem("unknown-unit"), errors }, naming("unit", "unknown-unit")).errors).toBe(
      errors,
    );
  });
});
