import { followCases } from "../../../functions/insight/reactions/follow-cases/follow-cases.ts";
import type { Told } from "../../../functions/insight/reactions/told.ts";
import triggers from "../../../functions/insight/triggers.ts";
import { consumeTogether } from "../../../shared/handler/queue/consume.ts";
import { memorySheets } from "../../../shared/sheets/memory-sheets.ts";
import { consumer, consuming, optionsOf, type Site } from "../core/frames.ts";

/** Simulates the insight service: the event consumer that counts figures. The service has no journal and no relay. */
export function insight(site: Site) {
  const sheets = memorySheets<Told>();
  const { events, gathers } = triggers["on-events"];
  consumer(site, "insight", {
    events,
    // Batches are smaller than in production. A run never has a thousand events within a minute, and this code divides small
    // batches like large ones.
    gathers: { ...gathers, messages: 30 },
    follow: (process) => {
      const { backOff } = optionsOf(process, site);
      const over = process.port("sheets", site.wiring.sheets(sheets), consuming);
      return consumeTogether(events, (batch) => followCases({ sheets: over, backOff }, batch));
    },
  });
  return { sheets };
}
