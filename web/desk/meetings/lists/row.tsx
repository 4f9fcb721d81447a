import { Link } from "wouter";
import { age, deadlineInWords, momentInWords } from "../../../design/display.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { LeftBadge } from "../../casework/clocks/time-left.tsx";
import { Marks, MeetingName, MeetingStage, useWhen } from "../meeting/marks.tsx";
import { stageWords } from "../meeting/stage.text.ts";
import type { MeetingItem } from "../meeting/view.ts";
import { addressOfMeeting } from "../place.ts";
import { waitingWords } from "./waiting.text.ts";

interface RowProps {
  readonly item: MeetingItem;
  /** The present moment, ISO 8601, to the minute. */
  readonly now: string;
  /** Whether to show the official's name, as in lists of several officials. */
  readonly named?: boolean;
}

/** One meeting in a list; its link covers the whole row. */
export function MeetingRow({ item, now, named = false }: RowProps) {
  const text = useWords(waitingWords);
  const say = useSay();
  const { language } = useLanguage();
  const { meeting, stage, host, askedAt } = item;
  return (
    <li className="meeting-row" data-meeting={meeting}>
      <div className="row spread">
        <Link href={addressOfMeeting(meeting)}>
          <span className="heard">{text.open} </span>
          <MeetingName item={item} />
        </Link>
        <small>
          <time dateTime={askedAt} title={text.asked(momentInWords(askedAt, language))}>
            {text.waits(age(askedAt, now, language))}
          </time>
        </small>
      </div>
      <div className="row">
        {named && <span>{text.with(say(host.name))}</span>}
        {(named || stage === "offered") && <MeetingStage stage={stage} />}
        <When item={item} />
        <Marks item={item} />
      </div>
    </li>
  );
}

/** The next event of the meeting with its date: decision, minutes, the applicant's choice, or the meeting itself. */
function When({ item }: Pick<RowProps, "item">) {
  const { stage, left, minutesDue, due = minutesDue, offeredUntil, place } = item;
  const text = useWords(stageWords);
  const { language } = useLanguage();
  const when = useWhen();
  if (left && due !== undefined)
    return (
      <time dateTime={due} className="row">
        <LeftBadge left={left} /> <small>{text.until(deadlineInWords(due, language))}</small>
      </time>
    );
  if (stage === "offered" && offeredUntil !== undefined)
    return <small>{text.until(deadlineInWords(offeredUntil, language))}</small>;
  return place ? <small>{when(place)}</small> : null;
}
