import { sendMeetingOn } from "../../../../../shared/contracts/staff/meetings.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useOptions } from "../../../app/shell/options.ts";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { sendMeetingOnStep } from "./send-meeting-on.ts";

const fields = naming("host", "unknown-person", "unknown-official", "same-host");

export function SendMeetingOnForm({ kept }: FormProps<typeof sendMeetingOnStep>) {
  const text = useWords(sendMeetingOnStep.words);
  const options = useOptions();
  const here = useHere();
  const field = fieldsOf(kept.value, kept.put);
  const send = useStep(here, sendMeetingOn, { said: text.done, forget: kept.forget, leave: true }, fields);
  const others = useDesk().officials.filter(({ username }) => username !== here.view.host.username);
  return (
    <StepForm send={send} kept={kept} submit={text.submit} onSubmit={() => send.take(kept.value)}>
      <ComboBox label={text.host} {...field("host")} hint={text.hint} options={options.officials(others)} />
      <TextArea label={text.reason} {...field("reason")} hint={text.reasonHint} most={2_000} />
    </StepForm>
  );
}
