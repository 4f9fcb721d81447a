import { anchorRow } from "../../../functions/audit/anchor-row/anchor-row.ts";
import triggers from "../../../functions/audit/triggers.ts";
import type { AnchoredRow, Anchoring, Anchors } from "../../../shared/audit/anchors.ts";
import { memoryAnchors } from "../../../shared/audit/memory-anchors.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { consumer, consuming, type Site } from "../core/frames.ts";

/** Audit: the follower of every event. No journal, no relay. */
export function audit(site: Site) {
  const first = new Map<string, string>();
  const anchors = listening(site.wiring.anchors(memoryAnchors()), first);
  const { events } = triggers["on-events"];
  consumer(site, "audit", {
    events,
    follow: (process) => {
      const deps = { anchors: process.port("anchors", anchors, consuming) };
      const handlers = Object.fromEntries(
        events.map(({ type }) => [type, (event: Parameters<typeof anchorRow>[1]) => anchorRow(deps, event)]),
      );
      return consume(events, handlers);
    },
  });
  return {
    anchors,
    /** The hash that was told first of a row: an account of its own, apart from any anchor. */
    firstTold: (service: string, id: string, version: number) => first.get(`${service}/${id}/${version}`),
  };
}

function listening(anchors: Anchoring & Anchors, first: Map<string, string>): Anchoring & Anchors {
  return {
    ...anchors,
    keep: (row: AnchoredRow) => {
      const name = `${row.service}/${row.id}/${row.version}`;
      if (!first.has(name)) first.set(name, row.hash);
      return anchors.keep(row);
    },
  };
}
