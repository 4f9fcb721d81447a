import { oneTimeCodeIssued } from "../../events/identity/one-time-code-issued.v1.ts";
import { emergencyShown } from "../../events/intake/emergency-shown.v1.ts";
import { meetingShown } from "../../events/intake/meeting-shown.v1.ts";
import { outcomeShown } from "../../events/intake/outcome-shown.v1.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { timelineExtendedV1 } from "../../events/intake/timeline-extended.v1.ts";
import { timelineExtendedV2 } from "../../events/intake/timeline-extended.v2.ts";
import { timelineExtended } from "../../events/intake/timeline-extended.v3.ts";
import { reminderDue } from "../../events/meeting/reminder-due.v1.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";
import { smsSettings } from "./sms-settings.ts";

export default {
  "on-events": {
    summary: "Sends each notice once, by SMS or e-mail, and records what became of it.",
    whenItFails: "Citizens get no SMS: no tracking code, no one-time code, no word that the answer is ready.",
    whenBudgetIsUsedUp:
      "SMS come hours late, first of all the one with the tracking code to who registers now; requests are taken, and the pages say everything.",
    events: [
      requestRegistered,
      timelineExtended,
      timelineExtendedV1,
      timelineExtendedV2,
      meetingShown,
      emergencyShown,
      outcomeShown,
      reminderDue,
      oneTimeCodeIssued,
    ],
    needs: [
      "journal.append",
      "directory.read",
      "invoke:identity/for-notification",
      "sms.send",
      "email.send",
      "limits",
    ],
    settings: ["EMAIL_FROM", ...smsSettings],
  },
  "every-minute": {
    summary: "Sends what was put off for the night, and asks providers what became of what they took.",
    whenItFails:
      "Citizens are not told what happened in the evening, and nobody hears that a message did not arrive.",
    everyMinute: true,
    needs: [
      "journal.append",
      "views.due",
      "directory.read",
      "invoke:identity/for-notification",
      "sms.send",
      "limits",
    ],
    settings: smsSettings,
  },
  views: {
    summary:
      "Builds the list of a request's notices, and of what is to be done about them, from the journal.",
    whenItFails: "What was put off for the night is not sent, and staff do not see what became of messages.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  "for-referral": {
    summary: "For referral: what an applicant was sent, and what became of it, for who works on the case.",
    whenItFails: "Staff do not see which messages reached an applicant; cases can be worked on.",
    invoked: true,
    needs: ["views.list"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "Figures and webhooks do not hear which notices were sent.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
