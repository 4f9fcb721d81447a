import { useDesk } from "../../app/shell/desk.tsx";
import { useSay } from "../../app/words/language.tsx";
import { Button, CancelButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { useHere } from "./here.tsx";
import { bodyOf } from "./shown/answer.ts";
import { Answer } from "./shown/answer-shown.tsx";
import { approveAnswerStep } from "./steps/approve-answer.ts";
import { type AnswerWords, draftAnswerStep } from "./steps/draft-answer.ts";
import { pointsLeft } from "./steps/parts/splitting.ts";
import { useStepWords } from "./steps/parts/use-step-words.ts";

interface PreviewProps {
  readonly answer: AnswerWords;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Set when the preview asks for confirmation before the answer is sent to the applicant. */
  readonly onSend?: () => void;
}

/** The answer as the applicant will read it. */
export function Preview({ answer, open, onClose, onSend }: PreviewProps) {
  const text = useStepWords(draftAnswerStep);
  const approve = useStepWords(approveAnswerStep);
  const say = useSay();
  const desk = useDesk();
  const { view } = useHere();
  const outcome = desk.outcomes.find(({ key }) => key === answer.outcome);
  const shown = {
    ...bodyOf(answer, desk),
    outcome: outcome ? say(outcome.name) : text.unwritten,
    points: pointsLeft(view).map((at, place) => ({
      raised: view.points?.[at] ?? "",
      answer: answer.answers[place] || text.unwritten,
    })),
    reasoning: answer.reasoning || text.unwritten,
  };
  return (
    <Dialog title={text.previewTitle} open={open} wide asks={onSend !== undefined} onClose={onClose}>
      <div className="stack">
        <Answer answer={shown} />
        {onSend && (
          <>
            <p className="hint">{approve.hint}</p>
            <Buttons>
              <Button look="main" autoFocus onPress={onSend}>
                {text.confirm}
              </Button>
              <CancelButton plain onPress={onClose} />
            </Buttons>
          </>
        )}
      </div>
    </Dialog>
  );
}
