/** Office time: when staff work, and how much of a wait was office time. */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../shared/directory/timing.ts";
import { tehranDayNumber } from "../../../shared/domain/time/tehran-time.ts";

const hour = 3_600_000;

export interface OfficeTime {
  /** Returns the milliseconds until the office is open; 0 while it is open. */
  untilOpen(moment: number): number;
  /** Returns the office hours between two moments. */
  hoursBetween(from: number, to: number): number;
}

export function officeTimeOf(snapshot: Snapshot): OfficeTime {
  const office = officeOf(snapshot, "head-office");
  return {
    untilOpen: (moment) => {
      for (let day = tehranDayNumber(moment); ; day += 1) {
        const { opens, closes, works } = office.day(day);
        if (works && moment < closes) return Math.max(0, opens - moment);
      }
    },
    hoursBetween: (from, to) => {
      let open = 0;
      for (let day = tehranDayNumber(from); day <= tehranDayNumber(to); day += 1) {
        const { opens, closes } = office.day(day);
        open += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
      }
      return open / hour;
    },
  };
}
