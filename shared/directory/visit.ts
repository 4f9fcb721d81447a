/** Where applicants meet staff of a unit, and what they bring (M8, M13). */

import { above, unit } from "./lookups.ts";
import type { Snapshot, Text } from "./snapshot.ts";

export interface Visit {
  readonly address: Text;
  readonly room?: Text;
  /** What the applicant brings. */
  readonly bring?: Text;
  /** `https://`: the address on a map. */
  readonly map?: string;
}

/**
 * A unit without an address takes that of the nearest unit above that has one, or the organisation's. The
 * list of things to bring comes from the nearest unit too; the room is the unit's own.
 */
export function visitOf(snapshot: Pick<Snapshot, "organisation" | "units">, unitKey: string): Visit {
  const own = unit(snapshot, unitKey);
  const line = own ? [own, ...above(snapshot, unitKey)] : [];
  const building = line.find(({ address }) => address !== undefined);
  const bring = line.find((one) => one.bring !== undefined)?.bring;
  return {
    address: building?.address ?? snapshot.organisation.address,
    ...(building?.map !== undefined && { map: building.map }),
    ...(own?.room && { room: own.room }),
    ...(bring && { bring }),
  };
}
