/**
 * The field schemas that contracts share. Each schema normalises what people type (digits of any script,
 * Arabic letters, spaces, dashes) while it parses, so that JSON and forms behave the same. The message of an
 * issue is a code of `field-errors.ts`.
 */

import * as z from "zod/mini";
import { parseTrackingCode } from "../../domain/cases/tracking-code.ts";
import { parseEmail } from "../../domain/people/email.ts";
import { parseForeignerCode } from "../../domain/people/foreigner-code.ts";
import { parseLandline } from "../../domain/people/landline.ts";
import { parseLegalId } from "../../domain/people/legal-id.ts";
import { parseMobile } from "../../domain/people/mobile.ts";
import { parseNationalCode } from "../../domain/people/national-code.ts";
import type { Parsed } from "../../domain/people/parsed.ts";
import { parsePassport } from "../../domain/people/passport.ts";
import { parsePostalCode } from "../../domain/people/postal-code.ts";
import { foldIdentifier } from "../../domain/text/digits.ts";
import { cleanLine, cleanText } from "../../domain/text/persian-text.ts";
import type { FieldProblem } from "./field-errors.ts";
import { inLanguages } from "./in-languages.ts";
import { asking } from "./open-field-sentences.ts";

/**
 * Makes the schema of a string from a parser of `shared/domain`; the schema's output is the canonical form
 * that the parser returns.
 */
function readBy(parse: (text: string) => Parsed<FieldProblem>, description: string) {
  return z.string().check(
    z.describe(description),
    z.maxLength(300),
    z.check<string>((payload) => {
      const parsed = parse(payload.value);
      if (parsed.ok) payload.value = parsed.value;
      else payload.issues.push({ code: "custom", input: payload.value, message: parsed.reason });
    }),
  );
}

export const nationalCode = readBy(
  parseNationalCode,
  "Iranian national code: ten digits of any script, the last a check digit.",
);
export const foreignerCode = readBy(parseForeignerCode, "Code of a foreign national: digits of any script.");
export const legalId = readBy(
  parseLegalId,
  "Legal ID of a company or body: eleven digits of any script, the last a check digit.",
);
export const passport = readBy(parsePassport, "Passport number: Latin letters and digits.");
export const postalCode = readBy(parsePostalCode, "Iranian postal code: ten digits of any script.");
export const email = readBy(parseEmail, "E-mail address.");
/** A mobile number; after parsing in E.164: `+989123456789`. */
export const mobile = readBy(
  parseMobile,
  "Iranian mobile number as people write it (`09…`, `+98…`), digits of any script; kept as `+989…`.",
);

/** A landline number; after parsing as dialled within Iran: `02112345678` (C18). */
export const landline = readBy(
  parseLandline,
  "Iranian landline with the code of its province (`021…`, `+98…`), digits of any script; kept as `021…`.",
);

/** A tracking code: twelve digits after parsing, the last a Damm check digit (C2). */
export const trackingCode = readBy((text) => {
  const parsed = parseTrackingCode(text);
  return parsed.ok ? { ok: true, value: parsed.code } : parsed;
}, "Tracking code: twelve digits of any script, the last a Damm check digit; spaces and dashes are ignored.");

/**
 * A case number: the tracking code of the request, or, for one part of a divided request (R6), that code with
 * a different last digit.
 */
export const caseId = z
  .string()
  .check(
    z.describe("Tracking code of the request, or the number of a part of its case: twelve digits."),
    z.maxLength(60),
    z.overwrite(foldIdentifier),
    z.regex(/^[0-9]{12}$/, { error: "not-one-of" }),
  );

/** A pseudonym for a case, made for one person who may not learn the number of the case (R2). */
export const hiddenCase = z
  .string()
  .check(
    z.describe("A pseudonym of a case, for one person."),
    z.regex(/^[0-9a-f]{80}$/, { error: "not-one-of" }),
  );

/**
 * Re-exported for the pages that show a case number (R6). `requestOf` returns the tracking code of the request;
 * `partNumber` returns the number of the part of a divided request, or 0 for the case of a whole request.
 */
export { partNumber, requestOf } from "../../domain/cases/case-id.ts";

/** A day of the calendar, as an ISO date. */
export const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: "not-a-day" }));

/** A time of day in Tehran: `09:20`. */
export const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not-one-of" }));

/** A secret of six or sixteen digits, in any script (ADR 0032). */
const secretDigits = z
  .string()
  .check(
    z.maxLength(60),
    z.overwrite(foldIdentifier),
    z.regex(/^([0-9]{6}|[0-9]{16})$/, { error: "not-six-or-sixteen-digits" }),
  );

/** The one-time code that an SMS contains. */
export const oneTimeCode = secretDigits;

/** The PIN on a paper receipt (C2). */
export const receiptPin = secretDigits;

/**
 * An option for a zod check that compares several fields. With the option, zod runs the check even when
 * single fields are wrong, so that the user sees all errors together.
 */
export const withOtherErrors = {
  when: ({ value }: { readonly value: unknown }) => typeof value === "object" && value !== null,
};

/**
 * The schema of a text of several lines that a person writes: normalised, with a least and a most number of
 * characters.
 */
export const words = (least: number, most: number) =>
  z.string().check(z.overwrite(cleanText), z.minLength(least), z.maxLength(most));

/** The schema of one line of text, such as a name. */
export const line = (least: number, most: number) =>
  z.string().check(z.overwrite(cleanLine), z.minLength(least), z.maxLength(most));

/** A key of an entry of the directory: a unit, kind, subject, province or outcome. */
export const key = asking(
  z.string().check(z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "not-one-of" })),
  "choose",
);

/** A member of staff, by user name. */
export const username = asking(
  z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, { error: "not-one-of" })),
  "choose",
);

/** A time in a response: ISO 8601 in UTC, to the millisecond. */
export const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** A text of a response in Persian and English, and optionally in further languages. */
export const text = inLanguages(z.string());

/**
 * M8, M13: the address to which applicants come for a meeting, and what they bring. The directory stores
 * these texts. `map`: an `https://` address.
 */
export const visit = z.strictObject({
  address: text,
  room: z.optional(text),
  bring: z.optional(text),
  map: z.optional(z.string()),
});

/** An entry of the directory in a response: its key and name. */
export const named = z.strictObject({ key, name: text });

/** A member of staff in a response: user name and name. */
export const person = z.strictObject({ username, name: text });
