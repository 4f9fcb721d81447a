/** The meeting's time as a calendar file (M13), from a plain link on its page. */

import { file, type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import { type MeetingStepDeps, readInvitation } from "../../applicant/meetings/meeting-steps.ts";
import type { Where } from "../where.ts";

/** GET: the calendar entry to add, move or remove. */
export async function showInvitation(deps: MeetingStepDeps, where: Where): Promise<Reply | Refused> {
  if ("instead" in where) return where.instead;
  const invited = await readInvitation(deps, where);
  if ("calendar" in invited)
    return file("text/calendar", invited.calendar, {
      // `inline`: telephones open their calendar at once; computers save it under this name.
      headers: { "Content-Disposition": 'inline; filename="peygir-meeting.ics"' },
    });
  return "person" in where.session ? refuse("not-found") : redirect("/request/meeting");
}
