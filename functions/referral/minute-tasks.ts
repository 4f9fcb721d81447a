import type { Task } from "../../shared/handler/every-minute.ts";
import { type SweepDayDeps, sweepDay } from "./sweep-day/sweep-day.ts";

/** What casework does every minute, by name. */
export const minuteTasks = (deps: SweepDayDeps): Readonly<Record<string, Task>> => ({
  "sweep-day": async ({ log }) => log.add({ records: await sweepDay(deps) }),
});
