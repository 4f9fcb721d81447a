import { calendarWords } from "../../administration/organisation/calendar/calendar.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { figuresWords } from "./figures.text.ts";

/** Returns the function that names a month (`1405-09`): آذر ۱۴۰۵, or without the year: آذر. */
export function useMonth(): (month: string, how?: "alone") => string {
  const { months } = useWords(calendarWords);
  const text = useWords(figuresWords);
  const digits = useDigits();
  return (month, how) => {
    const [year = "", number = ""] = month.split("-");
    const name = months[Number(number) - 1] ?? month;
    return how === "alone" ? name : text.of(name, digits(year));
  };
}
