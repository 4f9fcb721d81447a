/** How long a request's personal data is kept (P2). */

import type { Channel, Snapshot } from "../../../shared/directory/snapshot.ts";
import { monthsKept } from "../../../shared/directory/timing.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { addMonths, fromSolarHijri, solarHijriOf } from "../../../shared/domain/time/solar-hijri.ts";

/** A request that has ended or will end; `ended`: the day of its end in Tehran, ISO. */
export interface Ended {
  readonly kind: string;
  readonly channel: string;
  readonly ended: string;
}

/** The last day of a request's retention: ISO, Tehran. Undefined where the organisation keeps everything. */
export function keptUntil(
  snapshot: Pick<Snapshot, "clocks">,
  { kind, channel, ended }: Ended,
): string | undefined {
  const months = monthsKept(snapshot, { kind, channel: channel as Channel });
  return months === undefined ? undefined : monthsLater(ended, months);
}

/**
 * Returns the day (ISO) on or before which a request of this kind must have ended to be past its retention on `day`, by
 * the kind's shortest retention in any channel. Undefined where the organisation keeps everything.
 */
export function endedBefore(
  { clocks = [] }: Pick<Snapshot, "clocks">,
  kind: string,
  day: string,
): string | undefined {
  const months = clocks
    .filter(({ clock, when }) => clock === "retention" && (when.kind?.includes(kind) ?? true))
    .map(({ takes }) => takes);
  return months.length === 0 ? undefined : monthsLater(day, -Math.min(...months));
}

const monthsLater = (day: string, months: number): string =>
  fromSolarHijri(addMonths(solarHijriOf(dayNumber(day)), months));
