import { Link } from "wouter";
import { requestOf } from "../../../../../shared/contracts/fields/fields.ts";
import { listMeetings } from "../../../../../shared/contracts/staff/meetings.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useMayI } from "../../../app/shell/desk.tsx";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Marks, MeetingStage, useWhen } from "../../../meetings/meeting/marks.tsx";
import { type MeetingItem, numberOf } from "../../../meetings/meeting/view.ts";
import { addressOfMeeting } from "../../../meetings/place.ts";
import { Time, useDigits } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";

/** The meetings about this request that the user may see (M1); renders nothing when there are none. */
export function Meetings({ view }: { readonly view: CaseView }) {
  const text = useWords(caseworkWords).meetings;
  const query = { list: "request", request: requestOf(view.case) } as const;
  const { body } = useRead(listMeetings, { query }, { when: useMayI()("see-meetings"), stale: 30 });
  const meetings = body?.items ?? [];
  if (meetings.length === 0) return null;
  return (
    <section className="sheet stack near" aria-labelledby="case-meetings">
      <h2 id="case-meetings">{text.title}</h2>
      <ul className="case-calls">
        {meetings.map((meeting) => (
          <li key={meeting.meeting}>
            <One meeting={meeting} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ meeting }: { readonly meeting: MeetingItem }) {
  const text = useWords(caseworkWords).meetings;
  const say = useSay();
  const digits = useDigits();
  const when = useWhen();
  const { host, stage, place, askedAt } = meeting;
  return (
    <>
      <div className="row">
        <Link href={addressOfMeeting(meeting.meeting)}>
          {text.with(digits(numberOf(meeting.meeting)), say(host.name))}
        </Link>
        <MeetingStage stage={stage} />
        <Marks item={meeting} />
      </div>
      <small>
        {text.asked} <Time at={askedAt} />
        {place && ` · ${when(place)}`}
      </small>
    </>
  );
}
