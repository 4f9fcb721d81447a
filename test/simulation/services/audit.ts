import { anchorConsumer } from "../../../functions/audit/anchor-rows/anchor-rows.ts";
import triggers from "../../../functions/audit/triggers.ts";
import { type AnchoredRow, type Anchoring, type Anchors, nameOfRow } from "../../../shared/audit/anchors.ts";
import { memoryAnchors } from "../../../shared/audit/memory-anchors.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { about, consuming, queueFor, type Site } from "../core/frames.ts";
import { keptByDay } from "./kept-by-day.ts";
import { sealing } from "./sealing.ts";

/**
 * Simulates the service audit: the consumer of every event, and the Lambda that seals days. The service has no journal and no
 * relay.
 */
export function audit(site: Site) {
  const told = new Set<string>();
  const days = keptByDay();
  const anchors = listening(days.noting(site.wiring.anchors(memoryAnchors())), told);
  const { events } = triggers["on-events"];
  const queue = queueFor(site, "audit/on-events", (process, letters) => {
    const deps = { anchors: process.port("anchors", anchors, consuming), now: () => process.now() };
    return batch({
      environment: about("audit", "on-events"),
      consumer: { ...letters, ...anchorConsumer(deps, events) },
      log: (line) => site.logs.push(line),
    });
  });
  site.events.rule(events, queue);
  return {
    anchors,
    sealing: sealing(site, days.anchorsOf),
    /**
     * Returns whether the auditor got this row with this hash. The answer comes from a record of the simulation, not from the
     * hashes that the auditor stored.
     */
    wasTold: (row: AnchoredRow) => told.has(toldAs(row)),
  };
}

const toldAs = (row: AnchoredRow): string => `${nameOfRow(row)} ${row.hash}`;

function listening(anchors: Anchoring & Anchors, told: Set<string>): Anchoring & Anchors {
  return {
    ...anchors,
    keep: (rows, at) => {
      for (const row of rows) told.add(toldAs(row));
      return anchors.keep(rows, at);
    },
  };
}
