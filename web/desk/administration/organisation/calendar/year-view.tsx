/**
 * The working calendar of one year: twelve months with the state of each day, and the dialog of the chosen day (D2).
 */
import { traitsOf } from "../../../../../shared/contracts/fields/language.ts";
import "./calendar.css";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import {
  dayNumber,
  type Office,
  openCalendar,
  solarHijriOf,
} from "../../../../../shared/contracts/fields/calendar.ts";
import { today } from "../../../app/clock/now.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Button, Link } from "../../../ui/button.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { Heading } from "../heading.tsx";
import { addressOf, firstYear, lastYear } from "../place.ts";
import { sectionWords } from "../sections.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { calendarWords } from "./calendar.text.ts";
import { calendarIn, placeOf, seatOf } from "./calendar-in.ts";
import { DayDialog } from "./day-dialog.tsx";
import { MonthTable } from "./month-table.tsx";
import { Recount } from "./recount.tsx";
import { marks, monthsOf, stepOf } from "./year.ts";

/**
 * Returns the office named in the address, else the organisation's seat, with the office's calendar in the working
 * copy.
 */
function useOffice(): { readonly name: string; readonly office: Office } {
  const { draft, place } = useOrganisation();
  const name = place.office ?? seatOf(draft) ?? "";
  const office = useMemo(() => openCalendar(calendarIn(draft)).office(placeOf(draft, name)), [draft, name]);
  return { name, office };
}

export function YearView() {
  const text = useWords(calendarWords);
  const digits = useDigits();
  const { place, mayEdit } = useOrganisation();
  const { name, office } = useOffice();
  const year = place.year ?? solarHijriOf(dayNumber(today())).year;
  return (
    <section className="stack" aria-labelledby="org-section">
      <div className="row spread">
        <Heading id="org-section">{text.title(digits(year))}</Heading>
        <Years year={year} />
      </div>
      <p className="soft org-about">{mayEdit ? text.about : text.aboutRead}</p>
      <Recount />
      <Offices chosen={name} />
      <Legend />
      <Months key={year} year={year} office={office} />
      <Lists />
      {place.day !== undefined && <DayDialog key={place.day} day={place.day} office={office} />}
    </section>
  );
}

function Years({ year }: { readonly year: number }) {
  const text = useWords(calendarWords);
  const { place, go } = useOrganisation();
  const { day: _, ...rest } = place;
  const to = (other: number) => go({ ...rest, year: other }, { replace: true });
  return (
    <div className="row no-print">
      <Button look="quiet" isDisabled={year <= firstYear} onPress={() => to(year - 1)}>
        {text.before}
      </Button>
      <Button look="quiet" isDisabled={year >= lastYear} onPress={() => to(year + 1)}>
        {text.after}
      </Button>
    </div>
  );
}

/** The choice of office, since closures and office hours differ by province and unit. */
function Offices({ chosen }: { readonly chosen: string }) {
  const text = useWords(calendarWords);
  const { names, place, go } = useOrganisation();
  const options = [
    ...names.all("provinces").map(({ key, label }) => ({ key, label: text.seat(label) })),
    ...names.all("units").map(({ key, label }) => ({ key: `unit:${key}`, label: text.unit(label) })),
  ];
  const choose = (office: string) => office !== "" && go({ ...place, office }, { replace: true });
  return (
    <div className="cal-office no-print">
      <ComboBox label={text.office} name="office" value={chosen} options={options} onChange={choose} />
    </div>
  );
}

function Legend() {
  const text = useWords(calendarWords);
  return (
    <ul className="cal-legend" aria-label={text.legend}>
      {marks.map((mark) => (
        <li key={mark}>
          <span className="cal-mark" data-mark={mark} aria-hidden="true" />
          {text.marks[mark]}
        </li>
      ))}
    </ul>
  );
}

/** The twelve months. The Tab key reaches one day, and the arrow keys move from it. */
function Months({ year, office }: { readonly year: number; readonly office: Office }) {
  const { language } = useLanguage();
  const months = useMemo(() => monthsOf(year), [year]);
  const days = months.flatMap((month) => month.days);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const [at, goTo] = useState(() => (days.includes(dayNumber(today())) ? dayNumber(today()) : first));
  const moved = useRef(false);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved.current) here.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    moved.current = false;
  }, [at]);
  const byKey = (event: KeyboardEvent) => {
    const step = stepOf(event.key, at, traitsOf(language).dir === "rtl");
    if (step === undefined) return;
    event.preventDefault();
    moved.current = true;
    goTo(Math.min(Math.max(at + step, first), last));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days are buttons; one listener takes their keys
    <div className="cal-year" ref={here} onKeyDown={byKey}>
      {months.map((month) => (
        <MonthTable key={month.month} month={month} office={office} at={at} onFocus={goTo} />
      ))}
    </div>
  );
}

/** Links to the lists of the calendar's entries. */
function Lists() {
  const text = useWords(calendarWords);
  const { sections, list } = useWords(sectionWords);
  return (
    <p>
      {text.list}
      {(["holidays", "closures", "weeks", "officeHours"] as const).map((section, index) => (
        <span key={section}>
          {index > 0 && list}
          <Link to={addressOf({ in: section })}>{sections[section]}</Link>
        </span>
      ))}
    </p>
  );
}
