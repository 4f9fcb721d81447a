/**
 * The errors in form fields and JSON fields, and the sentences that name the field and say what to do (RFC
 * 9457 `errors`).
 */

import type * as core from "zod/v4/core";
import { fieldNames } from "./field-names.ts";
import { type Bilingual, type Details, fill, type Language, textIn } from "./language.ts";
import { isOpenField, openFieldSentences } from "./open-field-sentences.ts";

/**
 * One error in one field: where the field is (a JSON Pointer, RFC 6901), a code for programs, and a sentence
 * for people.
 */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldProblem;
  readonly message: string;
}

/**
 * The sentence for each error code. `{field}` is the field's name in the language of the sentence; `{minimum}` and
 * `{maximum}` are counts.
 */
export const fieldSentences = {
  missing: openFieldSentences.write,
  empty: openFieldSentences.write,
  "unknown-field": {
    fa: "بخش «{field}» شناخته نیست. آن را بردارید.",
    en: "The field “{field}” is not known. Leave it out.",
  },
  "wrong-type": { fa: "«{field}» از نوع درست نیست.", en: "{field}: this is not the right type of value." },
  "not-one-of": { fa: "«{field}» را از فهرست انتخاب کنید.", en: "{field}: choose one from the list." },
  "unknown-choice": { fa: "«{field}» را از فهرست انتخاب کنید.", en: "{field}: choose one from the list." },
  "too-few-characters": {
    fa: "«{field}» باید دست‌کم {minimum} حرف باشد. آن را کامل‌تر بنویسید.",
    en: "{field}: write at least {minimum} characters.",
  },
  "too-many-characters": {
    fa: "«{field}» نباید بیش از {maximum} حرف باشد. آن را کوتاه‌تر کنید.",
    en: "{field}: write at most {maximum} characters.",
  },
  "too-few-items": {
    fa: "«{field}»: دست‌کم {minimum} مورد بنویسید.",
    en: "{field}: give at least {minimum}.",
  },
  "too-many-items": {
    fa: "«{field}»: بیش از {maximum} مورد ننویسید.",
    en: "{field}: give at most {maximum}.",
  },
  "not-digits": { fa: "«{field}» فقط باید رقم باشد.", en: "{field}: use digits only." },
  "too-short": {
    fa: "«{field}» چند رقم کم دارد. آن را بررسی کنید.",
    en: "{field}: some digits are missing. Check it.",
  },
  "too-long": {
    fa: "«{field}» چند رقم زیاد دارد. آن را بررسی کنید.",
    en: "{field}: there are too many digits. Check it.",
  },
  "wrong-check-digit": {
    fa: "«{field}» درست نیست؛ یک رقم آن اشتباه نوشته شده یا جابه‌جا شده است. آن را بررسی کنید.",
    en: "{field}: this is not right; a digit is wrong or swapped. Check it.",
  },
  "all-same": {
    fa: "«{field}» درست نیست. آن را بررسی کنید.",
    en: "{field}: this is not a real number. Check it.",
  },
  "not-a-mobile": {
    fa: "«{field}» باید با ۰۹ شروع شود.",
    en: "{field}: an Iranian mobile number begins with 09.",
  },
  "not-a-landline": {
    fa: "«{field}» را با کد استان بنویسید؛ مانند ۰۲۱۱۲۳۴۵۶۷۸.",
    en: "{field}: write it with the code of its province, such as 02112345678.",
  },
  "not-iranian": {
    fa: "«{field}» باید شماره‌ای در ایران باشد (۰۹…).",
    en: "{field}: this must be a number in Iran (09…).",
  },
  "not-letters-and-digits": {
    fa: "«{field}» فقط باید حرف لاتین و رقم باشد.",
    en: "{field}: use Latin letters and digits only.",
  },
  "letter-after-it-came": {
    fa: "«{field}» نمی‌تواند پس از روز رسیدن نامه باشد.",
    en: "{field}: this cannot be after the day the letter came.",
  },
  "answer-before-it-came": {
    fa: "«{field}» نمی‌تواند پیش از روز رسیدن نامه باشد.",
    en: "{field}: this cannot be before the day the letter came.",
  },
  "no-digit": { fa: "«{field}» باید رقم هم داشته باشد.", en: "{field}: there must be at least one digit." },
  "starts-with-zero": { fa: "«{field}» با صفر شروع نمی‌شود.", en: "{field}: this does not begin with zero." },
  "not-an-address": {
    fa: "«{field}» درست نیست. مانند name@example.ir بنویسید.",
    en: "{field}: write it like name@example.ir.",
  },
  "not-a-time": {
    fa: "«{field}» را به ساعت و دقیقه بنویسید؛ مانند ۱۰:۳۰.",
    en: "{field}: give hours and minutes, such as 10:30.",
  },
  "not-a-day": {
    fa: "«{field}» روز درستی نیست. مانند 1405/09/30 بنویسید.",
    en: "{field}: this is not a day. Write it like 2026-12-21.",
  },
  "not-a-code": {
    fa: "«{field}» باید با حرف لاتین یا رقم آغاز شود و جز آن‌ها فقط . _ / - داشته باشد، حداکثر ۶۰ نویسه.",
    en: "{field}: begin with a Latin letter or a digit; besides them only . _ / - and at most 60 characters.",
  },
  "not-six-or-sixteen-digits": {
    fa: "«{field}» شش یا شانزده رقم است. همه رقم‌ها را از پیامک یا رسید بنویسید.",
    en: "{field}: it has six or sixteen digits. Copy all of them from the SMS or the receipt.",
  },
  "needed-for-email": {
    fa: "برای خبر با ایمیل، «{field}» را بنویسید یا پیامک را انتخاب کنید.",
    en: "{field}: enter it to hear by e-mail, or choose SMS.",
  },
  invalid: { fa: "«{field}» درست نیست. آن را بررسی کنید.", en: "{field}: this is not right. Check it." },
} satisfies Record<string, Bilingual>;

