import {
  addRemark,
  confirmMinutes,
  noteAttendance,
} from "../../../../shared/contracts/staff/meeting-session.ts";
import { useSend } from "../../app/api/use-api.ts";
import { Restored } from "../../app/unsent/restored.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import { minutesWords } from "./minutes.text.ts";
import { type AtMeeting, useOnNewest } from "./use-meeting.ts";

/** M11: the form for the applicant's remark on the minutes, given before the applicant leaves. */
export function RemarkForm({ at: { view, on, after } }: { readonly at: AtMeeting }) {
  const text = useWords(minutesWords);
  const kept = useUnsent(`remark:${view.meeting}`, "");
  const remark = useSend(addRemark, after(text.remarked, kept.forget));
  return (
    <section className="sheet no-print" aria-label={text.remark}>
      <Form problem={remark.problem} onSubmit={() => remark.send({ ...on, body: { remark: kept.value } })}>
        <Restored kept={kept} />
        {kept.ready && (
          <TextArea
            label={text.remark}
            name="remark"
            hint={text.remarkHint}
            rows={2}
            most={4_000}
            dir="auto"
            {...kept.field}
          />
        )}
        <Submit label={text.addRemark} sending={remark.sending} look="plain" />
      </Form>
    </section>
  );
}

interface EndingProps {
  readonly at: AtMeeting;
  readonly unsaved: boolean;
}

/** The buttons that finish the meeting and confirm its minutes. */
export function Ending({ at, unsaved }: EndingProps) {
  const text = useWords(minutesWords);
  const { view } = at;
  const writes = view.mayI.includes("write-minutes");
  const confirms = view.mayI.includes("confirm-minutes");
  if (!writes && !confirms) return null;
  return (
    <section className="sheet stack near no-print" aria-label={text.confirm}>
      {view.stage === "in-session" && <Finish at={at} />}
      {view.stage === "in-session" && <p className="hint">{text.finishFirst}</p>}
      {confirms && unsaved && <p>{text.unsaved}</p>}
      {confirms && !unsaved && <Confirm at={at} />}
    </section>
  );
}

function Finish({ at: { on, after, again } }: { readonly at: AtMeeting }) {
  const text = useWords(minutesWords);
  const finish = useSend(noteAttendance, { ...after(text.finished), refused: again });
  return (
    <Form problem={finish.problem} onSubmit={() => finish.send({ ...on, body: { what: "finish" } })}>
      <Submit label={text.finish} sending={finish.sending} look="plain" />
    </Form>
  );
}

function Confirm({ at }: { readonly at: AtMeeting }) {
  const text = useWords(minutesWords);
  const confirm = useSend(confirmMinutes, {
    ...at.after(text.confirmed),
    refused: (problem) => newest.refused(problem),
  });
  const newest = useOnNewest(at, JSON.stringify(at.view.minutes), (ifMatch) =>
    confirm.send({ ...at.on, ifMatch, body: {} }),
  );
  const stale = confirm.problem?.code === "stale";
  return (
    <Form problem={stale ? undefined : confirm.problem} onSubmit={newest.send}>
      {newest.changed && <Notice now>{text.changed}</Notice>}
      <p className="hint">{text.confirmHint}</p>
      <Submit label={text.confirm} sending={confirm.sending} />
    </Form>
  );
}
