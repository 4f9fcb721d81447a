import type { After } from "../../../../shared/journal/view-builder.ts";
import { isMeetingId } from "../../meeting/meeting-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import { movedBy } from "../../rules/due.ts";
import { actOnDue } from "../act-on-due/act-on-due.ts";
import { timesOf } from "../act-on-due/whom.ts";
import type { CloseDaysDeps } from "../close-days/close-days.ts";
import { closedAgain } from "../close-days/closed-again.ts";

type Deps = Omit<CloseDaysDeps, "views">;

/**
 * Checks a day or meeting that just changed by the calendar in force, because it may have been decided by the one before
 * after the sweep: a public day for closing, a meeting for the dates of its decision or minutes (D3).
 */
export function askedAgain(deps: Deps): After<unknown> {
  const [closed, recounted] = [closedAgain(deps), recountedAgain(deps)];
  return async (loaded) => {
    await closed(loaded);
    await recounted(loaded);
  };
}

const recountedAgain =
  (deps: Deps): After<unknown> =>
  async ({ id, state }) => {
    if (!isMeetingId(id)) return;
    const { snapshot } = await deps.directory.current();
    const meeting = state as MeetingState;
    if (movedBy(meeting, timesOf(snapshot, meeting, deps.now()))) await actOnDue(deps, id);
  };
