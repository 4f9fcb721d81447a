import { useState } from "react";
import { askApplicant } from "../../../../../shared/contracts/staff/casework.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Checkbox } from "../../../ui/choices.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { askApplicantStep } from "./ask-applicant.ts";

/** R8: the form that asks the applicant a question; the case then waits for the reply. */
export function AskApplicantForm({ kept }: FormProps<typeof askApplicantStep>) {
  const text = useWords(askApplicantStep.words);
  const here = useHere();
  const [authority, setAuthority] = useState(false);
  const ask = useStep(here, askApplicant, { said: text.done, forget: kept.forget });
  const body = { question: kept.value, ...(authority && { authority }) };
  /** C11: fills in the standard sentence that asks for the authority document, if the expert has typed nothing else. */
  const wanted = (on: boolean) => {
    setAuthority(on);
    if (on && kept.value.trim() === "") kept.set(text.authorityWords);
  };
  return (
    <StepForm send={ask} kept={kept} submit={text.submit} onSubmit={() => ask.take(body)}>
      <TextArea label={text.question} name="question" hint={text.hint} most={2_000} {...kept.field} />
      {here.view.proxy?.authority === "none" && (
        <Checkbox checked={authority} onChange={wanted}>
          {text.authority}
        </Checkbox>
      )}
    </StepForm>
  );
}
