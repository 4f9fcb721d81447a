import type { InsertOnlyTable } from "../table/table.ts";
import { type KeyRing, keyRingIn, type RingOptions } from "./key-ring.ts";
import { olderSecretIn } from "./older-secret.ts";
import { type Purpose, purposes, ringId } from "./purposes.ts";

type Table = Pick<InsertOnlyTable, "find" | "insert">;

/** The key ring of a purpose, for a Lambda that may not read its service's own secret. */
export const keysFor = (table: Table, purpose: Purpose, options?: RingOptions): KeyRing =>
  keyRingIn(table, ringId(purpose), options);

/**
 * The key ring of a purpose, for a Lambda that may also read its service's own secret. The secret is key 0 if
 * it is older than key rings.
 */
export const keysBesides = (table: Table, purpose: Purpose, options?: RingOptions): KeyRing =>
  keysFor(table, purpose, {
    ...options,
    older: () => olderSecretIn(table, purposes[purpose].service),
  });
