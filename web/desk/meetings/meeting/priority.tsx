import { notePriority } from "../../../../shared/contracts/staff/meetings.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { useHere } from "./here.tsx";
import { meetingWords } from "./meeting.text.ts";

/** M7: marks an applicant as needing special care, or removes the mark. The desk never asks for the reason. */
export function NotePriority() {
  const text = useWords(meetingWords).priority;
  const here = useHere();
  const given = here.view.vulnerable !== true;
  const note = useSend(notePriority, here.after({ said: given ? text.given : text.taken }));
  return (
    <Form problem={here.forForm(note.problem)} onSubmit={() => note.send({ ...here.on, body: { given } })}>
      <div className="stack near">
        <div>
          <Button type="submit" isPending={note.sending}>
            {given ? text.give : text.take}
          </Button>
        </div>
        <small>{text.whom}</small>
      </div>
    </Form>
  );
}
