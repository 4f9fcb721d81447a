import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../../shared/directory/timing.ts";
import { isoDay } from "../../../../shared/domain/time/days.ts";
import { tehranDayNumber } from "../../../../shared/domain/time/tehran-time.ts";
import type { OfficeDay } from "../../../../shared/domain/time/working-calendar.ts";
import type { Desk } from "./read-desk.ts";

/**
 * The days listed: three months back, because paper forms may be entered late, and thirteen months ahead, for promised
 * dates.
 */
const [back, ahead] = [92, 400];

/** The days on which a unit's office is closed, oldest first, with the names of holidays and closings (D2). */
export function daysOff(snapshot: Snapshot, unit: string, at: Date): Desk["daysOff"] {
  const office = officeOf(snapshot, unit);
  const today = tehranDayNumber(at.getTime());
  return Array.from({ length: back + ahead + 1 }, (_, n) => office.day(today - back + n))
    .filter(({ works }) => !works)
    .map((day) => ({ day: isoDay(day.day), ...nameOf(day) }));
}

function nameOf({ because }: OfficeDay) {
  for (const one of because) {
    if (one.why === "holiday") return { name: one.holiday.name };
    if (one.why === "closure" && one.closure.kind === "closed") return { name: one.closure.why };
  }
  return {};
}
