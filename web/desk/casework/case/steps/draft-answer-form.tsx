import { useMemo, useState } from "react";
import { draftAnswer } from "../../../../../shared/contracts/staff/cases.ts";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { today } from "../../../app/clock/now.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { atField, type Fields } from "../../../app/steps/naming.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { Restored } from "../../../app/unsent/restored.tsx";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { useHere } from "../here.tsx";
import { Preview } from "../preview.tsx";
import { answerOf, bodyOf, inWords, needsApproval } from "../shown/answer.ts";
import { type AnswerWords, draftAnswerStep } from "./draft-answer.ts";
import { DraftFields } from "./parts/draft-fields.tsx";
import { firstPast, written } from "./parts/promises.ts";
import { unfilledOf } from "./parts/reuse.ts";
import { pointsLeft } from "./parts/splitting.ts";
import { useStepWords } from "./parts/use-step-words.ts";

/**
 * R10: the form of the answer: outcome, a text for each point, and reasons. The answer goes to the approver, or
 * directly to the applicant.
 */
export function DraftAnswerForm({ kept }: FormProps<typeof draftAnswerStep>) {
  const text = useStepWords(draftAnswerStep);
  const here = useHere();
  const desk = useDesk();
  const answer = answerOf(here.view, kept.value);
  const change = (words: AnswerWords) => kept.set({ ...words, touched: true });
  const approval = needsApproval(desk, here.view, answer.outcome);
  const [preview, setPreview] = useState<"read" | "send">();
  const said = approval ? text.sent : text.given;
  const draft = useSend(draftAnswer, here.after({ said, forget: kept.forget }));
  const send = () => {
    setPreview(undefined);
    const commitments = written(answer.commitments);
    if (commitments.length !== answer.commitments.length) change({ ...answer, commitments });
    draft.send({ ...here.on, body: bodyOf(answer, desk) });
  };
  return (
    <Form
      problem={useSaid(here.forForm(draft.problem), answer)}
      onSubmit={approval ? send : () => setPreview("send")}
    >
      <Restored kept={kept} />
      {kept.ready && <DraftFields answer={answer} onChange={change} />}
      {here.view.secondPerson && <p className="hint">{text.byPastHint}</p>}
      {!approval && <p className="hint">{text.atOnceHint}</p>}
      <Submit label={approval ? text.forApproval : text.atOnce} sending={draft.sending} byKeys>
        <Button onPress={() => setPreview("read")}>{text.preview}</Button>
      </Submit>
      <Preview
        answer={answer}
        open={preview !== undefined}
        onClose={() => setPreview(undefined)}
        {...(preview === "send" && { onSend: send })}
      />
    </Form>
  );
}

/**
 * The API's refusal of the answer, with an error text for each empty field. Returns the same object for the same
 * refusal, so that the focus does not move.
 */
function useSaid(problem: DeskProblem | undefined, answer: AnswerWords): DeskProblem | undefined {
  const { missing } = useWords(draftAnswerStep.words);
  const digits = useDigits();
  const points = pointsLeft(useHere().view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: later typing does not change what was refused
  return useMemo(
    () =>
      problem &&
      inWords(atField(problem, fieldsOf(answer)), answer, {
        ...missing,
        answer: (place) => missing.answer(digits((points[place] ?? place) + 1)),
      }),
    [problem],
  );
}

/** The field at which to show each refusal of the whole answer. */
function fieldsOf(answer: AnswerWords): Fields {
  const { commitments } = answer;
  const past = firstPast(commitments, today());
  return {
    "unknown-outcome": "outcome",
    "transfer-unnamed": "transferredTo",
    "earlier-none": "earlier",
    "earlier-unknown": "earlier",
    "earlier-unanswered": "earlier",
    "places-unfilled": unfilledOf(answer).field,
    "commitment-past-day": `commitments.${past}.due`,
    "commitment-unknown-owner": commitments.length === 1 ? "commitments.0.owner.unit" : undefined,
  };
}
