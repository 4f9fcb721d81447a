import type { EventEnvelope } from "../../events/define-event.ts";
import { commitmentOf } from "../audit/commitment.ts";
import { defined } from "../defined.ts";
import type { StoredRow } from "./journal.ts";

/** The envelopes of a row's events, the same for every resend. */
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
    // Envelopes never name applicants and partners (law 4).
    ...(row.actor.startsWith("staff:") && { actor: row.actor }),
    data,
  }));
}
