import { snapshotPublished } from "../../events/directory/snapshot-published.v1.ts";
import { applicantContacted } from "../../events/intake/applicant-contacted.v1.ts";
import { requestWithdrawn } from "../../events/intake/request-withdrawn.v1.ts";
import { belongedNoted } from "../../events/referral/belonged-noted.v1.ts";
import { caseImported } from "../../events/referral/case-imported.v1.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { commitmentJudged } from "../../events/referral/commitment-judged.v1.ts";
import { partiesNamed } from "../../events/referral/parties-named.v1.ts";
import { routesOf } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "staff-api": {
    summary: "The staff's JSON API of meetings: public days, decisions, times, the day itself, minutes.",
    whenItFails: "Staff cannot decide on meetings, settle their times or write their minutes.",
    staffRoutes: [
      ...routesOf(
        "staff/meeting-days",
        "staff/meeting-duty",
        "staff/meetings",
        "staff/meeting-session",
        "staff/feeds",
      ),
    ],
    staffThrough: [
      "POST /api/staff/days",
      "POST /api/staff/days/{proxy+}",
      "GET /api/staff/places",
      "GET /api/staff/duty",
      "GET /api/staff/meetings",
      "GET /api/staff/meetings/{proxy+}",
      "POST /api/staff/meetings/{proxy+}",
      "GET /api/staff/calendars/{proxy+}",
      "POST /api/staff/calendars/{proxy+}",
    ],
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:meeting",
      "keys.read",
      "secret",
      "directory.read",
      "invoke:referral/for-meeting",
    ],
    settings: ["STAFF_CLAIM", "PUBLIC_URL"],
  },
  "calendar-feed": {
    summary: "Serves officials' meetings to calendar programs, each at a secret address.",
    whenItFails: "The calendars of officials show an old state of their meetings.",
    routes: ["GET /calendar/{feed}"],
    needs: ["journal.read", "views.list", "directory.read"],
    settings: ["PUBLIC_URL"],
  },
  "for-intake": {
    summary:
      "Lets applicants, through intake, ask for meetings, read them, and choose or cancel times; shows everyone the days with free places.",
    whenItFails: "Applicants can neither ask for a meeting nor choose a time. Agreed times stay.",
    invoked: "by-services",
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:meeting",
      "keys.read",
      "directory.read",
    ],
  },
  "on-events": {
    summary:
      "Records in meetings the accused of their case, orders done, withdrawn requests, and offers told to unreachable applicants; when the calendar changes, cancels public days on closed days and recounts clocks.",
    whenItFails:
      "People accused in a case may go on arranging a meeting about it. Withdrawn requests keep places that others wait for. Offers to unreachable applicants stay open too long. The duty report counts too few orders as done. Visitors come on days that became holidays, and dates that a holiday moves stay until their next warning.",
    events: [
      caseOpened,
      caseImported,
      partiesNamed,
      belongedNoted,
      commitmentJudged,
      applicantContacted,
      requestWithdrawn,
      snapshotPublished,
    ],
    needs: ["journal.append", "views.list", "directory.read"],
  },
  "every-minute": {
    summary:
      "Ends unanswered offers, warns of decisions and minutes whose time runs out, escalates late ones, reminds applicants of tomorrow's time, and once an hour offers free times to waiting applicants.",
    whenItFails:
      "Unanswered offers stay open, and applicants wait longer for a meeting. No reminders go out, free times are offered only by staff, and late decisions and minutes cause no warning.",
    everyMinute: true,
    needs: ["journal.append", "views.due", "views.list", "directory.read"],
  },
  views: {
    summary:
      "Builds the lists of public days, held places and meetings from the journal; cancels a public day that was published as its holiday was announced.",
    whenItFails:
      "Lists of meetings and free places show an old state: a taken place looks free until an applicant tries to book it. A day published just before its holiday may stay.",
    stream: "views",
    needs: ["journal.append", "views.write", "directory.read"],
  },
  relay: {
    summary: "Publishes the events that this service's journal announces.",
    whenItFails: "Applicants do not learn whether and when they have a meeting.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
