import { judgeCommitment } from "../../../../../shared/contracts/staff/casework.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useWords } from "../../../app/words/language.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { useHere } from "../here.tsx";
import type { Commitment } from "../steps/parts/promises.ts";

interface JudgeFormProps {
  readonly commitment: Commitment;
  readonly verdict: "kept" | "not-kept";
  readonly onClose: () => void;
}

/** R11: the form with which a person other than the owner judges, with a reason, whether a commitment was kept. */
export function JudgeForm({ commitment, verdict, onClose }: JudgeFormProps) {
  const text = useWords(caseworkWords).commitments;
  const here = useHere();
  const digits = useDigits();
  const number = String(commitment.number);
  const reason = useUnsent(`judge:${here.view.case}:${number}:${verdict}`, "");
  const after = { said: text.done[verdict], forget: reason.forget, close: onClose };
  const judge = useStep(here, judgeCommitment, after);
  const send = () => judge.take({ kept: verdict === "kept", reason: reason.value }, { number });
  return (
    <StepForm
      send={judge}
      kept={reason}
      submit={text.judge[verdict](digits(number))}
      label={text.judge[verdict](digits(number))}
      onClose={onClose}
      onSubmit={send}
    >
      <TextArea label={text.reason} name="reason" most={2_000} {...reason.field} autoFocus />
    </StepForm>
  );
}
