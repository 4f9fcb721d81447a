/** The check for conflicts of interest in meetings: whether a person may take part in a meeting (R2, M3). */

import { inspects, staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Clearance, type Gate as GateOfCase, gateFor } from "../../../shared/domain/cases/clearance.ts";
import type { Concerned } from "../../../shared/domain/cases/conflict-of-interest.ts";

export interface Gate extends GateOfCase {
  /**
   * Checks that a person may attend a meeting with an accused official: a member of inspection, or of the outside
   * authority, without a conflict. Refuses with an `in-conflict-*` code, and with `only-inspection` for members of other
   * units.
   */
  readonly inspector: (username: string) => Clearance;
}

/**
 * @param at the time of the check. On that day in Tehran, a deputy of a person in conflict of interest is in conflict,
 * too.
 */
export function gateOf(snapshot: Snapshot, { parties }: Pick<Concerned, "parties">, at: Date): Gate {
  const gate = gateFor(snapshot, { parties }, at);
  const { person } = gate;
  return {
    ...gate,
    inspector: (username) =>
      inspects(snapshot, staffMember(snapshot, username)?.unit ?? "")
        ? person(username)
        : { refused: { code: "only-inspection" } },
  };
}
