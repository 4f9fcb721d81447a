/**
 * The schema of an answer to the applicant (R10): the outcome, and a text for each point that the applicant
 * raised.
 */
import * as z from "zod/mini";

const words = () => z.string().check(z.minLength(1), z.maxLength(8_000));

/** Makes a new schema at each call. A caller that parses many answers stores the schema. */
export const answerSchema = () =>
  z.strictObject({
    /** The key of an outcome in the directory. */
    outcome: z.string(),
    points: z
      .array(z.strictObject({ raised: words(), answer: words() }))
      .check(z.minLength(1), z.maxLength(20)),
    /** The reasons for the decision, with their legal or factual ground. */
    reasoning: words(),
    /** The body to which the matter was transferred, and how to reach that body (R5). */
    transferredTo: z.optional(words()),
    /** R14: the tracking code of an earlier, answered request that this request repeats. */
    earlier: z.optional(z.string()),
    /**
     * R11: the organisation's commitments, each with its day (ISO, Tehran) and the unit or person who must
     * fulfil the commitment.
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
