/**
 * Checks the audit's findings: the audit stores the hash of every row (the row's anchor), every hash chain is intact, and the
 * audit names exactly the rows that a restore lost.
 */

import { auditedJournal } from "../../../shared/audit/audited-journal.ts";
import { type BadEntry, type Checked, verifyJournal } from "../../../shared/audit/verify.ts";
import { gather } from "../../../shared/gather.ts";
import type { Cast } from "../actors/cast.ts";
import { toldAndLost } from "../actors/lost.ts";
import type { JournalTable } from "../core/stream.ts";
import type { Invariant } from "./invariant.ts";

const verified = ({ world }: Cast, { service, store }: JournalTable): Promise<readonly Checked[]> =>
  gather(verifyJournal(auditedJournal(service, store), world.audit.anchors));

const inEachJournal =
  (check: (cast: Cast, table: JournalTable, found: readonly Checked[]) => readonly string[]) =>
  async (cast: Cast): Promise<readonly string[]> => {
    const each = cast.world.tables.map(async (table) => check(cast, table, await verified(cast, table)));
    return (await Promise.all(each)).flat();
  };

export const everyRowAnchored: Invariant = {
  law: "every journal row has its anchor (P3)",
  broken: inEachJournal((_, { service }, found) =>
    found
      .filter(({ unanchored }) => unanchored.length > 0)
      .map(({ id, unanchored }) => `${service} ${id}: ${unanchored.length} rows without an anchor`),
  ),
};

export const lostRowsNamed: Invariant = {
  law: "the audit finds every chain as it was written, and names the first lost row of each that is not (P3)",
  broken: inEachJournal((cast, table, found) => {
    const named = found.flatMap(({ bad }) => (bad ? [nameOf(bad)] : []));
    const due = firstLost(cast, table).map(nameOf);
    return [
      ...named.filter((name) => !due.includes(name)).map((name) => `${name} is named, and was not lost`),
      ...due.filter((name) => !named.includes(name)).map((name) => `${name} was lost, and is not named`),
    ];
  }),
};

/** The audit must name each lost row of which an event was published, whatever other row was published in its place. */
export const lostIsSeen: Invariant = {
  law: "the audit names every row that was announced and then lost (P3)",
  broken: inEachJournal(({ world }, { service, rows }, found) => {
    const there = new Set(rows.map(({ hash }) => hash));
    const named = new Map(found.flatMap(({ id, bad }) => (bad ? [[id, bad.version]] : [])));
    return toldAndLost(world, service)
      .filter(({ hash }) => !there.has(hash))
      .filter(({ id, version }) => version < (named.get(id) ?? Number.POSITIVE_INFINITY))
      .map(({ id, version }) => `${service} ${id} v${version} is gone, and the audit does not name it`);
  }),
};

const nameOf = ({ service, id, version }: Omit<BadEntry, "why">) => `${service} ${id} v${version}`;

/** Returns for each aggregate the first row that is missing, or that differs from the row whose hash the audit stored. */
function firstLost({ world }: Cast, { service, rows, lost }: JournalTable) {
  const there = new Set(rows.map(({ hash }) => hash));
  const told = lost.filter(
    ({ id, version, hash }) => world.audit.wasTold({ service, id, version, hash }) && !there.has(hash),
  );
  return [...Map.groupBy(told, ({ id }) => id)].map(([id, gone]) => {
    const next = rows.filter((row) => row.id === id).length + 1;
    return { service, id, version: Math.min(...gone.map(({ version }) => Math.min(version, next))) };
  });
}
