/** Finds the rows that journals lost when they were restored from a backup. */

import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { World } from "../world.ts";

type Tables = Pick<World, "tables">;

export function lostOf({ tables }: Tables, service: string): readonly StoredRow[] {
  return tables.find((table) => table.service === service)?.lost ?? [];
}

/**
 * Returns whether a restore removed the row that registered this request. Its applicant may already have the tracking code.
 * @param id the id of the request, of a part of its case, or of a meeting about it
 */
export const lostRequest = (world: Tables, id: string): boolean => {
  const [whole = id] = id.split(".");
  const code = /^\d{12}$/.test(whole) ? requestOf(whole) : id;
  return lostOf(world, "intake").some((row) => row.id === code && registers(row));
};

/**
 * Returns whether the row registers or imports the request. A row that reserves the code for a printed pad does not (C20).
 */
export const registers = ({ facts }: StoredRow): boolean =>
  facts.some(({ type }) => type === "registered" || type === "imported");

/**
 * Returns whether this version of the aggregate was lost. After the loss another row may get the same version, and its events
 * the same ids as the lost events.
 */
export const lostVersion = (
  world: Tables,
  { service, id, version }: { readonly service: string; readonly id: string; readonly version: number },
): boolean => lostOf(world, service).some((row) => row.id === id && row.version === version);

/** Returns the lost rows of which at least one event was published. */
export function toldAndLost(world: Pick<World, "tables" | "events">, service: string): readonly StoredRow[] {
  const taken = new Set(world.events.taken.map(({ id, rowhash }) => `${id} ${rowhash}`));
  return lostOf(world, service).filter((row) =>
    envelopesOf(service, row).some(({ id, rowhash }) => taken.has(`${id} ${rowhash}`)),
  );
}
