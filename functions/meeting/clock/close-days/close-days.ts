import type { EventEnvelope } from "../../../../events/define-event.ts";
import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import { monthOf } from "../../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { cancelDay } from "../../commands/cancel-day/cancel-day.ts";
import { whyShut } from "../../commands/publish-days/publish-days.ts";
import { type DayOfMonth, type DayRow, monthList } from "../../projections/views-of-days.ts";
import { rowsByDay } from "../../queries/lists-by-day.ts";

export type CloseDaysDeps = Pick<MeetingDeps, "days" | "meetings" | "places" | "views" | "directory" | "now">;

/** So many days ahead are looked at: nobody publishes a public day for longer. */
const farthest = 731;

/**
 * A directory is in force: each public day from today on, on which the office is closed by now or works from home, goes as a
 * day goes that its official cancels (D3, M8): who had a time comes first next time and is told. What hours were shortened
 * stays: the official decides. Told again, it closes nothing twice.
 */
export async function closeDays(
  deps: CloseDaysDeps,
  event: Pick<EventEnvelope<{ readonly number: number }>, "id" | "data">,
): Promise<void> {
  const { number, snapshot } = await deps.directory.current();
  // The event was faster than the view that this service reads: it comes again.
  if (number < event.data.number) throw new Outage(`directory ${event.data.number} is not in force here yet`);
  for (const day of await comingDays(deps)) {
    if (whyShut(snapshot, day.unit, day.day)) await close(deps, event, number, day);
  }
}

async function close(
  deps: CloseDaysDeps,
  { id }: Pick<EventEnvelope<object>, "id">,
  directory: number,
  { host, day }: DayRow,
): Promise<void> {
  const command = {
    name: "close-day",
    actor: `event:${id}`,
    key: `${id}/${host}/${day}`,
    fingerprint: fingerprintOf({ name: "close-day", host, day }),
    at: deps.now(),
    directory,
    correlation: host,
  };
  const outcome = await cancelDay(deps, command, { host, day }, "holiday");
  if (!outcome.accepted) throw new Error(`closing a day was refused: ${outcome.refusal.code}`);
}

/** Of all officials, read by month; one that was cancelled stands among them as such. */
async function comingDays({ views, now }: CloseDaysDeps): Promise<readonly DayOfMonth[]> {
  const today = dayNumber(tehranDay(now()));
  const span = { first: isoDay(today), last: isoDay(today + farthest) };
  const months = new Set(Array.from({ length: farthest }, (_, n) => monthOf(isoDay(today + n))));
  const days = await Promise.all(
    [...months].map((month) => rowsByDay<DayOfMonth>(views, monthList(month), span)),
  );
  return days.flat().filter(({ cancelled }) => cancelled === undefined);
}
