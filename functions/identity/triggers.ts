import { oneTimeCodeConfirmed } from "../../events/identity/one-time-code-confirmed.v1.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { routesIn } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "for-intake": {
    summary: "For intake: puts an applicant into the vault, issues and checks one-time codes.",
    whenItFails: "Citizens cannot register, and cannot get a one-time code to read their answer.",
    whenBudgetIsUsedUp:
      "No more one-time codes are sent: citizens cannot read their answers until the hour or day is over.",
    invoked: true,
    needs: [
      "vault.read",
      "vault.write",
      "keys.write",
      "keys.count",
      "secret",
      "key-ring:codes",
      "limits",
      "limits.count",
      "journal.append",
      "journal.begun",
    ],
  },
  "for-notification": {
    summary: "For notification: the address and the one-time code that a message needs.",
    whenItFails: "No SMS or e-mail leaves: citizens are told nothing.",
    invoked: true,
    needs: ["vault.read", "keys.read", "key-ring:codes", "journal.read"],
  },
  "for-referral": {
    summary:
      "For referral and the call list: an applicant's name and address for who works on the case or calls; each look is a row first.",
    whenItFails:
      "Staff cannot read an applicant's name and address; cases can be worked on. Who has no mobile cannot be called.",
    invoked: true,
    needs: ["vault.read", "keys.read", "journal.append"],
  },
  "for-applicants": {
    summary:
      "For the citizen's pages: an applicant's own name, for their certificate; each look is a row first.",
    whenItFails: "Applicants cannot open their certificates; clerks can print them.",
    invoked: true,
    needs: ["vault.read", "keys.read", "journal.append"],
  },
  "for-clerks": {
    summary:
      "For intake's clerks: notes whom a clerk identified, and which of their requests the clerk looked at.",
    whenItFails:
      "Clerks cannot help an applicant who comes with an identity document but without a tracking code.",
    invoked: true,
    needs: ["secret", "journal.append"],
  },
  "for-erasure": {
    summary: "For intake: destroys the key of a person who is to be erased; no other function can.",
    whenItFails: "Nobody can be erased, neither at their own request nor by order.",
    invoked: true,
    needs: ["keys.destroy", "journal.append"],
  },
  "staff-api": {
    summary: "The block list: who is turned away from the web's forms, who put them there, and why.",
    whenItFails: "Nobody can be put on the block list or taken off it; those on it are still turned away.",
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
    whenItFails: "The block list shows an old state; who is turned away does not depend on it.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  "on-events": {
    summary: "Follows requests and one-time codes, and notes what they say of people's mobiles.",
    whenItFails:
      "Staff see a lower level of identity than there is, and not whether a mobile is the applicant's own.",
    events: [requestRegistered, oneTimeCodeConfirmed],
    needs: ["vault.read", "keys.read", "journal.append", "vendor-secret:ownership-key"],
    settings: ["OWNERSHIP_URL", "OWNERSHIP_KEY"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "One-time codes are made but not sent.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
