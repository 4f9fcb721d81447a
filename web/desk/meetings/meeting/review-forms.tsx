/** The decision on a meeting that was asked for (M2, M3). */
import { useState } from "react";
import { meetingRefusals } from "../../../../shared/contracts/fields/meeting-words.ts";
import {
  answerMeetingInWriting,
  approveMeeting,
  refuseMeeting,
  sendMeetingOn,
} from "../../../../shared/contracts/staff/meetings.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { naming } from "../../app/steps/naming.ts";
import { StepForm } from "../../app/steps/step-form.tsx";
import { useStep } from "../../app/steps/use-step.ts";
import type { UnsentWords } from "../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { ComboBox, RadioGroup, Select } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { useHere } from "./here.tsx";
import type { RefusalWords, SendingOn } from "./meeting-words.ts";
import { stepWords } from "./steps.text.ts";

const aboutAttending = naming("attends", "unknown-person", "only-inspection-attends", "attendant-needed");

/** M3: with somebody complained of an inspector of the unit that decides is there, whoever decides unless told. */
export function ApproveForm() {
  const text = useWords(stepWords).approve;
  const say = useSay();
  const here = useHere();
  const { me, people } = useDesk();
  const [attends, setAttends] = useState<string>(me.username);
  const approve = useStep(here, approveMeeting, { said: text.done }, aboutAttending);
  const { accused } = here.view;
  const inspectors = people.filter(({ unit }) => unit === me.unit.key);
  return (
    <StepForm send={approve} submit={text.submit} onSubmit={() => approve.take(accused ? { attends } : {})}>
      <p>{text.lead}</p>
      {accused && (
        <Select
          label={text.attends}
          name="attends"
          hint={text.attendsHint}
          options={inspectors.map(({ username, name }) => ({ key: username, label: say(name) }))}
          value={attends}
          onChange={setAttends}
        />
      )}
    </StepForm>
  );
}

/** For a reason the applicant reads; more to it where the reason alone does not say enough. */
export function RefuseForm({ kept }: { readonly kept: UnsentWords<RefusalWords> }) {
  const text = useWords(stepWords).refuse;
  const here = useHere();
  const [tried, setTried] = useState(false);
  const { because, reason } = kept.value;
  const refuse = useStep(here, refuseMeeting, { said: text.done, forget: kept.forget });
  const send = () => {
    if (because === "") return setTried(true);
    refuse.take({ because, ...(reason.trim() !== "" && { reason }) });
  };
  return (
    <StepForm send={refuse} kept={kept} submit={text.submit} onSubmit={send}>
      <RadioGroup
        label={text.because}
        name="because"
        down
        options={optionsOf(meetingRefusals, text.reasons)}
        value={because}
        onChange={(chosen) => kept.set({ reason, because: chosen })}
        error={tried && because === "" ? text.choose : undefined}
      />
      <TextArea
        label={text.reason}
        name="reason"
        optional
        most={2_000}
        value={reason}
        onChange={(words) => kept.set({ because, reason: words })}
      />
    </StepForm>
  );
}

export function AnswerForm({ kept }: { readonly kept: UnsentWords<string> }) {
  const text = useWords(stepWords).answer;
  const here = useHere();
  const answer = useStep(here, answerMeetingInWriting, { said: text.done, forget: kept.forget });
  return (
    <StepForm
      send={answer}
      kept={kept}
      submit={text.submit}
      onSubmit={() => answer.take({ answer: kept.value })}
    >
      <TextArea label={text.answer} name="answer" hint={text.hint} most={4_000} {...kept.field} />
    </StepForm>
  );
}

const aboutOfficial = naming("host", "unknown-person", "unknown-official", "same-host");

/** Another official decides anew; the meeting goes out of this person's hands. */
export function SendOnForm({ kept }: { readonly kept: UnsentWords<SendingOn> }) {
  const text = useWords(stepWords).sendOn;
  const options = useOptions();
  const here = useHere();
  const { host, reason } = kept.value;
  const send = useStep(
    here,
    sendMeetingOn,
    { said: text.done, forget: kept.forget, leave: true },
    aboutOfficial,
  );
  const others = useDesk().officials.filter(({ username }) => username !== here.view.host.username);
  return (
    <StepForm send={send} kept={kept} submit={text.submit} onSubmit={() => send.take(kept.value)}>
      <ComboBox
        label={text.host}
        name="host"
        hint={text.hint}
        options={options.officials(others)}
        value={host}
        onChange={(chosen) => chosen !== host && kept.set({ reason, host: chosen })}
      />
      <TextArea
        label={text.reason}
        name="reason"
        hint={text.reasonHint}
        most={2_000}
        value={reason}
        onChange={(words) => kept.set({ host, reason: words })}
      />
    </StepForm>
  );
}
