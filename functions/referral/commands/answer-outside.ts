import { putWords } from "../../../shared/documents/command-words.ts";
import type { AnsweredOutside } from "../../../shared/outside/for-intake.ts";
import { readOutsideQuestion } from "../access/words.ts";
import { outsideIn } from "../case/outside.ts";
import { decideAnswerOutside } from "../rules/outside.ts";
import { type OutsideDeps, presented, shutBy } from "./frame/outside-step.ts";

const answer = "outside-answer";

/**
 * Takes the answer of an outside body, which becomes a document of the case (R7). The same text sent again gets the same
 * reply (P4); another text finds the question answered.
 */
export async function answerOutside(
  deps: OutsideDeps,
  link: string,
  words: string,
): Promise<AnsweredOutside> {
  const found = await presented(deps, link, "answer-outside", { words });
  if (!found) return { state: "unknown" };
  if (await isErased(deps, found)) return { state: "closed" };
  const outcome = await found.decide(
    (state, gate, at) => decideAnswerOutside(state, { ...found, words: found.document(answer) }, gate, at),
    (person) => putWords(deps.documents, { person, address: found.document }, { [answer]: words }),
  );
  if (!outcome.accepted) return shutBy(deps, found, outcome.refusal);
  const { answered } = outsideIn(outcome.loaded.state, found.number) ?? {};
  if (!answered) throw new Error("the answer just given is in its case");
  return { state: "taken", at: answered.at };
}

/** Whether the texts of the case were erased, so that no answer can be stored (P2). */
async function isErased(
  { cases, documents }: Pick<OutsideDeps, "cases" | "documents">,
  found: { readonly case: string; readonly number: number },
): Promise<boolean> {
  const question = outsideIn((await cases.load(found.case)).state, found.number);
  return question !== undefined && (await readOutsideQuestion(documents, question.question)) === undefined;
}
