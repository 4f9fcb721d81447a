import { useState } from "react";
import { refuseMeeting } from "../../../../../shared/contracts/staff/meetings.ts";
import { meetingRefusals } from "../../../../../shared/contracts/words/meeting-words.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { optionsOf } from "../../../ui/options.tsx";
import { useHere } from "../here.tsx";
import { refuseMeetingStep } from "./refuse-meeting.ts";

export function RefuseMeetingForm({ kept }: FormProps<typeof refuseMeetingStep>) {
  const text = useWords(refuseMeetingStep.words);
  const here = useHere();
  const [tried, setTried] = useState(false);
  const { because, reason } = kept.value;
  const field = fieldsOf(kept.value, kept.put);
  const refuse = useStep(here, refuseMeeting, { said: text.done, forget: kept.forget });
  const send = () => {
    if (because === "") return setTried(true);
    refuse.take({ because, ...(reason.trim() !== "" && { reason }) });
  };
  return (
    <StepForm send={refuse} kept={kept} submit={text.submit} onSubmit={send}>
      <RadioGroup
        label={text.because}
        {...field("because")}
        down
        options={optionsOf(meetingRefusals, text.reasons)}
        error={tried && because === "" ? text.choose : undefined}
      />
      <TextArea label={text.reason} {...field("reason")} optional most={2_000} />
    </StepForm>
  );
}