export type FieldProblem = keyof typeof fieldSentences;

const isFieldProblem = (code: string): code is FieldProblem => Object.hasOwn(fieldSentences, code);

type Issue = core.$ZodIssue;
type Found = {
  readonly path: readonly PropertyKey[];
  readonly code: FieldProblem;
  readonly details?: Details;
  /** The sentence that the field's schema chose, to use instead of the sentence of `code`. */
  readonly sentence?: Bilingual;
};

function tooSmall(issue: core.$ZodIssueTooSmall): Found {
  const { path, minimum } = issue;
  if (issue.origin !== "string")
    return { path, code: "too-few-items", details: { minimum: Number(minimum) } };
  return { path, code: "too-few-characters", details: { minimum: Number(minimum) } };
}

function tooBig(issue: core.$ZodIssueTooBig): Found {
  const code = issue.origin === "string" ? "too-many-characters" : "too-many-items";
  return { path: issue.path, code, details: { maximum: Number(issue.maximum) } };
}

function byMessage({ path, message }: Issue): Found {
  if (isOpenField(message)) return { path, code: "missing", sentence: openFieldSentences[message] };
  return { path, code: isFieldProblem(message) ? message : "invalid" };
}

/**
 * The error of an empty field. If the field's schema chose a sentence, the error has that sentence; otherwise a field
 * for a text or number says “write” and every other field says “choose”.
 */
function leftOpen(
  issue: core.$ZodIssueInvalidType | core.$ZodIssueInvalidValue | core.$ZodIssueInvalidUnion,
): Found {
  const isText = issue.code === "invalid_type" && ["string", "number", "int"].includes(issue.expected);
  const name = isOpenField(issue.message) ? issue.message : isText ? "write" : "choose";
  return { path: issue.path, code: "missing", sentence: openFieldSentences[name] };
}

/**
 * Converts a zod issue to errors with our codes. An absent required field gets the code `missing`, whatever
 * code zod gives the issue.
 */
function found(issue: Issue, there: (path: readonly PropertyKey[]) => boolean): readonly Found[] {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((name) => ({ path: [...issue.path, name], code: "unknown-field" }));
    case "invalid_type":
    case "invalid_value":
    case "invalid_union": {
      if (!there(issue.path)) return [leftOpen(issue)];
      return [{ path: issue.path, code: issue.code === "invalid_type" ? "wrong-type" : "not-one-of" }];
    }
    case "too_small":
      return [tooSmall(issue)];
    case "too_big":
      return [tooBig(issue)];
    default:
      return [byMessage(issue)];
  }
}

/** Returns a function that tells whether the input has a value at a path. */
const within = (input: unknown) => (path: readonly PropertyKey[]) => {
  let value = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value !== undefined;
};

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The name of the field at a path, in a language. An unknown field keeps the name that the caller sent. */
function nameOf(path: readonly PropertyKey[], language: Language): string {
  const names = path.filter((step) => typeof step === "string");
  const last = names.at(-1) ?? "";
  const whole = names.join(".");
  return textIn(fieldNames[whole] ?? fieldNames[last], language) ?? last.slice(0, 60);
}

/** Makes the error of one field, with its sentence. */
export function fieldError(
  path: readonly PropertyKey[],
  code: FieldProblem,
  language: Language,
  details?: Details,
  sentence: Bilingual = fieldSentences[code],
): FieldError {
  const message = fill(textIn(sentence, language), { ...details, field: nameOf(path, language) }, language);
  return { pointer: pointer(path), code, message };
}

/** The errors of a failed parse of `input`, in the order of the schema; at most one for each field. */
export function fieldErrors(
  issues: readonly Issue[],
  input: unknown,
  language: Language,
): readonly FieldError[] {
  const all = issues
    .flatMap((issue) => found(issue, within(input)))
    .map(({ path, code, details, sentence }) => fieldError(path, code, language, details, sentence));
  return all.filter((one, at) => all.findIndex((other) => other.pointer === one.pointer) === at);
}
