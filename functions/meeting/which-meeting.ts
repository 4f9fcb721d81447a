/** The meetings of a request: their numbers have no holes. */

import type { Standing } from "../../shared/journal/journal.ts";
import type { MeetingDeps } from "./deps.ts";
import { meetingId, mostMeetings } from "./meeting-id.ts";
import { isOver, type MeetingState } from "./meeting-state.ts";

/** Oldest first; at most `mostMeetings`, so that reading them costs the same for every request. */
export async function meetingsOf(
  { meetings }: Pick<MeetingDeps, "meetings">,
  request: string,
): Promise<readonly Standing<MeetingState>[]> {
  const found: Standing<MeetingState>[] = [];
  for (let number = 1; number <= mostMeetings; number += 1) {
    const standing = await meetings.standing(meetingId(request, number));
    if (standing.version === 0) break;
    found.push(standing);
  }
  return found;
}

/** The number of the meeting that could be asked for now; none while one is open. */
export const nextNumber = (asked: readonly { readonly state: MeetingState }[]): number | undefined =>
  asked.every(({ state }) => isOver(state)) ? asked.length + 1 : undefined;
