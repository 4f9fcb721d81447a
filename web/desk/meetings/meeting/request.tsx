import type { ReactNode } from "react";
import { useDesk } from "../../app/shell/desk.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { AsWritten, Badge, Notice } from "../../ui/shows.tsx";
import { addressOf } from "../place.ts";
import { useWhen } from "./marks.tsx";
import { meetingWords } from "./meeting.text.ts";
import { notInsisted } from "./steps/approve-meeting.ts";
import { refuseMeetingStep } from "./steps/refuse-meeting.ts";
import type { MeetingView } from "./view.ts";

interface ViewProps {
  readonly view: MeetingView;
}

/** The applicant's request for a meeting, and the replies and offers so far. */
export function Request({ view }: ViewProps) {
  const text = useWords(meetingWords);
  return (
    <div className="case-request">
      <div className="stack">
        <Accused view={view} />
        {view.absentAgain && <Notice now>{text.absentAgain}</Notice>}
        <Words view={view} />
        <SentOn view={view} />
        <Decided view={view} />
        <Offered view={view} />
        <Links view={view} />
      </div>
    </div>
  );
}

/** The applicant's text, or the reason why it is hidden from this user (R15, C15). */
function Words({ view: { words, withheld } }: ViewProps) {
  const text = useWords(meetingWords);
  if (words === undefined && withheld) return <Notice>{text.withheld[withheld]}</Notice>;
  return <Quoted title={text.request} words={words ?? text.erased} />;
}

/** The notice that the official is accused in the request (M3). */
function Accused({ view }: ViewProps) {
  const text = useWords(meetingWords);
  if (!view.accused) return null;
  return (
    <Notice now>
      <strong>{text.accused}</strong>
      <p>{notInsisted(view) ? text.notInsisted : text.insisted}</p>
    </Notice>
  );
}

const Quoted = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <div className="stack near">
    <h2>{title}</h2>
    <AsWritten quoted>{words}</AsWritten>
  </div>
);

/** Why another official sent the meeting on to this official (M2). */
function SentOn({ view: { sentOn } }: ViewProps) {
  const text = useWords(meetingWords);
  const say = useSay();
  if (sentOn?.reason === undefined) return null;
  return <Quoted title={text.sentOn(say(sentOn.from.name))} words={sentOn.reason} />;
}

/** Why the meeting was refused, or the written answer given instead (M2). */
function Decided({ view: { refused, answer } }: ViewProps): ReactNode {
  const text = useWords(meetingWords);
  const { reasons } = useWords(refuseMeetingStep.words);
  if (answer !== undefined) return <Quoted title={text.answer} words={answer} />;
  if (!refused) return null;
  return (
    <div className="stack near">
      <h2>{text.refused}</h2>
      <p>{reasons[refused.because]}</p>
      {refused.reason !== undefined && <AsWritten quoted>{refused.reason}</AsWritten>}
    </div>
  );
}

/** M6: the offered times, each free or taken. */
function Offered({ view: { offer } }: ViewProps) {
  const text = useWords(meetingWords);
  const when = useWhen();
  if (!offer) return null;
  return (
    <section className="stack near" aria-labelledby="meeting-offer">
      <h2 id="meeting-offer">{text.offer}</h2>
      <ul className="meeting-times">
        {offer.places.map((place) => (
          <li key={`${place.day} ${place.time}`} className="row">
            {when(place)}{" "}
            <Badge {...(place.free && { tone: "right" })}>{place.free ? text.free : text.full}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * The roles that handle cases; for other users a link to the case would fail (R15). The screen does not test the link
 * by reading the case, because the service records a refused view by a user in conflict of interest (R2).
 */
const withCases: readonly string[] = ["expert", "inspector", "head", "auditor"];

function Links({ view: { request, place } }: ViewProps) {
  const text = useWords(meetingWords);
  const { roles } = useDesk().me;
  return (
    <nav className="row no-print" aria-label={text.heading}>
      {roles.some((role) => withCases.includes(role)) && <Link to={`/cases/${request}`}>{text.case}</Link>}
      {place && <Link to={addressOf({ in: "session", host: place.host, day: place.day })}>{text.ofDay}</Link>}
    </nav>
  );
}
