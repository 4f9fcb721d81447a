import { snapshotPublished } from "../../events/directory/snapshot-published.v1.ts";
import { applicantContacted } from "../../events/intake/applicant-contacted.v1.ts";
import { requestWithdrawn } from "../../events/intake/request-withdrawn.v1.ts";
import { belongedNoted } from "../../events/referral/belonged-noted.v1.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { commitmentJudged } from "../../events/referral/commitment-judged.v1.ts";
import { partiesNamed } from "../../events/referral/parties-named.v1.ts";
import { routesOf } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "staff-api": {
    summary: "The staff's JSON API of meetings: public days, the decision, times, the day itself, minutes.",
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
    summary:
      "An official's meetings for the calendar on their telephone, by an address that nobody else knows.",
    whenItFails: "The calendars of officials show an old state of their meetings.",
    routes: ["GET /calendar/{feed}"],
    needs: ["journal.read", "views.list", "directory.read"],
    settings: ["PUBLIC_URL"],
  },
  "for-intake": {
    summary:
      "For intake: applicants ask for meetings, read them, choose and give up times; everybody reads which days have free places.",
    whenItFails: "Applicants can neither ask for a meeting nor choose a time; what is agreed stands.",
    invoked: true,
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
      "Hears who is complained of in a meeting's case, which orders were done, that its request was withdrawn, that an applicant without mobile was told of times, and that the calendar changed: public days on closed days go, and clocks are counted again.",
    whenItFails:
      "Whoever is named in a case may go on arranging a meeting about it, withdrawn requests keep places that others wait for, who has no mobile has longer to choose than others, the duty report counts too few orders as done, and people come on days that became holidays, and dates that a holiday moved stay as they were until somebody is to be warned.",
    events: [
      caseOpened,
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
      "Does what falls due: ends the offers of times that nobody answered, warns of decisions and minutes whose time runs out and tells those above of late ones, reminds who has a time tomorrow, and once an hour offers free times to who waits.",
    whenItFails:
      "Offers that nobody answered stand on, and who waits for a meeting waits longer; nobody is reminded of a meeting or offered a time by itself, and nobody hears that a decision or minutes are soon due or late.",
    everyMinute: true,
    needs: ["journal.append", "views.due", "views.list", "directory.read"],
  },
  views: {
    summary:
      "Builds the public days, the places that are held, and the lists of meetings from the journal; takes back a public day that was published as its holiday was announced.",
    whenItFails:
      "Lists of meetings and free places show an old state; a place that is taken looks free, and whoever wants it is told so. A day published just before its holiday may stand.",
    stream: "views",
    needs: ["journal.append", "views.write", "directory.read"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "Applicants do not hear whether and when they are received.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
