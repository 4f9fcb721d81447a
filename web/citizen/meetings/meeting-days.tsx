/**
 * The coming public meeting days with free meeting times (M15). The page shows nothing else of an official's calendar
 * (M14).
 */
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { dayInWords, digits } from "../../design/display.ts";
import type { Frame } from "../../design/frame.ts";
import type { Bilingual, Language } from "../../design/words.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { meetingDaysWords } from "./meeting-days.text.ts";

/** A day on which an official has free meeting times. */
export interface OpenDay {
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** The office that the official holds, and the room; absent where the directory has none (P5). */
  readonly title?: Bilingual;
  readonly place?: Bilingual;
  /** The day in Tehran, ISO 8601: `2026-11-24`. */
  readonly day: string;
  /** The start of the first free meeting time and the end of the last free meeting time, as `09:20`. */
  readonly from: string;
  readonly until: string;
  /** The number of free meeting times. */
  readonly free: number;
}

export interface MeetingDaysProps extends Frame {
  readonly days: readonly OpenDay[];
  /** The page numbers of the next and the previous page, from 1; absent at the ends. */
  readonly next?: number;
  readonly before?: number;
}

const OneDay = ({ one, language }: { readonly one: OpenDay; readonly language: Language }) => {
  const text = meetingDaysWords[language];
  return (
    <li>
      <strong>
        {one.title
          ? text.titled(textIn(one.name, language), textIn(one.title, language))
          : text.head(textIn(one.name, language), textIn(one.unit, language))}
      </strong>
      <p>{text.hours(digits(one.from, language), digits(one.until, language))}</p>
      {one.place && <p class="muted">{text.place(textIn(one.place, language))}</p>}
      <p class="muted">{text.free(digits(one.free, language))}</p>
    </li>
  );
};

const Days = ({ days, language }: MeetingDaysProps) => (
  <>
    {[...Map.groupBy(days, ({ day }) => day)].map(([day, those]) => (
      <section key={day} aria-labelledby={`day-${day}`}>
        <h2 id={`day-${day}`}>{dayInWords(day, language)}</h2>
        <ul class="mine">
          {those.map((one) => (
            <OneDay key={one.unit.fa} one={one} language={language} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

const More = ({ before, next, language }: MeetingDaysProps) => {
  const text = meetingDaysWords[language];
  if (before === undefined && next === undefined) return null;
  return (
    <p class="buttons">
      {next !== undefined && (
        <a class="button quiet" href={`/meetings?page=${next}`}>
          {text.next}
        </a>
      )}
      {before !== undefined && (
        <a class="button quiet" href={`/meetings?page=${before}`}>
          {text.before}
        </a>
      )}
    </p>
  );
};

export const MeetingDaysPage = (props: MeetingDaysProps) => {
  const { language, days } = props;
  const text = meetingDaysWords[language];
  return (
    <CitizenLayout frame={props} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {days.length === 0 ? <p class="note">{text.none}</p> : <Days {...props} />}
      <More {...props} />
      <p>{text.how}</p>
      <p class="buttons">
        <a class="button" href="/track">
          {text.track}
        </a>
        <a class="button quiet" href="/register">
          {text.register}
        </a>
        <a class="button quiet" href="/meetings?officials=all">
          {text.officials}
        </a>
        <a class="button quiet" href="/figures">
          {text.figures}
        </a>
      </p>
    </CitizenLayout>
  );
};
