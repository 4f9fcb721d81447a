import type * as z from "zod/mini";
import type { readRecount as contract } from "../../../shared/contracts/staff/recount.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { calendarIn, isSameCalendar } from "../clock/calendar-changes.ts";
import { isThrough, type RecountsState, recountsId } from "../journals/journal-recounts.ts";

export type Recount = z.output<(typeof contract)["responses"][200]["body"]>;

/**
 * How far the dates of all open cases are counted by the calendar in force (D3): read from the journal that the counting
 * itself keeps, so it is true at this moment and costs the same however many cases there are. How many there are stays in the
 * journal: no reply to an administrator depends on cases (R2).
 */
export async function readRecount(deps: Pick<ReferralDeps, "recounts" | "directory">): Promise<Recount> {
  // Before the directory, which is never older then: what was just begun is no other calendar than the one in force.
  const { state } = await deps.recounts.load(recountsId);
  const { number, snapshot } = await deps.directory.current();
  return { number, stage: stageOf(state, snapshot), ...newestOf(state) };
}

function stageOf(state: RecountsState, snapshot: Snapshot): Recount["stage"] {
  if (!state.calendar || !isSameCalendar(state.calendar, calendarIn(snapshot))) return "waiting";
  return isThrough(state) ? "finished" : "running";
}

function newestOf(state: RecountsState): Pick<Recount, "newest"> {
  const { number, at } = state;
  const begunAt = state.changes.at(-1)?.at;
  if (number === undefined || begunAt === undefined || at === undefined) return {};
  return { newest: { number, begunAt, at, through: isThrough(state) } };
}
