/** An answer as it is given to the applicant (R10): what was decided, and words for each point they raised. */
import * as z from "zod/mini";

const words = z.string().check(z.minLength(1), z.maxLength(8_000));

export const answerSchema = z.strictObject({
  /** Key of an outcome in the directory. */
  outcome: z.string(),
  points: z.array(z.strictObject({ raised: words, answer: words })).check(z.minLength(1), z.maxLength(20)),
  /** Why: the reasoned part, with its legal or factual ground. */
  reasoning: words,
});

export type Answer = z.output<typeof answerSchema>;
