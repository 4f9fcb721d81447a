/** When an applicant is reminded of the meeting's time: the day before, in the daytime (M13). Pure functions. */

import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { Place } from "../journals/place-id.ts";

/** A reminder comes a day before the meeting at the same time of day, but not before 8:00 and not after 18:00. */
const [first, last] = ["08:00", "18:00"] as const;
/** A reminder is sent until this time of the evening: its text says "tomorrow", and no messages are sent at night. */
const tellUntil = "20:00";

const dayBefore = ({ day }: Place): string => isoDay(dayNumber(day) - 1);

/**
 * Returns the moment of the reminder, ISO 8601 in UTC. Undefined when the booking was made after that moment: the
 * message about the booking is enough.
 */
export function remindAt(place: Place, bookedAt: string): string | undefined {
  const time = [first, place.time, last].sort()[1] ?? first;
  const at = momentOfTehran(dayBefore(place), time);
  return at > bookedAt ? at : undefined;
}

/** Whether a reminder found late, as after an outage, must not be sent, because its "tomorrow" could be today. */
export const isTooLateToRemind = (place: Place, at: string): boolean =>
  at >= momentOfTehran(dayBefore(place), tellUntil);
