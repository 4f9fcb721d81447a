import { readMeeting } from "../../../../shared/contracts/staff/meetings.ts";
import { useRead } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { EmptyState } from "../../ui/shows.tsx";
import { meetingWords } from "../meeting/meeting.text.ts";
import type { MeetingView } from "../meeting/view.ts";
import { addressOf } from "../place.ts";
import { minutesWords } from "./minutes.text.ts";
import { MinutesWork } from "./minutes-work.tsx";

/** The screen of a meeting's minutes, opened from the list of the day's meetings. */
export function MinutesScreen({ meeting }: { readonly meeting: string }) {
  const text = useWords(minutesWords);
  const { withheld: why } = useWords(meetingWords);
  const { body, ...reading } = useRead(readMeeting, { params: { meeting } });
  if (!body)
    return (
      <Page title={text.title}>
        <Reading of={reading} lines={8} />
      </Page>
    );
  const { place, minutes, mayI, withheld } = body;
  const isKept = withheld === "not-yours";
  return (
    <Page title={text.title} actions={place && <Back place={place} />}>
      {minutes || mayI.includes("write-minutes") ? (
        <MinutesWork meeting={body} />
      ) : (
        <EmptyState title={isKept ? text.notYours : text.notYet}>
          <p>{isKept ? why["not-yours"] : text.notYetBody}</p>
        </EmptyState>
      )}
    </Page>
  );
}

const Back = ({ place: { host, day } }: { readonly place: NonNullable<MeetingView["place"]> }) => (
  <span className="no-print">
    <LinkButton to={addressOf({ in: "session", host, day })}>{useWords(minutesWords).back}</LinkButton>
  </span>
);
