/** Publishes a late holiday as the demo organisation's administrators do (D3). */
import type { Stack } from "../../local/stack/stack.ts";
import {
  type CalendarData,
  dayNumber,
  isoDay,
  openCalendar,
} from "../../shared/contracts/fields/calendar.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { newKey } from "./citizens.ts";
import { staffMember } from "./staff.ts";

interface InForce {
  readonly number: number;
  readonly snapshot: CalendarData;
}

const inForce = async (stack: Stack): Promise<InForce> =>
  (await (await staffMember(stack, "v.sadeghi")).send("/directory")).json<InForce>();

/** Returns the next working day in Tehran after today, in days since 1970-01-01. */
export async function nextWorkedDay(stack: Stack): Promise<number> {
  const { snapshot } = await inForce(stack);
  const office = openCalendar(snapshot).office({ unit: "", province: "tehran" });
  let day = dayNumber(tehranDay(stack.clock.now())) + 1;
  while (!office.day(day).works) day += 1;
  return day;
}

/** Moves the clock so that the jobs of the next minute run with the latest directory. */
export async function aMinuteLater(stack: Stack): Promise<void> {
  await stack.settled();
  stack.clock.moveBy(60_000);
  await stack.settled();
}

/** Makes the next working day a holiday, which moves the deadlines of open cases. */
export async function announceHoliday(stack: Stack, name: { fa: string; en: string }): Promise<void> {
  const day = isoDay(await nextWorkedDay(stack));
  const { number, snapshot } = await inForce(stack);
  const json = { snapshot: { ...snapshot, holidays: [...snapshot.holidays, { day, name }] } };
  const headers = { "idempotency-key": newKey(), "if-match": `"${number}"` };
  const administrator = await staffMember(stack, "v.sadeghi");
  const { status, text } = await administrator.send("/directory", { method: "POST", json, headers });
  if (status !== 200) throw new Error(`Not published: ${status} ${text}`);
  await aMinuteLater(stack);
}
