import { checkOnSpot, closeNoOpinion } from "../../../../../shared/contracts/staff/casework.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { UnsentWords } from "../../../app/unsent/use-unsent.ts";
import { useWords } from "../../../app/words/language.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { stepWords } from "./steps.text.ts";

interface OfStep {
  readonly kept: UnsentWords<string>;
}

/** S3: what inspection found when it went there. */
export function CheckForm({ kept }: OfStep) {
  const text = useWords(stepWords).check;
  const here = useHere();
  const check = useStep(here, checkOnSpot, { said: text.done, forget: kept.forget });
  return (
    <StepForm
      send={check}
      kept={kept}
      submit={text.submit}
      onSubmit={() => check.take({ findings: kept.value })}
    >
      <TextArea label={text.findings} name="findings" hint={text.hint} most={2_000} {...kept.field} />
    </StepForm>
  );
}

/** S3: the applicant was looked for and not reached: no satisfaction is read into that. */
export function CloseForm({ kept }: OfStep) {
  const { close: text, reason } = useWords(stepWords);
  const here = useHere();
  const close = useStep(here, closeNoOpinion, { said: text.done, forget: kept.forget });
  return (
    <StepForm
      send={close}
      kept={kept}
      submit={text.submit}
      onSubmit={() => close.take({ reason: kept.value })}
    >
      <p>{text.hint}</p>
      <TextArea label={reason} name="reason" most={2_000} {...kept.field} />
    </StepForm>
  );
}
