import { extendDeadline } from "../../../../../shared/contracts/staff/casework.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { latin } from "../../../app/words/latin.ts";
import { fieldsOf, TextArea, TextField } from "../../../ui/fields.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import { extendDeadlineStep } from "./extend-deadline.ts";
import { stepWords } from "./parts/steps.text.ts";

/**
 * D5: the form that extends the deadline of the answer, once and before it passes. The applicant is told the new date
 * and the reason.
 */
export function ExtendDeadlineForm({ kept }: FormProps<typeof extendDeadlineStep>) {
  const text = useWords(extendDeadlineStep.words);
  const { reason: label } = useWords(stepWords);
  const digits = useDigits();
  const here = useHere();
  const extend = useStep(here, extendDeadline, { said: text.done, forget: kept.forget });
  const { days, reason } = kept.value;
  const field = fieldsOf(kept.value, kept.put);
  return (
    <StepForm
      send={extend}
      kept={kept}
      submit={text.submit}
      onSubmit={() => extend.take({ days: Number(latin(days).trim()), reason })}
    >
      <TextField
        label={text.days}
        {...field("days")}
        hint={text.daysHint(digits(here.view.mayExtend ?? 0))}
        inputMode="numeric"
        ltr
      />
      <TextArea label={label} {...field("reason")} hint={text.reasonHint} most={2_000} />
    </StepForm>
  );
}
