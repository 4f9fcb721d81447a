import { routesOf } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";
import { countedEvents } from "./reactions/facts-of-events.ts";

export default {
  "on-events": {
    summary: "Counts what became of requests, by day, unit and channel: each thing once.",
    whenItFails:
      "The figures that staff and the public see stand still; what happened meanwhile is counted later, on the day it happened.",
    events: countedEvents,
    batchesAtOnce: 2,
    gathers: { messages: 1_000, seconds: 60 },
    needs: ["sheets.count"],
  },
  "staff-api": {
    summary: "The figures of a day for staff: backlog, answers in time, satisfaction, by unit and channel.",
    whenItFails: "Staff see no figures; requests go on.",
    staffRoutes: [...routesOf("staff/figures")],
    needs: ["sheets.read", "directory.read"],
    settings: ["STAFF_CLAIM"],
  },
  "for-intake": {
    summary:
      "For intake: the figures of a month that is over, for everybody; nothing that stands for a few people.",
    whenItFails: "The public page of figures cannot be read; everything else can.",
    invoked: true,
    needs: ["sheets.read", "directory.read"],
  },
  "for-referral": {
    summary:
      "For referral: the figures of a day as rows, for who exports them, as the desk shows them to that person.",
    whenItFails: "Nobody gets figures as a file; they can be read at the desk.",
    invoked: true,
    needs: ["sheets.read", "directory.read"],
  },
} satisfies ServiceTriggers;
