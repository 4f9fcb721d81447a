import { sweepDue } from "../../shared/due/sweep-due.ts";
import type { Task } from "../../shared/handler/every-minute.ts";
import { actOnDue } from "./act-on-due/act-on-due.ts";
import { type SweepDayDeps, sweepDay } from "./sweep-day/sweep-day.ts";

/** What casework does every minute, by name. */
export const minuteTasks = (deps: SweepDayDeps): Readonly<Record<string, Task>> => ({
  "sweep-day": async ({ log }) => log.add({ records: await sweepDay(deps) }),
  "act-on-due": async (minute) => {
    const { views, now } = deps;
    minute.log.add({ due: await sweepDue({ views, now, onDue: (code) => actOnDue(deps, code) }, minute) });
  },
});
