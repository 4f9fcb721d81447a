/** Checks the laws that hold for every journal and every event of every service. */

import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { verifyChain } from "../../../shared/journal/chain.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import type { JournalTable } from "../core/stream.ts";
import type { Invariant, WorldLaw } from "./invariant.ts";

const each =
  (check: (table: JournalTable) => readonly string[]) =>
  ({ world }: Pick<Cast, "world">) =>
    world.tables.flatMap(check);

function byAggregate(rows: readonly StoredRow[]): ReadonlyMap<string, readonly StoredRow[]> {
  return Map.groupBy(rows, ({ id }) => id);
}

const named = ({ service }: JournalTable, { id, version }: StoredRow) => `${service} ${id} v${version}`;

const isPartOf = (id: string, correlation: string): boolean =>
  /^\d{12}$/.test(id) && id !== correlation && requestOf(id) === correlation;

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}

export const chains: WorldLaw = {
  law: "every journal's hash chain verifies (P3)",
  broken: each((table) =>
    [...byAggregate(table.rows)].flatMap(([id, rows]) => {
      const verdict = verifyChain([...rows].sort((a, b) => a.version - b.version));
      return verdict.sound ? [] : [`${table.service} ${id} v${verdict.version}: ${verdict.why}`];
    }),
  ),
};

export const onceByKey: WorldLaw = {
  law: "a key makes one row of an aggregate, and an event one row of a service (law 2, P4)",
  broken: each((table) => [
    ...repeated(table.rows.map(({ id, key }) => `${table.service} ${id}: ${key}`)),
    ...repeated(
      table.rows
        .filter(({ key, actor }) => actor === `event:${key}`)
        // Leaves out the parts of a case: an applicant's step on a request is decided for the case and all its parts at once,
        // under one key (R6).
        .filter(({ id, correlation }) => !isPartOf(id, correlation))
        // Leaves out meetings: an applicant's step on a request is decided for each of its meetings, and frees their time
        // slots.
        .filter(() => table.service !== "meeting")
        // Leaves out identifications, since an identification is recorded on each request that the clerk was shown (C6).
        .filter(({ command }) => command !== "note-identified")
        // Leaves out acts at the desk, since each is also recorded in the list of the clerk's acts of that day (R15).
        .filter(({ command }) => command !== "note-desk-act")
        // Leaves out linked cases, since an answer is announced to every linked case (R14).
        .filter(({ command }) => command !== "hear-similar")
        .map(({ key }) => `${table.service}: ${key}`),
    ),
  ]),
};

export const eventsOfRows: Invariant = {
  law: "every row has its events and every event its row; each was published (law 1)",
  broken: ({ world }) => {
    const announced = (rows: (table: JournalTable) => readonly StoredRow[]) =>
      world.tables.flatMap((table) => rows(table).flatMap((row) => envelopesOf(table.service, row)));
    const due = announced(({ rows }) => rows);
    const known = new Set([...due, ...announced(({ lost }) => lost)].map((event) => JSON.stringify(event)));
    const published = new Set(world.events.taken.map(({ id, rowhash }) => `${id} ${rowhash}`));
    return [
      ...world.tables.flatMap((table) =>
        table.rows.filter((row) => row.events.length === 0).map((row) => named(table, row)),
      ),
      ...due
        .filter(({ id, rowhash }) => !published.has(`${id} ${rowhash}`))
        .map(({ id }) => `${id} was never published`),
      ...world.events.taken
        .filter((event) => !known.has(JSON.stringify(event)))
        .map(({ id }) => `${id} was published, and no present or lost row has it`),
    ];
  },
};

export const atRest: WorldLaw = {
  law: "a run ends with no record, message or parked row left",
  broken: ({ world }) => [
    ...world.tables
      .filter(({ left }) => left > 0)
      .map(({ service, left }) => `${left} records of ${service}`),
    ...world.tables.filter(({ stuck }) => stuck.length > 0).map(({ service }) => `parked rows of ${service}`),
    ...world.queues
      .filter(({ length }) => length > 0)
      .map(({ name, length }) => `${length} messages of ${name}`),
    ...world.queues.flatMap(({ name, deadLetters }) =>
      deadLetters.map(({ reason }) => `a dead letter of ${name}: ${reason}`),
    ),
  ],
};
