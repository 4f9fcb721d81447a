import type { InsertOnlyTable } from "../table/table.ts";
import { type KeyRing, keyRingIn, type RingOptions } from "./key-ring.ts";
import { olderSecretIn } from "./older-secret.ts";
import { type Purpose, purposes, ringId } from "./purposes.ts";

type Table = Pick<InsertOnlyTable, "find" | "insert">;

/** The keys of a purpose, for a function that may read no other keys of its service. */
export const keysFor = (table: Table, purpose: Purpose, options?: RingOptions): KeyRing =>
  keyRingIn(table, ringId(purpose), options);

/**
 * As `keysFor`, for a function that may also read its service's own secret, which is key 0 if it is older
 * than rings.
 */
export const keysBesides = (table: Table, purpose: Purpose, options?: RingOptions): KeyRing =>
  keysFor(table, purpose, {
    ...options,
    older: () => olderSecretIn(table, purposes[purpose].service),
  });
