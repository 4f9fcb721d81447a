/** When an applicant is reminded of their time (M13): the day before, in the daytime. Pure. */

import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { Place } from "../journals/place-id.ts";

/** Reminders for earlier hours wait for the first, and those for later hours come at the last. */
const [first, last] = ["08:00", "18:00"] as const;
/** The message says "tomorrow", and must arrive before the quiet hours of the evening. */
const tellUntil = "20:00";

const dayBefore = ({ day }: Place): string => isoDay(dayNumber(day) - 1);

/** ISO 8601 in UTC; undefined when the time was booked later than that, because the booking was itself news. */
export function remindAt(place: Place, bookedAt: string): string | undefined {
  const time = [first, place.time, last].sort()[1] ?? first;
  const at = momentOfTehran(dayBefore(place), time);
  return at > bookedAt ? at : undefined;
}

/** After an outage of the clock, "tomorrow" might already be today. */
export const isTooLateToRemind = (place: Place, at: string): boolean =>
  at >= momentOfTehran(dayBefore(place), tellUntil);
