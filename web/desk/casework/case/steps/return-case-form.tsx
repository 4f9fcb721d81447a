import { returnCase, sendBackAnswer } from "../../../../../shared/contracts/staff/cases.ts";
import { inFours } from "../../../../design/display.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { UnsentWords } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import type { Sending } from "../../../ui/send-form.tsx";
import { useHere } from "../here.tsx";
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
  const back = useStep(here, returnCase, { said, forget: kept.forget, leave: true });
  return (
    <ReasonForm {...{ kept, back }} submit={text.submit}>
      {text.to(to)}
    </ReasonForm>
  );
}

/** The approver wants the draft corrected, and says why (R10). */
export function SendBackForm({ kept }: OfStep) {
  const text = useWords(stepWords).sendBack;
  const here = useHere();
  const back = useStep(here, sendBackAnswer, { said: text.done, forget: kept.forget });
  return <ReasonForm {...{ kept, back }} submit={text.submit} />;
}

interface ReasonFormProps extends OfStep {
  readonly back: Sending & { readonly take: (body: { reason: string }) => void };
  readonly submit: string;
  readonly children?: string;
}

function ReasonForm({ kept, back, submit, children }: ReasonFormProps) {
  const { reason } = useWords(stepWords);
  return (
    <StepForm send={back} kept={kept} submit={submit} onSubmit={() => back.take({ reason: kept.value })}>
      {children && <p>{children}</p>}
      <TextArea label={reason} name="reason" most={2_000} {...kept.field} />
    </StepForm>
  );
}
