import type * as z from "zod/mini";
import type { readRecount as contract } from "../../../shared/contracts/staff/recount.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { calendarIn, isSameCalendar } from "../clock/calendar-changes.ts";
import { isThrough, type RecountsState, recountsId } from "../journals/journal-recounts.ts";

export type Recount = z.output<(typeof contract)["responses"][200]["body"]>;

/**
 * Reports whether the dates of all open cases already follow the newest calendar (D3). The query reads the recount's
 * own journal, so the report is exact and costs the same for any number of cases. The reply has no number of cases,
 * because no reply to an administrator may depend on cases (R2).
 */
export async function readRecount(deps: Pick<ReferralDeps, "recounts" | "directory">): Promise<Recount> {
  // The recount is read before the directory. Otherwise a recount that has just started for a newer calendar would seem
  // to be one for an older calendar.
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
