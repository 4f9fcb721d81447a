import { sweepDue } from "../../../shared/due/sweep-due.ts";
import type { Task } from "../../../shared/handler/queue/every-minute.ts";
import { actOnDue } from "./act-on-due/act-on-due.ts";
import { lateVerdicts } from "./late-verdicts.ts";
import { type RecountAllDeps, recount } from "./recount/recount.ts";
import { type SweepDayDeps, sweepDay } from "./sweep-day.ts";
import { type TrainDeps, train } from "./train/train.ts";

export const minuteTasks = (
  deps: SweepDayDeps & RecountAllDeps & TrainDeps,
): Readonly<Record<string, Task>> => ({
  "sweep-day": async ({ log }) => log.add({ records: await sweepDay(deps) }),
  recount: async (minute) => {
    const { looked, moved } = await recount(deps, minute);
    if (looked > 0) minute.log.add({ recounted: looked, moved });
  },
  "late-verdicts": async ({ log }) => {
    const records = await lateVerdicts(deps);
    if (records > 0) log.line("error", { alarm: "verdict-late", records });
  },
  "act-on-due": async (minute) => {
    const { views, now } = deps;
    minute.log.add({ due: await sweepDue({ views, now, onDue: (code) => actOnDue(deps, code) }, minute) });
  },
  // Last, so that no deadline waits for it.
  "train-suggestions": (minute) => train(deps, minute),
});
