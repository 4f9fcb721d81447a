import "./day-calendar.css";
import { type CalendarDate, parseDate } from "@internationalized/date";
import { useContext, useMemo, useState } from "react";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
} from "react-aria-components/Calendar";
import { dayInWords, readersLocale } from "../../../design/display.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../button.tsx";
import { Icon } from "../icons.tsx";
import { dayWords } from "./day.text.ts";

interface CalendarProps {
  /** The value of the field: a day, ISO 8601, or a typed text that is no day. */
  readonly day: string;
  /** The present day by the server's time, ISO 8601. */
  readonly today: string;
  readonly onChoose: (day: string) => void;
}

/**
 * A calendar to pick a day: Solar Hijri in Persian, Gregorian in English. It marks the days on which the user's office
 * does not work (D2).
 */
export function DayCalendar({ day, today, onChoose }: CalendarProps) {
  const text = useWords(dayWords);
  const { language } = useLanguage();
  const chosen = dateOf(day);
  const [focused, focus] = useState<CalendarDate>(chosen ?? parseDate(today));
  const off = useDaysOff();
  return (
    <>
      <Calendar
        className="day-calendar"
        value={chosen ?? null}
        onChange={(date) => onChoose(isoOf(date))}
        focusedValue={focused}
        onFocusChange={(date) => focus(parseDate(isoOf(date)))}
        autoFocus
      >
        <div className="day-head">
          <Button look="quiet" square slot="previous">
            <Icon name="back" />
          </Button>
          <Month />
          <Button look="quiet" square slot="next">
            <Icon name="onward" />
          </Button>
        </div>
        <CalendarGrid weekdayStyle="narrow">
          <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className={classOf({ off: off.has(isoOf(date)), today: isoOf(date) === today })}
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      <p className="hint day-told" aria-live="polite">
        <WhyOff day={isoOf(focused)} off={off} />
      </p>
      <div className="row spread">
        <Button onPress={() => onChoose(today)}>{text.todayIs(dayInWords(today, language))}</Button>
      </div>
      <p className="hint">{text.help}</p>
    </>
  );
}

/** The name of the shown month, `آذر ۱۴۰۵`; React Aria would put the year first. */
function Month() {
  const { language } = useLanguage();
  const state = useContext(CalendarStateContext);
  if (!state) return null;
  const first = new Date(`${isoOf(state.visibleRange.start)}T12:00:00Z`);
  const format = new Intl.DateTimeFormat(readersLocale(language), { year: "numeric", month: "long" });
  const parts = format.formatToParts(first);
  const said = ["month", "year"].map((name) => parts.find(({ type }) => type === name)?.value).join(" ");
  // Hidden from screen readers, which get React Aria's own heading.
  return (
    <b aria-hidden="true" className="day-month">
      {said}
    </b>
  );
}

type Off = ReadonlyMap<string, NonNullable<ReturnType<typeof useDesk>["daysOff"]>[number]>;

function useDaysOff(): Off {
  const { daysOff } = useDesk();
  return useMemo(() => new Map((daysOff ?? []).map((one) => [one.day, one])), [daysOff]);
}

/** Why the focused day is not a working day. */
function WhyOff({ day, off }: { readonly day: string; readonly off: Off }) {
  const text = useWords(dayWords);
  const say = useSay();
  const { language } = useLanguage();
  const found = off.get(day);
  if (!found) return null;
  const shown = dayInWords(day, language);
  return found.name ? text.holiday(shown, say(found.name)) : text.off(shown);
}

const classOf = (is: Readonly<Record<"off" | "today", boolean>>): string =>
  ["day-cell", is.off && "off", is.today && "today"].filter(Boolean).join(" ");

const isoOf = (date: { readonly toString: () => string }): string => date.toString().slice(0, 10);

/** The day as a date of React Aria's; undefined when the text is no day. */
function dateOf(day: string): CalendarDate | undefined {
  try {
    return parseDate(day);
  } catch {
    return undefined;
  }
}
