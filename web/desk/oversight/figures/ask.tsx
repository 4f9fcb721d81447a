/** The fields with which the user chooses the unit and day whose figures are shown. */

import { useState } from "react";
import { useLocation } from "wouter";
import {
  dayNumber,
  fromSolarHijri,
  isoDay,
  solarHijriOf,
} from "../../../../shared/contracts/fields/calendar.ts";
import { defined } from "../../../../shared/defined.ts";
import { dayInWords } from "../../../design/display.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import { today } from "../../app/clock/now.ts";
import { useOptions } from "../../app/shell/options.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { TakeOut } from "../../casework/exports/take-out.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/choices.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { figuresWords } from "./figures.text.ts";
import type { FiguresShown } from "./shares.ts";

interface AskProps {
  readonly path: "/figures" | "/figures/units";
  /** The shown day, ISO 8601. */
  readonly day: string;
  readonly chosen?: Pick<FiguresShown, "unit" | "units" | "whole">;
}

const wholeKey = "-";

export function Ask({ path, day, chosen }: AskProps) {
  const text = useWords(figuresWords);
  const say = useSay();
  const { named } = useOptions();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const [typed, setTyped] = useState(day);
  const to = (asked: { readonly day: string; readonly unit?: string | undefined }) => {
    const unit = asked.unit ?? chosen?.unit?.key;
    const query = new URLSearchParams({
      ...(asked.day !== today() && { day: asked.day }),
      ...(unit !== undefined && unit !== wholeKey && { unit }),
    });
    go(query.size === 0 ? path : `${path}?${query}`, { replace: true });
  };
  const whole = chosen?.whole ? [{ key: wholeKey, label: text.whole }] : [];
  const options = [...whole, ...named(chosen?.units ?? [])];
  return (
    <>
      <form
        className="figures-ask no-print"
        onSubmit={(event) => {
          event.preventDefault();
          to({ day: dayTyped(typed) });
        }}
      >
        {options.length > 1 && (
          <Select
            label={text.unit}
            name="unit"
            options={options}
            value={chosen?.unit?.key ?? wholeKey}
            onChange={(unit) => to({ day, unit })}
          />
        )}
        <DayField label={text.day} name="day" value={typed} onChange={setTyped} />
        <Button type="submit">{text.show}</Button>
        <Button look="quiet" onPress={() => to({ day: endOfMonth(day, -1) })}>
          {text.before}
        </Button>
        <Button look="quiet" onPress={() => to({ day: today() })}>
          {text.now}
        </Button>
        <Button look="quiet" onPress={() => to({ day: endOfMonth(day, 1) })}>
          {text.after}
        </Button>
      </form>
      <div className="no-print">
        <TakeOut
          what={{ of: "figures", day, ...defined({ unit: chosen?.unit?.key }) }}
          named={text.asOfDay(chosen?.unit ? say(chosen.unit.name) : text.allSeen, dayInWords(day, language))}
        />
      </div>
    </>
  );
}

/** The last day of the previous or next Solar Hijri month, but today at the latest. */
function endOfMonth(day: string, months: -1 | 1): string {
  const { year, month } = solarHijriOf(dayNumber(day));
  const at = year * 12 + month - 1 + months + 1;
  const next = fromSolarHijri({ year: Math.floor(at / 12), month: (at % 12) + 1, day: 1 });
  const [earlier = day] = [isoDay(dayNumber(next) - 1), today()].toSorted();
  return earlier;
}
