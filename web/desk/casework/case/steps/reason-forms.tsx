import { returnCase, sendBackAnswer } from "../../../../../shared/contracts/staff/cases.ts";
import { inFours } from "../../../../design/display.ts";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import type { UnsentWords } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { Form } from "../../../ui/form.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { useHere } from "../here.tsx";
import { Restored } from "../restored.tsx";
import { stepWords } from "./steps.text.ts";
import { returnsTo } from "./steps.ts";

interface OfStep {
  readonly kept: UnsentWords<string>;
}

/** R4: a wrong referral goes back to who sent it, with a reason. */
export function ReturnForm({ kept }: OfStep) {
  const text = useWords(stepWords).return;
  const say = useSay();
  const here = useHere();
  const { triage } = useDesk();
  const to = say((returnsTo(here.view, triage) ?? triage).name);
  const said = text.done(inFours(here.view.case), to);
  const back = useSend(returnCase, here.after({ said, forget: kept.forget, leave: true }));
  const send = () => back.send({ ...here.on, body: { reason: kept.value } });
  return (
    <ReasonForm
      kept={kept}
      problem={back.problem}
      sending={back.sending}
      submit={text.submit}
      onSubmit={send}
    >
      {text.to(to)}
    </ReasonForm>
  );
}

/** The approver wants the draft corrected, and says why (R10). */
export function SendBackForm({ kept }: OfStep) {
  const text = useWords(stepWords).sendBack;
  const here = useHere();
  const back = useSend(sendBackAnswer, here.after({ said: text.done, forget: kept.forget }));
  const send = () => back.send({ ...here.on, body: { reason: kept.value } });
  return (
    <ReasonForm
      kept={kept}
      problem={back.problem}
      sending={back.sending}
      submit={text.submit}
      onSubmit={send}
    />
  );
}

interface ReasonFormProps extends OfStep {
  readonly problem: DeskProblem | undefined;
  readonly sending: boolean;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly children?: string;
}

function ReasonForm({ kept, problem, sending, submit, onSubmit, children }: ReasonFormProps) {
  const { reason } = useWords(stepWords);
  return (
    <Form problem={useHere().forForm(problem)} onSubmit={onSubmit}>
      <Restored kept={kept} />
      {children && <p>{children}</p>}
      <TextArea label={reason} name="reason" most={2_000} {...kept.field} />
      <Submit label={submit} sending={sending} byKeys />
    </Form>
  );
}
