import { routesOf } from "../../shared/routes-of.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  import: {
    summary:
      "Publishes the organisation's files as the next numbered snapshot; changes of power only with a reason, and for a day.",
    whenItFails:
      "Changes to units, staff, subjects or routing do not take effect, and operators' changes without a second person do not end.",
    whenGlassIsBroken:
      "An operator changed who has power over cases without a second person. It is in force, and ends after 24 hours unless an administrator or inspector approves it.",
    invoked: "by-operators",
    everyMinute: true,
    needs: ["journal.append", "views.list"],
  },
  "staff-api": {
    summary:
      "The administrator's JSON API: the organisation's data with history, preview and publication; proposals and their approval.",
    whenItFails:
      "Administrators cannot see or change the organisation's data at the desk; operators still can.",
    staffRoutes: [...routesOf("staff/directory", "staff/directory-proposals")],
    staffThrough: [
      "GET /api/staff/directory",
      "GET /api/staff/directory/{proxy+}",
      "POST /api/staff/directory",
      "POST /api/staff/directory/{proxy+}",
    ],
    needs: ["journal.append", "views.list", "directory.read"],
    settings: ["STAFF_CLAIM"],
  },
  views: {
    summary:
      "Points readers to the newest published snapshot, and keeps all earlier ones with their history.",
    whenItFails: "Changes to units, staff, subjects or routing take effect late.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  relay: {
    summary: "Publishes the events of this service's journal.",
    whenItFails: "Services and webhooks do not learn that the organisation changed.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
