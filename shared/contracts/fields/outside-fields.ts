/** The fields of a question to an outside body, in requests and responses (R7). */

import * as z from "zod/mini";
import { key, line, moment, named, person, words } from "./fields.ts";
import { longestOutsideAnswer, outsideDays } from "./outside.ts";

/** The body to ask: the outside authority of the directory by its key, or any other body by its name. */
export const outsideBody = z.union([z.strictObject({ unit: key }), z.strictObject({ name: line(2, 200) })]);

/** A text of the applicant: of the registration, the nth information added later, or the reply to the nth question. */
export const releasable = z
  .string()
  .check(z.regex(/^(description|(information|reply)-[1-9]\d{0,2})$/, { error: "not-a-text" }));

/** For how many days the link is valid. */
export const daysOpen = z.int().check(z.minimum(1), z.maximum(outsideDays.most));

export const outsideAnswerWords = words(3, longestOutsideAnswer);

const mark = { at: moment, by: person };

/** R7: a question to an outside body as staff see it in its case. */
export const outsideQuestion = z.strictObject({
  /** The number of the question in its case, from 1. */
  number: z.int(),
  ...mark,
  /** The body that was asked; `name` is absent when the text was erased. */
  body: z.union([z.strictObject({ unit: named }), z.strictObject({ name: z.optional(z.string()) })]),
  question: z.string(),
  /** The applicant's texts as the body reads them; absent when none was released, or while the applicant is hidden. */
  released: z.optional(
    z.array(z.strictObject({ what: z.enum(["description", "information", "reply"]), text: z.string() })),
  ),
  /** When the link expires. */
  until: moment,
  /** `closed`: the case needs no answer any more. */
  standing: z.enum(["open", "answered", "revoked", "expired", "closed"]),
  /** The latest renewal of the link. */
  renewed: z.optional(z.strictObject(mark)),
  /** When the body first opened the question. */
  openedAt: z.optional(moment),
  revoked: z.optional(z.strictObject({ ...mark, reason: z.string() })),
  /** The body's answer. `by`: the member of staff who entered a letter; absent for an answer through the link. */
  answered: z.optional(z.strictObject({ at: moment, by: z.optional(person), words: z.string() })),
});
