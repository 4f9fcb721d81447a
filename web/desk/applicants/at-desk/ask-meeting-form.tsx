/**
 * The form that requests a meeting with an official for an identified applicant, as on the applicant's own page (S2,
 * M1).
 */

import { useState } from "react";
import { askMeetingForApplicant } from "../../../../shared/contracts/staff/desk-acts.ts";
import { listMeetings } from "../../../../shared/contracts/staff/meetings.ts";
import { meetingNeeds } from "../../../../shared/contracts/words/meeting-words.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox, ComboBox } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { askMeetingWords } from "./ask-meeting.text.ts";

interface AskProps {
  readonly request: string;
  readonly pass: string;
  readonly onDone: () => void;
}

type Need = (typeof meetingNeeds)[number];

export function AskMeetingForm({ request, pass, onDone }: AskProps) {
  const text = useWords(askMeetingWords);
  const [official, setOfficial] = useState("");
  const [words, setWords] = useState("");
  const [needs, setNeeds] = useState<readonly Need[]>([]);
  const [insists, setInsists] = useState(false);
  const ask = useSend(askMeetingForApplicant, { outdates: [listMeetings], done: onDone });
  const isAskedBack = insists || ask.problem?.code === "official-complained-of";
  const wanted = { with: { official }, words, needs: [...needs], ...(insists && { despiteConflict: true }) };
  const turn = (need: Need, on: boolean) =>
    setNeeds((now) => [...now.filter((one) => one !== need), ...(on ? [need] : [])]);
  return (
    <SendForm
      send={ask}
      submit={text.submit}
      label={text.submit}
      onSubmit={() => ask.send({ body: { request, pass, ...wanted } })}
    >
      <p className="soft">{text.lead}</p>
      <Official
        value={official}
        onChange={(chosen) => {
          setOfficial(chosen);
          setInsists(false);
        }}
      />
      <TextArea label={text.words} name="words" dir="auto" most={4_000} value={words} onChange={setWords} />
      <fieldset className="registration-part stack near">
        <legend>{text.needs}</legend>
        {meetingNeeds.map((need) => (
          <Checkbox key={need} checked={needs.includes(need)} onChange={(on) => turn(need, on)}>
            {text.need[need]}
          </Checkbox>
        ))}
      </fieldset>
      {isAskedBack && (
        <Checkbox checked={insists} onChange={setInsists}>
          {text.insists}
        </Checkbox>
      )}
    </SendForm>
  );
}

interface OfficialProps {
  readonly value: string;
  readonly onChange: (username: string) => void;
}

function Official({ value, onChange }: OfficialProps) {
  const { official } = useWords(askMeetingWords);
  const options = useOptions().officials(useDesk().officials.filter(({ closed }) => !closed));
  return <ComboBox label={official} name="with.official" autoFocus {...{ options, value, onChange }} />;
}
