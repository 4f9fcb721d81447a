import type { ReactNode } from "react";
import { deadlineInWords } from "../../../design/display.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { LeftBadge } from "../../casework/clocks/time-left.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Time } from "../../ui/shows.tsx";
import { isMarked, Marks, useWhen } from "./marks.tsx";
import { meetingWords } from "./meeting.text.ts";
import { NotePriority } from "./priority.tsx";
import type { MeetingView } from "./view.ts";

/** The official and date of the meeting, and the applicant's needs and priority, at the top of the screen. */
export function Facts({ view }: { readonly view: MeetingView }) {
  const text = useWords(meetingWords).facts;
  const say = useSay();
  const when = useWhen();
  const { language } = useLanguage();
  const { host, due, minutesDue, left, place, visit, offeredUntil, deputy, attends, askedAt } = view;
  const facts: Record<keyof typeof text, ReactNode> = {
    with: say(host.name),
    due: due !== undefined && <Due due={due} left={left} />,
    minutesDue: minutesDue !== undefined && <Due due={minutesDue} left={left} />,
    when: place && when(place),
    address: visit && say(visit.address),
    room: visit?.room && say(visit.room),
    bring: visit?.bring && say(visit.bring),
    until: offeredUntil !== undefined && deadlineInWords(offeredUntil, language),
    deputy: deputy && say(deputy.name),
    attends: attends && say(attends.name),
    asked: <Time at={askedAt} />,
    needs: isMarked(view) && (
      <span className="row">
        <Marks item={view} />
      </span>
    ),
    first: view.mayI.includes("note-priority") && <NotePriority />,
  };
  return (
    <FactList
      facts={Object.entries(facts).map(([name, value]) => [text[name as keyof typeof facts], value])}
      className="facts case-wide"
    />
  );
}

interface DueProps {
  readonly due: string;
  readonly left: MeetingView["left"];
}

function Due({ due, left }: DueProps) {
  const { language } = useLanguage();
  return (
    <time className="row" dateTime={due}>
      {left && <LeftBadge left={left} />} <small>{deadlineInWords(due, language)}</small>
    </time>
  );
}
