/** Finds where applicants meet the staff of a unit, and what applicants bring (M8, M13). */

import { above, headOf, unit } from "./lookups.ts";
import { officialEntry } from "./officials.ts";
import type { Snapshot, Text } from "./snapshot.ts";

export interface Visit {
  readonly address: Text;
  readonly room?: Text;
  /** What the applicant should bring to the meeting. */
  readonly bring?: Text;
  /** A link to the address on a map: `https://`. */
  readonly map?: string;
}

/**
 * The address, room and list of things to bring for a unit. The address is the unit's own, else the address
 * of the nearest unit above that has one, else the organisation's. The list of things to bring is found in
 * the same way. The room is the one that the directory names for the head, else the unit's own.
 */
export function visitOf(
  snapshot: Pick<Snapshot, "organisation" | "units" | "staff" | "officials">,
  unitKey: string,
): Visit {
  const own = unit(snapshot, unitKey);
  const line = own ? [own, ...above(snapshot, unitKey)] : [];
  const building = line.find(({ address }) => address !== undefined);
  const bring = line.find((one) => one.bring !== undefined)?.bring;
  const room = officialEntry(snapshot, headOf(snapshot, unitKey)?.username ?? "")?.place ?? own?.room;
  return {
    address: building?.address ?? snapshot.organisation.address,
    ...(building?.map !== undefined && { map: building.map }),
    ...(room && { room }),
    ...(bring && { bring }),
  };
}
