import type { AnnouncedEvent } from "../../events/define-event.ts";
import { canonicalJson, sha256 } from "./fingerprint.ts";
import {
  type Aggregate,
  type Command,
  type Fact,
  type Folded,
  type Journal,
  JournalFault,
  type PublicFact,
  type RowHead,
  type SeenKey,
  type Standing,
  type StoredRow,
} from "./journal.ts";

/**
 * Every row whose version is a multiple of this number contains the folded state, so that loading never reads
 * more rows than this.
 */
export const foldedEvery = 32;

/**
 * Makes the row that records these facts, with its hash, for the aggregate in its present state `standing`.
 * Also returns the aggregate after the row.
 * @throws JournalFault for facts without an event: every state change must be announced (law 1)
 */
export function nextRow<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  standing: Standing<State>,
  command: Command,
  facts: readonly F[],
  { release, salt }: Pick<Journal<State, F>, "release" | "salt">,
): { readonly row: StoredRow; readonly standing: Standing<State> } {
  const head = headOf(standing, command, release);
  const { state, events } = happen(aggregate, standing.state, facts, head);
  const used: SeenKey = { version: head.version, fingerprint: head.fingerprint };
  const keys = new Map(standing.keys).set(head.key, used);
  const { version } = head;
  const folded = version % foldedEvery === 0 && { folded: foldedOf(aggregate, { version, state, keys }) };
  const shown = shownOf(aggregate, facts, head);
  const row = chained(standing.hash, {
    ...head,
    facts,
    events,
    ...(shown.length > 0 && { shown: { facts: shown, salt: salt() } }),
    ...(folded || {}),
  });
  return { row, standing: { id: head.id, version, hash: row.hash, state, keys } };
}

const shownOf = <State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  facts: readonly F[],
  head: RowHead,
): readonly PublicFact[] =>
  facts.flatMap((fact) => {
    const shown = aggregate.show?.(fact, head);
    return shown ? [{ what: shown.what, at: new Date(shown.at).toISOString() }] : [];
  });

function headOf(standing: Standing<unknown>, command: Command, release: string): RowHead {
  return {
    id: standing.id,
    version: standing.version + 1,
    at: command.at.toISOString(),
    actor: command.actor,
    command: command.name,
    key: command.key,
    fingerprint: command.fingerprint,
    directory: command.directory,
    release,
    correlation: command.correlation,
  };
}

function happen<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  before: State,
  facts: readonly F[],
  head: RowHead,
): { readonly state: State; readonly events: readonly AnnouncedEvent[] } {
  const events: AnnouncedEvent[] = [];
  let state = before;
  for (const fact of facts) {
    state = aggregate.fold(state, fact, head);
    events.push(...aggregate.announce(fact, state, head));
  }
  if (events.length > 0) return { state, events };
  const types = facts.map((fact) => fact.type).join(", ");
  throw new JournalFault(`${head.command} on ${aggregate.name} ${head.id} announces no event for: ${types}`);
}

function foldedOf<State, F extends Fact>(
  { shape = 1, remembers = Number.POSITIVE_INFINITY }: Aggregate<State, F>,
  { version, state, keys }: Pick<Standing<State>, "version" | "state" | "keys">,
): Folded {
  const remembered = [...keys].filter(([, seen]) => seen.version > version - remembers);
  return { shape, state, keys: Object.fromEntries(remembered) };
}

/** Adds the hash to a row. The row is written as canonical JSON, and exactly the stored text is hashed. */
function chained(previous: string, row: Omit<StoredRow, "hash">): StoredRow {
  const text = canonicalJson(row);
  return { ...(JSON.parse(text) as Omit<StoredRow, "hash">), hash: sha256(previous, text) };
}

/**
 * The hash that `row` must have.
 * @param previous the hash of the preceding row; empty for the first row
 */
export function hashAfter(previous: string, row: StoredRow): string {
  const { hash: _, ...rest } = row;
  return sha256(previous, canonicalJson(rest));
}
