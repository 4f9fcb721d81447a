/** Finds the meetings of a request, which are numbered without gaps. */

import type { Standing } from "../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { isAskedFor, isOver } from "./core.ts";
import { meetingId, mostMeetings } from "./meeting-id.ts";
import type { MeetingState } from "./meeting-state.ts";

export interface MeetingsOfRequest {
  /** The meetings that were asked for, the oldest first, at most `mostMeetings`. */
  readonly asked: readonly Standing<MeetingState>[];
  /**
   * The aggregate of the request's next meeting, which may already hold the accused of the case (R2). Absent when the
   * request already has `mostMeetings` meetings.
   */
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

/** The number that a new meeting would get now; undefined while a meeting of the request is open. */
export const nextNumber = (asked: readonly { readonly state: MeetingState }[]): number | undefined =>
  asked.every(({ state }) => isOver(state)) ? asked.length + 1 : undefined;
