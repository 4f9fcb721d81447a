/**
 * The meetings of a day, for the staff at the official's door: arrival, call and meeting, each recorded by one press
 * (M9).
 */
import "../days/days.css";
import "./session.css";
import { type ReactNode, useState } from "react";
import { listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { dayInWords } from "../../../design/display.ts";
import { useRead } from "../../app/api/use-api.ts";
import { today } from "../../app/clock/now.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Nothing, Reading } from "../../ui/loaded.tsx";
import { useDigits } from "../../ui/shows.tsx";
import type { Cancelled } from "../days/cancel-day.tsx";
import { Moved } from "../days/slips.tsx";
import type { Official } from "../officials.ts";
import { addressOf, type Place } from "../place.ts";
import { Left } from "./left.tsx";
import { MeetingRow } from "./meeting-row.tsx";
import { type DaysRow, dayAfter, standing, waitsForOfficial } from "./rows.ts";
import { sessionWords } from "./session.text.ts";
import { type DaysMeetings, useDay } from "./use-day.ts";
import { Wrong } from "./wrong.tsx";

interface SessionProps {
  readonly place: Place;
  readonly official: Official;
}

export function Session({ place, official }: SessionProps) {
  const { display } = useWords(sessionWords);
  const now = today();
  const day = place.day === "" ? now : place.day;
  const meetings = useDay(official.username, day);
  const [left, setLeft] = useState<Cancelled>();
  // A cancelled day has no meeting times left, so its session cannot be ended again.
  const places = useRead(
    listPlaces,
    { query: { host: official.username, first: day, last: day } },
    { every: 30 },
  );
  const isOn = left === undefined && (places.body?.places ?? []).length > 0;
  const waiting = meetings.rows.filter(waitsForOfficial);
  return (
    <div className="stack session">
      <DayBar place={place} day={day}>
        <LinkButton to={`/meetings/display?host=${official.username}`}>{display.open}</LinkButton>
        {official.mine && isOn && day === now && waiting.length > 0 && (
          <Left {...{ official, day }} rows={waiting} numberOf={meetings.numberOf} onLeft={setLeft} />
        )}
      </DayBar>
      {left && <Moved cancelled={left} official={official} />}
      <p className="heard" role="status">
        {meetings.heard}
      </p>
      <Shown meetings={meetings} />
    </div>
  );
}

function Shown({ meetings }: { readonly meetings: DaysMeetings }) {
  const text = useWords(sessionWords);
  const { rows, problem, loading, again, numberOf, did } = meetings;
  if (loading || (problem && rows.length === 0)) return <Reading of={meetings} />;
  if (rows.length === 0) return <Nothing text={{ empty: text.none, emptyBody: text.noneBody }} />;
  return (
    <>
      {problem && <Wrong problem={problem} />}
      <Now rows={rows} numberOf={numberOf} />
      <ul className="session-list" aria-label={text.list}>
        {rows.map((row) => (
          <MeetingRow key={row.meeting} row={row} number={numberOf(row)} did={did} again={again} />
        ))}
      </ul>
    </>
  );
}

interface DayBarProps {
  readonly place: Place;
  readonly day: string;
  /** The buttons for the whole day. */
  readonly children: ReactNode;
}

/** The chosen day, with buttons for the previous and the next day. */
function DayBar({ place, day, children }: DayBarProps) {
  const text = useWords(sessionWords);
  const { language } = useLanguage();
  const now = today();
  const to = (other: string) => addressOf({ ...place, day: other === now ? "" : other });
  return (
    <div className="row spread no-print">
      <nav className="row session-days" aria-label={text.day}>
        <LinkButton look="quiet" to={to(dayAfter(day, -1))}>
          {text.before}
        </LinkButton>
        <h2>
          <time dateTime={day}>{dayInWords(day, language)}</time>{" "}
          {day === now && <small>({text.today})</small>}
        </h2>
        <LinkButton look="quiet" to={to(dayAfter(day, 1))}>
          {text.after}
        </LinkButton>
        {day !== now && (
          <LinkButton look="quiet" to={to(now)}>
            {text.toToday}
          </LinkButton>
        )}
      </nav>
      <div className="row">{children}</div>
    </div>
  );
}

interface NowProps {
  readonly rows: readonly DaysRow[];
  readonly numberOf: (row: DaysRow) => string;
}

/** The queue numbers of the applicants in the meeting and of the next applicant, and how many applicants wait. */
function Now({ rows, numberOf }: NowProps) {
  const text = useWords(sessionWords);
  const digits = useDigits();
  const { inSession, called, waiting } = standing(rows);
  const numbers = (some: readonly DaysRow[]) =>
    some.length === 0 ? text.nobody : text.number(some.map(numberOf).join("، "));
  return (
    <FactList
      className="facts session-now"
      facts={[
        [text.inSession, numbers(inSession)],
        [text.next, numbers([...called, ...waiting].slice(0, 1))],
        [text.waiting, text.people(digits(waiting.length + called.length))],
      ]}
    />
  );
}
