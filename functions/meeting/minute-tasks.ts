import { sweepDue } from "../../shared/due/sweep-due.ts";
import type { Task } from "../../shared/handler/every-minute.ts";
import type { MeetingDeps } from "./deps.ts";
import { expireOffer } from "./expire-offer/expire-offer.ts";

/** What meetings do every minute, by name. */
export const minuteTasks = (
  deps: Pick<MeetingDeps, "meetings" | "views" | "now">,
): Readonly<Record<string, Task>> => ({
  "expire-offers": async (minute) => {
    const { views, now } = deps;
    minute.log.add({ due: await sweepDue({ views, now, onDue: (id) => expireOffer(deps, id) }, minute) });
  },
});
