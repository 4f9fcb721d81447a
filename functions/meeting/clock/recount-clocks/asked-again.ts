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
 * Checks a changed day or meeting under the directory in force (D3). Its row may have been decided under the former
 * directory, after the check of all days and meetings for the new one. A public day may have to be cancelled. A
 * meeting's deadline for the decision or minutes may move.
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
