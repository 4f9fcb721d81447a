import { routesOf } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";
import { countedEvents } from "./reactions/facts-of-events.ts";

export default {
  "on-events": {
    summary: "Counts the events of requests by day, unit and channel: each once.",
    whenItFails:
      "The figures for staff and the public stand still; later they are complete again, on the right days.",
    events: countedEvents,
    batchesAtOnce: 3,
    gathers: { messages: 1_000, seconds: 60 },
    needs: ["sheets.count"],
  },
  "staff-api": {
    summary: "The figures of a day for staff: backlog, answers in time, satisfaction, by unit and channel.",
    whenItFails: "Staff see no figures; requests continue.",
    staffRoutes: [...routesOf("staff/figures")],
    needs: ["sheets.read", "directory.read"],
    settings: ["STAFF_CLAIM"],
  },
  "for-intake": {
    summary: "Called by intake: the figures of a past month for the public, without small numbers.",
    whenItFails: "The public page of figures cannot be read; all other pages can.",
    invoked: "by-services",
    needs: ["sheets.read", "directory.read"],
  },
  "for-referral": {
    summary:
      "Called by referral: the figures of a day as rows for an export, as the desk shows them to that person.",
    whenItFails: "Nobody gets figures as a file; the desk shows them.",
    invoked: "by-services",
    needs: ["sheets.read", "directory.read"],
  },
} satisfies ServiceTriggers;
