import { personErased } from "../../events/identity/person-erased.v1.ts";
import { standingChanged } from "../../events/identity/standing-changed.v1.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { noticeUntold } from "../../events/notification/notice-untold.v1.ts";
import { noticeWithheld } from "../../events/notification/notice-withheld.v1.ts";
import { answerPublished } from "../../events/referral/answer-published.v1.ts";
import { applicantAsked } from "../../events/referral/applicant-asked.v1.ts";
import { belongedNoted } from "../../events/referral/belonged-noted.v1.ts";
import { caseAccepted } from "../../events/referral/case-accepted.v1.ts";
import { caseCorrected } from "../../events/referral/case-corrected.v1.ts";
import { caseLinked } from "../../events/referral/case-linked.v1.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { caseReferred } from "../../events/referral/case-referred.v1.ts";
import { caseReturned } from "../../events/referral/case-returned.v1.ts";
import { caseTakenAway } from "../../events/referral/case-taken-away.v1.ts";
import { caseUnlinked } from "../../events/referral/case-unlinked.v1.ts";
import { closedNoOpinion } from "../../events/referral/closed-no-opinion.v1.ts";
import { commitmentJudged } from "../../events/referral/commitment-judged.v1.ts";
import { deadlineCorrected } from "../../events/referral/deadline-corrected.v1.ts";
import { deadlineExtended } from "../../events/referral/deadline-extended.v1.ts";
import { deadlinePassed } from "../../events/referral/deadline-passed.v1.ts";
import { deadlineSet } from "../../events/referral/deadline-set.v1.ts";
import { escalationEnded } from "../../events/referral/escalation-ended.v1.ts";
import { letterIssued } from "../../events/referral/letter-issued.v1.ts";
import { partiesNamed } from "../../events/referral/parties-named.v1.ts";
import { replyReceived } from "../../events/referral/reply-received.v1.ts";
import { secondStageOpened } from "../../events/referral/second-stage-opened.v1.ts";
import { similarAnswered } from "../../events/referral/similar-answered.v1.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";
import { meetingEvents } from "./meeting-events.ts";

