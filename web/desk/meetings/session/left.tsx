import { useState } from "react";
import { cancelDay, listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { listMeetings } from "../../../../shared/contracts/staff/meetings.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, ComboBox } from "../../ui/choices.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import type { Cancelled } from "../days/cancel-day.tsx";
import { MeetingName } from "../meeting/marks.tsx";
import { type Official, receiversOf } from "../officials.ts";
import type { DaysRow } from "./rows.ts";
import { sessionWords } from "./session.text.ts";
import type { DaysMeetings } from "./use-day.ts";

interface LeftProps {
  readonly official: Official;
  readonly day: string;
  /** The meetings whose applicants still wait. */
  readonly rows: readonly DaysRow[];
  readonly numberOf: DaysMeetings["numberOf"];
  readonly onLeft: (cancelled: Cancelled) => void;
}

/**
 * M16: the dialog that ends an official's session. Waiting applicants accept a deputy, or get priority on the next day.
 */
export function Left(props: LeftProps) {
  const { left: text } = useWords(sessionWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      {open && <LeftDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function LeftDialog({
  official: { username: host },
  day,
  rows,
  numberOf,
  onLeft,
  onClose,
}: LeftProps & { readonly onClose: () => void }) {
  const { left: text } = useWords(sessionWords);
  const [deputy, setDeputy] = useState("");
  const [stay, setStay] = useState<readonly string[]>([]);
  // Leaves out applicants who no longer wait, as when they were called while the dialog was open.
  const meetings =
    deputy === "" ? [] : rows.map(({ meeting }) => meeting).filter((one) => stay.includes(one));
  const cancel = useSend(cancelDay, {
    outdates: [listMeetings, listPlaces],
    done: ({ body: { moved } }) => {
      const codes = rows.filter(({ meeting }) => !meetings.includes(meeting)).map(({ request }) => request);
      onLeft({ day, moved, codes });
    },
    close: onClose,
  });
  const send = () =>
    cancel.send({
      body: {
        ...{ host, day, because: "left" as const },
        ...(meetings.length > 0 && { deputy: { username: deputy, meetings } }),
      },
    });
  return (
    <SendDialog
      title={text.title}
      send={cancel}
      submit={text.submit}
      asks
      look="danger"
      onSubmit={send}
      onClose={onClose}
    >
      <p>{text.about}</p>
      <Deputy host={host} value={deputy} onChange={setDeputy} />
      <fieldset className="field">
        <legend className="label">{deputy === "" ? text.waits : text.who}</legend>
        {rows.map((row) => (
          <Waits
            key={row.meeting}
            row={row}
            number={numberOf(row)}
            asks={deputy !== ""}
            stays={meetings.includes(row.meeting)}
            onChange={(stays) =>
              setStay((all) => (stays ? [...all, row.meeting] : all.filter((one) => one !== row.meeting)))
            }
          />
        ))}
      </fieldset>
    </SendDialog>
  );
}

interface DeputyProps {
  readonly host: string;
  readonly value: string;
  readonly onChange: (username: string) => void;
}

function Deputy({ host, ...props }: DeputyProps) {
  const { left: text } = useWords(sessionWords);
  const desk = useDesk();
  const options = useOptions().people(receiversOf(desk, host, desk.people));
  return <ComboBox {...props} label={text.deputy} name="deputy.username" optional options={options} />;
}

interface WaitsProps {
  readonly row: DaysRow;
  readonly number: string;
  /** Whether to ask for each applicant if they accept the deputy. */
  readonly asks: boolean;
  readonly stays: boolean;
  readonly onChange: (stays: boolean) => void;
}

function Waits({ row, number, asks, stays, onChange }: WaitsProps) {
  const text = useWords(sessionWords);
  const said = (
    <span>
      {text.number(number)} · <MeetingName item={row} /> · {text.stages[row.stage]}
    </span>
  );
  if (!asks) return <p>{said}</p>;
  return (
    <Checkbox checked={stays} onChange={onChange}>
      {said}
    </Checkbox>
  );
}
