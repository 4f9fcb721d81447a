import { type KeyboardEvent, useEffect, useRef } from "react";
import { dayNumber, weekdayNumber } from "../../../../shared/contracts/fields/calendar.ts";
import { traitsOf } from "../../../../shared/contracts/fields/language.ts";
import { dayShort } from "../../../design/display.ts";
import { calendarWords } from "../../administration/organisation/calendar/calendar.text.ts";
import { today } from "../../app/clock/now.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { Badge, useDigits } from "../../ui/shows.tsx";
import { addressOf, type Place } from "../place.ts";
import { daysWords } from "./days.text.ts";
import { type DayShown, dayAfter, stepOf } from "./week.ts";

interface WeekProps {
  readonly days: readonly DayShown[];
  /** Whether the meeting times have been loaded. */
  readonly known: boolean;
  /** The chosen day, ISO 8601, Tehran. */
  readonly chosen: string;
  readonly place: Place;
  readonly onShow: (day: string) => void;
}

/** The days of a week with the number of free seats; arrow keys move between days and weeks. */
export function Week({ days, known, chosen, place, onShow }: WeekProps) {
  const text = useWords(daysWords);
  const { language } = useLanguage();
  const here = useRef<HTMLUListElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows a key to another day, and nothing else
  useEffect(() => {
    if (moved.current) here.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
    moved.current = false;
  }, [chosen]);
  const byKey = (event: KeyboardEvent) => {
    const step = stepOf(event.key, traitsOf(language).dir === "rtl");
    if (step === undefined) return;
    event.preventDefault();
    moved.current = true;
    onShow(dayAfter(chosen, step));
  };
  return (
    <nav className="stack near" aria-label={text.week}>
      <ul className="days-week" ref={here} onKeyDown={byKey}>
        {days.map((one) => (
          <li key={one.day}>
            <Link to={addressOf({ ...place, day: one.day })} current={one.day === chosen}>
              <Day shown={one} known={known} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="soft no-print days-keys">{text.keys("Page Up", "Page Down")}</p>
    </nav>
  );
}

function Day({ shown, known }: { readonly shown: DayShown; readonly known: boolean }) {
  const text = useWords(daysWords);
  const { weekdays } = useWords(calendarWords);
  const { language } = useLanguage();
  return (
    <>
      <span className="days-name">
        {weekdays[weekdayNumber(dayNumber(shown.day))]} <small>{dayShort(shown.day, language)}</small>
      </span>
      {shown.day === today() && <Badge tone="now">{text.today}</Badge>}
      {known && <Has shown={shown} />}
    </>
  );
}

function Has({ shown: { free, room, shut } }: { readonly shown: DayShown }) {
  const text = useWords(daysWords);
  const say = useSay();
  const digits = useDigits();
  if (room > 0)
    return <span className="days-has">{free > 0 ? text.free(digits(free), digits(room)) : text.full}</span>;
  if (!shut) return <span className="soft">{text.none}</span>;
  return (
    <span className="soft">
      {text[shut.because]}
      {shut.name && `: ${say(shut.name)}`}
    </span>
  );
}
