import type { EventHandlers } from "../../../shared/handler/queue/consume.ts";
import { type CloseDaysDeps, closeDays } from "../clock/close-days/close-days.ts";
import { recountClocks } from "../clock/recount-clocks/recount-clocks.ts";
import type triggers from "../triggers.ts";
import { requestHandlers } from "./hear-request/hear-request.ts";

/** The handlers of other services' events, by event type. */
export const eventHandlers = (
  deps: CloseDaysDeps,
): EventHandlers<(typeof triggers)["on-events"]["events"]> => ({
  ...requestHandlers(deps),
  "directory.snapshot-published.v1": async (event) => {
    await closeDays(deps, event);
    await recountClocks(deps, event);
  },
});
