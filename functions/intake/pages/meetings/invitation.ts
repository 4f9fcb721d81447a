/** The meeting's time as a calendar file (M13), for a plain link on the page of meetings. */

import { file, type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import { type MeetingStepDeps, readInvitation } from "../../applicant/meetings/meeting-steps.ts";
import type { Where } from "../where.ts";

/** GET: the calendar file, by which a calendar adds, moves or removes the entry. */
export async function showInvitation(deps: MeetingStepDeps, where: Where): Promise<Reply | Refused> {
  if ("instead" in where) return where.instead;
  const invited = await readInvitation(deps, where);
  if ("calendar" in invited)
    return file("text/calendar", invited.calendar, {
      // `inline`: telephones open the calendar directly; computers save the file under this name.
      headers: { "Content-Disposition": 'inline; filename="peygir-meeting.ics"' },
    });
  return "person" in where.session ? refuse("not-found") : redirect("/request/meeting");
}
