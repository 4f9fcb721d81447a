import type { EventEnvelope } from "../../../events/define-event.ts";
import type { Anchoring } from "../../../shared/audit/anchors.ts";

export interface AuditDeps {
  readonly anchors: Anchoring;
}

/**
 * Keeps the hash of the row that announced an event (P3). Every row announces at least one (law 1), so every row is
 * anchored, seconds after it was appended; several events of one row say the same.
 *
 * @throws when the event tells no hash, or another hash of this row is kept: nobody can repair that by trying again, so
 * the event is put before an operator. A row that was altered and told again ends here.
 */
export async function anchorRow({ anchors }: AuditDeps, event: EventEnvelope): Promise<void> {
  const { source, subject: id, sequence: version, rowhash: hash } = event;
  if (hash === undefined) throw new Error("The event does not tell its row's hash");
  const service = source.slice(source.indexOf(".") + 1);
  if ((await anchors.keep({ service, id, version, hash })) === "contradicts")
    throw new Error("The row was anchored with another hash: it was altered and told again");
}
