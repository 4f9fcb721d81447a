import { snapshotPublished } from "../../events/directory/snapshot-published.v1.ts";
import { applicantSeen } from "../../events/identity/applicant-seen.v1.ts";
import { actedAtDesk } from "../../events/intake/acted-at-desk.v1.ts";
import { answerObjected } from "../../events/intake/answer-objected.v1.ts";
import { answerRated } from "../../events/intake/answer-rated.v1.ts";

import { applicantContacted } from "../../events/intake/applicant-contacted.v1.ts";

import { attachmentCleared } from "../../events/intake/attachment-cleared.v1.ts";
import { attachmentReceived } from "../../events/intake/attachment-received.v1.ts";
import { attachmentRefused } from "../../events/intake/attachment-refused.v1.ts";
import { authoritySeen } from "../../events/intake/authority-seen.v1.ts";
import { consentChanged } from "../../events/intake/consent-changed.v1.ts";
import { holdLifted } from "../../events/intake/hold-lifted.v1.ts";
import { holdPlaced } from "../../events/intake/hold-placed.v1.ts";

import { informationAdded } from "../../events/intake/information-added.v1.ts";
import { memberJoined } from "../../events/intake/member-joined.v1.ts";
import { memberLeft } from "../../events/intake/member-left.v1.ts";
import { questionReplied } from "../../events/intake/question-replied.v1.ts";
import { requestErased } from "../../events/intake/request-erased.v1.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { requestWithdrawn } from "../../events/intake/request-withdrawn.v1.ts";
import { minutesConfirmed } from "../../events/meeting/minutes-confirmed.v1.ts";
import { minutesCorrected } from "../../events/meeting/minutes-corrected.v1.ts";
import { resultDelivered } from "../../events/notification/result-delivered.v1.ts";
import { answerPublished } from "../../events/referral/answer-published.v1.ts";
import { caseLinked } from "../../events/referral/case-linked.v1.ts";
import { exportAsked } from "../../events/referral/export-asked.v1.ts";
import { exportWritten } from "../../events/referral/export-written.v1.ts";
import { routesIn, routesOf } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "staff-api": {
    summary: "The staff's JSON API: desk, inbox, case, and every step on it.",
    whenItFails: "Staff cannot see or work on cases.",
    canary: true,
    routes: [...routesIn("staff/desk", "read-sign-in")],
    staffRoutes: [
      ...routesOf(
        "staff/recount",
        "staff/cases",
        "staff/search",
        "staff/looks",
        "staff/notices",
        "staff/undelivered",
        "staff/narrowings",
        "staff/casework",
        "staff/exports",
        "staff/contacts",
        "staff/results",
      ),
      ...routesIn("staff/desk", "read-desk", "list-filters", "save-filter", "remove-filter"),
      ...routesIn("public/attachments", "open-attachment"),
    ],
    staffThrough: ["ANY /api/staff/{proxy+}"],
    needs: [
      "journal.append",
      "views.list",
      "views.second",
      "word-index.find",
      "documents.write",
      "documents.read:intake",
      "documents.read:referral",
      "documents.read:meeting",
      "files.read:intake",
      "files.read:referral",
      "keys.read",
      "secret",
      "key-ring:words",
      "directory.read",
      "presence",
      "invoke:identity/for-referral",
      "invoke:notification/for-referral",
    ],
    settings: ["STAFF_ISSUER", "STAFF_CLIENT_ID", "STAFF_CLAIM", "STAFF_SCOPE"],
  },
  "on-events": {
    summary:
      "Opens a case for each request; hears what its applicant did, what meetings ordered, which linked case was answered, who looked at its applicant; forgets erased words; takes cases from those whom a new directory puts in conflict and keeps those it releases.",
    whenItFails:
      "Registered requests reach no unit's inbox, replies, objections and withdrawals reach no case, what was ordered at meetings is followed by nobody, whoever came into conflict with a case keeps it in their list, search finds cases by words of people who are erased, and inspection does not hear which units and people a new directory releases from conflict.",
    whenNoRequestComes:
      "Perhaps nobody can register a request, on the web, at the desk or by phone, or what is registered reaches no unit.",
    events: [
      requestRegistered,
      informationAdded,
      attachmentReceived,
      attachmentCleared,
      attachmentRefused,
      authoritySeen,
      actedAtDesk,
      memberJoined,
      memberLeft,
      questionReplied,
      requestWithdrawn,
      requestErased,
      answerObjected,
      answerRated,
      applicantContacted,
      consentChanged,
      holdPlaced,
      holdLifted,
      minutesConfirmed,
      minutesCorrected,
      applicantSeen,
      resultDelivered,
      snapshotPublished,
      answerPublished,
      caseLinked,
    ],
    needs: ["journal.append", "views.list", "word-index.forget", "directory.read"],
  },
  "on-exports": {
    summary:
      "Writes lists of cases and figures that somebody asked for as files, a stretch at a time, and joins them.",
    whenItFails:
      "Nobody gets a list of cases or figures as a file: what was asked for stays unfinished, and the desk says so. Cases and figures themselves are there as ever.",
    events: [exportAsked, exportWritten],
    oneByOne: true,
    needs: [
      "journal.append",
      "views.list",
      "views.second",
      "directory.read",
      "files.write",
      "files.read:referral",
      "invoke:insight/for-referral",
    ],
  },
  "every-minute": {
    summary:
      "Does what falls due: warns of deadlines and escalates them, ends pauses, moves them when the calendar changes, and when a day begins takes cases from whoever is in conflict from that day on.",
    whenItFails:
      "Deadlines pass and nobody is warned, and a new holiday moves none. Whoever is in conflict with a case since today, because somebody's days as a deputy began, keeps it in their list; they are refused all the same.",
    whenVerdictsAreLate:
      "Files that applicants sent stay under examination longer than they were told: neither they nor staff can open them. Their requests wait for none of it.",
    everyMinute: true,
    needs: ["journal.append", "views.list", "views.due", "directory.read"],
  },
  views: {
    summary:
      "Builds the inboxes and the index of words from the journal; takes a case that just changed from whoever may not have it by now, and counts its dates by the calendar in force.",
    whenItFails:
      "Inboxes show an old state: new cases are missing from them, and search does not find them. A step decided just before a change of the directory may leave a case with somebody in conflict, who is refused all the same.",
    stream: "views",
    invoked: true,
    needs: [
      "journal.append",
      "views.write",
      "views.list",
      "word-index.write",
      "documents.read:intake",
      "keys.read",
      "key-ring:words",
      "directory.read",
    ],
  },
  "for-notification": {
    summary: "For notification: the words of a result, for the partner system that its request came from.",
    whenItFails:
      "Partner systems hear of no result of their requests until it works again; what is due to them waits, and clerks can enter it there.",
    invoked: true,
    needs: ["journal.read", "documents.read:referral", "keys.read", "directory.read"],
  },
  "for-meeting": {
    summary:
      "For meeting: whether a member of staff holds the case of a meeting and whether its applicant is hidden from them; keeps their look at its words.",
    whenItFails:
      "Officials and their coordinators can neither open meetings nor take a step on them, for the look cannot be kept; the desk, which reads no words, goes on.",
    invoked: true,
    needs: ["journal.append", "directory.read"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "Citizens do not see where their request is, and no answer reaches them.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
