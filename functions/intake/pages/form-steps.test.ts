import { expect, it } from "vitest";
import { errorsAt } from "./form-steps.ts";

const error = (field: string) => ({ field, message: `About ${field}.` });

it("the errors of a form's step are listed in the order of its fields", () => {
  const found = [error("mobile"), error("subject"), error("fullName")];
  expect(errorsAt(found, ["fullName", "identity", "mobile"])).toEqual([error("fullName"), error("mobile")]);
});
