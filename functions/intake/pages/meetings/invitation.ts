/** The meeting's time as a file for the applicant's own calendar (M13): a plain link of its page leads here. */

import { file, type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import { type MeetingStepDeps, readInvitation } from "../../applicant/meetings/meeting-steps.ts";
import type { Where } from "../where.ts";

/** GET: what the calendar is to do now: take the time in, move it, or take it out. */
export async function showInvitation(deps: MeetingStepDeps, where: Where): Promise<Reply | Refused> {
  if ("instead" in where) return where.instead;
  const invited = await readInvitation(deps, where);
  if ("calendar" in invited)
    return file("text/calendar", invited.calendar, {
      // Shown by a telephone's calendar at once; a computer keeps it under this name.
      headers: { "Content-Disposition": 'inline; filename="peygir-meeting.ics"' },
    });
  return "person" in where.session ? refuse("not-found") : redirect("/request/meeting");
}
