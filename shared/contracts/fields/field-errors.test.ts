import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { operations } from "../operations.ts";
import { emergency } from "../public/emergencies.ts";
import { rateAnswer } from "../public/follow-up.ts";
import { askMeeting, choosePlace } from "../public/my-meetings.ts";
import { registration } from "../public/requests.ts";
import { registerForApplicant } from "../staff/desk-registration.ts";
import { fieldErrors, fieldSentences } from "./field-errors.ts";
import { fieldNames } from "./field-names.ts";
import { key } from "./fields.ts";
import { type Language, languages, textIn } from "./language.ts";

const good = operations.find(({ id }) => id === "register-request")?.example.body as object;

function errorsOf(changes: object, language: Language = "en") {
  const input = { ...good, ...changes };
  const { error } = registration.safeParse(input);
  return fieldErrors(error?.issues ?? [], input, language);
}

describe("the error of a form field", () => {
  test("names the field and tells the user what to do, in both languages", () => {
    expect(errorsOf({ mobile: "02188" })).toEqual([
      {
        pointer: "/mobile",
        code: "not-a-mobile",
        message: "mobile number: an Iranian mobile number begins with 09.",
      },
    ]);
    expect(errorsOf({ mobile: "02188" }, "fa")[0]?.message).toBe("«شماره تلفن همراه» باید با ۰۹ شروع شود.");
  });

  test("uses the singular or plural for a count", () => {
    expect(errorsOf({ description: "short" })[0]?.message).toContain("at least 10 characters");
    expect(errorsOf({ description: "x".repeat(4_001) })[0]?.message).toContain("at most 4000 characters");
  });

  test("is reported once for each faulty field, and all faulty fields are reported together", () => {
    const pointers = errorsOf({ mobile: "x", description: "", postalCode: "0", extra: 1 }).map(
      ({ pointer }) => pointer,
    );
    expect(pointers.sort()).toEqual(["/description", "/extra", "/mobile", "/postalCode"]);
  });

  test("tells the user to choose in a list, and to write in a text field", () => {
    const open = (schema: z.ZodMiniType, language: Language = "fa") =>
      fieldErrors(schema.safeParse({}).error?.issues ?? [], {}, language).map(({ message }) => message);
    expect(open(z.strictObject({ fullName: z.string(), province: key, contactBy: z.enum(["sms"]) }))).toEqual(
      ["«نام و نام خانوادگی» را بنویسید.", "«استان» را انتخاب کنید.", "«راه خبر دادن» را انتخاب کنید."],
    );
    expect(open(emergency)[0]).toBe("یکی از مشکل‌ها را انتخاب کنید.");
    expect(open(registration)[1]).toBe("موضوع را انتخاب کنید.");
    expect(open(askMeeting.body)[1]).toBe("بنویسید درباره چه می‌خواهید صحبت کنید.");
    expect(open(choosePlace.body, "en")[0]).toBe("Choose one of the times.");
    expect(open(rateAnswer.body, "en")[0]).toBe("Choose whether you were satisfied with the handling.");
  });

  test("is reported for a missing e-mail address together with all other errors", () => {
    const pointers = errorsOf({ contactBy: "email", email: undefined, mobile: "x" }).map(
      ({ pointer }) => pointer,
    );
    expect(pointers.sort()).toEqual(["/email", "/mobile"]);
  });

  test("reports that the clerk did not read the text back, or gave no day for a paper form, together with all other errors (C6, C7)", () => {
    const empty = { kind: "complaint", subject: "price", description: "" };
    const pointersOf = (body: object) => {
      const { error } = registerForApplicant.body.safeParse(body);
      return fieldErrors(error?.issues ?? [], body, "en").map(({ pointer }) => pointer);
    };
    const atDesk = { ...empty, channel: "desk", applicant: { type: "given", identity: { type: "none" } } };
    expect(pointersOf(atDesk)).toEqual(
      expect.arrayContaining(["/description", "/applicant/fullName", "/readBack"]),
    );
    expect(pointersOf({ ...atDesk, readBack: true })).not.toContain("/readBack");
    const onPaper = pointersOf({ ...atDesk, channel: "paper" });
    expect(onPaper).toEqual(expect.arrayContaining(["/description", "/handedIn"]));
    expect(onPaper).not.toContain("/readBack");
  });

  test("escapes the name of an unknown field in the pointer (RFC 6901), and cuts a long name in the sentence", () => {
    const [error] = errorsOf({ [`a/b~${"c".repeat(100)}`]: 1 });
    expect(error?.pointer).toMatch(/^\/a~1b~0c/);
    expect(error?.message.length).toBeLessThan(120);
  });

  test("never contains the user's input", () => {
    for (const language of languages) {
      const errors = errorsOf(
        { mobile: "0211canary", fullName: "", identity: { type: "passport", number: "canary!" } },
        language,
      );
      expect(JSON.stringify(errors)).not.toContain("canary");
    }
  });

  test("has the code `invalid` and a general sentence when Peygir has no code of its own for the error", () => {
    const schema = z.strictObject({ at: z.iso.datetime() });
    const input = { at: "yesterday" };
    const found = fieldErrors(schema.safeParse(input).error?.issues ?? [], input, "en");
    expect(found).toEqual([{ pointer: "/at", code: "invalid", message: "at: this is not right. Check it." }]);
  });
});

/** The names of the fields of an object schema, or of each variant of a union. */
const fieldsIn = (schema: z.ZodMiniType): readonly string[] =>
  schema instanceof z.ZodMiniDiscriminatedUnion
    ? (schema.def.options as readonly z.ZodMiniType[]).flatMap(fieldsIn)
    : Object.keys((schema as z.ZodMiniObject).shape);

test("every field of the API has a name in both languages", () => {
  const fields = operations.flatMap(({ params, query, body }) =>
    [params, query, body].flatMap((schema) => (schema ? fieldsIn(schema) : [])),
  );
  for (const field of fields) expect([field, Object.hasOwn(fieldNames, field)]).toEqual([field, true]);
});

test("every sentence about a faulty field has a placeholder for the field's name", () => {
  for (const sentence of Object.values(fieldSentences)) {
    for (const language of languages) expect(textIn(sentence, language)).toContain("{field}");
  }
});
