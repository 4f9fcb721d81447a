import { useState } from "react";
import { correctMinutes } from "../../../../shared/contracts/staff/meeting-session.ts";
import { useSend } from "../../app/api/use-api.ts";
import { Restored } from "../../app/unsent/restored.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { fieldsOf, TextArea } from "../../ui/fields.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Notice } from "../../ui/shows.tsx";
import { minutesWords } from "./minutes.text.ts";
import { bodyOf, type CorrectionWords, correctionOf } from "./minutes.ts";
import { MinutesFields } from "./minutes-form.tsx";
import { type AtMeeting, useOnNewest } from "./use-meeting.ts";

/** M11: the form that writes a new version of final minutes; it opens when the user presses its button. */
export function Correction({ at }: { readonly at: AtMeeting }) {
  const { correct: text } = useWords(minutesWords);
  const [open, setOpen] = useState(false);
  if (open) return <CorrectionForm at={at} onClose={() => setOpen(false)} />;
  return (
    <div className="no-print">
      <Button onPress={() => setOpen(true)}>{text.open}</Button>
    </div>
  );
}

function CorrectionForm({ at, onClose }: { readonly at: AtMeeting; readonly onClose: () => void }) {
  const { correct: text, changed } = useWords(minutesWords);
  const { view, on } = at;
  const [begun] = useState(() => correctionOf(view));
  const kept = useUnsent<CorrectionWords>(`correct-minutes:${view.meeting}`, begun);
  const { value } = kept;
  const correct = useSend(correctMinutes, {
    ...at.after(text.done, () => {
      kept.forget();
      onClose();
    }),
    refused: (problem) => newest.refused(problem),
  });
  const newest = useOnNewest(at, JSON.stringify(view.minutes), (ifMatch) =>
    correct.send({ ...on, ifMatch, body: { ...bodyOf(value), reason: value.reason } }),
  );
  const change = (words: Partial<CorrectionWords>) => kept.set({ ...value, ...words });
  const stale = correct.problem?.code === "stale";
  const field = fieldsOf(value, change);
  return (
    <section className="sheet stack no-print" aria-label={text.open}>
      <h2>{text.open}</h2>
      <p className="soft">{text.about}</p>
      <SendForm
        send={stale ? { ...correct, problem: undefined } : correct}
        submit={text.submit}
        onSubmit={newest.send}
        onCancel={onClose}
      >
        <Restored kept={kept} />
        {newest.changed && <Notice now>{changed}</Notice>}
        {kept.ready && <MinutesFields words={value} onChange={change} />}
        {kept.ready && (
          <TextArea
            label={text.reason}
            {...field("reason")}
            hint={text.reasonHint}
            rows={2}
            most={2_000}
            dir="auto"
          />
        )}
      </SendForm>
    </section>
  );
}