export default {
  "citizen-api": {
    summary: "The citizen's pages and the public API after registering: track, read the answer, act on it.",
    whenItFails: "Citizens cannot follow their requests up, nor read their answers; registering goes on.",
    canary: true,
    routes: [
      "GET /",
      "GET /track",
      "POST /track",
      "GET /track/one-time-code",
      "POST /track/one-time-code",
      "POST /track/confirm",
      "GET /track/pin",
      "POST /track/pin",
      "GET /request",
      "GET /request/certificate",
      "GET /request/news",
      "POST /request/news",
      "GET /request/{act}",
      "POST /request/{act}",
      "GET /my",
      "POST /my",
      "GET /my/one-time-code",
      "POST /my/one-time-code",
      "POST /my/confirm",
      "GET /my/requests/{code}",
      "GET /my/requests/{code}/certificate",
      "GET /my/requests/{code}/news",
      "POST /my/requests/{code}/news",
      "GET /my/requests/{code}/{act}",
      "POST /my/requests/{code}/{act}",
      "POST /sign-out",
      "GET /help/code",
      "POST /language",
      "POST /api/track",
      "POST /api/track/one-time-code",
      "POST /api/track/confirm",
      "POST /api/track/pin",
      "GET /api/requests/{code}",
      "POST /api/requests/{code}/information",
      "POST /api/requests/{code}/reply",
      "POST /api/requests/{code}/withdraw",
      "POST /api/requests/{code}/objection",
      "POST /api/requests/{code}/rating",
      "POST /api/requests/{code}/consent",
      "POST /api/requests/{code}/take-back-consent",
      "POST /api/requests/{code}/news",
      "POST /api/my/one-time-code",
      "POST /api/my/confirm",
      "GET /api/my/requests",
      "GET /api/choices",
      "GET /api/health",
      "GET /{proxy+}",
    ],
    through: ["GET /", "GET /{proxy+}", "POST /{proxy+}"],
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:intake",
      "documents.read:referral",
      "keys.read",
      "secret",
      "limits",
      "limits.count",
      "directory.read",
      "invoke:identity/for-intake",
    ],
    settings: ["PUBLIC_URL", "ASSET_BASE", "DOOR", "CITIZEN_ISSUER"],
  },
  "meetings-api": {
    summary:
      "The applicant's meetings: ask, choose a time, give it up; pages and JSON. For everybody, the coming public days, and the figures of months that are over.",
    whenItFails:
      "Applicants can neither ask for a meeting nor choose a time, and nobody sees the public days and the figures; everything else of their requests works.",
    routes: [
      "GET /meetings",
      "GET /figures",
      "GET /figures/{file}",
      "GET /request/meeting",
      "GET /request/meeting/calendar",
      "POST /request/meeting",
      "POST /request/meeting/{move}",
      "GET /my/requests/{code}/meeting",
      "GET /my/requests/{code}/meeting/calendar",
      "POST /my/requests/{code}/meeting",
      "POST /my/requests/{code}/meeting/{move}",
      "POST /api/requests/{code}/meetings",
      "GET /api/requests/{code}/meetings",
      "POST /api/requests/{code}/meetings/{number}/choose",
      "POST /api/requests/{code}/meetings/{number}/cancel",
      "POST /api/requests/{code}/meetings/{number}/withdraw",
      "POST /api/requests/{code}/meetings/{number}/decline-deputy",
    ],
    needs: [
      "journal.read",
      "secret",
      "sessions.check",
      "directory.read",
      "invoke:meeting/for-intake",
      "invoke:insight/for-intake",
    ],
    settings: ["PUBLIC_URL", "ASSET_BASE", "DOOR"],
  },
  "register-api": {
    summary:
      "Registering a request: the citizen's form, the receipt, and the operation (S1, C2); reports without identity (C3).",
    whenItFails:
      "Citizens cannot register requests on the web; emergencies, and who comes to the desk, are taken.",
    whenBudgetIsUsedUp:
      "No more reports without identity are taken until the hour is over; whoever gives a name can register.",
    canary: true,
    routes: [
      "GET /register",
      "POST /register",
      "GET /register/answered",
      "GET /register/accepted",
      "GET /receipt",
      "POST /api/requests",
      "POST /api/reports",
    ],
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:intake",
      "keys.read",
      "secret",
      "limits",
      "limits.count",
      "directory.read",
      "invoke:identity/for-intake",
    ],
    settings: ["PUBLIC_URL", "ASSET_BASE", "DOOR"],
  },
  "foad-api": {
    summary: "Administrative emergencies: the citizen's pages and the operation that registers one (S3).",
    whenItFails: "Nobody can register an administrative emergency; other requests are taken.",
    routes: ["GET /foad", "POST /foad", "POST /api/emergencies"],
    needs: [
      "journal.append",
      "documents.write",
      "keys.read",
      "secret",
      "limits",
      "directory.read",
      "invoke:identity/for-intake",
    ],
    settings: ["PUBLIC_URL", "ASSET_BASE", "DOOR"],
  },
  "join-api": {
    summary: "Joining a group's request by its code, and leaving it; pages and JSON (C10).",
    whenItFails:
      "Nobody can join a group's request or leave it; who has joined sees it and is told its outcome.",
    routes: [
      "GET /join",
      "POST /join",
      "POST /join/confirm",
      "GET /join/left",
      "GET /my/requests/{code}/leave",
      "POST /my/requests/{code}/leave",
      "POST /api/join/one-time-code",
      "POST /api/join",
      "POST /api/requests/{code}/leave",
    ],
    needs: [
      "journal.append",
      "documents.write",
      "keys.read",
      "secret",
      "limits",
      "sessions.check",
      "directory.read",
      "invoke:identity/for-intake",
    ],
    settings: ["PUBLIC_URL", "ASSET_BASE", "DOOR"],
  },
  "partner-api": {
    summary:
      "Partner systems register requests, add to them and withdraw them, by signed webhooks; administrators make and end their keys (C8, N7).",
    whenItFails:
      "What people register at SAMAD, FOAD or a partner's call centre does not arrive; partners deliver it again later. Administrators can neither make nor end a partner's key.",
    routes: ["POST /api/partners/{partner}"],
    staffRoutes: [
      "GET /api/staff/partner-keys",
      "POST /api/staff/partner-keys",
      "POST /api/staff/partner-keys/end",
    ],
    needs: [
      "journal.append",
      "documents.write",
      "keys.read",
      "secret",
      "partner-keys",
      "limits",
      "limits.count",
      "directory.read",
      "invoke:identity/for-intake",
    ],
    settings: ["STAFF_CLAIM"],
  },
  "attachments-api": {
    summary: "The files of a request: a place for one more, how it is sent, where it stands; pages and JSON.",
    whenItFails:
      "Applicants cannot attach files to their requests; registering and everything else of a request works.",
    routes: [
      "GET /request/attachments",
      "POST /request/attachments",
      "GET /request/attachments/{number}",
      "GET /request/attachments/{number}/file",
      "GET /my/requests/{code}/attachments",
      "POST /my/requests/{code}/attachments",
      "GET /my/requests/{code}/attachments/{number}",
      "GET /my/requests/{code}/attachments/{number}/file",
      "GET /receipt/attachments",
      "POST /receipt/attachments",
      "GET /receipt/attachments/{number}",
      "POST /api/requests/{code}/attachments",
      "GET /api/requests/{code}/attachments",
      "GET /api/requests/{code}/attachments/{number}",
    ],
    needs: [
      "journal.append",
      "secret",
      "sessions.check",
      "directory.read",
      "quarantine.fill",
      "files.read:intake",
    ],
    settings: ["PUBLIC_URL", "ASSET_BASE", "DOOR"],
  },
  "on-scans": {
    summary:
      "Hears which files came and what their scans found; lets through what can be opened, without what it tells of its sender.",
    whenItFails: "Files that applicants sent stay under examination: neither they nor staff can open them.",
    scans: true,
    needs: ["journal.append", "quarantine.empty", "files.write", "files.take-back"],
  },
  provider: {
    summary: "To the citizens' identity provider and back, where there is one.",
    whenItFails:
      "Citizens cannot sign in with the identity provider; one-time codes still open their requests.",
    routes: ["GET /my/provider", "GET /my/provider/return"],
    needs: ["secret", "invoke:identity/for-intake"],
    settings: [
      "PUBLIC_URL",
      "ASSET_BASE",
      "CITIZEN_ISSUER",
      "CITIZEN_CLIENT_ID",
      "CITIZEN_CLIENT_SECRET",
      "CITIZEN_SCOPE",
      "CITIZEN_CLAIM",
    ],
  },
  "staff-api": {
    summary:
      "For clerks: registers for the applicant before them, finds their requests by the identity document, and tells whom no message reaches.",
    whenItFails:
      "Clerks cannot register for whoever stands before them or calls, nor help an applicant who comes with an identity document but without a tracking code, nor write down how satisfied they are, what was said and which call they were promised, nor ask for a meeting for them or give them a number of the day; who has no mobile is told nothing. Nobody sees how often people were told where to go.",
    canary: true,
    staffRoutes: [
      "POST /api/staff/applicants",
      "POST /api/staff/applicants/request",
      "POST /api/staff/applicants/likely",
      "POST /api/staff/applicants/registration",
      "POST /api/staff/emergencies",
      "POST /api/staff/applicants/act",
      "POST /api/staff/applicants/receipt/code",
      "POST /api/staff/applicants/receipt",
      "POST /api/staff/applicants/meeting",
      "POST /api/staff/applicants/rating",
      "POST /api/staff/applicants/contact",
      "POST /api/staff/applicants/walk-in",
      "POST /api/staff/pads",
      "POST /api/staff/partners/requests",
      "POST /api/staff/guidance",
      "GET /api/staff/guidance",
      "GET /api/staff/untold",
      "POST /api/staff/untold/open",
      "POST /api/staff/untold/told",
    ],
    staffThrough: [
      "POST /api/staff/applicants",
      "POST /api/staff/applicants/{proxy+}",
      "POST /api/staff/emergencies",
      "POST /api/staff/pads",
      "POST /api/staff/partners/{proxy+}",
      "GET /api/staff/guidance",
      "POST /api/staff/guidance",
      "GET /api/staff/untold",
      "POST /api/staff/untold/{proxy+}",
    ],
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:intake",
      "documents.read:referral",
      "keys.read",
      "secret",
      "limits",
      "limits.count",
      "directory.read",
      "invoke:identity/for-clerks",
      "invoke:identity/for-referral",
      "invoke:identity/for-intake",
      "invoke:meeting/for-intake",
    ],
    settings: ["STAFF_CLAIM"],
  },
  "erasure-api": {
    summary:
      "Erases people in all of their requests, with their files; puts requests on hold and lifts that.",
    whenItFails:
      "Nobody can be erased, neither at their own request nor by order, and nothing can be put on hold.",
    staffRoutes: [
      "POST /api/staff/applicants/erasure",
      "POST /api/staff/holds",
      "GET /api/staff/holds",
      "POST /api/staff/holds/lift",
      "GET /api/staff/kept",
      "POST /api/staff/retention",
      "GET /api/staff/retention",
    ],
    needs: [
      "journal.append",
      "views.list",
      "documents.read:referral",
      "keys.read",
      "directory.read",
      "files.destroy",
      "quarantine.destroy",
      "sessions.end",
      "invoke:identity/for-erasure",
    ],
    settings: ["STAFF_CLAIM"],
  },
  retention: {
    summary:
      "At night, where an administrator turned it on: erases what was kept long enough. For operators: looks what that would be, or does it now.",
    whenItFails:
      "What was kept long enough is kept on: nobody is erased by the clock. Erasing one person at the desk works.",
    everyMinute: true,
    invoked: true,
    needs: [
      "journal.append",
      "views.list",
      "documents.read:referral",
      "keys.read",
      "directory.read",
      "files.destroy",
      "quarantine.destroy",
      "sessions.end",
      "invoke:identity/for-erasure",
    ],
  },
  "on-events": {
    summary:
      "Follows the case and extends the public timeline; keeps what no message told the applicant; counts what is registered.",
    whenItFails:
      "Citizens see an old status: referrals and answers do not reach their page. Who has no mobile comes into no call list, and nothing registered is counted.",
    events: [
      requestRegistered,
      caseOpened,
      caseReferred,
      caseReturned,
      caseTakenAway,
      caseAccepted,
      applicantAsked,
      replyReceived,
      answerPublished,
      secondStageOpened,
      commitmentJudged,
      closedNoOpinion,
      deadlineSet,
      deadlineExtended,
      deadlineCorrected,
      caseCorrected,
      deadlinePassed,
      escalationEnded,
      letterIssued,
      partiesNamed,
      belongedNoted,
      caseLinked,
      caseUnlinked,
      similarAnswered,
      noticeUntold,
      noticeWithheld,
      ...meetingEvents,
      standingChanged,
      personErased,
    ],
    needs: ["journal.append", "views.list", "directory.read", "limits"],
  },
  views: {
    summary: "Builds the lists of a person's requests from the journal.",
    whenItFails:
      "Citizens see an old list of their requests, and the desk finds no new ones by an identity document.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "New requests reach no unit, and nobody is told that an answer is ready.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
