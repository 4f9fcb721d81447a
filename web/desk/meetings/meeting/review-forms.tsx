/** The decision on a meeting that was asked for (M2, M3). */
import { useState } from "react";
import { meetingRefusals } from "../../../../shared/contracts/fields/meeting-words.ts";
import {
  answerMeetingInWriting,
  approveMeeting,
  refuseMeeting,
  sendMeetingOn,
} from "../../../../shared/contracts/staff/meetings.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import type { UnsentWords } from "../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Restored } from "../../casework/case/restored.tsx";
import { naming } from "../../casework/case/steps/naming.ts";
import { useAtField } from "../../casework/case/steps/use-at-field.ts";
import { ComboBox, RadioGroup, Select } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { Submit } from "../../ui/submit.tsx";
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
  const approve = useSend(approveMeeting, here.after({ said: text.done }));
  const problem = useAtField(here.forForm(approve.problem), aboutAttending);
  const { accused } = here.view;
  const inspectors = people.filter(({ unit }) => unit === me.unit.key);
  return (
    <Form problem={problem} onSubmit={() => approve.send({ ...here.on, body: accused ? { attends } : {} })}>
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
      <Submit label={text.submit} sending={approve.sending} />
    </Form>
  );
}

/** For a reason the applicant reads; more to it where the reason alone does not say enough. */
export function RefuseForm({ kept }: { readonly kept: UnsentWords<RefusalWords> }) {
  const text = useWords(stepWords).refuse;
  const here = useHere();
  const [tried, setTried] = useState(false);
  const { because, reason } = kept.value;
  const refuse = useSend(refuseMeeting, here.after({ said: text.done, forget: kept.forget }));
  const send = () => {
    if (because === "") return setTried(true);
    refuse.send({ ...here.on, body: { because, ...(reason.trim() !== "" && { reason }) } });
  };
  return (
    <Form problem={here.forForm(refuse.problem)} onSubmit={send}>
      <Restored kept={kept} />
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
      <Submit label={text.submit} sending={refuse.sending} byKeys />
    </Form>
  );
}

export function AnswerForm({ kept }: { readonly kept: UnsentWords<string> }) {
  const text = useWords(stepWords).answer;
  const here = useHere();
  const answer = useSend(answerMeetingInWriting, here.after({ said: text.done, forget: kept.forget }));
  return (
    <Form
      problem={here.forForm(answer.problem)}
      onSubmit={() => answer.send({ ...here.on, body: { answer: kept.value } })}
    >
      <Restored kept={kept} />
      <TextArea label={text.answer} name="answer" hint={text.hint} most={4_000} {...kept.field} />
      <Submit label={text.submit} sending={answer.sending} byKeys />
    </Form>
  );
}

const aboutOfficial = naming("host", "unknown-person", "unknown-official", "same-host");

/** Another official decides anew; the meeting goes out of this person's hands. */
export function SendOnForm({ kept }: { readonly kept: UnsentWords<SendingOn> }) {
  const text = useWords(stepWords).sendOn;
  const options = useOptions();
  const here = useHere();
  const { host, reason } = kept.value;
  const send = useSend(sendMeetingOn, here.after({ said: text.done, forget: kept.forget, leave: true }));
  const problem = useAtField(here.forForm(send.problem), aboutOfficial);
  const others = useDesk().officials.filter(({ username }) => username !== here.view.host.username);
  return (
    <Form problem={problem} onSubmit={() => send.send({ ...here.on, body: kept.value })}>
      <Restored kept={kept} />
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
      <Submit label={text.submit} sending={send.sending} byKeys />
    </Form>
  );
}
