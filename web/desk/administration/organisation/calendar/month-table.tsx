import { isoDay, type Office, solarHijriOf } from "../../../../../shared/contracts/fields/calendar.ts";
import { dayInWords } from "../../../../design/display.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { inLanguage } from "../names.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { calendarWords } from "./calendar.text.ts";
import { type Month, markOf, type Noted, reasonsIn } from "./year.ts";

interface MonthProps {
  readonly month: Month;
  readonly office: Office;
  /** The only day of the year that the Tab key reaches; arrow keys move from it. */
  readonly at: number;
  readonly onFocus: (day: number) => void;
}

/** A month as a table of weeks from Saturday, with a list of its entries below. */
export function MonthTable({ month, office, at, onFocus }: MonthProps) {
  const text = useWords(calendarWords);
  const digits = useDigits();
  const name = text.months[month.month - 1] ?? "";
  const worked = month.days.filter((day) => office.day(day).works).length;
  return (
    <section className="cal-month" aria-labelledby={`cal-${month.month}`}>
      <h3 id={`cal-${month.month}`}>
        {name} <small className="soft">{text.worked(digits(worked))}</small>
      </h3>
      <table>
        <thead>
          <tr>
            {text.short.map((short, day) => (
              <th key={short} scope="col">
                <abbr title={text.weekdays[day] ?? ""}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week, place) => (
            <tr key={week.find((day) => day !== undefined) ?? place}>
              {week.map((day, weekday) =>
                day === undefined ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the seven days of a week never move
                  <td key={weekday} />
                ) : (
                  <td key={day}>
                    <Day day={day} office={office} reached={day === at} onFocus={onFocus} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes noted={reasonsIn(month, office)} />
    </section>
  );
}

interface DayProps {
  readonly day: number;
  readonly office: Office;
  readonly reached: boolean;
  readonly onFocus: (day: number) => void;
}

function Day({ day, office, reached, onFocus }: DayProps) {
  const text = useWords(calendarWords);
  const digits = useDigits();
  const { language } = useLanguage();
  const { place, go } = useOrganisation();
  const mark = markOf(office.day(day));
  return (
    <button
      type="button"
      className="cal-day"
      data-day={day}
      data-mark={mark}
      tabIndex={reached ? 0 : -1}
      aria-label={`${dayInWords(isoDay(day), language)}: ${text.marks[mark]}`}
      onFocus={() => onFocus(day)}
      onClick={() => go({ ...place, day: isoDay(day) })}
    >
      {digits(solarHijriOf(day).day)}
    </button>
  );
}

function Notes({ noted }: { readonly noted: readonly Noted[] }) {
  const text = useWords(calendarWords);
  const digits = useDigits();
  const { language } = useLanguage();
  if (noted.length === 0) return null;
  const date = (day: number | undefined) => (day === undefined ? "" : digits(solarHijriOf(day).day));
  return (
    <ul className="cal-notes">
      {noted.map(({ reason, mark, days }) => {
        const words = reason.why === "holiday" ? reason.holiday.name : reason.closure.why;
        const when = text.days(date(days[0]), date(days.at(-1)));
        return (
          <li key={`${days[0]} ${mark} ${words?.en}`}>
            <span className="cal-mark" data-mark={mark} aria-hidden="true" />
            <span>{text.noted(when, inLanguage(words, language), text.marks[mark])}</span>
          </li>
        );
      })}
    </ul>
  );
}
