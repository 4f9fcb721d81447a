import { useState } from "react";
import { useLocation } from "wouter";
import { dayTyped } from "../../administration/organisation/days.ts";
import { today } from "../../app/clock/now.ts";
import { useWords } from "../../app/words/language.tsx";
import { dayAfter } from "../../meetings/days/week.ts";
import { Button } from "../../ui/button.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { addressOf } from "./address.ts";
import { clerkActsWords } from "./clerk-acts.text.ts";

interface DayProps {
  /** The shown day, ISO 8601. */
  readonly day: string;
  /** The shown clerk, who stays chosen when the day changes. */
  readonly clerk?: string;
}

export function ChooseDay({ day, clerk }: DayProps) {
  const text = useWords(clerkActsWords);
  const [, go] = useLocation();
  const [typed, setTyped] = useState(day);
  const to = (other: string) => go(addressOf(other, clerk), { replace: true });
  return (
    <form
      className="clerk-acts-day no-print"
      onSubmit={(event) => {
        event.preventDefault();
        to(dayTyped(typed));
      }}
    >
      <DayField label={text.day} name="day" value={typed} onChange={setTyped} />
      <Button type="submit">{text.show}</Button>
      <Button look="quiet" onPress={() => to(dayAfter(day, -1))}>
        {text.before}
      </Button>
      <Button look="quiet" onPress={() => to(today())}>
        {text.today}
      </Button>
      <Button look="quiet" onPress={() => to(dayAfter(day, 1))}>
        {text.after}
      </Button>
    </form>
  );
}
