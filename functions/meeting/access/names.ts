import type * as z from "zod/mini";
import type { named, person } from "../../../shared/contracts/fields/fields.ts";
import { staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";

/**
 * Looks up the directory's names for the keys of units and people in a journal. When the directory no longer has a key,
 * the key itself is shown as the name.
 */
export const namesIn = (snapshot: Snapshot) => ({
  unit: (key: string): z.output<typeof named> => ({ key, name: nameOf(unit(snapshot, key), key) }),
  staff: (username: string): z.output<typeof person> => ({
    username,
    name: nameOf(staffMember(snapshot, username), username),
  }),
});

export type Names = ReturnType<typeof namesIn>;

const nameOf = (entry: { readonly name: Text } | undefined, key: string): Text =>
  entry?.name ?? { fa: key, en: key };
