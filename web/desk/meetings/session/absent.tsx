import { useState } from "react";
import { noteAbsence } from "../../../../shared/contracts/staff/meeting-session.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button, CancelButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { MeetingName } from "../meeting/marks.tsx";
import type { RowProps } from "./row-props.ts";
import { sessionWords } from "./session.text.ts";
import { Wrong } from "./wrong.tsx";

const sides = ["applicant", "organisation"] as const;

/**
 * M8, M9: records that the applicant did not come. It asks for confirmation, since the applicant loses the meeting
 * time.
 */
export function Absent({ row, number, did, again }: RowProps) {
  const text = useWords(sessionWords);
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const absence = useSend(noteAbsence, {
    done: ({ body }) => {
      setOpen(false);
      // The row disappears from the list, so a toast tells the reason.
      tell(text.of(text.absent.done[body.priority ? "organisation" : "applicant"], number));
      did(body, "");
    },
    refused: again,
  });
  const close = () => {
    absence.reset();
    setOpen(false);
  };
  const { problem } = absence;
  return (
    <>
      <Button aria-label={text.of(text.absent.open, number)} onPress={() => setOpen(true)}>
        {text.absent.open}
      </Button>
      <Dialog title={text.absent.title} open={open} onClose={close}>
        <div className="stack">
          <p>
            {text.number(number)} · <MeetingName item={row} />
          </p>
          {problem && <Wrong problem={problem} />}
          {sides.map((side) => (
            <div key={side} className="stack near">
              <Button
                isPending={absence.sending}
                onPress={() => absence.send({ params: { meeting: row.meeting }, body: { side } })}
              >
                {text.absent[side]}
              </Button>
              <small>{text.absent[`${side}Body`]}</small>
            </div>
          ))}
          <div>
            <CancelButton onPress={close} />
          </div>
        </div>
      </Dialog>
    </>
  );
}
