import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  import: {
    summary: "Takes the organisation's files and publishes them as the next numbered snapshot.",
    whenItFails: "Changes to units, staff, subjects or routing do not take effect.",
    invoked: true,
    needs: ["journal.append"],
  },
  views: {
    summary: "Points readers to the newest published snapshot.",
    whenItFails: "Changes to units, staff, subjects or routing take effect late.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "Services and webhooks do not hear that the organisation changed.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
