import { applicantSeen } from "../../events/identity/applicant-seen.v1.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "staff-api": {
    summary: "The staff's JSON API: desk, inbox, case, and every step on it.",
    whenItFails: "Staff cannot see or work on cases.",
    routes: ["GET /api/sign-in"],
    staffRoutes: [
      "GET /api/staff/desk",
      "GET /api/staff/filters",
      "POST /api/staff/filters",
      "POST /api/staff/filters/remove",
      "GET /api/staff/inbox",
      "GET /api/staff/cases/{case}",
      "GET /api/staff/cases/{case}/applicant",
      "GET /api/staff/cases/{case}/looks",
      "POST /api/staff/cases/{case}/refer",
      "POST /api/staff/cases/{case}/return",
      "POST /api/staff/cases/{case}/assign",
      "POST /api/staff/bulk/assign",
      "POST /api/staff/bulk/refer",
      "POST /api/staff/cases/{case}/accept",
      "POST /api/staff/cases/{case}/draft",
      "POST /api/staff/cases/{case}/send-back",
      "POST /api/staff/cases/{case}/approve",
    ],
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:intake",
      "documents.read:referral",
      "keys.read",
      "secret",
      "directory.read",
      "presence",
      "invoke:identity/for-referral",
    ],
    settings: ["STAFF_ISSUER", "STAFF_CLIENT_ID", "STAFF_CLAIM", "STAFF_SCOPE"],
  },
  "on-events": {
    summary:
      "Opens a case for each registered request and routes it to a unit; keeps in the case who looked at its applicant.",
    whenItFails:
      "Registered requests reach no unit's inbox, and cases do not show who looked at the applicant's data.",
    events: [requestRegistered, applicantSeen],
    needs: ["journal.append", "directory.read"],
  },
  views: {
    summary: "Builds the inboxes from the journal.",
    whenItFails: "Inboxes show an old state: new cases are missing from them.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "Citizens do not see where their request is, and no answer reaches them.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
