/** An answer to the applicant (R10): the outcome, and a text for each point they raised. */
import * as z from "zod/mini";

const words = () => z.string().check(z.minLength(1), z.maxLength(8_000));

/** Makes a new schema at each call; cache it where answers are parsed often. */
export const answerSchema = () =>
  z.strictObject({
    /** Key of an outcome in the directory. */
    outcome: z.string(),
    points: z
      .array(z.strictObject({ raised: words(), answer: words() }))
      .check(z.minLength(1), z.maxLength(20)),
    /** The reasons, with their legal or factual ground. */
    reasoning: words(),
    /** R5: the body that the matter was sent to, and how to reach it. */
    transferredTo: z.optional(words()),
    /** R14: the earlier request that was answered. */
    earlier: z.optional(z.string()),
    /**
     * R11: the commitments, each with its day (ISO, Tehran) and owner (a unit or a person of the directory).
     */
    commitments: z.optional(
      z
        .array(
          z.strictObject({
            what: words(),
            due: z.string(),
            owner: z.union([z.strictObject({ unit: z.string() }), z.strictObject({ person: z.string() })]),
          }),
        )
        .check(z.maxLength(10)),
    ),
  });

export type Answer = z.output<ReturnType<typeof answerSchema>>;
