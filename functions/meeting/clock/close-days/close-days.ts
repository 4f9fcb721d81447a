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

/** Days ahead that are checked: no public day is published for later. */
const farthest = 731;

/**
 * Under a new directory, cancels each public day from today on when the office is closed or works from home; its visitors
 * get priority and are told (D3, M8). Days of shorter hours stay for the official to decide. A retry changes nothing.
 */
export async function closeDays(
  deps: CloseDaysDeps,
  event: Pick<EventEnvelope<{ readonly number: number }>, "id" | "data">,
): Promise<void> {
  const { number, snapshot } = await deps.directory.current();
  // The event overtook this service's copy of the directory, so the queue retries.
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

/** The days of all officials, read by month; cancelled ones are among them. */
async function comingDays({ views, now }: CloseDaysDeps): Promise<readonly DayOfMonth[]> {
  const today = dayNumber(tehranDay(now()));
  const span = { first: isoDay(today), last: isoDay(today + farthest) };
  const months = new Set(Array.from({ length: farthest }, (_, n) => monthOf(isoDay(today + n))));
  const days = await Promise.all(
    [...months].map((month) => rowsByDay<DayOfMonth>(views, monthList(month), span)),
  );
  return days.flat().filter(({ cancelled }) => cancelled === undefined);
}
