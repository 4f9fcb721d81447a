import { useState } from "react";
import { approveAnswer } from "../../../../../shared/contracts/staff/cases.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { Button, CancelButton } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Buttons, Form } from "../../../ui/form.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { useHere } from "../here.tsx";
import { approveAnswerStep } from "./approve-answer.ts";
import { useStepWords } from "./parts/use-step-words.ts";

/**
 * R10: the form by which a second person approves the answer. It asks for confirmation, because a given answer cannot
 * be withdrawn.
 */
export function ApproveAnswerForm() {
  const text = useStepWords(approveAnswerStep);
  const here = useHere();
  const [asking, setAsking] = useState(false);
  const approve = useSend(approveAnswer, here.after({ said: text.done }));
  const give = () => {
    setAsking(false);
    approve.send({ ...here.on, body: {} });
  };
  return (
    <Form problem={here.forForm(approve.problem)} onSubmit={() => setAsking(true)}>
      <Submit label={text.submit} sending={approve.sending}>
        <span className="hint">{text.hint}</span>
      </Submit>
      <Dialog title={text.title} open={asking} asks onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{text.hint}</p>
          <Buttons>
            <Button look="main" autoFocus onPress={give}>
              {text.submit}
            </Button>
            <CancelButton plain onPress={() => setAsking(false)} />
          </Buttons>
        </div>
      </Dialog>
    </Form>
  );
}
