/** An answer as it is given to the applicant (R10): what was decided, and words for each point they raised. */
import * as z from "zod/mini";

const words = () => z.string().check(z.minLength(1), z.maxLength(8_000));

/** Makes the schema anew each time; a function that parses answers keeps it. */
export const answerSchema = () =>
  z.strictObject({
    /** Key of an outcome in the directory. */
    outcome: z.string(),
    points: z
      .array(z.strictObject({ raised: words(), answer: words() }))
      .check(z.minLength(1), z.maxLength(20)),
    /** Why: the reasoned part, with its legal or factual ground. */
    reasoning: words(),
    /** R5: the body that the matter was sent to, and how to reach it. */
    transferredTo: z.optional(words()),
    /** R14: the earlier request that was answered. */
    earlier: z.optional(z.string()),
    /** R11: what is promised, by when (ISO day, Tehran) and by whom (a unit or a person of the directory). */
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
