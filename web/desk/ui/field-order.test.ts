import { describe, expect, it } from "vitest";
import { inFieldOrder } from "./field-order.ts";

const named = (...fields: readonly string[]) => fields.map((field) => ({ field, message: `${field}!` }));

describe("the errors above a form", () => {
  it("stand in the order of its fields, whatever the order of the reply", () => {
    const reply = named("kind", "description", "applicant.fullName", "readBack");
    const shown = ["channel", "applicant.fullName", "description", "readBack", "kind"];
    expect(inFieldOrder(reply, shown)).toEqual(
      named("applicant.fullName", "description", "readBack", "kind"),
    );
  });

  it("end with the errors of fields that are not on the screen, in the order of the reply", () => {
    expect(inFieldOrder(named("letter", "padCode", "kind"), ["kind"])).toEqual(
      named("kind", "letter", "padCode"),
    );
  });
});
