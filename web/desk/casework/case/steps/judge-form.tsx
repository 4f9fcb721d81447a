import { judgeCommitment } from "../../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useWords } from "../../../app/words/language.tsx";
import { CancelButton } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { Form } from "../../../ui/form.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { caseworkWords } from "../casework.text.ts";
import { useHere } from "../here.tsx";
import { Restored } from "../restored.tsx";
import type { Commitment } from "./promises.ts";

interface JudgeFormProps {
  readonly commitment: Commitment;
  readonly verdict: "kept" | "not-kept";
  readonly onClose: () => void;
}

/** R11: somebody other than its owner says whether a commitment is kept, and why. */
export function JudgeForm({ commitment, verdict, onClose }: JudgeFormProps) {
  const text = useWords(caseworkWords).commitments;
  const here = useHere();
  const digits = useDigits();
  const number = String(commitment.number);
  const reason = useUnsent(`judge:${here.view.case}:${number}:${verdict}`, "");
  const forget = () => {
    reason.forget();
    onClose();
  };
  const judge = useSend(judgeCommitment, here.after({ said: text.done[verdict], forget }));
  const send = () =>
    judge.send({
      ...here.on,
      params: { ...here.on.params, number },
      body: { kept: verdict === "kept", reason: reason.value },
    });
  return (
    <Form problem={here.forForm(judge.problem)} onSubmit={send} label={text.judge[verdict](digits(number))}>
      <Restored kept={reason} />
      <TextArea label={text.reason} name="reason" most={2_000} {...reason.field} autoFocus />
      <Submit label={text.judge[verdict](digits(number))} sending={judge.sending} byKeys>
        <CancelButton plain onPress={onClose} />
      </Submit>
    </Form>
  );
}
