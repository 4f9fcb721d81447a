import type { InsertOnlyTable } from "../table/table.ts";

/**
 * The id of the row with a service's own secret. Identifiers are derived from this secret, so it is never
 * replaced (ADR 0052).
 */
export const secretId = (service: string): string => `secret/${service}`;

/**
 * The mark of a secret that was made when every purpose already had its own key ring. Nothing was ever signed
 * with such a secret.
 */
export const besideRings = { besideRings: true } as const;

/**
 * A service's own secret if it is older than key rings: such a secret signed every value that has no key id.
 * Undefined otherwise.
 */
export async function olderSecretIn(
  table: Pick<InsertOnlyTable, "find">,
  service: string,
): Promise<Uint8Array | undefined> {
  const row = await table.find(secretId(service));
  return row?.["besideRings"] === true ? undefined : (row?.["key"] as Uint8Array | undefined);
}
