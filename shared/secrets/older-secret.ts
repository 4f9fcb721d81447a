import type { InsertOnlyTable } from "../table/table.ts";

/** The row of a service's own secret: the root of identifiers, which is never exchanged (ADR 0052). */
export const secretId = (service: string): string => `secret/${service}`;

/** Marks a secret made when every purpose already had its own keys: nothing was ever signed with it. */
export const besideRings = { besideRings: true } as const;

/** A service's own secret if it is older than rings: then everything without a key id was signed with it. */
export async function olderSecretIn(
  table: Pick<InsertOnlyTable, "find">,
  service: string,
): Promise<Uint8Array | undefined> {
  const row = await table.find(secretId(service));
  return row?.["besideRings"] === true ? undefined : (row?.["key"] as Uint8Array | undefined);
}
