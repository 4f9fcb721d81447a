import { decideReplyToQuestion } from "../rules/rules-follow-up.ts";
import {
  type ApplicantsStep,
  type Ask,
  applicantsStep,
  type Noted,
  type StepDeps,
} from "./applicant-command.ts";

/**
 * The applicant replies to the latest question of the case or of a part of a divided request (R8).
 *
 * Refused: `not-found`, `no-question` (also when the question already has a reply), `key-reused`.
 */
export function replyToQuestion(
  deps: StepDeps,
  ask: Ask,
  { case: asker, words }: { readonly case: string; readonly words: string },
): Promise<Noted> {
  const step: ApplicantsStep = {
    name: "reply-to-question",
    byHolder: true,
    input: { asker },
    words,
    decide: (state, document, now) => decideReplyToQuestion(state, { asker, words: document }, now),
    notedAt: ({ replies }) => replies.at(-1)?.at,
  };
  return applicantsStep(deps, ask, step);
}
