import type { EventEnvelope } from "../../events/define-event.ts";
import { type BackOff, fullJitter } from "../back-off.ts";
import type { Bus } from "../bus/bus.ts";
import { Outage } from "../outage.ts";
import { envelopesOf } from "./envelopes.ts";
import {
  type Appended,
  appendedIn,
  type RowKey,
  reasonOf,
  type StreamEvent,
  type StreamPorts,
  type StreamResult,
  severalRows,
} from "./stream.ts";

export interface RelayPorts extends StreamPorts {
  /** The service to which the journal belongs. */
  readonly service: string;
  readonly bus: Bus;
  readonly backOff?: BackOff;
}

/** The most events in one call to EventBridge. */
const batchSize = 10;
const tries = 5;

interface Letter extends RowKey {
  readonly sequence: string;
  readonly envelope: EventEnvelope;
}

/**
 * Publishes the events of the rows in the stream, in any order (ADR 0044). While the bus does not accept an event, the
 * stream delivers its row again. The key of a row that cannot be read, or whose event the bus refuses for good, is put
 * in the stuck queue for an operator.
 */
export function relay(ports: RelayPorts): (event: StreamEvent) => Promise<StreamResult> {
  return async (event) => {
    const letters: Letter[] = [];
    const read = async (row: Appended) => void letters.push(...lettersOf(ports.service, row));
    await severalRows(appendedIn(event, ports), 1, ports, read);
    for (let from = 0; from < letters.length; from += batchSize) {
      const batch = letters.slice(from, from + batchSize);
      const [failed] = await publish(batch, ports);
      if (failed) return { batchItemFailures: [{ itemIdentifier: failed.sequence }] };
    }
    return { batchItemFailures: [] };
  };
}

function lettersOf(service: string, { id, version, sequence, row }: Appended): Letter[] {
  return envelopesOf(service, row()).map((envelope) => ({ id, version, sequence, envelope }));
}

/**
 * Publishes events, and retries those that the bus rejected. Returns the events that the bus rejected in
 * every attempt.
 */
async function publish(
  letters: readonly Letter[],
  { backOff = fullJitter(), ...ports }: RelayPorts,
): Promise<readonly Letter[]> {
  let left = letters;
  for (let attempt = 0; left.length > 0 && attempt < tries; attempt += 1) {
    if (attempt > 0) await backOff(attempt - 1);
    left = await publishOnce(left, ports);
  }
  return left;
}

async function publishOnce(letters: readonly Letter[], ports: RelayPorts): Promise<readonly Letter[]> {
  try {
    const { failed, refused = [] } = await ports.bus.publish(letters.map(({ envelope }) => envelope));
    for (const letter of those(letters, refused))
      await parkRefused(letter, "the bus refuses the event", ports);
    return those(letters, failed);
  } catch (error) {
    return error instanceof Outage ? letters : apart(letters, error, ports);
  }
}

/**
 * Publishes each event in a call of its own, after the bus refused a whole call, so that only the row of the
 * refused event is put in the stuck queue for an operator.
 */
async function apart(
  letters: readonly Letter[],
  error: unknown,
  ports: RelayPorts,
): Promise<readonly Letter[]> {
  const [only, ...more] = letters;
  if (only === undefined) return [];
  if (more.length > 0)
    return (await Promise.all(letters.map((letter) => publishOnce([letter], ports)))).flat();
  await parkRefused(only, reasonOf(error), ports);
  return [];
}

function parkRefused({ id, version, envelope }: Letter, reason: string, { park }: RelayPorts): Promise<void> {
  return park({ id, version, reason: `${envelope.type}: ${reason}` });
}

function those(letters: readonly Letter[], envelopes: readonly EventEnvelope[]): readonly Letter[] {
  const ids = new Set(envelopes.map((envelope) => envelope.id));
  return letters.filter(({ envelope }) => ids.has(envelope.id));
}
