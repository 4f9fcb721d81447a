import { sweepDue } from "../../shared/due/sweep-due.ts";
import type { Task } from "../../shared/handler/every-minute.ts";
import type { ViewStore } from "../../shared/journal/views.ts";
import { actOnDue } from "./act-on-due/act-on-due.ts";
import type { NotificationDeps } from "./deps.ts";

export type MinuteDeps = NotificationDeps & { readonly views: Pick<ViewStore, "list"> };

/** What notification does every minute, by name. */
export const minuteTasks = (deps: MinuteDeps): Readonly<Record<string, Task>> => ({
  "act-on-due": async (minute) => {
    const { views, now } = deps;
    minute.log.add({ due: await sweepDue({ views, now, onDue: (id) => actOnDue(deps, id) }, minute) });
  },
});
