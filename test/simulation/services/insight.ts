import { eventHandlers } from "../../../functions/insight/reactions/event-handlers.ts";
import type { Told } from "../../../functions/insight/reactions/told.ts";
import triggers from "../../../functions/insight/triggers.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { memorySheets } from "../../../shared/sheets/memory-sheets.ts";
import { consumer, consuming, optionsOf, type Site } from "../core/frames.ts";

/** Insight: the follower that counts. No journal, no relay. */
export function insight(site: Site) {
  const sheets = memorySheets<Told>();
  const { events } = triggers["on-events"];
  consumer(site, "insight", {
    events,
    follow: (process) => {
      const { backOff } = optionsOf(process, site);
      const over = process.port("sheets", site.wiring.sheets(sheets), consuming);
      return consume(events, eventHandlers({ sheets: over, backOff }));
    },
  });
  return { sheets };
}
