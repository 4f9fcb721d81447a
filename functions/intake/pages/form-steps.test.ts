import { expect, it } from "vitest";
import { errorsAt, refusedAt } from "./form-steps.ts";

const error = (field: string) => ({ field, message: `About ${field}.` });

it("lists the errors of a step in the order of its fields", () => {
  const found = [error("mobile"), error("subject"), error("fullName")];
  expect(errorsAt(found, ["fullName", "identity", "mobile"])).toEqual([error("fullName"), error("mobile")]);
});

it("lists what was refused in the order of the form, and last what has no field there", () => {
  const fieldsOf = { words: ["description"], who: ["fullName", "mobile"] };
  const errors = ["/extra", "/mobile", "/fullName", "/description"].map((pointer) => ({
    ...{ pointer, code: "invalid" as const, message: pointer },
  }));
  const problem = { type: "urn:peygir:problem:invalid-input", title: "", status: 422, detail: "", errors };
  const shown = refusedAt(
    problem,
    { idempotencyKey: "key" },
    {
      ...{ steps: ["words", "who"] as const, fieldsOf, last: "who", mintKey: () => "new" },
    },
  );
  expect(shown.step).toBe("words");
  expect(shown.errors.map(({ field }) => field)).toEqual(["description", "fullName", "mobile", "extra"]);
});
