/** The units and people who may be accused in a case: all in the directory except the outside authority (R2). */

import { staffMember, unit } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Parties } from "../../../../shared/domain/cases/conflict-of-interest.ts";

const isOutside = (snapshot: Snapshot, key: string): boolean => unit(snapshot, key)?.outside === true;

const unitMayBeNamed = (snapshot: Snapshot, key: string): boolean =>
  unit(snapshot, key) !== undefined && !isOutside(snapshot, key);

const personMayBeNamed = (snapshot: Snapshot, username: string): boolean =>
  unitMayBeNamed(snapshot, staffMember(snapshot, username)?.unit ?? "");

/**
 * Whether all these units and people may be accused. Those accused already are not checked again, because they remain
 * accused when they leave the directory.
 */
export const mayAllBeNamed = (snapshot: Snapshot, { units, people }: Parties, already: Parties): boolean =>
  units.every((key) => already.units.includes(key) || unitMayBeNamed(snapshot, key)) &&
  people.every((username) => already.people.includes(username) || personMayBeNamed(snapshot, username));
