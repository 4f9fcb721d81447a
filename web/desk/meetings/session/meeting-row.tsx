import { useEffect, useRef, useState } from "react";
import { noteAttendance } from "../../../../shared/contracts/staff/meeting-session.ts";
import { age, digits } from "../../../design/display.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useNow } from "../../app/clock/use-now.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Badge } from "../../ui/shows.tsx";
import { Marks, MeetingName } from "../meeting/marks.tsx";
import { addressOfMeeting } from "../place.ts";
import { Absent } from "./absent.tsx";
import type { RowProps } from "./row-props.ts";
import { type DaysRow, leadsToMinutes, nextStep, waitsForOfficial } from "./rows.ts";
import { sessionWords } from "./session.text.ts";
import { Wrong } from "./wrong.tsx";

/** One meeting of the day. Its next step is a large button that is always in the same position. */
export function MeetingRow(props: RowProps) {
  const { row, number } = props;
  const text = useWords(sessionWords);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const onlyLooks = useDesk().me.roles.every((role) => role === "auditor" || role === "administrator");
  return (
    <li className="sheet session-row" data-stage={row.stage} data-meeting={row.meeting}>
      <div className="session-number">
        <strong>
          <span className="heard">{text.number(number)}</span>
          <span aria-hidden="true">{number}</span>
        </strong>
        <time dateTime={row.place.time}>
          {row.walkIn ? text.until(digits(row.place.time, language)) : digits(row.place.time, language)}
        </time>
      </div>
      <div className="session-what">
        <h3 tabIndex={-1} ref={heading}>
          <MeetingName item={row} />
        </h3>
        <Standing row={row} />
        <Noted row={row} />
      </div>
      <div className="session-steps no-print">
        {onlyLooks ? null : <NextStep {...props} over={() => heading.current?.focus()} />}
        <Others {...props} onlyLooks={onlyLooks} />
      </div>
    </li>
  );
}

/** The stage of the meeting, and how long the applicant has waited. */
function Standing({ row: { stage, since } }: { readonly row: DaysRow }) {
  const text = useWords(sessionWords);
  const { language } = useLanguage();
  const now = useNow();
  const counts = stage === "arrived" || stage === "called" || stage === "in-session";
  return (
    <p>
      <span className={`session-stage ${stage}`}>{text.stages[stage]}</span>
      {counts && <small> · {age(since, now, language)}</small>}
    </p>
  );
}

/** The marks of the meeting, such as “without an appointment”, and the deputy or inspector who attends. */
function Noted({ row }: { readonly row: DaysRow }) {
  const text = useWords(sessionWords);
  const say = useSay();
  const { deputy, attends, walkIn } = row;
  return (
    <div className="row session-noted">
      {walkIn && <Badge tone="brand">{text.walkIn}</Badge>}
      <Marks item={row} />
      {deputy && <Badge tone="brand">{text.deputy(say(deputy.name))}</Badge>}
      {attends && <Badge tone="brand">{text.attends(say(attends.name))}</Badge>}
    </div>
  );
}

function NextStep({ row, number, did, again, over }: RowProps & { readonly over: () => void }) {
  const text = useWords(sessionWords);
  const step = nextStep(row);
  const [settling, settle] = useSettling();
  const attendance = useSend(noteAttendance, {
    done: ({ body }) => {
      settle();
      did(body, step ? text.of(text.done[step], number) : "");
      if (nextStep(body) === undefined) over();
    },
    // When a colleague took the step first, the row shows the new state and the refusal.
    refused: again,
  });
  const { problem } = attendance;
  return (
    <>
      {problem && <Wrong problem={problem} />}
      {step && (
        <Button
          look="main"
          aria-label={text.of(text.steps[step], number)}
          isPending={attendance.sending || settling}
          onPress={() => attendance.send({ params: { meeting: row.meeting }, body: { what: step } })}
        >
          {text.steps[step]}
        </Button>
      )}
    </>
  );
}

/** Milliseconds in which a second press is meant for the previous step. */
const sameTap = 700;

/** After a step, the same button stands for the next step, so the button ignores presses for a moment. */
function useSettling(): readonly [boolean, () => void] {
  const [settling, set] = useState(false);
  useEffect(() => {
    if (!settling) return undefined;
    const timer = setTimeout(() => set(false), sameTap);
    return () => clearTimeout(timer);
  }, [settling]);
  return [settling, () => set(true)];
}

function Others({ row, onlyLooks, ...props }: RowProps & { readonly onlyLooks: boolean }) {
  const text = useWords(sessionWords);
  const page = addressOfMeeting(row.meeting);
  const { me } = useDesk();
  return (
    <div className="row">
      {!onlyLooks && waitsForOfficial(row) && <Absent row={row} {...props} />}
      {leadsToMinutes(row, me) && (
        <LinkButton to={`${page}/minutes`} look={row.stage === "finished" ? "main" : undefined}>
          {text.minutes}
        </LinkButton>
      )}
      <LinkButton look="quiet" to={page}>
        {text.open}
      </LinkButton>
    </div>
  );
}
