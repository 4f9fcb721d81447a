/** The meetings of a request, numbered without gaps. */

import type { Standing } from "../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { isAskedFor, isOver } from "./core.ts";
import { meetingId, mostMeetings } from "./meeting-id.ts";
import type { MeetingState } from "./meeting-state.ts";

export interface MeetingsOfRequest {
  /** Oldest first; `mostMeetings` at most, so that reading them costs the same for every request. */
  readonly asked: readonly Standing<MeetingState>[];
  /** The next meeting, which may already know the accused of the case (R2). Absent at the limit. */
  readonly next?: Standing<MeetingState>;
}

export async function meetingsOf(
  { meetings }: Pick<MeetingDeps, "meetings">,
  request: string,
): Promise<MeetingsOfRequest> {
  const asked: Standing<MeetingState>[] = [];
  for (let number = 1; number <= mostMeetings; number += 1) {
    const standing = await meetings.standing(meetingId(request, number));
    if (!isAskedFor(standing.state)) return { asked, next: standing };
    asked.push(standing);
  }
  return { asked };
}

/** The number of the meeting that could be asked for now; undefined while one is open. */
export const nextNumber = (asked: readonly { readonly state: MeetingState }[]): number | undefined =>
  asked.every(({ state }) => isOver(state)) ? asked.length + 1 : undefined;
