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

/** The number of days ahead that are checked, about two years. Public days after that are not checked. */
const farthest = 731;

/**
 * Cancels public days (officials' days for visitors) that a new directory makes impossible: days from today on, on
 * which the office is closed or works from home (D3, M8). The visitors get a message, and priority for the next free
 * places. Days with shortened hours stay, for the official to decide. A retry changes nothing.
 *
 * @throws Outage when this service does not have the new directory yet.
 */
export async function closeDays(
  deps: CloseDaysDeps,
  event: Pick<EventEnvelope<{ readonly number: number }>, "id" | "data">,
): Promise<void> {
  const { number, snapshot } = await deps.directory.current();
  // The event came before this service read the new directory, so the queue delivers the event again.
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

/** Returns the public days of all officials from today on, without cancelled ones, read from the lists by month. */
async function comingDays({ views, now }: CloseDaysDeps): Promise<readonly DayOfMonth[]> {
  const today = dayNumber(tehranDay(now()));
  const span = { first: isoDay(today), last: isoDay(today + farthest) };
  const months = new Set(Array.from({ length: farthest }, (_, n) => monthOf(isoDay(today + n))));
  const days = await Promise.all(
    [...months].map((month) => rowsByDay<DayOfMonth>(views, monthList(month), span)),
  );
  return days.flat().filter(({ cancelled }) => cancelled === undefined);
}
