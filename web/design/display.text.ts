/** Times and amounts, on every screen. */
import { words } from "./words.ts";

export const displayWords = words(
  {
    moment: (day: string, time: string) => `${day}، ساعت ${time}`,
    until: (time: string) => `ساعت ${time}`,
    /** The name of a Gregorian month in a short date; English shortens the name. */
    month: (month: string) => month,
    justNow: "چند لحظه",
    minute: (count: string) => `${count} دقیقه`,
    hour: (count: string) => `${count} ساعت`,
    day: (count: string) => `${count} روز`,
  },
  {
    moment: (day: string, time: string) => `${day}, ${time}`,
    until: (time: string) => `${time}`,
    month: (month: string) => month.slice(0, 3),
    justNow: "just now",
    minute: (count: string) => (count === "1" ? "1 minute" : `${count} minutes`),
    hour: (count: string) => (count === "1" ? "1 hour" : `${count} hours`),
    day: (count: string) => (count === "1" ? "1 day" : `${count} days`),
  },
);
