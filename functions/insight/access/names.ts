import type * as z from "zod/mini";
import type { named } from "../../../shared/contracts/fields/fields.ts";
import { subject, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";

type Named = z.output<typeof named>;

/**
 * Finds the directory's names for the keys of units and subjects in the figures. When the directory no longer has a
 * key, the key itself is shown as the name.
 */
export const namesIn = (snapshot: Snapshot) => ({
  unit: (key: string): Named => ({ key, name: nameOf(unit(snapshot, key), key) }),
  subject: (key: string): Named => ({ key, name: nameOf(subject(snapshot, key), key) }),
});

const nameOf = (entry: { readonly name: Text } | undefined, key: string): Text =>
  entry?.name ?? { fa: key, en: key };
