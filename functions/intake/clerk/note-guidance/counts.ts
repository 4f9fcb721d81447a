/** The daily counts of shown guidance and of registrations; a read takes at most thirty rows of the table (law 7). */

import type * as z from "zod/mini";
import type { readGuidance } from "../../../../shared/contracts/staff/guidance.ts";
import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { GuidanceDeps } from "./note-guidance.ts";

type Counts = z.output<(typeof readGuidance)["responses"][200]["body"]>;

const days = 30;

/**
 * Returns how often guidance was shown and requests were registered in thirty days.
 *
 * @param until the last of the days (ISO, Tehran)
 */
export async function countsUntil(
  { tallies, now }: Pick<GuidanceDeps, "tallies" | "now">,
  until = tehranDay(now()),
): Promise<Counts> {
  const all = Array.from({ length: days }, (_, back) => isoDay(dayNumber(until) + back + 1 - days));
  const rows = await Promise.all(all.map(async (day) => countsOn(day, await tallies.of(day))));
  return { from: all[0] ?? until, until, counts: rows.flat() };
}

const countsOn = (day: string, counted: Readonly<Record<string, number>>): Counts["counts"] =>
  Object.entries(counted)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => {
      const [what, key, channel] = name.split("/");
      return { day, what, ...(key !== "-" && { key }), channel, count } as Counts["counts"][number];
    });
