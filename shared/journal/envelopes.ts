import type { EventEnvelope } from "../../events/define-event.ts";
import { commitmentOf } from "../audit/commitment.ts";
import { defined } from "../defined.ts";
import type { StoredRow } from "./journal.ts";

/**
 * The CloudEvents envelopes of the events in a row. A row that is sent a second time gives the same
 * envelopes.
 */
export function envelopesOf(service: string, row: StoredRow): readonly EventEnvelope[] {
  const factshash = commitmentOf(row);
  return row.events.map(({ type, data }, index) => ({
    specversion: "1.0",
    id: `${service}/${row.id}/${row.version}/${index}`,
    source: `peygir.${service}`,
    type,
    time: row.at,
    subject: row.id,
    sequence: row.version,
    correlationid: row.correlation,
    causationid: row.key,
    rowhash: row.hash,
    ...defined({ factshash }),
    // An envelope names only actors of staff, never applicants or partners (law 4).
    ...(row.actor.startsWith("staff:") && { actor: row.actor }),
    data,
  }));
}
