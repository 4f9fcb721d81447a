/** The fields of a contact with an applicant and of a promised call, in requests and responses (R19). */

import * as z from "zod/mini";
import { foldIdentifier } from "../../domain/text/digits.ts";
import { contactHows, contactResults } from "../words/contact-words.ts";
import { isoDay, key, line, moment, named, person, username, words } from "./fields.ts";

/**
 * The other side of the contact: the applicant, a unit or person of the organisation, or another body by its
 * name.
 */
export const contactWith = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("applicant") }),
  z.strictObject({ type: z.literal("unit"), unit: key }),
  z.strictObject({ type: z.literal("person"), person: username }),
  z.strictObject({ type: z.literal("other"), name: line(2, 200) }),
]);

export const contactHow = z.enum(contactHows);
export const contactResult = z.enum(contactResults);

/** A time of day in Tehran, in digits of any script. */
const timeOfDay = z
  .string()
  .check(
    z.maxLength(20),
    z.overwrite(foldIdentifier),
    z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not-a-time" }),
  );

/** A promised call to the applicant: its day and time in Tehran, and its purpose. */
export const callAhead = z.strictObject({ day: isoDay, time: timeOfDay, reason: words(3, 1_000) });

const mark = { at: moment, by: person };

/** A noted contact as staff see it (R19). */
export const contact = z.strictObject({
  ...mark,
  with: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("applicant") }),
    z.strictObject({ type: z.literal("unit"), unit: named }),
    z.strictObject({ type: z.literal("person"), person }),
    /** A person or body outside the organisation; `name` is absent when the text was erased. */
    z.strictObject({ type: z.literal("other"), name: z.optional(z.string()) }),
  ]),
  how: contactHow,
  result: contactResult,
  words: z.optional(z.string()),
  /** The number, from 1, of the promised call that this contact fulfilled. */
  call: z.optional(z.int()),
});

/** R19: a promised call as staff see it in its case. */
export const promisedCall = z.strictObject({
  /** The number of the promised call in its case, from 1. */
  number: z.int(),
  ...mark,
  due: moment,
  reason: z.string(),
  /** How often a clerk telephoned the applicant without reaching them. */
  attempts: z.int(),
  /** `overdue`: the promised hour has passed without a call. */
  standing: z.enum(["open", "overdue", "made", "cancelled"]),
  made: z.optional(z.strictObject(mark)),
  cancelled: z.optional(z.strictObject({ ...mark, reason: z.string() })),
});
