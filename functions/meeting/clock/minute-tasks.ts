import { sweepDue } from "../../../shared/due/sweep-due.ts";
import type { Task } from "../../../shared/handler/queue/every-minute.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { passOn } from "../commands/pass-on.ts";
import { actOnDue } from "./act-on-due/act-on-due.ts";

export type MinuteDeps = Pick<MeetingDeps, "meetings" | "directory" | "views" | "now">;

export const minuteTasks = (deps: MinuteDeps): Readonly<Record<string, Task>> => ({
  "act-on-due": async (minute) => {
    const { views, now } = deps;
    minute.log.add({ due: await sweepDue({ views, now, onDue: (id) => actOnDue(deps, id) }, minute) });
  },
  "pass-on": async (minute) => {
    minute.log.add({ records: await passOn(deps, minute) });
  },
});
