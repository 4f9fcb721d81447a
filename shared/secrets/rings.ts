import type { InsertOnlyTable } from "../table/table.ts";
import { type KeyRing, keyRingIn, type RingOptions } from "./key-ring.ts";
import { olderSecretIn } from "./older-secret.ts";
import { type Purpose, purposes, ringId } from "./purposes.ts";

type Table = Pick<InsertOnlyTable, "find" | "insert">;

/** The keys of a purpose, for a function that may read nothing else of its service's. */
export const keysFor = (table: Table, purpose: Purpose, options?: RingOptions): KeyRing =>
  keyRingIn(table, ringId(purpose), options);

/** The same, for a function that may read its service's own secret, too, which is key 0 where it is older than rings. */
export const keysBesides = (table: Table, purpose: Purpose, options?: RingOptions): KeyRing =>
  keysFor(table, purpose, {
    ...options,
    older: () => olderSecretIn(table, purposes[purpose].service),
  });
