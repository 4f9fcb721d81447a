import { expect, it } from "vitest";
import { errorsAt } from "./form-steps.ts";

const error = (field: string) => ({ field, message: `About ${field}.` });

it("lists the errors of a step in the order of its fields", () => {
  const found = [error("mobile"), error("subject"), error("fullName")];
  expect(errorsAt(found, ["fullName", "identity", "mobile"])).toEqual([error("fullName"), error("mobile")]);
});
