import type { Invited, ReadMeetings } from "../../../shared/meetings/for-intake.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { dayId } from "../journals/place-id.ts";
import { meetingsOf } from "../meeting/which-meeting.ts";
import { invitation } from "./invitation.ts";

type Deps = Pick<MeetingDeps, "meetings" | "days" | "directory" | "now">;

/**
 * Returns the calendar invitation of the applicant's newest meeting with a time, or the cancellation when that meeting
 * lost its time (M13). Refuses with `not-found`.
 */
export async function readInvitation(deps: Deps, { request, person }: ReadMeetings): Promise<Invited> {
  const { asked } = await meetingsOf(deps, request);
  const own = asked.filter(({ state }) => state.asked?.person === person);
  const meeting = own.findLast(({ state }) => state.place ?? state.had);
  const place = meeting?.state.place ?? meeting?.state.had;
  if (!meeting || !place) return { refused: { code: "not-found" } };
  const [{ snapshot }, { state: day }] = await Promise.all([
    deps.directory.current(),
    deps.days.load(dayId(place)),
  ]);
  const { published } = day;
  if (!published) throw new Error("A place needs a published day");
  const sitting = { place, minutes: published.minutes };
  return { calendar: invitation(meeting, sitting, snapshot, deps.now()) };
}
