import { useEffect, useState } from "react";
import { writeMinutes } from "../../../../shared/contracts/staff/meeting-session.ts";
import { clockTime } from "../../../design/display.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { Restored } from "../../app/unsent/restored.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { ComboBoxes } from "../../ui/combo-boxes.tsx";
import { fieldsOf, TextArea } from "../../ui/fields.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Notice } from "../../ui/shows.tsx";
import type { MeetingView } from "../meeting/view.ts";
import { minutesWords } from "./minutes.text.ts";
import { bodyOf, type MinutesWords, traceOf, wordsOf } from "./minutes.ts";
import { Orders } from "./order-fields.tsx";
import { type AtMeeting, useOnNewest } from "./use-meeting.ts";

interface FormProps {
  readonly at: AtMeeting;
  /** Called with true when the form has text that was not saved, else with false. */
  readonly onTouch: (unsaved: boolean) => void;
  readonly onSaved: () => void;
}

/**
 * The form of the minutes. This browser stores the text while the user types; saving sends the whole text, as often as
 * needed until the minutes are confirmed.
 */
export function MinutesForm({ at, onTouch, onSaved }: FormProps) {
  const text = useWords(minutesWords);
  const { view, on } = at;
  const [begun] = useState(() => wordsOf(view));
  const kept = useUnsent<MinutesWords>(`minutes:${view.meeting}`, begun);
  const { value } = kept;
  const after = at.after(text.saved, () => {
    kept.forget();
    onSaved();
  });
  const write = useSend(writeMinutes, { ...after, refused: (problem) => newest.refused(problem) });
  const trace = traceOf(view.minutes);
  const newest = useOnNewest(at, trace, (ifMatch) => write.send({ ...on, ifMatch, body: bodyOf(value) }));
  const [knows, know] = useState(false);
  const overtaken = value.onto !== trace && !knows;
  useEffect(() => onTouch(kept.restored), [kept.restored, onTouch]);
  const change = (words: Partial<MinutesWords>) => {
    kept.set({ ...value, ...words });
    onTouch(true);
  };
  const stale = write.problem?.code === "stale";
  return (
    <section className="sheet stack no-print" aria-label={text.write}>
      <h2>{text.write}</h2>
      <SendForm
        send={stale ? { ...write, problem: undefined } : write}
        submit={view.minutes ? text.saveAgain : text.save}
        onSubmit={() => {
          know(true);
          newest.send();
        }}
      >
        <Restored kept={kept} />
        {overtaken && <Notice now>{text.others}</Notice>}
        {newest.changed && <Notice now>{text.changed}</Notice>}
        <Arrived view={view} />
        {kept.ready && <MinutesFields words={value} onChange={change} />}
      </SendForm>
    </section>
  );
}

/** The recorded arrival of the applicant, with which new minutes start (M9, M11). */
function Arrived({ view: { arrivedAt } }: { readonly view: MeetingView }) {
  const text = useWords(minutesWords);
  const { language } = useLanguage();
  if (arrivedAt === undefined) return null;
  return <p className="minutes-arrived">{text.applicantCame(clockTime(arrivedAt, language))}</p>;
}

interface FieldsProps {
  readonly words: MinutesWords;
  readonly onChange: (words: Partial<MinutesWords>) => void;
}

export function MinutesFields({ words, onChange }: FieldsProps) {
  const text = useWords(minutesWords);
  const options = useOptions().people(useDesk().people);
  const field = fieldsOf(words, onChange);
  return (
    <>
      <ComboBoxes
        label={text.attendees}
        {...field("attendees")}
        hint={text.attendeesHint}
        options={options}
      />
      <TextArea
        label={text.statements}
        {...field("statements")}
        hint={text.statementsHint}
        rows={4}
        most={8_000}
        dir="auto"
      />
      <Orders orders={words.orders} onChange={(orders) => onChange({ orders })} />
    </>
  );
}
