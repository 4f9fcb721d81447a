/** The rows that restored journals have lost. */

import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { World } from "../world.ts";

type Tables = Pick<World, "tables">;

export function lostOf({ tables }: Tables, service: string): readonly StoredRow[] {
  return tables.find((table) => table.service === service)?.lost ?? [];
}

/**
 * A citizen was told its code, and intake's restored journal does not have it, or only a later row of it.
 * @param id of the request, of a part of its case, or of a meeting about it.
 */
export const lostRequest = (world: Tables, id: string): boolean => {
  const [whole = id] = id.split(".");
  const code = /^\d{12}$/.test(whole) ? requestOf(whole) : id;
  return lostOf(world, "intake").some((row) => row.id === code && registers(row));
};

/** Leaves out the row that printed the code on a pad (C20). */
export const registers = ({ facts }: StoredRow): boolean => facts.some(({ type }) => type === "registered");

/** Whether a row of this version of the aggregate was lost: a later one may announce other events under the same ids. */
export const lostVersion = (
  world: Tables,
  { service, id, version }: { readonly service: string; readonly id: string; readonly version: number },
): boolean => lostOf(world, service).some((row) => row.id === id && row.version === version);

/** The lost rows that were announced: the bus took at least one event of each. */
export function toldAndLost(world: Pick<World, "tables" | "events">, service: string): readonly StoredRow[] {
  const taken = new Set(world.events.taken.map(({ id, rowhash }) => `${id} ${rowhash}`));
  return lostOf(world, service).filter((row) =>
    envelopesOf(service, row).some(({ id, rowhash }) => taken.has(`${id} ${rowhash}`)),
  );
}
