import { useState } from "react";
import { askApplicant, noteReply } from "../../../../../shared/contracts/staff/casework.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { UnsentWords } from "../../../app/unsent/use-unsent.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Checkbox } from "../../../ui/choices.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { stepWords } from "./steps.text.ts";

interface OfStep {
  readonly kept: UnsentWords<string>;
}

/** R8: asks the applicant for something; the case waits for the reply. */
export function AskForm({ kept }: OfStep) {
  const text = useWords(stepWords).ask;
  const here = useHere();
  const [authority, setAuthority] = useState(false);
  const ask = useStep(here, askApplicant, { said: text.done, forget: kept.forget });
  const body = { question: kept.value, ...(authority && { authority }) };
  /** C11: in the organisation's own words, where nothing else was typed. */
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

/** R8: what the applicant said by telephone or at the desk; the case goes on. */
export function NoteReplyForm({ kept }: OfStep) {
  const text = useWords(stepWords).reply;
  const here = useHere();
  const note = useStep(here, noteReply, { said: text.done, forget: kept.forget });
  return (
    <StepForm send={note} kept={kept} submit={text.submit} onSubmit={() => note.take({ reply: kept.value })}>
      <TextArea label={text.reply} name="reply" hint={text.hint} most={4_000} {...kept.field} />
    </StepForm>
  );
}
