/** When somebody is reminded of the time they have (M13): the day before, and by day. Pure. */

import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { Place } from "../journals/place-id.ts";

/** Nobody is rung out of sleep: what has an earlier hour waits for the first, and a later one comes before the last. */
const [first, last] = ["08:00", "18:00"] as const;
/** The message says "tomorrow", and arrives before the quiet hours of the evening. */
const tellUntil = "20:00";

const dayBefore = ({ day }: Place): string => isoDay(dayNumber(day) - 1);

/** ISO 8601 in UTC; nothing for who takes it later than that: they have just been told when it is. */
export function remindAt(place: Place, bookedAt: string): string | undefined {
  const time = [first, place.time, last].sort()[1] ?? first;
  const at = momentOfTehran(dayBefore(place), time);
  return at > bookedAt ? at : undefined;
}

/** A clock that stood still tells nobody of a "tomorrow" that is today. */
export const isTooLateToRemind = (place: Place, at: string): boolean =>
  at >= momentOfTehran(dayBefore(place), tellUntil);
