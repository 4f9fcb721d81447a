import type { Answer } from "../../../shared/contracts/fields/answer.ts";
import { type Language, textIn } from "../../../shared/contracts/fields/language.ts";

/** The sentences around an answer of an earlier system, which has no points of its own and perhaps no reasons (P8). */
const around = {
  raised: { fa: "درخواستی که در سامانه پیشین ثبت شد", en: "The request that the earlier system registered" },
  reasoning: {
    fa: "این پاسخ در سامانه پیشین داده شده و از آنجا آورده شده است.",
    en: "The earlier system gave this answer, and it was brought from there.",
  },
};

/** The answer of an earlier system, in the form of our own answers. */
export const answerBefore = (
  {
    outcome,
    answer,
    reasoning,
  }: {
    readonly outcome: string;
    readonly answer: string;
    readonly reasoning?: string | undefined;
  },
  language: Language,
): Answer => ({
  outcome,
  points: [{ raised: textIn(around.raised, language), answer }],
  reasoning: reasoning ?? textIn(around.reasoning, language),
});
