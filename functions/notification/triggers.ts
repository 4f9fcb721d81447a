import { oneTimeCodeIssued } from "../../events/identity/one-time-code-issued.v1.ts";
import { actedAtDesk } from "../../events/intake/acted-at-desk.v1.ts";
import { emergencyShown } from "../../events/intake/emergency-shown.v1.ts";
import { meetingShown } from "../../events/intake/meeting-shown.v1.ts";
import { newsPreferred } from "../../events/intake/news-preferred.v1.ts";
import { outcomeShown } from "../../events/intake/outcome-shown.v1.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { timelineExtendedV1 } from "../../events/intake/timeline-extended.v1.ts";
import { timelineExtendedV2 } from "../../events/intake/timeline-extended.v2.ts";
import { timelineExtended } from "../../events/intake/timeline-extended.v3.ts";
import { attendanceNoted } from "../../events/meeting/attendance-noted.v1.ts";
import { meetingAsked } from "../../events/meeting/meeting-asked.v1.ts";
import { meetingBooked } from "../../events/meeting/meeting-booked.v1.ts";
import { meetingCancelled } from "../../events/meeting/meeting-cancelled.v1.ts";
import { reminderDue } from "../../events/meeting/reminder-due.v1.ts";
import { deliveryDue } from "../../events/notification/delivery-due.v1.ts";
import { answerPublished } from "../../events/referral/answer-published.v1.ts";
import { caseAccepted } from "../../events/referral/case-accepted.v1.ts";
import { caseEndedV1 } from "../../events/referral/case-ended.v1.ts";
import { caseEnded } from "../../events/referral/case-ended.v2.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { caseReferred } from "../../events/referral/case-referred.v1.ts";
import { caseReturned } from "../../events/referral/case-returned.v1.ts";
import { caseTakenAway } from "../../events/referral/case-taken-away.v1.ts";
import { deadlineExtended } from "../../events/referral/deadline-extended.v1.ts";
import { deadlinePassed } from "../../events/referral/deadline-passed.v1.ts";
import { resultDue } from "../../events/referral/result-due.v1.ts";
import { secondStageOpened } from "../../events/referral/second-stage-opened.v1.ts";
import { routesOf } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";
import { smsSettings } from "./adapters/sms-settings.ts";

export default {
  "on-events": {
    summary:
      "Sends each notice once, by SMS, messenger or e-mail, and records its outcome; stores people's choices of news.",
    whenItFails: "Citizens get no SMS: no tracking code, no one-time code, no notice of an answer.",
    whenBudgetIsUsedUp:
      "SMS are hours late, above all the tracking codes of new registrations; requests are taken, and the pages show everything.",
    events: [
      requestRegistered,
      timelineExtended,
      timelineExtendedV1,
      timelineExtendedV2,
      meetingShown,
      emergencyShown,
      outcomeShown,
      reminderDue,
      actedAtDesk,
      newsPreferred,
      oneTimeCodeIssued,
    ],
    needs: [
      "journal.append",
      "directory.read",
      "invoke:identity/for-notification",
      "sms.send",
      "email.send",
      "limits",
      "limits.count",
      "vendor-secret:kavenegar-key",
      "vendor-secret:sms-ir-key",
      "vendor-secret:bale-key",
      "vendor-secret:bale-gateway-secret",
    ],
    settings: ["EMAIL_FROM", ...smsSettings],
  },
  "post-webhook": {
    summary:
      "Makes a delivery of each event for each webhook that receives it, and posts due deliveries one by one, signed.",
    whenItFails: "Systems of the organisation receive no events; they get the missed ones later.",
    whenWebhookTurnsOff:
      "A system of the organisation receives nothing until an administrator turns its webhook on again.",
    events: [
      deliveryDue,
      requestRegistered,
      resultDue,
      caseOpened,
      caseReferred,
      caseTakenAway,
      caseReturned,
      caseAccepted,
      deadlineExtended,
      deadlinePassed,
      answerPublished,
      secondStageOpened,
      caseEnded,
      caseEndedV1,
      meetingAsked,
      meetingBooked,
      meetingCancelled,
      attendanceNoted,
    ],
    oneByOne: true,
    needs: ["journal.append", "views.list", "key-ring:webhooks", "invoke:referral/for-notification"],
    settings: ["WEBHOOK_RANGES", "WEBHOOK_PORTS", "WEBHOOK_CA"],
  },
  "webhooks-api": {
    summary: "The administrator's JSON API of webhooks and their deliveries.",
    whenItFails: "Administrators cannot see or change webhooks at the desk; events are still posted.",
    staffRoutes: [...routesOf("staff/webhooks")],
    staffThrough: [
      "GET /api/staff/webhooks",
      "POST /api/staff/webhooks",
      "GET /api/staff/webhooks/{proxy+}",
      "POST /api/staff/webhooks/{proxy+}",
      "GET /api/staff/deliveries/{proxy+}",
      "POST /api/staff/deliveries/{proxy+}",
    ],
    needs: ["journal.append", "views.list", "secret", "key-ring:webhooks", "directory.read"],
    settings: ["STAFF_CLAIM", "WEBHOOK_RANGES", "WEBHOOK_PORTS"],
  },
  "every-minute": {
    summary:
      "Sends notices postponed for the night, asks providers for outcomes, and retries deliveries to webhooks.",
    whenItFails:
      "Citizens are not told of events of the evening, undelivered messages stay unnoticed, and webhooks that failed once receive nothing more.",
    everyMinute: true,
    needs: [
      "journal.append",
      "views.due",
      "views.list",
      "directory.read",
      "invoke:identity/for-notification",
      "sms.send",
      "email.send",
      "limits",
      "limits.count",
      "vendor-secret:kavenegar-key",
      "vendor-secret:sms-ir-key",
      "vendor-secret:bale-key",
    ],
    settings: ["EMAIL_FROM", ...smsSettings],
  },
  views: {
    summary:
      "Builds from the journal the lists of a request's notices, of undelivered ones, of webhooks and their deliveries, and the due list.",
    whenItFails:
      "Notices postponed for the night are not sent, staff do not see the outcomes of messages, and new webhooks receive nothing.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  "for-referral": {
    summary:
      "Called by referral: the notices to applicants and their outcomes, for people who work on the cases.",
    whenItFails: "Staff do not see which messages reached applicants; they can still work on cases.",
    invoked: "by-services",
    needs: ["views.list"],
  },
  relay: {
    summary: "Publishes the events of this service's journal.",
    whenItFails: "Figures and webhooks do not receive which notices were sent.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
