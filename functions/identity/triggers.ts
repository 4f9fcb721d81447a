import { oneTimeCodeConfirmed } from "../../events/identity/one-time-code-confirmed.v1.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { routesIn } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "for-intake": {
    summary: "Called by intake: puts an applicant into the vault, issues and checks one-time codes.",
    whenItFails: "Citizens cannot register, and cannot get a one-time code to read their answer.",
    whenBudgetIsUsedUp:
      "No more one-time codes are sent: citizens cannot read their answers until the hour or day is over.",
    invoked: "by-services",
    needs: [
      "vault.read",
      "vault.write",
      "keys.write",
      "secret",
      "key-ring:codes",
      "limits",
      "limits.count",
      "journal.append",
      "journal.begun",
    ],
  },
  "for-notification": {
    summary: "Called by notification: the address and the one-time code for a message.",
    whenItFails: "No SMS or e-mail is sent: citizens get no news.",
    invoked: "by-services",
    needs: ["vault.read", "keys.read", "secret", "key-ring:codes", "journal.read"],
  },
  "for-referral": {
    summary:
      "Called by referral and for the call list: an applicant's name and address; journals each look first.",
    whenItFails:
      "Staff cannot read an applicant's name and address, but can work on cases. Applicants without a mobile cannot be called.",
    invoked: "by-services",
    needs: ["vault.read", "keys.read", "journal.append"],
  },
  "for-applicants": {
    summary:
      "For the citizen's pages: an applicant's own name, for their certificate; each look is a row first.",
    whenItFails: "Applicants cannot open their certificates; clerks can print them.",
    invoked: "by-services",
    needs: ["vault.read", "keys.read", "journal.append"],
  },
  "for-clerks": {
    summary:
      "Called by intake for clerks: records whom a clerk identified, and which of their requests the clerk looked at.",
    whenItFails:
      "Clerks cannot help an applicant who comes with an identity document but without a tracking code.",
    invoked: "by-services",
    needs: ["secret", "journal.append"],
  },
  "for-erasure": {
    summary: "Called by intake: destroys the key of a person to be erased, which no other function can.",
    whenItFails: "Nobody can be erased, neither at their own request nor by order.",
    invoked: "by-services",
    needs: ["keys.destroy", "journal.append"],
  },
  "staff-api": {
    summary: "The block list: blocked mobiles and identities, with authors and reasons.",
    whenItFails: "Nobody can be blocked, and no block be lifted; existing blocks still work.",
    staffRoutes: [...routesIn("staff/applicants", "list-blocks", "add-block", "lift-block")],
    needs: [
      "journal.append",
      "views.list",
      "documents.write",
      "documents.read:identity",
      "keys.write",
      "secret",
      "directory.read",
    ],
    settings: ["STAFF_CLAIM"],
  },
  views: {
    summary: "Builds the block list from the journal.",
    whenItFails: "The block list shows an old state; blocks still work.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  "on-events": {
    summary: "Records from events about requests and one-time codes what they show about people's mobiles.",
    whenItFails: "Staff see too low a level of assurance, and not whether a mobile is the applicant's own.",
    events: [requestRegistered, oneTimeCodeConfirmed],
    needs: ["vault.read", "keys.read", "journal.append", "vendor-secret:ownership-key"],
    settings: ["OWNERSHIP_URL", "OWNERSHIP_KEY"],
  },
  relay: {
    summary: "Publishes the events of this service's journal.",
    whenItFails: "One-time codes are issued but not sent.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
