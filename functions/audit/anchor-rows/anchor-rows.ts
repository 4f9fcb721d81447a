import type { EventDefinition, EventEnvelope } from "../../../events/define-event.ts";
import { type AnchoredRow, type Anchoring, eachOnce, toldOtherwise } from "../../../shared/audit/anchors.ts";
import { defined } from "../../../shared/defined.ts";
import { readEnvelope } from "../../../shared/handler/queue/consume.ts";

export interface AuditDeps {
  readonly anchors: Anchoring;
  readonly now: () => Date;
}

/** The hash of a journal row, as one of the row's events states it. */
export interface ToldRow extends AnchoredRow {
  readonly event: Pick<EventEnvelope, "id" | "type" | "correlationid">;
}

/**
 * Returns a parser of messages. It throws an Error for a message that is none of these events, or that lacks the hash of
 * its journal row. A retry cannot repair such a message.
 */
export function readToldRow(events: readonly EventDefinition[]): (body: string) => ToldRow {
  const known = new Set(events.map(({ type }) => type));
  return (body) => {
    const event = readEnvelope(body, known);
    const { source, subject: id, sequence: version, rowhash: hash, factshash: facts } = event;
    if (hash === undefined) throw new Error("The event does not tell its row's hash");
    return {
      service: source.slice(source.indexOf(".") + 1),
      id,
      version,
      hash,
      ...defined({ facts }),
      event,
    };
  };
}

/**
 * Stores the hashes of the journal rows that announced these events (P3), all in one DynamoDB item. Every row announces
 * at least one event (law 1), so every row is anchored; several events of one row have the same hash.
 * @returns for each event an error when another event of the batch has another hash for the same row, else undefined.
 * Both hashes are stored, and an operator sees the event
 */
export async function anchorRows(
  { anchors, now }: AuditDeps,
  told: readonly ToldRow[],
): Promise<readonly unknown[]> {
  await anchors.keep(
    eachOnce(told).map(({ event: _, ...row }) => row),
    now(),
  );
  const altered = new Set(toldOtherwise(told));
  return told.map((row) => (altered.has(row) ? new Error("The row was altered and told again") : undefined));
}

/** The consumer of all events, which handles a batch with one write. */
export const anchorConsumer = (deps: AuditDeps, events: readonly EventDefinition[]) => ({
  parse: readToldRow(events),
  handleAll: (told: readonly ToldRow[]) => anchorRows(deps, told),
  describe: ({ event: { id, type, correlationid } }: ToldRow) => ({
    eventId: id,
    eventType: type,
    correlation: correlationid,
  }),
});
