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
import { requestImported } from "../../events/intake/request-imported.v1.ts";
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
        "staff/precedents",
        "staff/looks",
        "staff/notices",
        "staff/undelivered",
        "staff/narrowings",
        "staff/casework",
        "staff/exports",
        "staff/contacts",
        "staff/outside",
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
      "key-ring:outside-links",
      "directory.read",
      "presence",
      "invoke:identity/for-referral",
      "invoke:notification/for-referral",
    ],
    settings: ["STAFF_ISSUER", "STAFF_CLIENT_ID", "STAFF_CLAIM", "STAFF_SCOPE"],
  },
  "on-events": {
    summary:
      "Opens a case for each request; records applicants' acts, meetings' orders, linked answers and looks; removes erased words from search; under a new directory, takes cases from people now in conflict and records who was released.",
    whenItFails:
      "Registered requests reach no unit's inbox. Replies, objections, withdrawals and orders of meetings reach no case. People who come into conflict with a case keep it in their list. Search finds cases by the words of erased applicants. Inspection does not see whom a new directory releases from conflict.",
    whenNoRequestComes:
      "Perhaps no one can register a request, on the web, at the desk or by phone, or registered requests reach no unit.",
    events: [
      requestRegistered,
      requestImported,
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
    summary: "Writes exports of cases and figures, a stretch at a time, and joins the stretches.",
    whenItFails:
      "Exports of cases and figures stay unfinished, and the desk says so. Cases and figures themselves are not affected.",
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
      "Warns of deadlines, escalates them, ends pauses, moves dates when the calendar changes, takes cases from people who came into conflict at the start of a day, and trains the model of suggestions once a week.",
    whenItFails:
      "Deadlines pass without a warning, and a new holiday moves none. People in conflict since today, because a deputy's days began, keep the case in their list, though their steps are still refused. Suggestions of kind, subject and unit grow old, and know the words of people erased since the last training.",
    whenVerdictsAreLate:
      "Applicants' files stay under examination longer than the pages say, and neither they nor staff can open them. Requests do not wait for that.",
    everyMinute: true,
    needs: [
      "journal.append",
      "views.list",
      "views.second",
      "views.due",
      "views.write",
      "documents.read:intake",
      "keys.read",
      "key-ring:words",
      "directory.read",
    ],
  },
  views: {
    summary:
      "Builds the inboxes and the word index from the journal; takes each changed case from people now in conflict, and recounts its dates by the calendar in force.",
    whenItFails:
      "Inboxes show an old state: new cases are missing there and from search. A step decided just before a change of the directory may leave a case with a person in conflict, whose steps are still refused.",
    stream: "views",
    invoked: "by-services",
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
    summary:
      "Gives notification the text of a result for the partner system that its request came from. Gives intake the commitments that are published for everybody, and the question of an outside body, whose answer it takes.",
    whenItFails:
      "Partner systems receive no results of their requests until it works again; the results wait, and clerks can enter them there. Nobody sees the public commitments, and outside bodies can neither read their questions nor answer them.",
    invoked: "by-services",
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:referral",
      "keys.read",
      "key-ring:outside-links",
      "directory.read",
    ],
  },
  "for-meeting": {
    summary:
      "Tells meeting whether a member of staff holds the case of a meeting and whether its applicant is hidden from them; records their look at its words.",
    whenItFails:
      "Officials and their coordinators can neither open meetings nor take steps on them, because their look cannot be recorded. The hall's desk, which reads no words, goes on.",
    invoked: "by-services",
    needs: ["journal.append", "directory.read"],
  },
  relay: {
    summary: "Publishes the events that this service's journal announces.",
    whenItFails: "Applicants do not see where their request is, and no answer reaches them.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
