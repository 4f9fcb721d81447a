import { cancelDay, listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { listMeetings } from "../../../../shared/contracts/staff/meetings.ts";
import { dayInWords } from "../../../design/display.ts";
import { useReadPages, useSend } from "../../app/api/use-api.ts";
import { today } from "../../app/clock/now.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Button, CancelButton, Link } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons, Form } from "../../ui/form.tsx";
import { Notice, useDigits } from "../../ui/shows.tsx";
import type { Official } from "../officials.ts";
import { addressOf } from "../place.ts";
import { daysWords } from "./days.text.ts";
import type { DayShown } from "./week.ts";

export interface Cancelled {
  readonly day: string;
  /** The number of booked meetings on the day. */
  readonly moved: number;
  /**
   * The codes of the booked meetings that the user may see; only inspection sees a meeting with the accused official
   * (M3).
   */
  readonly codes: readonly string[];
}

interface CancelProps {
  readonly official: Official;
  readonly shown: DayShown;
  readonly onCancelled: (done: Cancelled) => void;
  readonly onClose: () => void;
}

const waits = ["booked", "arrived", "called"];

/**
 * The dialog that cancels a public day with all its meeting times (M8); it first says how many meetings are affected.
 */
export function CancelDay({ official, shown, onCancelled, onClose }: CancelProps) {
  const text = useWords(daysWords);
  const { language } = useLanguage();
  const digits = useDigits();
  const { day, free, room } = shown;
  const host = official.username;
  const meetings = useReadPages(listMeetings, { query: { list: "day", host, day } });
  const codes = meetings.pages
    .flatMap(({ items }) => items)
    .filter(({ stage }) => waits.includes(stage))
    .map(({ request }) => request);
  const cancel = useSend(cancelDay, {
    outdates: [listPlaces, listMeetings],
    done: ({ body }) => onCancelled({ day, moved: body.moved, codes }),
  });
  return (
    <Dialog title={text.cancelTitle(dayInWords(day, language))} open asks onClose={onClose}>
      <Form
        problem={cancel.problem}
        onSubmit={() => cancel.send({ body: { host, day, because: "official" } })}
      >
        <Notice now={room > free}>
          {room > free ? text.cancelSome(digits(room - free)) : text.cancelNone}
        </Notice>
        <p>{text.cancelFinal}</p>
        {day === today() && (
          <p>
            {text.leftInstead} <Link to={addressOf({ in: "session", host, day: "" })}>{text.leftWhere}</Link>
          </p>
        )}
        <Buttons>
          <Button type="submit" look="danger" isPending={cancel.sending} isDisabled={meetings.loading}>
            {text.cancelSubmit}
          </Button>
          <CancelButton onPress={onClose} />
        </Buttons>
      </Form>
    </Dialog>
  );
}
